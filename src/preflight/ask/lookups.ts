import { asksRegistry } from '../../core/access/local-store.ts';
import { podPullSecrets } from '../../core/access/pull-secrets.ts';
import type { Facts } from '../../core/facts/facts.ts';
import type { ImageUse } from '../../core/facts/image-use.ts';
import type { LocalFacts } from '../../core/facts/local-image.ts';
import { isAllowed } from '../../core/host/allow-list.ts';
import { isDockerHub } from '../../core/host/registry-host.ts';
import type { Platform } from '../../core/platform/platform.ts';
import { requiredPlatforms } from '../../core/platform/pod-platforms.ts';
import { type ImageReference, referenceKey } from '../../core/reference/reference.ts';
import { relocatedNames } from '../../core/reference/relocations.ts';
import type { SecretText } from '../../core/secrecy/secret-text.ts';
import type { Credential, Sensitive } from '../../core/secrecy/sensitive.ts';
import type { RegistrySettings, TargetSettings } from '../../core/settings/settings.ts';
import type { LookupRequest, SecretIdentity } from '../../registry/index.ts';
import { referenceWithheld, secretWithheld } from './withheld.ts';

type PodFacts = Pick<Facts, 'secrets' | 'serviceAccounts' | 'declaredSecrets'>;

/** One target's uses with what is known about its secrets. */
export interface LookupSource {
  readonly target: TargetSettings;
  readonly uses: readonly ImageUse[];
  readonly facts: PodFacts;
  /** What the local cluster has (local profile), or null. */
  readonly local: LocalFacts | null;
}

/**
 * Requests that share one set of registries and credentials: one for each use. The registries' own plan merges them.
 */
export interface LookupGroup {
  readonly registries: readonly RegistrySettings[];
  readonly requests: readonly LookupRequest[];
  /**
   * What each target asks itself, by its name: the keys of the references. Another target's answer is none of its own.
   */
  readonly asked: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Whether this use is looked up in a registry: parsed, not skipped, allowed, and asked for there by the kubelet. */
export function isAskedFor(use: ImageUse, target: TargetSettings, local: LocalFacts | null): boolean {
  if (!use.parsed.ok || use.skip !== null) return false;
  return isAllowed(target.allowedRegistries, use.parsed.reference) && asksRegistry(use, target.profile, local);
}

/**
 * Plans what the registries are asked, together for all targets that share their registries, with every pull secret of
 * a pod whose credential is known as an identity of its own. Targets whose secrets of the same name differ in content
 * are asked apart.
 *
 * @param secretTexts what is set and must not leave: a reference that holds one is not asked, and a credential of the
 *   chart that holds one is tried only at hosts which the configuration names
 */
export function planLookups(
  sources: readonly LookupSource[],
  secretTexts: readonly SecretText[] = [],
): readonly LookupGroup[] {
  const groups: Growing[] = [];
  for (const source of sources) {
    const { name, registries } = source.target;
    const requests = requestsOf(source, secretTexts);
    const key = registriesKey(registries);
    const prints = identityPrints(requests);
    const home = groups.find((group) => group.key === key && !conflicts(group.prints, prints));
    const group: Growing = home ?? { key, registries, asked: new Map(), requests: [], prints: new Map() };
    if (!home) groups.push(group);
    group.asked.set(name, new Set(requests.map(({ reference }) => referenceKey(reference))));
    group.requests.push(...requests);
    for (const [id, print] of prints) group.prints.set(id, print);
  }
  return groups;
}

/** How many images a group asks for. */
export function imageCount({ asked }: LookupGroup): number {
  return new Set([...asked.values()].flatMap((keys) => [...keys])).size;
}

interface Growing extends LookupGroup {
  readonly key: string;
  readonly asked: Map<string, ReadonlySet<string>>;
  readonly requests: LookupRequest[];
  /** By the identity of a secret: what it is and whether it is tried. */
  readonly prints: Map<string, string>;
}

function requestsOf(
  { target, uses, facts, local }: LookupSource,
  secretTexts: readonly SecretText[],
): readonly LookupRequest[] {
  return uses.flatMap((use): LookupRequest[] => {
    if (!use.parsed.ok || !isAskedFor(use, target, local)) return [];
    const { reference } = use.parsed;
    const withheld = referenceWithheld(use, secretTexts);
    const platforms = platformsToRead(use, target);
    return [
      {
        reference,
        secrets: secretsOf(use, reference, { target, facts }, secretTexts),
        relocatedNames: relocatedNames(reference).filter((moved) =>
          isAllowed(target.allowedRegistries, moved.reference),
        ),
        ...(withheld ? { withheld } : {}),
        ...(platforms.length > 0 ? { expectPlatforms: platforms } : {}),
      },
    ];
  });
}

function secretsOf(
  use: ImageUse,
  reference: ImageReference,
  { target, facts }: Pick<LookupSource, 'target' | 'facts'>,
  secretTexts: readonly SecretText[],
): readonly SecretIdentity[] {
  return podPullSecrets(use, facts).flatMap((secret) =>
    secret.credentials.map((known) => {
      const why = secretWithheld(secret, known, reference, target, secretTexts);
      return why === null ? known : { ...known, withheld: why };
    }),
  );
}

/**
 * The platforms whose manifests are read: those that the pod's images must have. On Docker Hub every GET of a manifest
 * counts against its pull limit, HEAD does not (docs/reference/registries.md#s4-1), so there only those are read that
 * the user or the pod asked for.
 */
function platformsToRead({ parsed, nodeTerms }: ImageUse, target: TargetSettings): readonly Platform[] {
  const required = requiredPlatforms(nodeTerms, target.platforms);
  const isAskedFor = target.hasOwnPlatforms || required.how === 'one';
  return parsed.ok && isDockerHub(parsed.reference.host) && !isAskedFor ? [] : required.platforms;
}

function identityPrints(requests: readonly LookupRequest[]): ReadonlyMap<string, string> {
  const secrets = requests.flatMap((request) => request.secrets);
  return new Map(
    secrets.map(({ identity, credential, withheld }) => [
      identity.id,
      `${fingerprint(credential)} ${withheld?.reason}`,
    ]),
  );
}

function conflicts(existing: ReadonlyMap<string, string>, added: ReadonlyMap<string, string>): boolean {
  return [...added].some(([id, print]) => existing.has(id) && existing.get(id) !== print);
}

const fingerprint = (credential: Sensitive<Credential> | null) => JSON.stringify(credential?.reveal() ?? null);

function registriesKey(registries: readonly RegistrySettings[]): string {
  return JSON.stringify(registries.map((entry) => ({ ...entry, credential: fingerprint(entry.credential) })));
}
