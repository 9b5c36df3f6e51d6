import type { Withholding } from '../../core/answer/answer.ts';
import { compareText } from '../../core/collections/order.ts';
import { canonicalHost } from '../../core/host/registry-host.ts';
import type { Platform } from '../../core/platform/platform.ts';
import { formatPlatform } from '../../core/platform/platform.ts';
import { type ImageReference, referenceKey } from '../../core/reference/reference.ts';
import type { RelocatedName } from '../../core/reference/relocations.ts';
import type { LookupRequest, SecretIdentity } from './request.ts';

/** One unique reference, with the secrets and platforms of all its requests. */
export interface LookupItem {
  readonly key: string;
  readonly reference: ImageReference;
  /** By identity, each once. */
  readonly secrets: readonly SecretIdentity[];
  /** Null when nothing beyond existence is asked for. */
  readonly platforms: readonly Platform[] | null;
  /** True for the first item of its host: it also tries the configured credential. */
  readonly isFirstOfHost: boolean;
  /** Why it is not asked, or null. */
  readonly withheld: Withholding | null;
  /** Where it may be now, allowed by everybody who asks for it. */
  readonly relocatedNames: readonly RelocatedName[];
}

/** Merges requests for the same image; sorted by key, so that the same release is asked in the same order. */
export function planItems(requests: readonly LookupRequest[]): readonly LookupItem[] {
  const byKey = new Map<string, LookupRequest[]>();
  for (const request of requests) {
    const key = referenceKey(request.reference);
    byKey.set(key, [...(byKey.get(key) ?? []), request]);
  }
  const hosts = new Set<string>();
  return [...byKey]
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, group]) => {
      const { reference } = group[0]!;
      const host = canonicalHost(reference.host);
      const withheld = group.find((request) => request.withheld)?.withheld ?? null;
      const isFirstOfHost = withheld === null && !hosts.has(host);
      if (withheld === null) hosts.add(host);
      const [secrets, platforms] = [mergeSecrets(group), mergePlatforms(group)];
      const relocatedNames = mergeNames(group);
      return { key, reference, secrets, platforms, isFirstOfHost, withheld, relocatedNames };
    });
}

function mergeNames([first, ...more]: readonly LookupRequest[]): readonly RelocatedName[] {
  const keysOf = ({ relocatedNames = [] }: LookupRequest) =>
    new Set(relocatedNames.map(({ reference }) => referenceKey(reference)));
  const others = more.map(keysOf);
  return (first?.relocatedNames ?? []).filter(({ reference }) =>
    others.every((keys) => keys.has(referenceKey(reference))),
  );
}

function mergeSecrets(group: readonly LookupRequest[]): readonly SecretIdentity[] {
  const byId = new Map(group.flatMap(({ secrets }) => secrets).map((secret) => [secret.identity.id, secret]));
  return [...byId.values()].sort((a, b) => compareText(a.identity.id, b.identity.id));
}

function mergePlatforms(group: readonly LookupRequest[]): readonly Platform[] | null {
  const lists = group.flatMap(({ expectPlatforms }) => (expectPlatforms ? [expectPlatforms] : []));
  if (lists.length === 0) return null;
  return [...new Map(lists.flat().map((platform) => [formatPlatform(platform), platform])).values()];
}
