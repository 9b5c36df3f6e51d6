import { BlockList, isIP } from 'node:net';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Private, link-local, shared, benchmark and loopback networks (IANA special-purpose address registries). */
const internal4 = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
] as const) {
  internal4.addSubnet(network, prefix, 'ipv4');
}

const internal6 = new BlockList();
for (const [network, prefix] of [
  ['::', 127],
  ['64:ff9b:1::', 48],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
] as const) {
  internal6.addSubnet(network, prefix, 'ipv6');
}

/** Ranges whose addresses stand for an IPv4 address, and the byte at which it begins: mapped, NAT64, 6to4. */
const TRANSLATED = [
  { start: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff], at: 12 },
  { start: [0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0], at: 12 },
  { start: [0x20, 0x02], at: 2 },
] as const;

/** Names under which clouds serve their metadata, which hold credentials of the machine. */
const METADATA_NAMES: ReadonlySet<string> = new Set([
  'metadata',
  'metadata.goog',
  'metadata.google.internal',
  'metadata.azure.internal',
  'metadata.tencentyun.com',
  'metadata.platformequinix.com',
  'instance-data',
  'instance-data.ec2.internal',
]);

/** Whether a host name or IP literal (as `URL.hostname` gives it) is this machine itself. */
export function isLoopback(hostname: string): boolean {
  const address = literalOf(hostname);
  if (address === null) return isLocalName(hostname);
  return loopback.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

/**
 * Whether a host is internal by its text: an IP literal of a private, link-local or loopback network, any that stands
 * for an IPv4 address, a name of this machine or of a metadata service. Names are not resolved.
 */
export function isInternal(hostname: string): boolean {
  const address = literalOf(hostname);
  if (address === null) return isLocalName(hostname) || METADATA_NAMES.has(plainName(hostname));
  return isInternalAddress(address) || (isIP(address) === 6 && embedded(address) !== null);
}

/**
 * Whether an address to which a name resolved is internal. One that stands for an IPv4 address is taken for that: where
 * there is only IPv6 (DNS64), all the world has such addresses.
 */
export function isInternalAddress(address: string): boolean {
  const bare = address.replace(/%.*$/, '');
  if (isIP(bare) !== 6) return internal4.check(bare, 'ipv4');
  const inside = embedded(bare);
  return inside === null ? internal6.check(bare, 'ipv6') : internal4.check(inside, 'ipv4');
}

function isLocalName(hostname: string): boolean {
  const name = plainName(hostname);
  return name === 'localhost' || name.endsWith('.localhost');
}

function plainName(hostname: string): string {
  return hostname.replace(/\.$/, '').toLowerCase();
}

function literalOf(hostname: string): string | null {
  const literal = hostname.replace(/^\[|\]$/g, '');
  return isIP(literal) === 0 ? null : literal;
}

/** The IPv4 address for which an IPv6 address stands, or null. */
function embedded(address: string): string | null {
  const bytes = bytesOf(address);
  const range = TRANSLATED.find(({ start }) => start.every((byte, index) => bytes[index] === byte));
  return range ? bytes.slice(range.at, range.at + 4).join('.') : null;
}

/** The 16 bytes of an IPv6 address. `URL` writes all its spellings in one way, without dots. */
function bytesOf(address: string): readonly number[] {
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const groups = (text: string | undefined) => (text ? text.split(':').map((group) => Number.parseInt(group, 16)) : []);
  const [first, last] = [groups(head), groups(tail)];
  const gap = tail === undefined ? [] : new Array<number>(8 - first.length - last.length).fill(0);
  return [...first, ...gap, ...last].flatMap((group) => [group >> 8, group & 0xff]);
}
