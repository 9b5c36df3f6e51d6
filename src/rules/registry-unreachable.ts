import type { UnverifiedReason } from '../core/answer/answer.ts';
import type { ImageFact } from '../core/answer/image-fact.ts';
import type { Rule } from '../core/finding/rule.ts';
import { canonicalHost } from '../core/host/registry-host.ts';
import { hostHint, type ImageReference } from '../core/reference/reference.ts';
import { quote } from '../core/text/quote.ts';
import { yamlWord } from '../core/text/shell-word.ts';
import { theImage } from '../core/words/images.ts';
import { accessedUses } from './parts/asked.ts';
import { type Found, groupByImage } from './parts/group.ts';
import { withRelocatedHelp } from './parts/relocation.ts';
import { doubtAbout, unansweredOf } from './parts/unanswered.ts';

interface Detail {
  readonly reference: ImageReference;
  readonly fact: ImageFact;
  readonly reason: UnverifiedReason;
  readonly why: string;
  readonly evidence: readonly string[];
}

export const registryUnreachable: Rule = {
  id: 'registry-unreachable',
  summary: 'the registry gave no usable answer: DNS, TLS, refused, timeout, 5xx after retries',
  severity: 'unverified',
  cause: 'F',
  since: '0.1',
  profiles: ['registry', 'local'],
  needsNetwork: true,
  *check(facts) {
    const found: Found<Detail>[] = [];
    for (const asked of accessedUses(facts)) {
      const unanswered = unansweredOf(asked).filter(({ reason }) => reason !== 'rate-limit');
      if (unanswered.length === 0) continue;
      // What is withheld explains more than what failed.
      const { reason, why = '' } = unanswered.find((entry) => entry.why !== undefined) ?? unanswered[0]!;
      const evidence = unanswered.map((entry) => entry.evidence);
      found.push({
        use: asked.use,
        cause: '',
        detail: { reference: asked.reference, fact: asked.fact, reason, why, evidence },
      });
    }
    for (const { image, uses, detail } of groupByImage(found)) {
      const { reference, fact, reason, why, evidence } = detail;
      const { start, end } = doubtAbout(fact);
      yield {
        message: `${theImage(image)}: ${start}: ${SAYS[reason](quote(reference.host), why)}${end}`,
        help: withRelocatedHelp(fact, helpFor(reference, reason)),
        image,
        uses,
        aspect: 'registry',
        isUnverified: true,
        evidence,
      };
    }
  },
};

const SAYS: Readonly<Record<UnverifiedReason, (host: string, why: string) => string>> = {
  dns: (host) => `the name of the registry ${host} does not resolve`,
  refused: (host) => `the registry ${host} refuses the connection`,
  timeout: (host) => `the registry ${host} did not answer in time`,
  tls: (host) => `the TLS connection to the registry ${host} failed`,
  network: (host) => `the connection to the registry ${host} broke`,
  server: (host) => `the registry ${host} answers with a server error`,
  protocol: (host) => `what answers at ${host} does not speak as a registry does`,
  internal: (host) =>
    `the registry ${host} is on an internal address, or sends the check to one, and nobody named it: it was not asked`,
  firewall: (host) => `the registry ${host} lets only certain addresses in, and this machine's is none of them`,
  offline: () => 'nothing was asked, because of `--offline`',
  budget: () => 'the time limit was over before it could be asked',
  'secret-reference': (_, why) => `nobody was asked for it, since ${why}`,
  'secret-credential': (_, why) => `a credential of the pod was not tried, since ${why}`,
  untrusted: (_, why) => `a credential was not used, since ${why}`,
  'rate-limit': (host) => `the registry ${host} limits the rate of requests`,
};

const HELP: Readonly<Record<UnverifiedReason, string>> = {
  dns: 'check the spelling of the registry host, and that this machine can resolve it',
  refused: 'check host and port, and that the registry is up and reachable from this machine',
  timeout: 'check that this machine reaches the registry (firewall, proxy); give more time with `--timeout`',
  tls: 'name the certificate authority under `registries: ca:` in pullproof.yaml, or repair the certificate',
  network: 'run the check again; if it stays, look at proxy and firewall',
  server: 'run the check again when the registry has recovered',
  protocol: 'check the host and `registries: endpoint:`; a proxy or a login page may stand in between',
  internal: 'name it in pullproof.yaml, or in the input `registries`',
  firewall: "let this machine's address in (the registry's firewall), or run the check on a machine of that network",
  offline: 'run the check without `--offline`',
  budget: 'give more time with `--timeout`',
  'secret-reference':
    'a secret in an image can be read by its registry and everybody on the way: take it out of the image; if it is none, give its variable another name',
  'secret-credential':
    'name the host under `registries:` or `allowed-registries:` of pullproof.yaml if it may have the secret',
  untrusted: 'run `pullproof trust` if you trust the configuration of this repository, or check with `--trust` once',
  'rate-limit': 'wait, then run the check again',
};

function helpFor(reference: ImageReference, reason: UnverifiedReason): string {
  if (reason === 'internal')
    return `${HELP.internal}, if it is yours:\nregistries:\n  - host: ${yamlWord(canonicalHost(reference.host))}`;
  return hostHint(reference) ?? HELP[reason];
}
