import type { Access } from '../core/access/access.ts';
import type { IdentityAnswer } from '../core/answer/answer.ts';
import { describeAnswer } from '../core/answer/describe.ts';
import type { ImageFact } from '../core/answer/image-fact.ts';
import { imageState } from '../core/answer/image-state.ts';
import { compareText } from '../core/collections/order.ts';
import type { Facts } from '../core/facts/facts.ts';
import type { Rule, Violation } from '../core/finding/rule.ts';
import { countOf, quoteList } from '../core/text/lists.ts';
import { quote } from '../core/text/quote.ts';
import { cloudAccess } from '../core/words/cloud-access.ts';
import { theImage } from '../core/words/images.ts';
import { createSecretCommand } from '../core/words/secret-commands.ts';
import { type AskedUse, accessedUses } from './parts/asked.ts';
import { type Found, groupByImage } from './parts/group.ts';
import { isRejected, lackHelp, lackOf, renew } from './parts/refused-credential.ts';

type Text = Pick<Violation, 'message' | 'help' | 'aspect' | 'about' | 'content' | 'evidence' | 'severity'>;

export const credentialsRejected: Rule = {
  id: 'credentials-rejected',
  summary: 'the credential itself is refused, also for a public image',
  severity: 'error',
  cause: 'D',
  since: '0.1',
  profiles: ['registry', 'local'],
  needsNetwork: true,
  *check(facts) {
    const own: Found<Text>[] = [];
    const configured = new Map<string, Refusal[]>();
    for (const asked of accessedUses(facts)) {
      for (const entry of asked.access.secretAnswers.filter(isRejected)) own.push(podSecret(asked, entry, facts));
      for (const entry of asked.fact.answers) {
        if (entry.identity.kind !== 'credential' || !isRejected(entry)) continue;
        const key = `${asked.reference.host}\u0000${entry.identity.id}`;
        configured.set(key, [...(configured.get(key) ?? []), { asked, entry }]);
      }
    }
    for (const { image, uses, detail } of groupByImage(own)) yield { ...detail, image, uses };
    // One dead credential is one finding, however many images it was tried for.
    for (const key of [...configured.keys()].sort()) yield credential(configured.get(key)!);
  },
};

/** A credential of this check, refused when it asked for one image. */
interface Refusal {
  readonly asked: AskedUse;
  readonly entry: IdentityAnswer;
}

/** A pod's own secret: the kubelet sends it even where nobody would have asked for a credential. */
function podSecret(asked: AskedUse & { readonly access: Access }, entry: IdentityAnswer, facts: Facts): Found<Text> {
  const { use, reference, access } = asked;
  const { identity } = entry;
  const name = identity.source;
  const isTolerated =
    access.nodes === 'configured' ||
    access.kind === 'secret-unknown-credentials' ||
    access.kind === 'public' ||
    access.kind === 'private-and-usable' ||
    access.kind === 'unverified' ||
    access.believed.length > 0;
  const effect = isTolerated
    ? `${access.nodes === 'no' || access.secrets.length > 1 ? 'Another secret of the pod' : 'The credential of its node'} may still work`
    : access.kind === 'public-but-secret-rejected'
      ? 'The image is public, but the kubelet does not fall back to an anonymous pull: the pod would stay in ErrImagePull'
      : 'The pod would stay in ErrImagePull';
  const secretName = /^secret:[^/]*\/([^#]*)/.exec(identity.id)?.[1] ?? '';
  const { namespace } = use.workload;
  const isOwn = facts.secrets.some((secret) => secret.name === secretName && secret.namespace === namespace);
  const lasting = cloudAccess(reference.host);
  const how =
    lasting === null
      ? ` (\`${createSecretCommand(reference.host, namespace, secretName)}\`)`
      : `; to make it last, ${lasting}`;
  const renewal = isOwn
    ? `renew the password that the release itself puts into its secret ${quote(secretName)}${lasting === null ? '' : how}`
    : `renew the credential${how}`;
  return {
    use,
    cause: identity.id,
    detail: {
      message: `${theImage(use.image)}: ${quote(reference.host)} refuses the credential of the pod's ${name}${lackOf(entry)}. ${effect}`,
      help: `${lackHelp(entry)}${renewal}, or remove the secret from the pod if the image is public`,
      aspect: 'pull-secrets',
      about: secretName,
      content: 'passwords',
      evidence: [describeAnswer(entry)],
      ...(isTolerated ? { severity: 'warning' as const } : {}),
    },
  };
}

/** A credential of this check: named on purpose, or found lying about. */
function credential(refusals: readonly Refusal[]): Violation {
  const sorted = refusals.toSorted((a, b) => compareText(a.asked.use.id, b.asked.use.id));
  const { asked, entry } = sorted[0]!;
  const { host } = asked.reference;
  const { identity } = entry;
  const images = [...new Map(sorted.map((refusal) => [refusal.asked.use.image, refusal.asked.fact])).entries()];
  const refuses = `${quote(host)} refuses the credential from ${identity.source}${lackOf(entry)}`;
  const isFound = images.every(([, fact]) => imageState(fact) === 'found');
  const [only] = images.length === 1 ? images : [];
  return {
    message: only ? `${theImage(only[0])}: ${refuses}. ${stateText(only[1])}` : `${refuses}. ${statesText(images)}`,
    help: `${lackHelp(entry)}${renew(identity, host)}`,
    image: only ? only[0] : null,
    uses: sorted.map((refusal) => refusal.asked.use),
    aspect: 'none',
    evidence: [describeAnswer(entry)],
    ...(isFound && !identity.isExplicit ? { severity: 'warning' as const } : {}),
  };
}

function stateText(fact: ImageFact): string {
  const isAnonymous = ({ identity, answer }: IdentityAnswer) =>
    identity.kind === 'anonymous' && answer.state === 'found';
  if (fact.answers.some(isAnonymous)) return 'An anonymous pull finds the image';
  const state = imageState(fact);
  if (state === 'found') return 'Another identity finds the image';
  if (state === 'absent') return 'What is known of the image comes from another identity';
  return 'So it cannot say whether the image is there';
}

function statesText(images: readonly (readonly [string, ImageFact])[]): string {
  const open = images.filter(([, fact]) => !['found', 'absent'].includes(imageState(fact))).map(([image]) => image);
  const tried = `It was tried for ${countOf(images.length, 'image')}`;
  if (open.length === 0) return `${tried}; another identity could see all of them`;
  return `${tried}; whether ${quoteList(open, 3)} ${open.length === 1 ? 'exists' : 'exist'} cannot be told without it`;
}
