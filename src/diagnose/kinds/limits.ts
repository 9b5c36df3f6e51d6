import type { Kind } from '../case/kind.ts';
import { FROM_NODE, nameSecret } from '../case/phrases.ts';
import { askFromNode, checkSecrets, describePod } from '../case/steps.ts';

/** Limits, server errors, and what stands between the node and the registry. */
export const LIMITS = {
  'secondary-limit': {
    rule: 'rate-limited',
    cause: 'F',
    aspect: 'registry',
    unverified: true,
    happened: (_, { host }) =>
      `${host} limits the rate of requests for a while (a secondary limit); it is no question of access`,
    help: () => 'wait some minutes; start fewer pulls at a time',
    next: describePod,
    texts: {
      limit: [
        // GitHub (refchecker#67)
        { text: /secondary rate lim[^\n]*/i },
      ],
    },
  },
  'rate-limit': {
    rule: 'rate-limited',
    cause: 'F',
    aspect: 'registry',
    unverified: true,
    happened: (_, { host }) =>
      `${host} limits the rate of requests, and the address or the account of the node is over it`,
    help: (found) => `wait, or ${nameSecret(found)}: accounts have a higher limit`,
    next: checkSecrets,
    texts: {
      limit: [
        // Docker Hub, GHCR, containers/image ErrTooManyRequests, public.ecr.aws, Quay
        {
          text: /toomanyrequests[^\n]*|TOOMANYREQUESTS[^\n]*|429 \(?Too Many Requests\)?[^\n]*|too many requests to registry|pull rate limit[^\n]*|Data limit exceeded|[Rr]ate exceeded/,
        },
      ],
    },
  },
  'registry-5xx': {
    rule: 'registry-unreachable',
    cause: 'F',
    aspect: 'registry',
    unverified: true,
    happened: (_, { host }) => `${host} answered with a server error`,
    help: () => `wait until the registry has recovered; ${FROM_NODE}`,
    next: askFromNode,
    texts: {
      limit: [
        // containerd, dockerd, containers/image: 5xx after their own retries; cri-dockerd core/image.go:
        // RegistryUnavailable
        {
          text: /(?:unexpected status|HTTP status|status code|StatusCode|invalid status)[^\n]*?(?:: |registry |status )5\d\d\b[^\n]*|\b50[0234] (?:Internal Server Error|Bad Gateway|Service Unavailable|Gateway Time-?out)/,
        },
      ],
      summary: [
        // cri-api ErrRegistryUnavailable, when nothing more is said
        {
          text: /RegistryUnavailable[^\n]*|because the registry is unavailable[^\n]*/,
          happened: 'the registry is unavailable',
        },
      ],
    },
  },
  proxy: {
    rule: 'registry-unreachable',
    cause: 'F',
    aspect: 'registry',
    unverified: true,
    happened: (_, { host }) => `the node's proxy did not let it through to ${host}`,
    help: () => `check HTTPS_PROXY and NO_PROXY of the runtime of the node; ${FROM_NODE}`,
    next: askFromNode,
    texts: {
      between: [
        // Go net/http transport.go: the connection to the proxy, and the status of a refused CONNECT
        {
          text: /proxyconnect tcp: [^\n]*|(?:407 )?Proxy Authentication Required|(?:Get|Head|Post) "[^"]*": (?:Bad Gateway|Forbidden|Service Unavailable|Gateway Timeout|Not Found)["\s]*$/,
        },
      ],
    },
  },
  firewall: {
    rule: 'registry-unreachable',
    cause: 'F',
    aspect: 'registry',
    unverified: true,
    happened: (_, { host }) =>
      `${host} lets the address of the node not in; it is no question of credentials, and says nothing about the image`,
    help: () =>
      'let the address of the nodes in (the firewall, the private endpoint or the allow list of the registry); no pull secret helps',
    next: askFromNode,
    texts: {
      between: [
        // Azure (Azure/acr#633); Google VPC Service Controls; GitHub's IP allow list (docker/metadata-action#342)
        {
          text: /client with IP \S+ is not allowed access[^\n]*|aka\.ms\/acr\/firewall[^\n]*|Request is prohibited by organization's policy[^\n]*|has an IP allow list enabled[^\n]*/,
        },
      ],
    },
  },
} satisfies Readonly<Record<string, Kind>>;
