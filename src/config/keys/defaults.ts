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
