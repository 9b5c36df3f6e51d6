import type { Access } from '../core/access.ts';
import type { Identity, IdentityAnswer } from '../core/answer.ts';
import { describeAnswer } from '../core/evidence.ts';
import { imageState } from '../core/image-state.ts';
import { quote } from '../core/quote.ts';
import type { Rule, Violation } from '../core/rule.ts';
import { type AskedUse, accessedUses } from './parts/asked.ts';
import { type Found, groupByImage } from './parts/group.ts';
import { createSecretCommand } from './parts/secret-help.ts';
import { theImage } from './parts/words.ts';

type Text = Pick<Violation, 'message' | 'help' | 'aspect' | 'evidence' | 'severity'>;

/** The credential itself is refused, also for a public image. */
export const credentialsRejected: Rule = {
  id: 'credentials-rejected',
  summary: 'the credential itself is refused, also for a public image',
  severity: 'error',
  cause: 'D',
  profiles: ['registry', 'local'],
  needsNetwork: true,
  *check(facts) {
    const found: Found<Text>[] = [];
    for (const asked of accessedUses(facts)) {
      const own = asked.access.secretAnswers.filter(isRejected).map((answer) => podSecret(asked, answer));
      const configured = asked.fact.answers.filter(
        (entry) => entry.identity.kind === 'credential' && isRejected(entry),
      );
      for (const { cause, text } of [...own, ...configured.map((answer) => credential(asked, answer))]) {
        found.push({ use: asked.use, cause, detail: text });
      }
    }
    for (const { image, uses, detail } of groupByImage(found)) yield { ...detail, image, uses };
  },
};

/** A pod's own secret: the kubelet sends it even where nobody would have asked for a credential. */
function podSecret(
  asked: AskedUse & { readonly access: Access },
  entry: IdentityAnswer,
): { cause: string; text: Text } {
  const { use, reference, access } = asked;
  const { identity } = entry;
  const name = identity.source;
  const isTolerated =
    access.kind === 'public' ||
    access.kind === 'private-and-usable' ||
    access.kind === 'unverified' ||
    access.believed.length > 0;
  const effect = isTolerated
    ? 'Another secret of the pod may still work'
    : access.kind === 'public-but-secret-rejected'
      ? 'The image is public, but the kubelet does not fall back to an anonymous pull: the pod would stay in ErrImagePull'
      : 'The pod would stay in ErrImagePull';
  const secretName = identity.id.split('/').at(-1) ?? '';
  return {
    cause: identity.id,
    text: {
      message: `${theImage(use.image)}: ${quote(reference.host)} refuses the credential of the pod's ${name}. ${effect}`,
      help: `renew the credential (\`${createSecretCommand(reference.host, use.workload.namespace, secretName)}\`), or remove the secret from the pod if the image is public`,
      aspect: 'pull-secrets',
      evidence: [describeAnswer(entry)],
      ...(isTolerated ? { severity: 'warning' as const } : {}),
    },
  };
}

/** A credential of this check: named on purpose, or found lying about. */
function credential({ use, reference, fact }: AskedUse, entry: IdentityAnswer): { cause: string; text: Text } {
  const { identity } = entry;
  const isPublic = fact.answers.some(
    ({ identity: who, answer }) => who.kind === 'anonymous' && answer.state === 'found',
  );
  const seen = isPublic ? 'An anonymous pull finds the image' : stateText(imageState(fact));
  return {
    cause: identity.id,
    text: {
      message: `${theImage(use.image)}: ${quote(reference.host)} refuses the credential from ${identity.source}. ${seen}`,
      help: renew(identity, reference.host),
      aspect: 'none',
      evidence: [describeAnswer(entry)],
      ...(imageState(fact) === 'found' && !identity.isExplicit ? { severity: 'warning' as const } : {}),
    },
  };
}

function stateText(state: string): string {
  return state === 'found' ? 'Another identity finds the image' : 'So it cannot say whether the image is there';
}

function renew(identity: Identity, host: string): string {
  if (identity.source === 'github-token') {
    return "check the `github-token` input: leave it out to use the job's own token, or give a classic personal access token with `read:packages` that has not expired";
  }
  const login = identity.isExplicit
    ? `renew it where it is set (${identity.source})`
    : `renew it (\`docker login ${host}\`)`;
  return `${login}, or remove it if the images are public`;
}

function isRejected({ answer }: IdentityAnswer): boolean {
  return answer.state === 'denied' && answer.why === 'rejected';
}
