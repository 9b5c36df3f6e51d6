import type { Pattern } from './pattern.ts';

/** Limits and server errors. A secondary limit is a 403, so it stands before the texts of access. */
export const LIMITS: readonly Pattern[] = [
  // GitHub (refchecker#67)
  { kind: 'secondary-limit', text: /secondary rate lim[^\n]*/i },
  // Docker Hub, GHCR, containers/image ErrTooManyRequests, public.ecr.aws, Quay
  {
    kind: 'rate-limit',
    text: /toomanyrequests[^\n]*|TOOMANYREQUESTS[^\n]*|429 \(?Too Many Requests\)?[^\n]*|too many requests to registry|pull rate limit[^\n]*|Data limit exceeded|[Rr]ate exceeded/,
  },
  // containerd, dockerd, containers/image: 5xx after their own retries; cri-dockerd core/image.go: RegistryUnavailable
  {
    kind: 'registry-5xx',
    text: /(?:unexpected status|HTTP status|status code|StatusCode|invalid status)[^\n]*?(?:: |registry |status )5\d\d\b[^\n]*|\b50[0234] (?:Internal Server Error|Bad Gateway|Service Unavailable|Gateway Time-?out)/,
  },
];

const FROM_WHERE = 'It was asked where this command ran; a node may stand elsewhere';

/** A firewall's own refusal, worded as a denial: before the texts of access. */
export const FIREWALL: readonly Pattern[] = [
  // Azure (Azure/acr#633); Google VPC Service Controls; GitHub's IP allow list (docker/metadata-action#342)
  {
    kind: 'firewall',
    text: /client with IP \S+ is not allowed access[^\n]*|aka\.ms\/acr\/firewall[^\n]*|Request is prohibited by organization's policy[^\n]*|has an IP allow list enabled[^\n]*/,
  },
];

/** The proxy between: before the texts of access, which a proxy's `Forbidden` looks like. */
export const PROXY: readonly Pattern[] = [
  // Go net/http transport.go: the connection to the proxy, and the status of a refused CONNECT
  {
    kind: 'proxy',
    text: /proxyconnect tcp: [^\n]*|(?:407 )?Proxy Authentication Required|(?:Get|Head|Post) "[^"]*": (?:Bad Gateway|Forbidden|Service Unavailable|Gateway Timeout|Not Found)["\s]*$/,
  },
];

/** The registry gave no answer (Go net, net/http, crypto/tls), or something that is no registry did. */
export const NETWORK: readonly Pattern[] = [
  // Go net: DNSError; a time-out of DNS is DNS
  {
    kind: 'dns',
    text: /server can't find \S+: (?:NXDOMAIN|SERVFAIL|REFUSED)|no servers could be reached|\bbad address '[^']*'|ping: (?:cannot resolve |unknown host )[^\n]*|Name or service not known|Could not resolve host: [^\n]*/,
    remark: FROM_WHERE,
  },
  // iputils and busybox: ping
  {
    kind: 'timeout',
    text: /\d+ packets transmitted, 0 (?:packets )?received[^\n]*/,
    happened: 'no answer to ping',
    remark: `Many hosts answer no ping; whether the registry answers on its port says more. ${FROM_WHERE}`,
  },
  {
    kind: 'dns',
    text: /lookup \S+(?: on \S+)?: [^\n]*|no such host|server misbehaving|[Tt]emporary failure in name resolution/,
  },
  // Go net/http and crypto/tls
  {
    kind: 'http-https',
    text: /server gave HTTP response to HTTPS client|first record does not look like a TLS handshake|[Cc]lient sent an HTTP request to an HTTPS server/,
  },
  {
    kind: 'timeout',
    text: /TLS handshake timeout|i\/o timeout|context deadline exceeded[^\n]*|Client\.Timeout exceeded[^\n]*|request canceled while waiting for connection|[Cc]onnection timed out|[Oo]peration timed out|code = DeadlineExceeded/,
  },
  {
    kind: 'tls',
    text: /tls: failed to verify certificate[^\n]*|x509: [^\n]*|remote error: tls: [^\n]*|\btls: [^\n]*|certificate (?:signed by unknown authority|has expired|is not valid)[^\n]*/,
  },
  { kind: 'refused', text: /connect: connection refused|[Cc]onnection refused/ },
  {
    kind: 'not-a-registry',
    text: /invalid character '<' looking for beginning of value|text\/html[^\n]*|unexpected end of JSON input/,
  },
  {
    kind: 'corrupt',
    text: /unexpected commit (?:digest|size)[^\n]*|failed size validation[^\n]*|filesystem layer verification failed[^\n]*|[Dd]igest did not match[^\n]*|does not match (?:expected )?digest[^\n]*/,
  },
  {
    kind: 'network',
    text: /connection reset by peer|broken pipe|[Nn]etwork is unreachable|[Nn]o route to host|[Dd]estination (?:Host|Net|Port) Unreachable|unexpected EOF|use of closed network connection|stream error: stream ID[^\n]*|http2: [^\n]*|: EOF["\s]*$/,
  },
  { kind: 'cancelled', text: /context canceled/ },
  // cri-api ErrRegistryUnavailable, when nothing more is said
  {
    kind: 'registry-5xx',
    text: /RegistryUnavailable[^\n]*|because the registry is unavailable[^\n]*/,
    happened: 'the registry is unavailable',
  },
];
