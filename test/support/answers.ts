import type { Answer, Evidence, Identity, IdentityAnswer, UnverifiedReason } from '../../src/core/answer/answer.ts';
import type { ImageReference } from '../../src/core/reference/reference.ts';

/**
 * Builds what one registry says to one identity, as fixtures write it:
 *
 * - `found`, `found sha256:…`
 * - `absent repository`, `absent tag`, `absent digest`
 * - `absent reserved`: Docker Hub refuses a name below `library/`
 * - `denied` (to an anonymous pull), `no-access` (a valid credential without permission), `rejected` (the credential is
 *   refused), `no-scope` (refused, since it may read no packages)
 * - a reason why nothing is known: `dns`, `refused`, `timeout`, `tls`, `network`, `server`, `rate-limit`, `protocol`,
 *   `internal`, `firewall`, `offline`, `budget`
 */
export function answerOf(text: string, reference: ImageReference): Answer {
  const [state = '', detail] = text.split(' ');
  if (state === 'found') {
    const digest = detail ?? `sha256:${'4'.repeat(64)}`;
    return {
      state,
      digest,
      mediaType: 'application/vnd.oci.image.index.v1+json',
      evidence: said(reference, 200, null),
    };
  }
  if (state === 'absent' && (detail === 'repository' || detail === 'tag' || detail === 'digest')) {
    const isRepository = detail === 'repository';
    const evidence = isRepository
      ? said(reference, 404, 'NAME_UNKNOWN', 'repository name not known to registry')
      : said(reference, 404, 'MANIFEST_UNKNOWN', 'manifest unknown');
    return { state, what: detail, evidence };
  }
  if (state === 'absent' && detail === 'reserved') {
    const evidence = said(reference, 401, 'UNAUTHORIZED', 'authentication required');
    return { state, what: 'repository', isReserved: true, evidence };
  }
  if (state === 'denied') {
    return { state, why: 'anonymous', evidence: token(reference, 401, 'UNAUTHORIZED', 'authentication required') };
  }
  if (state === 'no-access') {
    const message = 'requested access to the resource is denied';
    return { state: 'denied', why: 'no-access', evidence: said(reference, 403, 'DENIED', message) };
  }
  if (state === 'rejected') {
    return { state: 'denied', why: 'rejected', evidence: token(reference, 403, 'DENIED', 'denied') };
  }
  if (state === 'no-scope') {
    const message = 'permission_denied: The token provided does not match expected scopes.';
    return {
      state: 'denied',
      why: 'rejected',
      lacks: 'read:packages',
      evidence: said(reference, 403, 'DENIED', message),
    };
  }
  if (!(state in SILENCE)) throw new Error(`a fixture's answer is not understood: ${text}`);
  const reason = state as UnverifiedReason;
  return { state: 'unverified', reason, evidence: { ...said(reference, null, null), ...SILENCE[reason](reference) } };
}

/**
 * Builds the identity that a fixture names: `anonymous`, `secret NAMESPACE/NAME`, `github-token`, or another source.
 */
export function identityOf(source: string, host: string): Identity {
  if (source === 'anonymous') return { id: 'anonymous', kind: 'anonymous', source, isExplicit: false };
  if (source.startsWith('secret ')) {
    return { id: `secret:${source.slice('secret '.length)}`, kind: 'secret', source, isExplicit: true };
  }
  return { id: `credential:${host}`, kind: 'credential', source, isExplicit: source.startsWith('pullproof.yaml') };
}

/** Builds the answers of an image from `{ anonymous: denied, github-token: found }`. */
export function answersOf(said: Readonly<Record<string, string>>, reference: ImageReference): IdentityAnswer[] {
  return Object.entries(said).map(([source, text]) => ({
    identity: identityOf(source, reference.host),
    answer: answerOf(text, reference),
  }));
}

function originOf({ host }: ImageReference): string {
  return host === 'docker.io' ? 'https://registry-1.docker.io' : `https://${host}`;
}

function said(
  reference: ImageReference,
  status: number | null,
  code: string | null,
  message: string | null = null,
): Evidence {
  const last = reference.digest ?? reference.tag ?? 'latest';
  const url = `${originOf(reference)}/v2/${reference.repository}/manifests/${last}`;
  return { method: status === 200 ? 'HEAD' : 'GET', url, status, code, message, attempts: 1 };
}

function token(reference: ImageReference, status: number, code: string, message: string): Evidence {
  const origin = reference.host === 'docker.io' ? 'https://auth.docker.io' : originOf(reference);
  return { ...said(reference, status, code, message), url: `${origin}/token` };
}

const SILENCE: Readonly<Record<UnverifiedReason, (reference: ImageReference) => Partial<Evidence>>> = {
  dns: ({ host }) => ({ message: `getaddrinfo ENOTFOUND ${host}`, attempts: 3 }),
  refused: () => ({ message: 'connect ECONNREFUSED 192.0.2.7:443', attempts: 3 }),
  timeout: () => ({ message: 'no answer within 10 s', attempts: 3 }),
  'secret-reference': () => ({ message: 'it holds the value of the secret variable REGISTRY_PASSWORD', attempts: 0 }),
  'secret-credential': ({ host }) => ({
    message: `it holds the value of the secret variable REGISTRY_PASSWORD, and ${host} is named neither under registries nor under allowed-registries`,
    attempts: 0,
  }),
  untrusted: () => ({ message: 'pullproof.yaml is not trusted on this machine with GHCR_TOKEN', attempts: 0 }),
  tls: () => ({ message: 'unable to verify the first certificate', attempts: 1 }),
  network: () => ({ message: 'read ECONNRESET', attempts: 3 }),
  server: () => ({ status: 503, message: 'Service Unavailable', attempts: 3 }),
  protocol: () => ({ status: 200, message: 'the answer is text/html, not a manifest', attempts: 1 }),
  'rate-limit': () => ({
    status: 429,
    code: 'TOOMANYREQUESTS',
    message: 'retry-after: 880.092µs, allowed: 44000/minute',
    attempts: 4,
  }),
  internal: ({ host }) => ({ message: `the name "${host}" leads to internal addresses only`, attempts: 0 }),
  firewall: () => ({
    status: 403,
    code: 'DENIED',
    message: "client with IP '203.0.113.7' is not allowed access. Refer https://aka.ms/acr/firewall to grant access.",
    attempts: 1,
  }),
  offline: () => ({ attempts: 0 }),
  budget: () => ({ attempts: 0 }),
};
