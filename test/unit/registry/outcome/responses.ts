import { azure } from '../../../../src/registry/hosts/azure.ts';
import { dockerHub } from '../../../../src/registry/hosts/docker-hub.ts';
import { ecr } from '../../../../src/registry/hosts/ecr.ts';
import { generic } from '../../../../src/registry/hosts/generic.ts';
import { ghcr } from '../../../../src/registry/hosts/ghcr.ts';
import { gitlab } from '../../../../src/registry/hosts/gitlab.ts';
import { harbor } from '../../../../src/registry/hosts/harbor.ts';
import type { HostQuirk } from '../../../../src/registry/hosts/quirk.ts';
import type { BodyKind, Meaning, Seen } from '../../../../src/registry/outcome/seen.ts';

/** What a response has beside status, code and message. */
export type More = Partial<Omit<Seen, 'status' | 'errors'>>;
/** A quirk, a response, what it means. */
export type Row = readonly [quirk: HostQuirk, answer: string, expected: string, more?: More];

/** Reads `STATUS CODE: message`; code `-` is none, no code at all is an empty body unless `kind` says otherwise. */
export function seen(answer: string, more: Partial<Seen>): Seen {
  const [, status, code, message] = /^(\d+)(?: ([\w-]+))?(?:: (.*))?$/.exec(answer)!;
  const errors = code === undefined ? [] : [{ code: code === '-' ? null : code, message: message ?? null }];
  const kind: BodyKind = code === undefined ? 'empty' : code === '-' ? 'json' : 'registry';
  return {
    stage: 'manifest',
    status: Number(status),
    kind,
    errors,
    sentAs: 'anonymous',
    isChallenged: false,
    challengeError: null,
    challengeService: null,
    isTokenSent: false,
    repository: 'acme/api',
    subject: 'tag',
    isForeign: false,
    ...more,
  };
}

/** Shows a meaning in one line: `denied rejected, lacks read:packages`. */
export function show(meaning: Meaning): string {
  if (meaning.state === 'absent') return `absent ${meaning.isReserved ? 'reserved ' : ''}${meaning.what}`;
  return meaning.state === 'denied'
    ? `denied ${meaning.why}${meaning.lacks ? `, lacks ${meaning.lacks}` : ''}`
    : `unverified ${meaning.reason}`;
}

/** Docker Hub's refusal of an official image's name, with a part changed. */
const library = (more: More = {}): More => ({
  repository: 'library/october-api',
  isTokenSent: true,
  isChallenged: true,
  challengeService: 'registry.docker.io',
  challengeError: 'insufficient_scope',
  ...more,
});
const token = { stage: 'token' } as const;
const asToken = { sentAs: 'token' } as const;
const asBasic = { sentAs: 'basic' } as const;
const html = { kind: 'html' } as const;
const foreign = { isForeign: true } as const;

/**
 * Responses that were seen or are specified (docs/reference/registries.md#s1, docs/reference/registries.md#s4), and
 * what they mean.
 */
export const RESPONSES: readonly Row[] = [
  // GHCR, token endpoint (docs/reference/registries.md#s1-2)
  [ghcr, '401 UNAUTHORIZED: authentication required', 'denied anonymous', token],
  [ghcr, '403 DENIED: denied', 'denied anonymous', token],
  [ghcr, '403 DENIED: denied', 'denied rejected', { ...token, ...asToken }],
  // GHCR, /v2 (docs/reference/registries.md#s1-3)
  [ghcr, '404 MANIFEST_UNKNOWN: manifest unknown', 'absent tag'],
  [ghcr, '404 MANIFEST_UNKNOWN: manifest unknown', 'absent digest', { subject: 'digest' }],
  [
    ghcr,
    '404 MANIFEST_UNKNOWN: OCI index found, but Accept header does not support OCI indexes',
    'unverified protocol',
  ],
  [ghcr, '404 NAME_UNKNOWN: repository name not known to registry', 'absent repository', asToken],
  [ghcr, '403 DENIED: requested access to the resource is denied', 'denied no-access', asToken],
  [ghcr, '403 DENIED: installation not allowed to Read organization package', 'denied no-access', asToken],
  [ghcr, '403 DENIED: permission_denied: read_package', 'denied no-access', asToken],
  [
    ghcr,
    '403 DENIED: permission_denied: The token provided does not match expected scopes.',
    'denied rejected, lacks read:packages',
    asToken,
  ],
  [
    ghcr,
    '401 UNAUTHORIZED: unauthenticated: User cannot be authenticated with the token provided.',
    'unverified server',
    asToken,
  ],
  [
    ghcr,
    '401 UNAUTHORIZED: unauthenticated: User cannot be authenticated with the token provided.',
    'unverified server',
  ],
  // GHCR, limits (docs/reference/registries.md#s1-5)
  [ghcr, '429 TOOMANYREQUESTS: retry-after: 880.092µs, allowed: 44000/minute', 'unverified rate-limit'],
  [ghcr, '403 -: You have exceeded a secondary rate limit', 'unverified rate-limit'],
  [ghcr, '403 -: You have exceeded a secondary rate limit', 'unverified rate-limit', { ...token, ...asToken }],
  [ghcr, '500', 'unverified server', token],
  [ghcr, '502', 'unverified server', html],
  [ghcr, '408', 'unverified server'],
  [ghcr, '499', 'unverified server'],
  [ghcr, '522', 'unverified server', html],
  // Docker Hub
  [
    dockerHub,
    '401 UNAUTHORIZED: authentication required',
    'denied anonymous',
    { isChallenged: true, challengeError: 'insufficient_scope' },
  ],
  [
    dockerHub,
    '401 UNAUTHORIZED: authentication required',
    'denied no-access',
    { ...asToken, isChallenged: true, challengeError: 'insufficient_scope' },
  ],
  [dockerHub, '401 -: incorrect username or password', 'denied rejected', { ...token, ...asToken }],
  [dockerHub, '429 TOOMANYREQUESTS: You have reached your unauthenticated pull rate limit.', 'unverified rate-limit'],
  // Harbor
  [harbor, '404 NOT_FOUND: repository library/tag not found', 'absent repository'],
  [harbor, '404 NOT_FOUND: artifact library/project:1 not found', 'absent tag'],
  [harbor, '401 NOT_FOUND: repository library/x not found', 'absent repository', asToken],
  [harbor, '401 NOT_FOUND: artifact library/x:1 not found', 'absent tag', asToken],
  [harbor, '401 UNAUTHORIZED: unauthorized to access repository: library/x', 'denied anonymous'],
  [harbor, '412 PRECONDITION: current image with "4" vulnerabilities cannot be pulled', 'unverified protocol', asToken],
  // Quay, ECR, GitLab, Azure, Google
  [generic, '404 TAG_EXPIRED: Tag x was deleted or has expired.', 'absent tag'],
  [generic, '401 UNAUTHORIZED: access to the requested resource is not authorized', 'denied no-access', asToken],
  [ecr, '403 DENIED: Your authorization token has expired. Reauthenticate and try again.', 'denied rejected', asBasic],
  [ecr, '403 DENIED: User is not authorized to perform: ecr:BatchGetImage', 'denied no-access', asBasic],
  [ecr, '404 NAME_UNKNOWN: The repository with name x does not exist', 'absent repository', asBasic],
  [ecr, '404 REPOSITORYNOTFOUNDEXCEPTION: no', 'absent repository', asBasic],
  [gitlab, '403 DENIED: access forbidden', 'denied no-access', { ...token, ...asToken }],
  [gitlab, '403 DENIED: access forbidden', 'denied anonymous', token],
  [gitlab, '401 UNAUTHORIZED: HTTP Basic: Access denied', 'denied rejected', { ...token, ...asToken }],
  [
    generic,
    '401 UNAUTHORIZED: authentication required, visit https://aka.ms/acr/authorization',
    'denied anonymous',
    token,
  ],
  [
    generic,
    '403 DENIED: Permission "artifactregistry.repositories.downloadArtifacts" denied on resource "x" (or it may not exist)',
    'denied anonymous',
  ],
  // Basic
  [generic, '401 UNAUTHORIZED: authentication required', 'denied rejected', { ...asBasic, isChallenged: true }],
  [generic, '401', 'denied anonymous', { isChallenged: true, kind: 'html' }],
  [generic, '403 DENIED: no', 'denied no-access', asBasic],
  // Azure's network rules, at the token service and at the registry, whoever asks
  ...[token, { ...token, ...asToken }, {}, asToken].map(
    (more): Row => [
      azure,
      "403 DENIED: client with IP '203.0.113.7' is not allowed access. Refer https://aka.ms/acr/firewall to grant access.",
      'unverified firewall',
      more,
    ],
  ),
  // Below docker.io/library only Docker publishes: Docker Hub's own refusal there, and nothing else, is absence
  [dockerHub, '401 UNAUTHORIZED: authentication required', 'absent reserved repository', library()],
  [dockerHub, '401 UNAUTHORIZED: authentication required', 'absent reserved repository', library(asToken)],
  [dockerHub, '401 UNAUTHORIZED: authentication required', 'denied anonymous', library({ repository: 'acme/api' })],
  [dockerHub, '401 UNAUTHORIZED: authentication required', 'denied anonymous', library({ repository: 'nginx' })],
  [dockerHub, '401 UNAUTHORIZED: authentication required', 'denied anonymous', library({ repository: 'library/a/b' })],
  [dockerHub, '401 UNAUTHORIZED: authentication required', 'denied anonymous', library({ isTokenSent: false })],
  [dockerHub, '401 UNAUTHORIZED: authentication required', 'denied anonymous', library({ challengeService: 'harbor' })],
  [dockerHub, '401 UNAUTHORIZED: authentication required', 'denied anonymous', library({ challengeService: null })],
  [dockerHub, '401 UNAUTHORIZED: authentication required', 'denied anonymous', library({ challengeError: null })],
  [dockerHub, '401 UNAUTHORIZED: who', 'unverified server', library({ challengeError: 'invalid_token' })],
  [dockerHub, '401 UNAUTHORIZED: authentication required', 'unverified protocol', library(foreign)],
  [dockerHub, '401', 'denied anonymous', library()],
  [dockerHub, '403 DENIED: requested access to the resource is denied', 'denied anonymous', library()],
  [dockerHub, '429 TOOMANYREQUESTS: slow down', 'unverified rate-limit', library()],
  [dockerHub, '401 UNAUTHORIZED: authentication required', 'denied rejected', library({ ...token, ...asToken })],
  [generic, '401 UNAUTHORIZED: authentication required', 'denied anonymous', library()],
  // Nobody on Docker Hub or GitHub has a name with a dot: a host in the place of the owner is a second registry
  [
    dockerHub,
    '401 UNAUTHORIZED: authentication required',
    'absent reserved repository',
    library({ repository: 'registry.k8s.io/pause' }),
  ],
  [
    dockerHub,
    '401 UNAUTHORIZED: authentication required',
    'denied anonymous',
    library({ repository: 'registry.k8s.io/pause', challengeService: 'harbor' }),
  ],
  [ghcr, '403 DENIED: denied', 'absent reserved repository', { ...token, repository: 'ghcr.io/acme/api' }],
  [ghcr, '403 DENIED: denied', 'denied anonymous', { ...token, repository: 'acme/api.web' }],
  [generic, '403 DENIED: denied', 'denied anonymous', { ...token, repository: 'docker.io/library/nginx' }],
  // A 404 is a registry's word only in a registry's form
  [generic, '404', 'unverified protocol'],
  [generic, '404', 'unverified protocol', html],
  [generic, '404 -: Not Found', 'unverified protocol'],
  [generic, '404 -: 404 page not found', 'unverified protocol', { kind: 'text' }],
  [generic, '404 NOT_FOUND: no such page', 'unverified protocol', { kind: 'json' }],
  [generic, '404 UNKNOWN: something odd', 'unverified protocol'],
  [generic, '404 UNKNOWN: manifest x not found', 'absent tag'],
  [generic, '404 BLOB_UNKNOWN: blob unknown to registry', 'absent tag'],
  [generic, '404 DENIED: requested access to the resource is denied', 'denied anonymous'],
  [generic, '404 TOOMANYREQUESTS: slow down', 'unverified rate-limit'],
  [generic, '404 UNSUPPORTED: The operation is unsupported.', 'unverified protocol'],
  // Proxies, portals, redirected hosts
  [generic, '403', 'unverified protocol', html],
  [generic, '401', 'unverified protocol', html],
  [generic, '403', 'unverified protocol', { ...token, ...html, ...asToken }],
  [generic, '401 UNAUTHORIZED: who are you', 'unverified protocol', foreign],
  [generic, '403 DENIED: no', 'unverified protocol', foreign],
  [generic, '404 MANIFEST_UNKNOWN: gone', 'absent tag', foreign],
  // The rest proves nothing
  [generic, '400 NAME_INVALID: invalid repository name', 'absent repository'],
  [generic, '400 UNSUPPORTED', 'unverified protocol'],
  [generic, '405 UNSUPPORTED', 'unverified protocol'],
  [generic, '410', 'unverified protocol'],
  [generic, '451', 'unverified protocol'],
  [generic, '204', 'unverified protocol'],
  [generic, '302', 'unverified protocol'],
  [generic, '404', 'unverified protocol', token],
  [generic, '400 INVALID_GRANT: bad credentials', 'denied rejected', { ...token, ...asToken }],
  [generic, '400 INVALID_REQUEST', 'unverified protocol', { ...token, ...asToken }],
];
