import { distribution, type Flavour } from './flavour.ts';

const denied = { status: 403, code: 'DENIED', message: 'requested access to the resource is denied' } as const;
const nameUnknown = { status: 404, code: 'NAME_UNKNOWN', message: 'repository name not known to registry' } as const;
const authenticationRequired = { status: 401, code: 'UNAUTHORIZED', message: 'authentication required' } as const;

/** GitHub's container registry; docs/reference/registries.md#s1 (challenge, token endpoint, `/v2`, tags, limits). */
export const ghcr: Flavour = {
  ...distribution,
  id: 'ghcr',
  scheme: 'bearer',
  service: 'ghcr.io',
  tokenPath: '/token',
  pingScope: 'repository:user/image:pull',
  takesPost: false,
  takesDummyBearer: true,
  ignoresPaging: false,
  redirectsBlobs: true,
  manifestHeaders: { 'docker-distribution-api-version': 'registry/2.0', 'x-github-request-id': '0000:00000:EMULATOR' },
  replies: {
    ...distribution.replies,
    'token-anonymous-private': authenticationRequired,
    'token-anonymous-absent': authenticationRequired,
    'token-rejected': { status: 403, code: 'DENIED', message: 'denied' },
    'token-several-scopes': { status: 403, code: 'DENIED', message: 'denied' },
    'bad-bearer': {
      status: 401,
      code: 'UNAUTHORIZED',
      message: 'unauthenticated: User cannot be authenticated with the token provided.',
    },
    'basic-refused': { status: 403, code: 'DENIED', message: 'invalid token' },
    'anonymous-private': authenticationRequired,
    'anonymous-absent': authenticationRequired,
    'no-access-manifests': denied,
    'no-access-tags': { status: 403, code: 'DENIED', message: 'permission_denied: read_package' },
    'no-access-installation': {
      status: 403,
      code: 'DENIED',
      message: 'installation not allowed to Read organization package',
    },
    'repository-absent': nameUnknown,
    'repository-absent-tags': nameUnknown,
    'tag-absent': { status: 404, code: 'MANIFEST_UNKNOWN', message: 'manifest unknown' },
    'digest-absent': { status: 404, code: 'MANIFEST_UNKNOWN', message: 'manifest unknown' },
    'index-not-accepted': {
      status: 404,
      code: 'MANIFEST_UNKNOWN',
      message: 'OCI index found, but Accept header does not support OCI indexes',
    },
    'manifest-not-accepted': {
      status: 404,
      code: 'MANIFEST_UNKNOWN',
      message: 'OCI manifest found, but Accept header does not support OCI manifests',
    },
    // Not captured from the real one (docs/reference/registries.md#s8).
    'name-invalid': { status: 400, code: 'NAME_INVALID', message: 'invalid repository name' },
    'rate-limited': {
      status: 429,
      code: 'TOOMANYREQUESTS',
      message: 'retry-after: 880.092µs, allowed: 44000/minute',
    },
    'secondary-limit': {
      status: 403,
      text: '{"message":"You have exceeded a secondary rate limit. Please wait a few minutes before you try again."}\n',
    },
  },
};
