import { type PodPullSecret, podPullSecrets } from '../core/access/pull-secrets.ts';
import { describeAnswer } from '../core/answer/describe.ts';
import type { Facts } from '../core/facts/facts.ts';
import type { Rule, Violation } from '../core/finding/rule.ts';
import { serverAddress } from '../core/host/registry-host.ts';
import { referenceName } from '../core/reference/reference.ts';
import { quoteList } from '../core/text/lists.ts';
import { quote } from '../core/text/quote.ts';
import { cloudAccess } from '../core/words/cloud-access.ts';
import { theImage } from '../core/words/images.ts';
import { createSecretCommand } from '../core/words/secret-commands.ts';
import { accessedUses, readableUses } from './parts/asked.ts';
import { type Found, groupByCause, groupByImage } from './parts/group.ts';
import { faultyEntries, secretsWithoutEntry, unreadableSecrets } from './parts/own-secret.ts';
import { aliasNote } from './parts/registry-alias.ts';

type Text = Pick<
  Violation,
  'message' | 'help' | 'about' | 'evidence' | 'severity' | 'location' | 'confidence' | 'field'
>;

export const pullSecretInvalid: Rule = {
  id: 'pull-secret-invalid',
  summary: "the chart's own secret has a wrong type, key, encoding, or no entry for the image's registry",
  severity: 'error',
  cause: 'D',
  since: '0.1',
  profiles: ['registry', 'local'],
  needsNetwork: false,
  *check(facts) {
    for (const { image, uses, detail } of groupByCause(secretFaults(facts))) {
      yield { ...detail, image, uses, aspect: 'pull-secrets', content: 'registries' };
    }
    for (const { image, uses, detail } of groupByImage(missingEntries(facts))) {
      yield { ...detail, image, uses, aspect: 'pull-secrets', content: 'registries' };
    }
  },
};

/** Faults of a secret itself, whatever the image: once for each secret. */
function* secretFaults(facts: Facts): Iterable<Found<Text>> {
  for (const use of facts.uses) {
    for (const secret of unreadableSecrets(podPullSecrets(use, facts))) {
      const message = `${describe(secret)}: ${secret.secret!.problems.join('; ')}. The kubelet gets no credential from it`;
      yield {
        use,
        cause: idOf(secret),
        detail: {
          message,
          help: helpFor(secret, use.parsed.ok ? use.parsed.reference.host : undefined),
          ...placeOf(secret),
          ...fieldOf(secret),
          about: secret.name,
        },
      };
    }
  }
  for (const readable of readableUses(facts)) {
    for (const secret of podPullSecrets(readable.use, facts)) {
      for (const { key, problem, credential } of faultyEntries(secret, readable)) {
        const message = `${describe(secret)}: the entry ${quote(key)}: ${problem}`;
        const text = {
          message,
          help: helpFor(secret, readable.reference.host),
          about: secret.name,
          ...placeOf(secret),
        };
        const severity = credential === null ? {} : { severity: 'warning' as const };
        yield { use: readable.use, cause: `${idOf(secret)} ${key}`, detail: { ...text, ...severity } };
      }
    }
  }
}

/** The image needs a secret, the pod names one of the chart, and the kubelet finds no entry for the image in it. */
function* missingEntries(facts: Facts): Iterable<Found<Text>> {
  for (const asked of accessedUses(facts)) {
    const { use, reference, fact, access } = asked;
    for (const secret of secretsWithoutEntry(asked, facts)) {
      // An entry for it that is faulty has been reported already.
      if (faultyEntries(secret, asked).length > 0) continue;
      const keys = quoteList((secret.secret?.entries ?? []).map(({ key }) => key));
      const need =
        access.kind === 'private-no-secret' ? 'it is private' : `${quote(reference.host)} refuses an anonymous pull`;
      const detail = {
        message: `${theImage(use.image)}: ${need}, and the pod's ${describe(secret)} has no entry that the kubelet uses for ${quote(referenceName(reference))}, only ${keys}. The kubelet would pull anonymously and be refused`,
        help: aliasNote([secret], reference) || helpFor(secret, reference.host),
        evidence: fact.answers.map(describeAnswer),
        ...placeOf(secret),
        about: secret.name,
      };
      yield { use, cause: idOf(secret), detail };
    }
  }
}

function helpFor({ namespace, name }: PodPullSecret, host = '<registry>'): string {
  const key = serverAddress(host);
  const shape = `type \`kubernetes.io/dockerconfigjson\`, key \`.dockerconfigjson\`, content \`{"auths":{"${key}":{"auth":"<base64 of user:password>"}}}\``;
  const access = cloudAccess(host);
  if (access !== null) return `render it as ${shape}, or ${access}`;
  return `render it as ${shape}; \`${createSecretCommand(host, namespace, name)} --dry-run=client -o yaml\` shows a right one`;
}

function placeOf({ secret }: PodPullSecret): Pick<Text, 'location' | 'confidence'> {
  const location = secret?.location ?? null;
  return location === null ? {} : { location, confidence: 'approximate' };
}

function fieldOf({ secret }: PodPullSecret): Pick<Text, 'field'> {
  if (!secret || secret.faultPointer === undefined) return {};
  const { source, documentIndex, faultPointer } = secret;
  return { field: { source, documentIndex, pointer: faultPointer } };
}

function describe({ name, secret }: PodPullSecret): string {
  return `secret ${quote(name)} (${secret?.source ?? 'in the chart'})`;
}

function idOf({ namespace, name }: PodPullSecret): string {
  return `${namespace}/${name}`;
}
