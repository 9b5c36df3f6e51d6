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
    text: /lookup \S+(?: on \S+)?: [^\n]*|no such host|server misbehaving|[Tt]emporary failure in name resolution/,
  },
  // Go net/http and crypto/tls
  {
    kind: 'http-https',
    text: /server gave HTTP response to HTTPS client|first record does not look like a TLS handshake|[Cc]lient sent an HTTP request to an HTTPS server/,
  },
  {
    kind: 'timeout',
    text: /TLS handshake timeout|i\/o timeout|context deadline exceeded[^\n]*|Client\.Timeout exceeded[^\n]*|request canceled while waiting for connection|connection timed out|code = DeadlineExceeded/,
  },
  {
    kind: 'tls',
    text: /tls: failed to verify certificate[^\n]*|x509: [^\n]*|remote error: tls: [^\n]*|\btls: [^\n]*|certificate (?:signed by unknown authority|has expired|is not valid)[^\n]*/,
  },
  { kind: 'refused', text: /connect: connection refused|connection refused/ },
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
    text: /connection reset by peer|broken pipe|network is unreachable|no route to host|unexpected EOF|use of closed network connection|: EOF["\s]*$/,
  },
  { kind: 'cancelled', text: /context canceled/ },
  // cri-api ErrRegistryUnavailable, when nothing more is said
  {
    kind: 'registry-5xx',
    text: /RegistryUnavailable[^\n]*|because the registry is unavailable[^\n]*/,
    happened: 'the registry is unavailable',
  },
];
