import { distribution, type Flavour } from './flavour.ts';

const insufficientScope = {
  status: 401,
  code: 'UNAUTHORIZED',
  message: 'authentication required',
  detail: [{ Type: 'repository', Class: '', Name: '{repository}', Action: 'pull' }],
  challenge: 'insufficient_scope',
} as const;

/** Docker Hub: a token is always issued; private and nonexistent look the same; docs/reference/registries.md#s4-1. */
export const dockerHub: Flavour = {
  ...distribution,
  id: 'docker-hub',
  scheme: 'bearer',
  service: 'registry.docker.io',
  tokenPath: '/token',
  takesPost: true,
  ignoresPaging: false,
  tagOrder: 'lexical',
  redirectsBlobs: true,
  manifestHeaders: {
    'docker-distribution-api-version': 'registry/2.0',
    'ratelimit-limit': '100;w=21600',
    'ratelimit-remaining': '97;w=21600',
    'docker-ratelimit-source': '127.0.0.1',
  },
  replies: {
    ...distribution.replies,
    'token-rejected': { status: 401, text: '{"details":"incorrect username or password"}\n' },
    'anonymous-private': insufficientScope,
    'anonymous-absent': insufficientScope,
    'no-access-manifests': insufficientScope,
    'no-access-tags': insufficientScope,
    'repository-absent': insufficientScope,
    'repository-absent-tags': insufficientScope,
    'tag-absent': {
      status: 404,
      code: 'MANIFEST_UNKNOWN',
      message: 'manifest unknown',
      detail: 'unknown tag={reference}',
    },
    'digest-absent': {
      status: 404,
      code: 'MANIFEST_UNKNOWN',
      message: 'manifest unknown',
      detail: 'unknown manifest name={repository} revision={reference}',
    },
    'rate-limited': {
      status: 429,
      code: 'TOOMANYREQUESTS',
      message: 'You have reached your unauthenticated pull rate limit. https://www.docker.com/increase-rate-limit',
      headers: { 'ratelimit-limit': '100;w=21600', 'ratelimit-remaining': '0;w=21600' },
    },
  },
};
