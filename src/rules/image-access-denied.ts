import type { Access } from '../core/access/access.ts';
import { describeAnswer } from '../core/answer/describe.ts';
import type { ImageFact } from '../core/answer/image-fact.ts';
import type { Facts } from '../core/facts/facts.ts';
import type { ImageUse } from '../core/facts/image-use.ts';
import type { Rule, Violation } from '../core/finding/rule.ts';
import type { ImageReference } from '../core/reference/reference.ts';
import { quoteList } from '../core/text/lists.ts';
import { quote } from '../core/text/quote.ts';
import { cloudClusters } from '../core/words/cloud-access.ts';
import { theImage, workloadName } from '../core/words/images.ts';
import { letCheckSee, pullSecretsYaml, secretAdvice } from '../core/words/secret-commands.ts';
import { type AskedUse, accessedUses } from './parts/asked.ts';
import { type Found, groupByImage } from './parts/group.ts';
import { isWrongEntry } from './parts/own-secret.ts';
import { withPlaceholder } from './parts/placeholder.ts';
import { isRejected, lackHelp, lackOf, renew } from './parts/refused-credential.ts';
import { aliasNote } from './parts/registry-alias.ts';
import { withRelocatedHelp } from './parts/relocation.ts';
import { siblingSecrets } from './parts/siblings.ts';

type Text = Pick<Violation, 'message' | 'help' | 'aspect' | 'evidence' | 'isUnverified'>;

export const imageAccessDenied: Rule = {
  id: 'image-access-denied',
  summary: 'the pod would be refused: private (or absent, which cannot be told apart) and no usable secret',
  severity: 'error',
  cause: 'D',
  since: '0.1',
  profiles: ['registry', 'local'],
  needsNetwork: true,
  *check(facts) {
    const found: Found<Text>[] = [];
    for (const asked of accessedUses(facts)) {
      const text = textFor(asked, facts);
      if (text === null || isWrongEntry(asked, facts)) continue;
      found.push({
        use: asked.use,
        cause: text.message,
        detail: { ...text, help: withRelocatedHelp(asked.fact, text.help) },
      });
    }
    for (const { image, uses, detail } of groupByImage(found)) yield withPlaceholder({ ...detail, image, uses });
  },
};

type AccessedUse = AskedUse & { readonly access: Access };

function textFor(asked: AccessedUse, facts: Facts): Text | null {
  const { use, reference, fact, access } = asked;
  const image = theImage(use.image);
  if (access.kind === 'private-or-missing') return withoutSecret(asked, facts);
  if (access.kind === 'secret-unknown-credentials') {
    const isBySecret = access.believed.length > 0 || access.nodes === 'no';
    const orGive =
      ", or give the secret's username and password under `pull-secrets:` in pullproof.yaml: then it is tried";
    return {
      message: `${image}: ${quote(reference.host)} refuses it ${toWhom(fact)}; ${openerOf(use, reference, access)}. It could not be verified`,
      help: `${letCheckSee(reference)}${isBySecret ? orGive : ', and run the check again'}`,
      aspect: 'repository',
      evidence: fact.answers.map(describeAnswer),
      isUnverified: true,
    };
  }
  if (access.kind === 'unverified' && fact.answers.every(({ answer }) => answer.state !== 'unverified')) {
    return {
      message: `${image}: what ${quote(reference.host)} would say to the pod's own credential is not known here. It could not be verified`,
      help: `${letCheckSee(reference)}, and run the check again`,
      aspect: 'repository',
      evidence: fact.answers.map(describeAnswer),
      isUnverified: true,
    };
  }
  return access.kind === 'secret-refused' || access.kind === 'public-but-secret-rejected'
    ? refused(image, reference, fact, access)
    : null;
}

/** The pod pulls anonymously. A secret that its siblings use for the registry is the one to name. */
function withoutSecret(asked: AccessedUse, facts: Facts): Text {
  const { use, reference, fact, access } = asked;
  const [sibling] = siblingSecrets(asked, facts);
  const alias = aliasNote(access.secrets, reference);
  const naming = sibling
    ? `write \`${pullSecretsYaml(sibling.name)}\` in the pod too, or name the secret in the service account of both`
    : secretAdvice(reference.host, use.workload.namespace);
  const others = sibling ? `, while ${sibling.workload} uses ${quote(sibling.name)} for ${quote(reference.host)},` : '';
  return {
    message: `${theImage(use.image)}: ${quote(reference.host)} refuses it ${toWhom(fact)}: it is private or does not exist, which cannot be told apart. The pod has no pull secret for it${others} and would stay in ErrImagePull`,
    help: `${alias === '' ? '' : `${alias}; else `}check the spelling; if it is private, ${naming}; to let this check tell private from missing, ${letSee(asked)}`,
    aspect: 'repository',
    evidence: fact.answers.map(describeAnswer),
  };
}

/** A credential that is refused itself is to be renewed before it may see anything. */
function letSee({ reference, fact }: AccessedUse): string {
  const rejected = fact.answers.find((entry) => entry.identity.kind === 'credential' && isRejected(entry));
  return rejected
    ? `mend its own credential: ${lackHelp(rejected)}${renew(rejected.identity, reference.host)}`
    : letCheckSee(reference);
}

/** What may open the image all the same. */
function openerOf({ workload }: ImageUse, { host }: ImageReference, { believed, nodes }: Access): string {
  const names = quoteList(believed.map(({ name }) => name));
  if (names !== '') return `the pod's pull secret ${names} may open it, but its credential is not known here`;
  const nodesOf = nodes === 'likely' ? ` of ${cloudClusters(host)}` : '';
  if (nodes !== 'no') return `the nodes${nodesOf} bring a credential of their own, which is not known here`;
  return `the operator that makes the pod of ${workloadName(workload)} may give it a pull secret, but its credential is not known here`;
}

/** The credential itself is good, but it may not read this image. A refused credential is `credentials-rejected`. */
function refused(image: string, reference: ImageReference, fact: ImageFact, access: Access): Text | null {
  const withoutAccess = access.secretAnswers.filter((entry) => !isRejected(entry));
  if (withoutAccess.length === 0) return null;
  const names = withoutAccess.map(({ identity }) => identity.source).join(', ');
  const exists = fact.answers.some(({ answer }) => answer.state === 'found');
  const state = exists ? 'it exists' : 'it is private to others, or does not exist';
  return {
    message: `${image}: the account of the pod's ${names} is not allowed to read it; ${state}. The kubelet does not try without the secret, so the pod would stay in ErrImagePull`,
    help: `give that account read access to the package in ${quote(reference.host)}, or name a secret whose account has it`,
    aspect: 'pull-secrets',
    evidence: fact.answers.map(describeAnswer),
  };
}

function toWhom(fact: ImageFact): string {
  const denied = fact.answers.filter(
    ({ identity, answer }) => answer.state === 'denied' && identity.kind !== 'anonymous',
  );
  const named = denied.map(
    (entry) => `${entry.identity.source}${isRejected(entry) ? ` (refused itself${lackOf(entry)})` : ''}`,
  );
  return named.length === 0
    ? 'to an anonymous pull'
    : `to an anonymous pull and to the credential from ${named.join(', ')}`;
}
