import { asksRegistry } from '../core/access/local-store.ts';
import { podPullSecrets } from '../core/access/pull-secrets.ts';
import type { Withholding } from '../core/answer/answer.ts';
import type { Facts } from '../core/facts/facts.ts';
import type { ImageUse } from '../core/facts/image-use.ts';
import type { LocalFacts } from '../core/facts/local-image.ts';
import { isAllowed } from '../core/host/allow-list.ts';
import { isDockerHub } from '../core/host/registry-host.ts';
import type { Platform } from '../core/platform/platform.ts';
import { requiredPlatforms } from '../core/platform/pod-platforms.ts';
import { referenceKey } from '../core/reference/reference.ts';
import { type RelocatedName, relocatedNames } from '../core/reference/relocations.ts';
import type { SecretText } from '../core/secrecy/secret-text.ts';
import type { Credential, Sensitive } from '../core/secrecy/sensitive.ts';
import type { RegistrySettings, TargetSettings } from '../core/settings/settings.ts';
import type { LookupRequest, SecretIdentity } from '../registry/index.ts';
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

/** Requests that share one set of registries and credentials. */
export interface LookupGroup {
  readonly registries: readonly RegistrySettings[];
  readonly targets: readonly string[];
  readonly requests: readonly LookupRequest[];
  /** What each target asks itself, by its name: the keys of the references. Another target's answer is none of its own. */
  readonly asked: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Whether this use is looked up in a registry: parsed, not skipped, allowed, and asked for there by the kubelet. */
export function isAskedFor(use: ImageUse, target: TargetSettings, local: LocalFacts | null): boolean {
  if (!use.parsed.ok || use.skip !== null) return false;
  return isAllowed(target.allowedRegistries, use.parsed.reference) && asksRegistry(use, target.profile, local);
}

/**
 * Plans what the registries are asked: each unique reference once for all targets that share their registries, with every
 * pull secret of a pod whose credential is known as an identity of its own. Targets whose secrets of the same name differ in
 * content are asked apart.
 *
 * @param secretTexts what is set and must not leave: a reference that holds one is not asked, and a credential of the chart
 *   that holds one is tried only at hosts which the configuration names
 */
export function planLookups(
  sources: readonly LookupSource[],
  secretTexts: readonly SecretText[] = [],
): readonly LookupGroup[] {
  const groups: {
    key: string;
    asked: Map<string, ReadonlySet<string>>;
    registries: readonly RegistrySettings[];
    plans: Map<string, Plan>;
  }[] = [];
  for (const source of sources) {
    const plans = plansOf(source, secretTexts);
    const key = registriesKey(source.target.registries);
    const home = groups.find((group) => group.key === key && !conflicts(group.plans, plans));
    const group = home ?? {
      key,
      asked: new Map(),
      registries: source.target.registries,
      plans: new Map<string, Plan>(),
    };
    if (!home) groups.push(group);
    group.asked.set(source.target.name, new Set(plans.keys()));
    for (const [reference, plan] of plans) group.plans.set(reference, merge(group.plans.get(reference), plan));
  }
  return groups.map(({ registries, asked, plans }) => ({
    registries,
    targets: [...asked.keys()],
    asked,
    requests: [...plans.entries()]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, plan]) => ({
        reference: plan.reference,
        secrets: [...plan.secrets.values()].sort((a, b) => (a.identity.id < b.identity.id ? -1 : 1)),
        ...(plan.withheld ? { withheld: plan.withheld } : {}),
        ...(plan.relocatedNames.length > 0 ? { relocatedNames: plan.relocatedNames } : {}),
        ...(plan.platforms.size > 0 ? { expectPlatforms: [...plan.platforms.values()] } : {}),
      })),
  }));
}

interface Plan {
  readonly reference: LookupRequest['reference'];
  readonly withheld: Withholding | null;
  readonly secrets: Map<string, SecretIdentity>;
  readonly platforms: Map<string, Platform>;
  /** Where it may be now, as far as the target's allow-list goes. */
  readonly relocatedNames: readonly RelocatedName[];
}

function plansOf({ target, uses, facts, local }: LookupSource, secretTexts: readonly SecretText[]): Map<string, Plan> {
  const plans = new Map<string, Plan>();
  for (const use of uses) {
    if (!use.parsed.ok || !isAskedFor(use, target, local)) continue;
    const { reference } = use.parsed;
    const key = referenceKey(reference);
    const withheld = plans.get(key)?.withheld ?? referenceWithheld(use, secretTexts);
    const plan = plans.get(key) ?? {
      reference,
      withheld,
      secrets: new Map(),
      platforms: new Map(),
      relocatedNames: relocatedNames(reference).filter((moved) => isAllowed(target.allowedRegistries, moved.reference)),
    };
    plans.set(key, plan);
    for (const platform of platformsToRead(use, target)) {
      plan.platforms.set(JSON.stringify(platform), platform);
    }
    for (const secret of podPullSecrets(use, facts)) {
      for (const known of secret.credentials) {
        const why = secretWithheld(secret, known, reference, target, secretTexts);
        plan.secrets.set(known.identity.id, why === null ? known : { ...known, withheld: why });
      }
    }
  }
  return plans;
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

function merge(existing: Plan | undefined, plan: Plan): Plan {
  if (!existing) return plan;
  return {
    reference: existing.reference,
    withheld: existing.withheld ?? plan.withheld,
    secrets: new Map([...existing.secrets, ...plan.secrets]),
    platforms: new Map([...existing.platforms, ...plan.platforms]),
    relocatedNames: existing.relocatedNames.filter(({ reference }) =>
      plan.relocatedNames.some((other) => referenceKey(other.reference) === referenceKey(reference)),
    ),
  };
}

function conflicts(existing: ReadonlyMap<string, Plan>, added: ReadonlyMap<string, Plan>): boolean {
  const known = new Map<string, string>();
  for (const plan of existing.values()) for (const [id, secret] of plan.secrets) known.set(id, identityPrint(secret));
  for (const plan of added.values()) {
    for (const [id, secret] of plan.secrets) {
      if (known.has(id) && known.get(id) !== identityPrint(secret)) return true;
    }
  }
  return false;
}

const identityPrint = ({ credential, withheld }: SecretIdentity) => `${fingerprint(credential)} ${withheld?.reason}`;

const fingerprint = (credential: Sensitive<Credential> | null) => JSON.stringify(credential?.reveal() ?? null);

function registriesKey(registries: readonly RegistrySettings[]): string {
  return JSON.stringify(registries.map((entry) => ({ ...entry, credential: fingerprint(entry.credential) })));
}
