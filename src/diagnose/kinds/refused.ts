import { quote } from '../../core/text/quote.ts';
import { referenceOf } from '../case/case.ts';
import type { Kind } from '../case/kind.ts';
import { nameSecret } from '../case/phrases.ts';
import { checkSecrets } from '../case/steps.ts';

/** The registry refuses, and whether it has the image cannot be told. */
export const REFUSED = {
  'denied-anonymous': {
    rule: 'image-access-denied',
    cause: 'D',
    aspect: 'repository',
    isRefusal: true,
    mayHaveMoved: true,
    happened: (_, { registry }) =>
      `${registry} refused an anonymous pull: it is private or does not exist, which cannot be told apart, and the node sent no credential`,
    help: (found) =>
      found.secrets.length > 0
        ? `check the spelling; if it is private: the pod names ${found.secrets.map(quote).join(', ')}, but no entry of it covers ${quote(referenceOf(found)?.host ?? 'the registry')}, or it does not exist`
        : `check the spelling; if it is private, ${nameSecret(found)}`,
    next: checkSecrets,
    texts: {
      access: [
        // containerd auth/fetch.go: failed to fetch anonymous token
        {
          text: /failed to fetch anonymous token: unexpected status(?: code)?(?: from GET request to)? ?\S*:? ?40[013][^\n]*/,
        },
        // Google Artifact Registry
        { text: /Unauthenticated request\.[^\n]*/ },
      ],
    },
  },
  'no-basic-auth': {
    rule: 'pull-secret-missing',
    cause: 'D',
    aspect: 'pull-secrets',
    isRefusal: true,
    mayHaveMoved: true,
    happened: (_, { registry }) => `${registry} wants a user and a password, and the node has none for it`,
    help: nameSecret,
    next: checkSecrets,
    texts: {
      access: [
        // containerd authorizer.go (ErrInvalidAuthorization), dockerd: Basic challenge and no credential
        { text: /no basic auth credentials/ },
      ],
    },
  },
  'missing-or-private': {
    rule: 'image-access-denied',
    cause: 'D',
    aspect: 'repository',
    isRefusal: true,
    mayHaveMoved: true,
    isAskedOutside: true,
    happened: (_, { registry }) =>
      `${registry} refused: it does not exist, or it is private; the answer is the same for both`,
    help: (found) => `check the spelling; if it is private, ${nameSecret(found)}`,
    next: checkSecrets,
    texts: {
      access: [
        // Docker Hub: nonexistent and private look the same
        {
          text: /pull access denied[^\n]*|insufficient_scope[^\n]*|repository does not exist\b[^\n]*/,
        },
        // Docker Hub through containers/image; distribution without access
        {
          text: /(?:errors?:\s+)?denied: requested access to the resource is denied|requested access to the resource is denied/,
        },
        // Quay: access to the requested resource is not authorized; Harbor: unauthorized to access repository
        {
          text: /access to the requested resource is not authorized|unauthorized to access repository: [^\n]*/,
        },
      ],
    },
  },
} satisfies Readonly<Record<string, Kind>>;
