import { compareText } from '../collections/order.ts';
import { DOCKER_HUB, DOCKER_HUB_INDEX } from '../host/docker-hub.ts';
import type { ImageName } from '../host/registry-host.ts';
import { referenceName } from '../reference/reference.ts';

/** A key of `auths` as the kubelet files it (`BasicDockerKeyring.Add`). */
interface KeyringKey {
  /** Host and path without scheme: what entries are sorted by. */
  readonly index: string;
  readonly host: string;
  readonly path: string;
}

/**
 * Gives the entries of a pull secret whose credentials the kubelet tries for an image, in its order: most specific
 * first (pkg/credentialprovider/keyring.go, `Lookup`). The scheme is dropped, a leading `/v1/` or `/v2/` equals the
 * bare host, the host is globbed part by part, ports must be equal, the path is a plain prefix. A key `index.docker.io`
 * serves Docker Hub when nothing else matches. Empty: the kubelet pulls anonymously.
 *
 * @param entries the keys as written in the secret
 */
export function matchingEntries<T extends { readonly key: string }>(
  entries: readonly T[],
  reference: ImageName,
): readonly T[] {
  const filed = entries.flatMap((entry) => {
    const key = fileKey(entry.key);
    return key === null ? [] : [{ entry, key }];
  });
  filed.sort((a, b) => compareText(b.key.index, a.key.index));
  const matching = filed.filter(({ key }) => matches(key, reference));
  const used = matching.length > 0 || !isDefaultRegistry(reference) ? matching : filed.filter(isDockerIndex);
  return used.map(({ entry }) => entry);
}

/** Whether one key (`ghcr.io/acme`, `https://index.docker.io/v1/`) covers an image, as the kubelet matches. */
export function keyCovers(key: string, reference: ImageName): boolean {
  return matchingEntries([{ key }], reference).length > 0;
}

/** Whether the kubelet can read the key as an address at all; it ignores the entry otherwise. */
export function isReadableKey(key: string): boolean {
  return fileKey(key) !== null;
}

function isDockerIndex({ key }: { key: KeyringKey }): boolean {
  return key.index === DOCKER_HUB_INDEX;
}

/** Also true for hosts without `.` and `:` such as `localhost`: `isDefaultRegistryMatch` looks at nothing else. */
function isDefaultRegistry({ host }: ImageName): boolean {
  return host === DOCKER_HUB || host === DOCKER_HUB_INDEX || !/[.:]/.test(host);
}

/** Null when Go's `url.Parse` refuses the key: the kubelet ignores such an entry. */
function fileKey(text: string): KeyringKey | null {
  const key = splitUrl(text.replace(/^https?:\/\//, ''));
  if (key === null) return null;
  const path = /^\/v[12]\//.test(key.path) ? key.path.slice(3) : key.path;
  const kept = path === '/' ? '' : path;
  return { host: key.host, path: kept, index: `${key.host}${kept}` };
}

function splitUrl(text: string): { host: string; path: string } | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: url.Parse refuses control characters
  if (/[\u0000-\u001f\u007f]/.test(text)) return null;
  const address = text.replace(/[?#].*$/s, '');
  const slash = address.indexOf('/');
  const authority = slash === -1 ? address : address.slice(0, slash);
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  const path = slash === -1 ? '' : unescapePath(address.slice(slash));
  return path === null || !isUrlHost(host) ? null : { host, path };
}

function unescapePath(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** `url.Parse` accepts a host with any of these characters and a numeric or empty port; brackets only around IPv6. */
function isUrlHost(host: string): boolean {
  const bare = /^\[[0-9a-fA-F:.]+\](?::[0-9]*)?$/.test(host) || !/[[\]]/.test(host);
  const port = /:([^:\]]*)$/.exec(host);
  return bare && !/[\s\\^`{}|%]/.test(host) && (port === null || /^[0-9]*$/.test(port[1]!));
}

function matches(key: KeyringKey, reference: ImageName): boolean {
  const glob = splitPort(key.host);
  const target = splitPort(reference.host);
  if (glob.port !== target.port || glob.parts.length !== target.parts.length) return false;
  if (!referenceName(reference).slice(reference.host.length).startsWith(key.path)) return false;
  return glob.parts.every((part, index) => globMatches(part, target.parts[index]!));
}

function splitPort(host: string): { parts: readonly string[]; port: string } {
  const match = /^(\[[^\]]*\]|[^:]*):([0-9]*)$/.exec(host);
  const [name, port] = match ? [match[1]!, match[2]!] : [host, ''];
  return { parts: name.replace(/^\[(.*)\]$/, '$1').split('.'), port };
}

/** `filepath.Match` for what a host can hold: `*` stands for any characters, everything else for itself. */
function globMatches(glob: string, text: string): boolean {
  const [first = '', ...rest] = glob.split('*');
  if (rest.length === 0) return glob === text;
  const last = rest.pop()!;
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return false;
  let at = first.length;
  for (const piece of rest) {
    const found = text.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return at <= text.length - last.length;
}
