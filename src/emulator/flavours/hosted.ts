import { distribution, type Flavour } from './flavour.ts';

const quayUnauthorized = {
  status: 401,
  code: 'UNAUTHORIZED',
  message: 'access to the requested resource is not authorized',
  challenge: true,
} as const;

/** Quay: a nonexistent repository is 401, an expired tag has its own code; docs/reference/registries.md#s4-5. */
export const quay: Flavour = {
  ...distribution,
  id: 'quay',
  scheme: 'bearer',
  service: 'quay.io',
  tokenPath: '/v2/auth',
  takesPost: false,
  ignoresPaging: false,
  pageSize: 50,
  redirectsBlobs: true,
  replies: {
    ...distribution.replies,
    'token-rejected': { status: 401, text: '{"error":"Invalid username or password"}\n' },
    'anonymous-private': quayUnauthorized,
    'anonymous-absent': quayUnauthorized,
    'no-access-manifests': quayUnauthorized,
    'no-access-tags': quayUnauthorized,
    'repository-absent': quayUnauthorized,
    'repository-absent-tags': quayUnauthorized,
    'tag-expired': {
      status: 404,
      code: 'TAG_EXPIRED',
      message: 'Tag {reference} was deleted or has expired. To pull, revive via time machine',
    },
  },
};

/** GitLab: the token endpoint itself refuses; docs/reference/registries.md#s4-6. */
export const gitlab: Flavour = {
  ...distribution,
  id: 'gitlab',
  scheme: 'bearer',
  service: 'container_registry',
  tokenPath: '/jwt/auth',
  takesPost: false,
  ignoresPaging: false,
  replies: {
    ...distribution.replies,
    'token-anonymous-private': { status: 403, code: 'DENIED', message: 'access forbidden' },
    'token-anonymous-absent': { status: 403, code: 'DENIED', message: 'access forbidden' },
    'token-no-access': { status: 403, code: 'DENIED', message: 'access forbidden' },
    'token-absent': { status: 403, code: 'DENIED', message: 'access forbidden' },
    'token-rejected': { status: 401, code: 'UNAUTHORIZED', message: 'HTTP Basic: Access denied' },
  },
};
