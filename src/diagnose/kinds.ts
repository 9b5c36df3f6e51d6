import type { Aspect, Cause } from '../core/finding/rule.ts';

/** What a kind of failure means in the terms of the rules (docs/reference/contract.md#s5). */
export interface KindInfo {
  /** The rule that finds it before a deploy; null when no check of a release can. */
  readonly rule: string | null;
  readonly cause: Cause | null;
  /** Which text of the release to look at. */
  readonly aspect: Aspect;
  /** True: another shape of the pull secret's entry may be right. */
  readonly isMisshapen?: boolean;
  /** True: it says nothing about the image, as the rules with severity `unverified`. */
  readonly unverified?: boolean;
  /** True: access was refused, so a pull secret that does not exist would explain it. */
  readonly isRefusal?: boolean;
}

/** Every kind of failure. A kind is permanent: JSON reports carry it. */
export const KINDS = {
  'not-found': { rule: 'tag-not-found', cause: 'B', aspect: 'tag' },
  'digest-not-found': { rule: 'digest-not-found', cause: 'E', aspect: 'digest' },
  'repository-not-found': { rule: 'repository-not-found', cause: 'E', aspect: 'repository' },
  'reserved-name': { rule: 'repository-not-found', cause: 'E', aspect: 'repository' },
  'child-missing': { rule: 'child-manifest-missing', cause: 'E', aspect: 'tag' },
  'missing-or-private': { rule: 'image-access-denied', cause: 'D', aspect: 'repository', isRefusal: true },
  'denied-anonymous': { rule: 'image-access-denied', cause: 'D', aspect: 'repository', isRefusal: true },
  denied: { rule: 'image-access-denied', cause: 'D', aspect: 'repository', isRefusal: true },
  'credentials-rejected': { rule: 'credentials-rejected', cause: 'D', aspect: 'pull-secrets' },
  'no-basic-auth': { rule: 'pull-secret-missing', cause: 'D', aspect: 'pull-secrets', isRefusal: true },
  'secret-missing': { rule: 'pull-secret-undeclared', cause: 'D', aspect: 'pull-secrets' },
  'secret-malformed': { rule: 'pull-secret-malformed', cause: 'D', aspect: 'pull-secrets', isMisshapen: true },
  'not-loaded': { rule: 'image-not-loaded', cause: 'A', aspect: 'build' },
  'always-local': { rule: 'pull-policy-always-local', cause: 'C', aspect: 'pull-policy' },
  'never-pull': { rule: 'pull-policy-never-registry', cause: 'C', aspect: 'pull-policy' },
  'invalid-policy': { rule: 'pull-policy-invalid', cause: 'C', aspect: 'pull-policy' },
  'invalid-name': { rule: 'invalid-reference', cause: 'B', aspect: 'image' },
  'short-name': { rule: null, cause: 'B', aspect: 'registry' },
  platform: { rule: 'platform-missing', cause: 'B', aspect: 'tag' },
  'wrong-binary': { rule: 'platform-missing', cause: 'B', aspect: 'tag' },
  schema1: { rule: 'not-an-image', cause: 'B', aspect: 'image' },
  'not-an-image': { rule: 'not-an-image', cause: 'B', aspect: 'image' },
  dns: { rule: 'registry-unreachable', cause: 'F', aspect: 'registry', unverified: true },
  refused: { rule: 'registry-unreachable', cause: 'F', aspect: 'registry', unverified: true },
  timeout: { rule: 'registry-unreachable', cause: 'F', aspect: 'registry', unverified: true },
  tls: { rule: 'registry-unreachable', cause: 'F', aspect: 'registry', unverified: true },
  'http-https': { rule: 'registry-unreachable', cause: 'F', aspect: 'registry', unverified: true },
  proxy: { rule: 'registry-unreachable', cause: 'F', aspect: 'registry', unverified: true },
  network: { rule: 'registry-unreachable', cause: 'F', aspect: 'registry', unverified: true },
  firewall: { rule: 'registry-unreachable', cause: 'F', aspect: 'registry', unverified: true },
  'registry-5xx': { rule: 'registry-unreachable', cause: 'F', aspect: 'registry', unverified: true },
  'not-a-registry': { rule: 'registry-unreachable', cause: 'F', aspect: 'registry', unverified: true },
  corrupt: { rule: 'registry-unreachable', cause: 'F', aspect: 'registry', unverified: true },
  cancelled: { rule: 'registry-unreachable', cause: 'F', aspect: 'registry', unverified: true },
  'rate-limit': { rule: 'rate-limited', cause: 'F', aspect: 'registry', unverified: true },
  'secondary-limit': { rule: 'rate-limited', cause: 'F', aspect: 'registry', unverified: true },
  'kubelet-limit': { rule: null, cause: null, aspect: 'image' },
  'runtime-down': { rule: null, cause: null, aspect: 'image' },
  unpack: { rule: null, cause: null, aspect: 'image' },
  disk: { rule: null, cause: null, aspect: 'image' },
  verifier: { rule: null, cause: null, aspect: 'image' },
  blocked: { rule: 'registry-not-allowed', cause: null, aspect: 'registry' },
  chart: { rule: null, cause: null, aspect: 'none' },
  'backoff-only': { rule: null, cause: null, aspect: 'image' },
  'rollout-timeout': { rule: null, cause: null, aspect: 'image' },
  unknown: { rule: null, cause: null, aspect: 'image' },
} as const satisfies Readonly<Record<string, KindInfo>>;

export type FailureKind = keyof typeof KINDS;

/** The meaning of a kind. */
export function kindInfo(kind: FailureKind): KindInfo {
  return KINDS[kind];
}
