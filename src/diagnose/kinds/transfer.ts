import type { Kind } from '../case/kind.ts';
import { FROM_NODE } from '../case/phrases.ts';
import { askFromNode, describePod } from '../case/steps.ts';

/** The connection broke, or what came over it is not what was asked for. */
export const TRANSFER = {
  corrupt: {
    rule: 'registry-unreachable',
    cause: 'F',
    aspect: 'registry',
    unverified: true,
    happened: (_, { host }) =>
      `what came from ${host} is not what its digest says; a proxy or a cache in between may be broken`,
    help: () => 'wait for the next try; if it stays, empty the cache or mirror in between',
    next: describePod,
    texts: {
      network: [
        {
          text: /unexpected commit (?:digest|size)[^\n]*|failed size validation[^\n]*|filesystem layer verification failed[^\n]*|[Dd]igest did not match[^\n]*|does not match (?:expected )?digest[^\n]*/,
        },
      ],
    },
  },
  network: {
    rule: 'registry-unreachable',
    cause: 'F',
    aspect: 'registry',
    unverified: true,
    happened: (_, { host }) => `the connection of the node to ${host} broke`,
    help: () => `wait for the next try; if it stays, check firewall and proxy of the node; ${FROM_NODE}`,
    next: askFromNode,
    texts: {
      network: [
        {
          text: /connection reset by peer|broken pipe|[Nn]etwork is unreachable|[Nn]o route to host|[Dd]estination (?:Host|Net|Port) Unreachable|unexpected EOF|use of closed network connection|stream error: stream ID[^\n]*|http2: [^\n]*|: EOF["\s]*$/,
        },
      ],
    },
  },
  cancelled: {
    rule: 'registry-unreachable',
    cause: 'F',
    aspect: 'registry',
    unverified: true,
    happened: () => 'the pull was given up: the pod went away, or it made no progress for too long',
    help: () =>
      `wait for the next try; if it stays, look at the bandwidth of the node and the size of the image; ${FROM_NODE}`,
    next: describePod,
    texts: {
      network: [{ text: /context canceled/ }],
    },
  },
} satisfies Readonly<Record<string, Kind>>;
