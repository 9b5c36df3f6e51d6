import type { ReplySpec, Situation } from '../reply.ts';

/** How one registry product behaves. Data only; the endpoints read it. */
export interface Flavour {
  readonly id: string;
  /** bearer: token flow · basic: Basic on every request · open: nothing is asked. */
  readonly scheme: 'bearer' | 'basic' | 'open';
  /** The challenge of a `basic` registry; `{origin}` stands for its address. */
  readonly basicChallenge: string;
  /** `service` of a bearer challenge. */
  readonly service: string;
  readonly tokenPath: string;
  /** The scope that a challenge for `/v2/` carries, or null. */
  readonly pingScope: string | null;
  /** True: the token endpoint understands POST (OAuth2) beside GET. */
  readonly takesPost: boolean;
  /** True: a token for a public repository is accepted whatever its text (GHCR: `Bearer QQ==`). */
  readonly takesDummyBearer: boolean;
  readonly tagOrder: 'insertion' | 'lexical';
  /** True: the tags list is always complete. */
  readonly ignoresPaging: boolean;
  readonly pageSize: number;
  readonly maxPageSize: number | null;
  /** True: blobs are answered with 307 to another host and a signed query. */
  readonly redirectsBlobs: boolean;
  /** True: manifests of a type that `Accept` does not name are refused (with a 404). */
  readonly enforcesAccept: boolean;
  /** Headers on every manifest answer. */
  readonly manifestHeaders: Readonly<Record<string, string>>;
  readonly replies: Readonly<Record<Situation, ReplySpec | 'issue'>>;
}

const manifestUnknown = {
  status: 404,
  code: 'MANIFEST_UNKNOWN',
  message: 'manifest unknown',
  detail: { Tag: '{reference}' },
} as const;

/**
 * distribution 2.8 without authentication: the base from which the others differ. Taken from Debian's docker-registry
 * 2.8.2 (test/real compares): an absent repository is told from an absent tag by the tags list only, and `n` is
 * ignored.
 */
export const distribution: Flavour = {
  id: 'distribution',
  scheme: 'open',
  basicChallenge: 'Basic realm="basic-realm"',
  service: 'registry',
  tokenPath: '/token',
  pingScope: null,
  takesPost: true,
  takesDummyBearer: false,
  tagOrder: 'insertion',
  ignoresPaging: true,
  pageSize: 100,
  maxPageSize: null,
  redirectsBlobs: false,
  enforcesAccept: true,
  manifestHeaders: { 'docker-distribution-api-version': 'registry/2.0' },
  replies: {
    'token-anonymous-private': 'issue',
    'token-anonymous-absent': 'issue',
    'token-rejected': { status: 401, code: 'UNAUTHORIZED', message: 'authentication required' },
    'token-no-access': 'issue',
    'token-absent': 'issue',
    'token-several-scopes': 'issue',
    'token-post': { status: 405, code: 'UNSUPPORTED', message: 'The operation is unsupported.' },
    unauthenticated: { status: 401, code: 'UNAUTHORIZED', message: 'authentication required', challenge: true },
    'bad-bearer': {
      status: 401,
      code: 'UNAUTHORIZED',
      message: 'authentication required',
      challenge: 'invalid_token',
    },
    'basic-refused': { status: 401, code: 'UNAUTHORIZED', message: 'authentication required', challenge: true },
    rejected: { status: 401, code: 'UNAUTHORIZED', message: 'authentication required', challenge: true },
    'anonymous-private': {
      status: 401,
      code: 'UNAUTHORIZED',
      message: 'authentication required',
      challenge: 'insufficient_scope',
    },
    'anonymous-absent': {
      status: 401,
      code: 'UNAUTHORIZED',
      message: 'authentication required',
      challenge: 'insufficient_scope',
    },
    'no-access-manifests': {
      status: 401,
      code: 'UNAUTHORIZED',
      message: 'authentication required',
      challenge: 'insufficient_scope',
    },
    'no-access-tags': {
      status: 401,
      code: 'UNAUTHORIZED',
      message: 'authentication required',
      challenge: 'insufficient_scope',
    },
    'no-access-installation': { status: 403, code: 'DENIED', message: 'requested access to the resource is denied' },
    'repository-absent': manifestUnknown,
    'repository-absent-tags': {
      status: 404,
      code: 'NAME_UNKNOWN',
      message: 'repository name not known to registry',
      detail: { name: '{repository}' },
    },
    'tag-absent': manifestUnknown,
    'digest-absent': {
      status: 404,
      code: 'MANIFEST_UNKNOWN',
      message: 'manifest unknown',
      detail: { Name: '{repository}', Revision: '{reference}' },
    },
    'tag-expired': { status: 404, code: 'MANIFEST_UNKNOWN', message: 'manifest unknown' },
    'blob-absent': { status: 404, code: 'BLOB_UNKNOWN', message: 'blob unknown to registry', detail: '{reference}' },
    'index-not-accepted': {
      status: 404,
      code: 'MANIFEST_UNKNOWN',
      message: 'OCI index found, but accept header does not support OCI indexes',
    },
    'manifest-not-accepted': {
      status: 404,
      code: 'MANIFEST_UNKNOWN',
      message: 'OCI manifest found, but accept header does not support OCI manifests',
    },
    'name-invalid': manifestUnknown,
    'page-too-large': {
      status: 400,
      code: 'PAGINATION_NUMBER_INVALID',
      message: 'invalid number of results requested',
    },
    'rate-limited': {
      status: 429,
      code: 'TOOMANYREQUESTS',
      message: 'too many requests',
      headers: { 'retry-after': '0' },
    },
    'secondary-limit': { status: 429, code: 'TOOMANYREQUESTS', message: 'too many requests' },
    unavailable: { status: 503, code: 'UNAVAILABLE', message: 'service unavailable' },
  },
};
