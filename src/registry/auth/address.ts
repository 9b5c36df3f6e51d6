import { BlockList, isIP } from 'node:net';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

const internal = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const) {
  internal.addSubnet(network, prefix, 'ipv4');
}
for (const [network, prefix] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
] as const) {
  internal.addSubnet(network, prefix, 'ipv6');
}

/** Whether a host name or IP literal (as `URL.hostname` gives it) is this machine itself. */
export function isLoopback(hostname: string): boolean {
  return isLocalName(hostname) || isIn(loopback, hostname);
}

/** Whether it is an IP literal of a private, link-local or loopback network, or a name of this machine. Names are not resolved. */
export function isInternal(hostname: string): boolean {
  return isLocalName(hostname) || isIn(internal, hostname);
}

function isLocalName(hostname: string): boolean {
  const name = hostname.replace(/\.$/, '').toLowerCase();
  return name === 'localhost' || name.endsWith('.localhost');
}

function isIn(list: BlockList, hostname: string): boolean {
  const literal = hostname.replace(/^\[|\]$/g, '');
  const family = isIP(literal);
  // BlockList also looks through IPv4-mapped IPv6 addresses.
  return family !== 0 && list.check(literal, family === 6 ? 'ipv6' : 'ipv4');
}
