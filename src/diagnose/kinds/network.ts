import { hostHint } from '../../core/reference/reference.ts';
import { referenceOf } from '../case/case.ts';
import type { Kind } from '../case/kind.ts';
import { FROM_NODE } from '../case/phrases.ts';
import { askFromNode } from '../case/steps.ts';

const FROM_WHERE = 'It was asked where this command ran; a node may stand elsewhere';

/** The registry gave no answer (Go net, net/http, crypto/tls), or something that is no registry did. */
export const NETWORK = {
  dns: {
    rule: 'registry-unreachable',
    cause: 'F',
    aspect: 'registry',
    unverified: true,
    mayHaveMoved: true,
    happened: (found, { host }) => {
      const reference = referenceOf(found);
      const hint = reference === null ? null : hostHint(reference);
      return `the node could not resolve the name of ${host}${hint === null ? '' : `; ${hint}`}`;
    },
    help: () => `check the spelling of the registry, and the DNS of the node; ${FROM_NODE}`,
    next: askFromNode,
    texts: {
      'by-hand': [
        // Go net: DNSError; a time-out of DNS is DNS
        {
          text: /server can't find \S+: (?:NXDOMAIN|SERVFAIL|REFUSED)|no servers could be reached|\bbad address '[^']*'|ping: (?:cannot resolve |unknown host )[^\n]*|Name or service not known|Could not resolve host: [^\n]*/,
          remark: FROM_WHERE,
        },
      ],
      network: [
        {
          text: /lookup \S+(?: on \S+)?: [^\n]*|no such host|server misbehaving|[Tt]emporary failure in name resolution/,
        },
      ],
    },
  },
  'http-https': {
    rule: 'registry-unreachable',
    cause: 'F',
    aspect: 'registry',
    unverified: true,
    happened: (_, { host }) => `one side speaks http and the other https: the node expects the other one of ${host}`,
    help: () => `set the registry up as an insecure one in the runtime of the node, or give it TLS; ${FROM_NODE}`,
    next: askFromNode,
    texts: {
      network: [
        // Go net/http and crypto/tls
        {
          text: /server gave HTTP response to HTTPS client|first record does not look like a TLS handshake|[Cc]lient sent an HTTP request to an HTTPS server/,
        },
      ],
    },
  },
  timeout: {
    rule: 'registry-unreachable',
    cause: 'F',
    aspect: 'registry',
    unverified: true,
    mayHaveMoved: true,
    happened: (_, { host }) => `${host} did not answer the node in time`,
    help: () => `check firewall, proxy and routes of the node; ${FROM_NODE}`,
    next: askFromNode,
    texts: {
      'by-hand': [
        // iputils and busybox: ping
        {
          text: /\d+ packets transmitted, 0 (?:packets )?received[^\n]*/,
          happened: 'no answer to ping',
          remark: `Many hosts answer no ping; whether the registry answers on its port says more. ${FROM_WHERE}`,
        },
      ],
      network: [
        {
          text: /TLS handshake timeout|i\/o timeout|context deadline exceeded[^\n]*|Client\.Timeout exceeded[^\n]*|request canceled while waiting for connection|[Cc]onnection timed out|[Oo]peration timed out|code = DeadlineExceeded/,
        },
      ],
    },
  },
  tls: {
    rule: 'registry-unreachable',
    cause: 'F',
    aspect: 'registry',
    unverified: true,
    happened: (_, { host }) => `the node does not trust the certificate of ${host}, or the TLS connection failed`,
    help: () => `give the runtime of the node the certificate authority, or repair the certificate; ${FROM_NODE}`,
    next: askFromNode,
    texts: {
      network: [
        {
          text: /tls: failed to verify certificate[^\n]*|x509: [^\n]*|remote error: tls: [^\n]*|\btls: [^\n]*|certificate (?:signed by unknown authority|has expired|is not valid)[^\n]*/,
        },
      ],
    },
  },
  refused: {
    rule: 'registry-unreachable',
    cause: 'F',
    aspect: 'registry',
    unverified: true,
    mayHaveMoved: true,
    happened: (_, { host }) => `${host} refused the connection of the node`,
    help: () => `check host and port, and that the registry runs; ${FROM_NODE}`,
    next: askFromNode,
    texts: {
      network: [{ text: /connect: connection refused|[Cc]onnection refused/ }],
    },
  },
  'not-a-registry': {
    rule: 'registry-unreachable',
    cause: 'F',
    aspect: 'registry',
    unverified: true,
    happened: (_, { host }) =>
      `what answers at ${host} does not speak as a registry does; a proxy or a login page may stand in between`,
    help: () => `check the host, and what stands between the node and the registry; ${FROM_NODE}`,
    next: askFromNode,
    texts: {
      network: [
        {
          text: /invalid character '<' looking for beginning of value|text\/html[^\n]*|unexpected end of JSON input/,
        },
      ],
    },
  },
} satisfies Readonly<Record<string, Kind>>;
