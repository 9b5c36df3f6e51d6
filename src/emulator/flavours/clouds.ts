import { distribution, type Flavour } from './flavour.ts';

const nameUnknown = { status: 404, code: 'NAME_UNKNOWN', message: 'repository name not known to registry' } as const;
const azureUnauthorized = {
  status: 401,
  code: 'UNAUTHORIZED',
  message: 'authentication required, visit https://aka.ms/acr/authorization for more information.',
  challenge: true,
} as const;

/** Azure: 401 also for a wrong repository or tag without a credential; docs/reference/registries.md#s4-4. */
export const azure: Flavour = {
  ...distribution,
  id: 'azure',
  scheme: 'bearer',
  service: 'registry.azurecr.io',
  tokenPath: '/oauth2/token',
  ignoresPaging: false,
  replies: {
    ...distribution.replies,
    'token-anonymous-private': azureUnauthorized,
    'token-anonymous-absent': azureUnauthorized,
    'token-rejected': azureUnauthorized,
    unauthenticated: azureUnauthorized,
    'repository-absent': nameUnknown,
    'repository-absent-tags': nameUnknown,
    'no-access-manifests': azureUnauthorized,
    'no-access-tags': azureUnauthorized,
  },
};

const googleDenied = {
  status: 403,
  code: 'DENIED',
  message:
    'Permission "artifactregistry.repositories.downloadArtifacts" denied on resource "projects/{repository}" (or it may not exist)',
} as const;

/** Google Artifact Registry; docs/reference/registries.md#s4-3. */
export const google: Flavour = {
  ...distribution,
  id: 'google',
  scheme: 'bearer',
  service: '',
  tokenPath: '/v2/token',
  ignoresPaging: false,
  takesPost: false,
  replies: {
    ...distribution.replies,
    'anonymous-private': {
      ...googleDenied,
      message:
        'Unauthenticated request. Unauthenticated requests do not have permission "artifactregistry.repositories.downloadArtifacts" on resource "projects/{repository}" (or it may not exist)',
    },
    'anonymous-absent': googleDenied,
    'no-access-manifests': googleDenied,
    'no-access-tags': googleDenied,
    'repository-absent': googleDenied,
    'repository-absent-tags': googleDenied,
  },
};

const ecrNameUnknown = {
  status: 404,
  code: 'NAME_UNKNOWN',
  message: "The repository with name '{repository}' does not exist in the registry with id '123456789012'",
} as const;

/**
 * Amazon ECR: Basic, twelve-hour passwords of the user `AWS`, pages of at most 1000; docs/reference/registries.md#s4-2.
 */
export const ecr: Flavour = {
  ...distribution,
  id: 'ecr',
  scheme: 'basic',
  basicChallenge: 'Basic realm="{origin}/",service="ecr.amazonaws.com"',
  ignoresPaging: false,
  maxPageSize: 1000,
  replies: {
    ...distribution.replies,
    unauthenticated: { status: 401, text: 'Not Authorized\n', challenge: true },
    rejected: {
      status: 403,
      code: 'DENIED',
      message: 'Your authorization token has expired. Reauthenticate and try again.',
    },
    'no-access-manifests': {
      status: 403,
      code: 'DENIED',
      message: 'User is not authorized to perform: ecr:BatchGetImage',
    },
    'no-access-tags': { status: 403, code: 'DENIED', message: 'User is not authorized to perform: ecr:ListImages' },
    'repository-absent': ecrNameUnknown,
    'repository-absent-tags': ecrNameUnknown,
    'tag-absent': { status: 404, code: 'MANIFEST_UNKNOWN', message: 'Requested image not found' },
    'digest-absent': { status: 404, code: 'MANIFEST_UNKNOWN', message: 'Requested image not found' },
    'page-too-large': {
      status: 405,
      code: 'UNSUPPORTED',
      message:
        "Invalid parameter at 'maxResults' failed to satisfy constraint: 'Member must have value less than or equal to 1000'",
    },
  },
};
