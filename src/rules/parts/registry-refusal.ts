import { type Access, accessOf } from '../../core/access/access.ts';
import { describeAnswer } from '../../core/answer/describe.ts';
import { absenceOf } from '../../core/answer/image-state.ts';
import type { Facts } from '../../core/facts/facts.ts';
import { registryInPath } from '../../core/host/registry-host.ts';
import { effectiveTag, type ImageReference, referenceKey, referenceName } from '../../core/reference/reference.ts';
import { quoteList } from '../../core/text/lists.ts';
import { quote } from '../../core/text/quote.ts';
import { exampleSecretName, pullSecretsYaml } from '../../core/words/secret-commands.ts';
import type { ReadableUse } from './asked.ts';

/** Why a registry is no way out for a use in a local cluster. */
export interface RegistryRefusal {
  /** A sentence without its full stop: `The registry has no tag "7-alpin" in "docker.io/library/redis"`. */
  readonly why: string;
  /** What would make it one, imperative. */
  readonly wayOut: string;
  /** True when the registry has the repository, so that the name is likely right and another part is not. */
  readonly isNear: boolean;
  readonly evidence: readonly string[];
}

/** Says why the registry does not give the image of a use to its pod: it has none, refuses, or was not asked. */
export function registryRefusal({ use, reference }: ReadableUse, facts: Facts): RegistryRefusal {
  const access = accessOf(use, facts);
  const fact = facts.images.get(referenceKey(reference));
  const evidence = access.kind === 'not-asked' ? [] : (fact?.answers ?? []).map(describeAnswer);
  const absence = fact && access.kind === 'missing' ? absenceOf(fact) : null;
  if (absence?.what === 'repository')
    return { ...noRepository(reference, absence.isReserved), isNear: false, evidence };
  if (absence) {
    const near = (fact?.nearestTags ?? []).slice(0, 3).map(({ tag, why }) => `${quote(tag)} (${why})`);
    const what =
      reference.digest === null ? `tag ${quote(effectiveTag(reference) ?? '')}` : `digest ${quote(reference.digest)}`;
    return {
      why: `The registry has no ${what} in ${quote(referenceName(reference))}`,
      wayOut: `name a ${absence.what} that it has${near.length === 0 ? '' : `: ${near.join(', ')}`}`,
      isNear: true,
      evidence,
    };
  }
  return { ...refused(access, reference), isNear: false, evidence };
}

function noRepository(reference: ImageReference, isReserved: boolean): Pick<RegistryRefusal, 'why' | 'wayOut'> {
  const name = quote(referenceName(reference));
  if (!isReserved) return { why: `The registry has no repository ${name}`, wayOut: 'name one that it has' };
  const second = registryInPath(reference);
  if (second !== null) {
    return {
      why: `The name has two registries, and on ${quote(reference.host)} nobody can own the name ${quote(second)}`,
      wayOut: 'drop one of the two',
    };
  }
  const last = reference.repository.split('/').at(-1) ?? '';
  return {
    why: `Docker Hub has no ${name}, where only Docker publishes`,
    wayOut: `name the registry that has it, as in ${quote(`ghcr.io/OWNER/${last}`)}`,
  };
}

function refused(
  { kind, secrets, secretAnswers }: Access,
  reference: ImageReference,
): Pick<RegistryRefusal, 'why' | 'wayOut'> {
  const host = quote(reference.host);
  if (kind === 'not-asked') {
    return {
      why: `${host} is not among the allowed registries, and was not asked`,
      wayOut: `allow ${host} under \`allowed-registries:\``,
    };
  }
  if (secretAnswers.length > 0) {
    const names = quoteList(secrets.filter(({ coverage }) => coverage === 'yes').map(({ name }) => name));
    return {
      why: `${host} refuses it to the pod's pull secret ${names}`,
      wayOut: 'renew that secret, or give its account read access',
    };
  }
  const secret = pullSecretsYaml(exampleSecretName(reference.host));
  const why =
    kind === 'private-no-secret'
      ? `${host} has it, but not for everybody`
      : `${host} refuses it (it is private or does not exist)`;
  return {
    why: `${why}, and the pod has no pull secret for it`,
    wayOut: `give the pod a pull secret for ${host} (\`${secret}\`)`,
  };
}
