import { effectiveTag, type ImageReference, type ParsedReference } from './reference.ts';

/**
 * Gives the pull policy after Kubernetes' defaulting (`SetDefaults_Container`, pkg/apis/core/v1/defaults.go): without a
 * declared one, `Always` when the parser reports the tag `latest` (also for `latest@sha256:…`, and when there is
 * neither tag nor digest), otherwise `IfNotPresent`, also for a text that does not parse.
 *
 * @param declared the policy as written; null and '' are unset; an unknown value is kept, the API server refuses it
 */
export function effectivePullPolicy(declared: string | null, parsed: ParsedReference): string {
  if (declared !== null && declared !== '') return declared;
  return parsed.ok && effectiveTag(parsed.reference) === 'latest' ? 'Always' : 'IfNotPresent';
}

/** The policies that Kubernetes knows. */
export const PULL_POLICIES: readonly string[] = ['Always', 'IfNotPresent', 'Never'];

/** Whether the API server accepts the policy. */
export function isKnownPullPolicy(policy: string): boolean {
  return PULL_POLICIES.includes(policy);
}

/** Branches, channels and environments: their tag is moved with every build or deploy. */
const MOVING_WORDS = [
  ['latest', 'main', 'master', 'trunk', 'head', 'tip', 'develop', 'development', 'dev', 'next'],
  [
    'nightly',
    'edge',
    'canary',
    'unstable',
    'rolling',
    'stable',
    'lts',
    'snapshot',
    'alpha',
    'beta',
    'preview',
    'current',
  ],
  ['test', 'testing', 'qa', 'uat', 'staging', 'stage', 'preprod', 'prod', 'production', 'local'],
].flat();

/** What is appended to a channel without making it a version: base images and processors. */
const FLAVOURS = [
  'alpine',
  'slim',
  'debian',
  'ubuntu',
  'bookworm',
  'bullseye',
  'trixie',
  'distroless',
  'amd64',
  'arm64',
];

const MOVING_TAG = new RegExp(`^(?:${MOVING_WORDS.join('|')})(?:-(?:${FLAVOURS.join('|')}))*$`, 'i');
const PULL_REQUEST_TAG = /^(?:pr|pull|mr)-?\d+$/i;
const MAVEN_SNAPSHOT_TAG = /-SNAPSHOT$/i;
const FEATURE_BRANCH_TAG = /^(?:feature|feat)-.*[a-z_.-]$/i;
const COMMIT_SUFFIX = /-[0-9a-f]{7,40}$/;

/**
 * Whether a tag is meant to move, so that two nodes may run different images under it. Decided by a list and on the
 * safe side: a version, however short (`1.25`, `v1`), a date, a commit and anything unknown count as fixed. What counts
 * as moving: no tag at all; the name of a branch, channel or environment, alone or with a base image's name (`latest`,
 * `main`, `nightly`, `staging`, `edge-alpine`); `pr-12`, `mr-12`, `pull-12`; Maven's `-SNAPSHOT`; `feature-…` and
 * `feat-…` unless a number or a commit ends it. Upper and lower case are alike.
 *
 * @param tag the tag as written, or null for none
 */
export function isMutableTag(tag: string | null): boolean {
  if (tag === null) return true;
  if (MOVING_TAG.test(tag) || PULL_REQUEST_TAG.test(tag) || MAVEN_SNAPSHOT_TAG.test(tag)) return true;
  return FEATURE_BRANCH_TAG.test(tag) && !COMMIT_SUFFIX.test(tag);
}

/** Whether what is pulled under this reference may change; a digest never does. */
export function isMutableReference(reference: Pick<ImageReference, 'tag' | 'digest'>): boolean {
  return reference.digest === null && isMutableTag(reference.tag);
}
