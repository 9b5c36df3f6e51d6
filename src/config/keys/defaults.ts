import type { Platform } from '../../core/platform/platform.ts';

/** What `helm template` calls a release without a name. */
export const DEFAULT_RELEASE_NAME = 'release-name';
export const DEFAULT_NAMESPACE = 'default';
export const DEFAULT_PROFILE = 'registry';
export const DEFAULT_PLATFORMS: readonly Platform[] = [{ os: 'linux', architecture: 'amd64' }];
export const DEFAULT_CLUSTER = 'auto';
export const DEFAULT_FAIL_ON = 'error';
export const DEFAULT_ON_UNVERIFIED = 'fail';
/** Requests in flight over all hosts. */
export const DEFAULT_CONCURRENCY = 128;
/** Time of the whole run, in milliseconds. */
export const DEFAULT_TIMEOUT_MS = 300_000;
/** Time for the registries inside it, in milliseconds. */
export const REGISTRIES_TIMEOUT_MS = 120_000;
/** Time of one render, in milliseconds: far above the slowest known chart (3 s). */
export const DEFAULT_RENDER_TIMEOUT_MS = 30_000;

export const PROFILES = ['registry', 'local'] as const;
export const FAIL_ON = ['error', 'warning', 'never'] as const;
export const ON_UNVERIFIED = ['fail', 'warn', 'ignore'] as const;
export const RULE_LEVELS = ['error', 'warning', 'note', 'off'] as const;
export const CLUSTER_KINDS = ['minikube', 'kind', 'k3d', 'docker', 'none'] as const;

/** True for `auto` and for `KIND[:NAME]` of the known kinds of local clusters. */
export function isCluster(text: string): boolean {
  return text === 'auto' || /^(minikube|kind|k3d|docker|none)(:[A-Za-z0-9][A-Za-z0-9_.-]*)?$/.test(text);
}
