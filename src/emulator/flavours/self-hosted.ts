import { distribution, type Flavour } from './flavour.ts';

/** distribution with Basic authentication (htpasswd). */
export const distributionBasic: Flavour = {
  ...distribution,
  id: 'distribution-basic',
  scheme: 'basic',
};

/** distribution behind a token server. */
export const distributionToken: Flavour = { ...distribution, id: 'distribution-token', scheme: 'bearer' };

const harborUnauthorized = {
  status: 401,
  code: 'UNAUTHORIZED',
  message:
    'unauthorized to access repository: {repository}, action: pull: unauthorized to access repository: {repository}, action: pull',
  headers: { 'www-authenticate': 'Basic realm="harbor"' },
} as const;

/** Harbor: NOT_FOUND where others say MANIFEST_UNKNOWN; docs/reference/registries.md#s4-7. */
export const harbor: Flavour = {
  ...distribution,
  id: 'harbor',
  scheme: 'bearer',
  service: 'harbor-registry',
  tokenPath: '/service/token',
  takesPost: false,
  tagOrder: 'lexical',
  ignoresPaging: false,
  replies: {
    ...distribution.replies,
    'token-rejected': { status: 401, code: 'UNAUTHORIZED', message: 'unauthorized: authentication required' },
    'anonymous-private': harborUnauthorized,
    'anonymous-absent': harborUnauthorized,
    'no-access-manifests': harborUnauthorized,
    'no-access-tags': harborUnauthorized,
    'repository-absent': { status: 404, code: 'NOT_FOUND', message: 'repository {repository} not found' },
    'repository-absent-tags': { status: 404, code: 'NOT_FOUND', message: 'repository {repository} not found' },
    'tag-absent': { status: 404, code: 'NOT_FOUND', message: 'artifact {repository}:{reference} not found' },
    'digest-absent': { status: 404, code: 'NOT_FOUND', message: 'artifact {repository}@{reference} not found' },
  },
};
