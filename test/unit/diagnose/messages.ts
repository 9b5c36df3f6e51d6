import type { Runtime } from '../../../src/diagnose/case/pod.ts';
import type { FailureKind } from '../../../src/diagnose/kinds/index.ts';

/**
 * A text that kubelet and runtimes write after `Failed to pull image "IMAGE": ` (docs/reference/kubernetes.md#s5 and
 * what follows).
 */
export interface KnownMessage {
  readonly image: string;
  readonly message: string;
  readonly kind: FailureKind;
  readonly runtime: Runtime | null;
}

const API = 'ghcr.io/acme/api:1.4.2';
const SHA = `sha256:${'a1'.repeat(32)}`;
const TOKEN = 'https://ghcr.io/token?scope=repository%3Aacme%2Fapi%3Apull&service=ghcr.io';
const MANIFEST = 'https://ghcr.io/v2/acme/api/manifests/1.4.2';

/** containerd's client pull (up to 2.0, or with mirrors). */
const client = (tail: string, image = API) =>
  `failed to pull and unpack image "${image}": failed to resolve reference "${image}": ${tail}`;
/** containerd's transfer service (the default since 2.1). */
const transfer = (tail: string, image = API) =>
  `failed to pull and unpack image "${image}": failed to resolve image: ${tail}`;
const unpack = (tail: string, image = API) => `failed to pull and unpack image "${image}": ${tail}`;
const crio = (tail: string, image = API) => `initializing source docker://${image}: ${tail}`;
const docker = (tail: string) => `Error response from daemon: ${tail}`;
const desc = (code: string, text: string) => `rpc error: code = ${code} desc = ${text}`;

const row = (kind: FailureKind, runtime: Runtime | null, message: string, image = API): KnownMessage => ({
  kind,
  runtime,
  message,
  image,
});
const c = 'containerd';

export const MESSAGES: readonly KnownMessage[] = [
  // containerd (docs/reference/kubernetes.md#s6-1)
  row('not-found', c, desc('NotFound', client(`${API}: not found`))),
  row('not-found', c, desc('NotFound', transfer(`${API}: not found`))),
  row('not-found', c, client(`${API}: not found`)),
  row(
    'digest-not-found',
    c,
    desc('NotFound', client(`ghcr.io/acme/api@${SHA}: not found`, `ghcr.io/acme/api@${SHA}`)),
    `ghcr.io/acme/api@${SHA}`,
  ),
  row(
    'missing-or-private',
    c,
    desc(
      'Unknown',
      client(
        'pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
        'docker.io/acme/private:1',
      ),
    ),
    'acme/private:1',
  ),
  row(
    'denied-anonymous',
    c,
    desc(
      'Unknown',
      client(
        `failed to authorize: failed to fetch anonymous token: unexpected status from GET request to ${TOKEN}: 401 Unauthorized`,
      ),
    ),
  ),
  row(
    'denied-anonymous',
    c,
    transfer(
      `failed to authorize: failed to fetch anonymous token: unexpected status from GET request to ${TOKEN}: 403 Forbidden`,
    ),
  ),
  row(
    'denied-anonymous',
    c,
    client('failed to authorize: failed to fetch anonymous token: unexpected status: 403 Forbidden'),
  ),
  row(
    'credentials-rejected',
    c,
    client(
      `failed to authorize: failed to fetch oauth token: unexpected status from GET request to ${TOKEN}: 403 Forbidden`,
    ),
  ),
  row(
    'credentials-rejected',
    c,
    transfer(
      'failed to authorize: failed to fetch oauth token: unexpected status from POST request to https://auth.docker.io/token: 401 Unauthorized',
    ),
  ),
  row(
    'credentials-rejected',
    c,
    client('failed to authorize: failed to fetch oauth token: unexpected status: 401 Unauthorized'),
  ),
  row('denied', c, client(`unexpected status from HEAD request to ${MANIFEST}: 403 Forbidden`)),
  row('denied', c, client('pulling from host ghcr.io failed with status code [manifests 1.4.2]: 403 Forbidden')),
  row(
    'no-basic-auth',
    c,
    client(
      'pull access denied, repository does not exist or may require authorization: authorization failed: no basic auth credentials',
    ),
  ),
  row(
    'dns',
    c,
    client(`failed to do request: Head "${MANIFEST}": dial tcp: lookup ghcr.io on 10.96.0.10:53: no such host`),
  ),
  row(
    'dns',
    c,
    client(
      `failed to do request: Head "${MANIFEST}": dial tcp: lookup ghcr.io on 10.96.0.10:53: read udp 10.0.0.4:53211->10.96.0.10:53: i/o timeout`,
    ),
  ),
  row(
    'dns',
    c,
    client(`failed to do request: Head "${MANIFEST}": dial tcp: lookup ghcr.io: Temporary failure in name resolution`),
  ),
  row(
    'dns',
    c,
    client(`failed to do request: Head "${MANIFEST}": dial tcp: lookup ghcr.io on 127.0.0.53:53: server misbehaving`),
  ),
  row(
    'refused',
    c,
    client(`failed to do request: Head "${MANIFEST}": dial tcp 140.82.121.33:443: connect: connection refused`),
  ),
  row('timeout', c, client(`failed to do request: Head "${MANIFEST}": dial tcp 140.82.121.33:443: i/o timeout`)),
  row(
    'timeout',
    c,
    desc('DeadlineExceeded', client(`failed to do request: Head "${MANIFEST}": context deadline exceeded`)),
  ),
  row('timeout', c, client(`failed to do request: Head "${MANIFEST}": net/http: TLS handshake timeout`)),
  row(
    'tls',
    c,
    client(
      `failed to do request: Head "${MANIFEST}": tls: failed to verify certificate: x509: certificate signed by unknown authority`,
    ),
  ),
  row(
    'tls',
    c,
    client(
      `failed to do request: Head "${MANIFEST}": x509: certificate has expired or is not yet valid: current time 2026-11-02T10:00:00Z is after 2026-10-01T00:00:00Z`,
    ),
  ),
  row(
    'http-https',
    c,
    client(
      'failed to do request: Head "https://registry.corp:5000/v2/api/manifests/1": http: server gave HTTP response to HTTPS client',
      'registry.corp:5000/api:1',
    ),
    'registry.corp:5000/api:1',
  ),
  row(
    'http-https',
    c,
    client(
      'failed to do request: Head "https://registry.corp:5000/v2/api/manifests/1": tls: first record does not look like a TLS handshake',
      'registry.corp:5000/api:1',
    ),
    'registry.corp:5000/api:1',
  ),
  row(
    'proxy',
    c,
    client(
      `failed to do request: Head "${MANIFEST}": proxyconnect tcp: dial tcp: lookup proxy.corp on 10.96.0.10:53: no such host`,
    ),
  ),
  row('proxy', c, client(`failed to do request: Head "${MANIFEST}": Forbidden`)),
  row(
    'network',
    c,
    client(
      `failed to do request: Head "${MANIFEST}": read tcp 10.0.0.4:43210->140.82.121.33:443: read: connection reset by peer`,
    ),
  ),
  row('network', c, client(`failed to do request: Head "${MANIFEST}": EOF`)),
  row(
    'network',
    c,
    client(`failed to do request: Head "${MANIFEST}": dial tcp [2606:50c0::1]:443: connect: network is unreachable`),
  ),
  row(
    'rate-limit',
    c,
    unpack(
      'failed to copy: httpReadSeeker: failed open: unexpected status code https://registry-1.docker.io/v2/library/redis/manifests/sha256:ab: 429 Too Many Requests - Server message: toomanyrequests: You have reached your unauthenticated pull rate limit. https://www.docker.com/increase-rate-limit',
      'docker.io/library/redis:7',
    ),
    'redis:7',
  ),
  row(
    'rate-limit',
    c,
    client(
      `failed to authorize: failed to fetch anonymous token: unexpected status from GET request to ${TOKEN}: 429 Too Many Requests`,
    ),
  ),
  row(
    'secondary-limit',
    c,
    client(
      `unexpected status from GET request to ${MANIFEST}: 403 Forbidden: You have exceeded a secondary rate limit. Please wait a few minutes before you try again.`,
    ),
  ),
  row('registry-5xx', c, client(`unexpected status from HEAD request to ${MANIFEST}: 503 Service Unavailable`)),
  row(
    'registry-5xx',
    c,
    client(
      `failed to authorize: failed to fetch anonymous token: unexpected status from GET request to ${TOKEN}: 502 Bad Gateway`,
    ),
  ),
  row(
    'registry-5xx',
    c,
    client(
      `failed to authorize: failed to fetch oauth token: unexpected status from GET request to ${TOKEN}: 500 Internal Server Error`,
    ),
  ),
  row('platform', c, desc('NotFound', unpack('no match for platform in manifest: not found'))),
  row('platform', c, unpack(`no match for platform in manifest ${SHA}: not found`)),
  row('platform', c, desc('NotFound', `get image config descriptor: no match for platform in manifest: not found`)),
  row(
    'schema1',
    c,
    unpack(
      'not implemented: media type "application/vnd.docker.distribution.manifest.v1+prettyjws" is no longer supported since containerd v2.1, please rebuild the image as "application/vnd.docker.distribution.manifest.v2+json" or "application/vnd.oci.image.manifest.v1+json"',
    ),
  ),
  row('schema1', c, unpack('schema 1 image manifests are no longer supported: invalid argument')),
  row(
    'disk',
    c,
    unpack(
      'failed to extract layer sha256:01: mount callback failed on /var/lib/containerd/tmpmounts/containerd-mount1: write /usr/lib/x.so: no space left on device',
    ),
  ),
  row(
    'verifier',
    c,
    'image verifier cosign blocked pull of ghcr.io/acme/api:1.4.2 with digest sha256:ab for reason: no signature',
  ),
  row(
    'invalid-name',
    c,
    desc(
      'InvalidArgument',
      'failed to parse image reference "ghcr.io/Acme/api:1": invalid reference format: repository name (Acme/api) must be lowercase',
    ),
    'ghcr.io/Acme/api:1',
  ),
  row(
    'child-missing',
    c,
    unpack(
      'failed to copy: httpReadSeeker: failed open: content at https://ghcr.io/v2/acme/api/manifests/sha256:ab01 not found: not found',
    ),
  ),
  row(
    'child-missing',
    c,
    unpack(
      'failed to copy: httpReadSeeker: failed open: content at https://ghcr.io/v2/acme/api/blobs/sha256:ab01 not found: not found',
    ),
  ),
  row('cancelled', c, desc('Canceled', unpack('context canceled'))),
  row(
    'corrupt',
    c,
    unpack(
      'failed to copy: failed commit on ref "layer-sha256:ab": unexpected commit digest sha256:01, expected sha256:02: failed precondition',
    ),
  ),
  row(
    'runtime-down',
    null,
    desc(
      'Unavailable',
      'connection error: desc = "transport: Error while dialing: dial unix /run/containerd/containerd.sock: connect: connection refused"',
    ),
  ),
  // CRI-O (docs/reference/kubernetes.md#s6-2)
  row('not-found', 'cri-o', desc('Unknown', crio('reading manifest 1.4.2 in ghcr.io/acme/api: manifest unknown'))),
  row(
    'repository-not-found',
    'cri-o',
    crio('reading manifest 1.4.2 in ghcr.io/acme/api: name unknown: repository name not known to registry'),
  ),
  row(
    'missing-or-private',
    'cri-o',
    crio('reading manifest 1 in docker.io/acme/private: requested access to the resource is denied', 'acme/private:1'),
    'acme/private:1',
  ),
  row('denied', 'cri-o', crio('reading manifest 1.4.2 in ghcr.io/acme/api: denied: denied')),
  row('denied', 'cri-o', crio('reading manifest 1.4.2 in ghcr.io/acme/api: unauthorized: authentication required')),
  row(
    'denied',
    'cri-o',
    crio('unable to retrieve auth token: invalid username/password: unauthorized: authentication required'),
  ),
  row('denied', 'cri-o', crio('Requesting bearer token: received unexpected HTTP status: 403 Forbidden')),
  row(
    'rate-limit',
    'cri-o',
    crio('reading manifest 7 in docker.io/library/redis: too many requests to registry', 'redis:7'),
    'redis:7',
  ),
  row(
    'dns',
    'cri-o',
    crio(
      'pinging container registry ghcr.io: Get "https://ghcr.io/v2/": dial tcp: lookup ghcr.io on 10.96.0.10:53: no such host',
    ),
  ),
  row(
    'refused',
    'cri-o',
    `RegistryUnavailable: ${crio('pinging container registry ghcr.io: Get "https://ghcr.io/v2/": dial tcp 140.82.121.33:443: connect: connection refused')}`,
  ),
  row(
    'platform',
    'cri-o',
    'choosing an image from manifest list docker://ghcr.io/acme/api:1.4.2: no image found in manifest list for architecture "arm64", variant "v8", OS "linux"',
  ),
  row(
    'platform',
    'cri-o',
    'choosing an image from manifest list docker://ghcr.io/acme/api:1.4.2: no image found in image index for architecture "amd64", variant "", OS "linux"',
  ),
  row(
    'registry-5xx',
    'cri-o',
    crio('reading manifest 1.4.2 in ghcr.io/acme/api: StatusCode: 503, "<html><body>unavailable..."'),
  ),
  row(
    'verifier',
    null,
    'SignatureValidationFailed: Source image rejected: A signature was required, but no signature exists',
  ),
  row(
    'short-name',
    'cri-o',
    'short-name "api:1" did not resolve to an alias and no unqualified-search registries are defined in "/etc/containers/registries.conf"',
    'api:1',
  ),
  row(
    'blocked',
    null,
    'registry ghcr.io is blocked in /etc/containers/registries.conf or /etc/containers/registries.conf.d',
  ),
  // dockerd and cri-dockerd (docs/reference/kubernetes.md#s6-3)
  row(
    'not-found',
    'dockerd',
    desc('Unknown', docker('manifest for redis:99 not found: manifest unknown: manifest unknown')),
    'redis:99',
  ),
  row(
    'missing-or-private',
    'dockerd',
    docker(
      "pull access denied for acme/private, repository does not exist or may require 'docker login': denied: requested access to the resource is denied",
    ),
    'acme/private:1',
  ),
  row('denied', 'dockerd', docker(`Head "${MANIFEST}": denied: denied`)),
  row('denied', 'dockerd', docker(`Head "${MANIFEST}": unauthorized: authentication required`)),
  row('denied', 'dockerd', docker('denied')),
  row('credentials-rejected', 'dockerd', docker('Get "https://ghcr.io/v2/": denied: denied')),
  row(
    'credentials-rejected',
    'dockerd',
    docker('Get "https://registry-1.docker.io/v2/": unauthorized: incorrect username or password'),
    'acme/private:1',
  ),
  row('platform', 'dockerd', docker('no matching manifest for linux/arm64/v8 in the manifest list entries')),
  row(
    'platform',
    'dockerd',
    docker(
      'no matching manifest for linux/arm64/v8 in the manifest list entries: no match for platform in manifest: not found',
    ),
  ),
  row(
    'rate-limit',
    'dockerd',
    docker(
      'toomanyrequests: You have reached your pull rate limit. You may increase the limit by authenticating and upgrading: https://www.docker.com/increase-rate-limit',
    ),
    'redis:7',
  ),
  row('registry-5xx', 'dockerd', docker('received unexpected HTTP status: 503 Service Unavailable')),
  row('registry-5xx', 'dockerd', `RegistryUnavailable: ${docker('received unexpected HTTP status: 502 Bad Gateway')}`),
  row('invalid-name', 'dockerd', docker('invalid reference format'), 'ghcr.io/acme/api:'),
  row(
    'timeout',
    'dockerd',
    docker(
      'Get "https://ghcr.io/v2/": net/http: request canceled while waiting for connection (Client.Timeout exceeded while awaiting headers)',
    ),
  ),
  row('not-an-image', 'dockerd', docker('unsupported media type application/vnd.cncf.helm.config.v1+json')),
  row(
    'schema1',
    'dockerd',
    docker(
      '[DEPRECATION NOTICE] Docker Image Format v1 and Docker Image manifest version 2, schema 1 support is disabled by default and will be removed in an upcoming release.',
    ),
  ),
  // Registries
  row(
    'repository-not-found',
    'cri-o',
    crio(
      "reading manifest 1 in 123456789012.dkr.ecr.eu-west-1.amazonaws.com/api: name unknown: The repository with name 'api' does not exist in the registry with id '123456789012'",
      '123456789012.dkr.ecr.eu-west-1.amazonaws.com/api:1',
    ),
    '123456789012.dkr.ecr.eu-west-1.amazonaws.com/api:1',
  ),
  row(
    'credentials-rejected',
    c,
    client(
      'unexpected status from HEAD request to https://123456789012.dkr.ecr.eu-west-1.amazonaws.com/v2/api/manifests/1: 403 Forbidden: Your authorization token has expired. Reauthenticate and try again.',
      '123456789012.dkr.ecr.eu-west-1.amazonaws.com/api:1',
    ),
    '123456789012.dkr.ecr.eu-west-1.amazonaws.com/api:1',
  ),
  row(
    'missing-or-private',
    'cri-o',
    crio(
      'reading manifest 1 in quay.io/acme/private: unauthorized: access to the requested resource is not authorized',
      'quay.io/acme/private:1',
    ),
    'quay.io/acme/private:1',
  ),
  row('denied', 'cri-o', crio('reading manifest 1.4.2 in ghcr.io/acme/api: denied: permission_denied: read_package')),
  row(
    'denied',
    'cri-o',
    crio('reading manifest 1.4.2 in ghcr.io/acme/api: denied: installation not allowed to Read organization package'),
  ),
  row(
    'denied',
    'cri-o',
    crio(
      'reading manifest 1 in europe-docker.pkg.dev/acme/apps/api: denied: Permission "artifactregistry.repositories.downloadArtifacts" denied on resource "projects/acme/locations/europe/repositories/apps" (or it may not exist)',
      'europe-docker.pkg.dev/acme/apps/api:1',
    ),
    'europe-docker.pkg.dev/acme/apps/api:1',
  ),
  row(
    'not-found',
    'cri-o',
    crio(
      'reading manifest old in quay.io/acme/api: unknown: Tag old was deleted or has expired. To pull, revive via time machine',
      'quay.io/acme/api:old',
    ),
    'quay.io/acme/api:old',
  ),
  row(
    'not-found',
    'cri-o',
    crio(
      'reading manifest 9 in harbor.corp/acme/api: unknown: artifact acme/api:9 not found',
      'harbor.corp/acme/api:9',
    ),
    'harbor.corp/acme/api:9',
  ),
  row(
    'not-a-registry',
    'cri-o',
    crio("reading manifest 1.4.2 in ghcr.io/acme/api: invalid character '<' looking for beginning of value"),
  ),
  row('kubelet-limit', 'kubelet', 'pull QPS exceeded'),
];
