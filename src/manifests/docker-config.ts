import { isReadableKey } from '../core/access/keyring.ts';
import type { SecretRegistryEntry } from '../core/facts/pull-secret.ts';
import { type Credential, sensitive } from '../core/secrecy/sensitive.ts';
import { quote } from '../core/text/quote.ts';
import { decodeAuth, decodeBase64 } from './base64.ts';
import { isObject, type JsonObject } from './json.ts';

/** The content of a pull secret as the kubelet reads it. */
export interface DockerConfig {
  readonly entries: readonly SecretRegistryEntry[];
  /** What keeps the kubelet from using any of it; one lower-case sentence each. */
  readonly problems: readonly string[];
}

/**
 * Reads Docker's configuration as the kubelet does (pkg/credentialprovider/config.go): field names in any case, `auth`
 * wins over `username` and `password`, one unreadable `auth` spoils the whole secret (and with it the pull),
 * `credHelpers` and `credsStore` are ignored. No message ever quotes the content.
 *
 * @param key the secret's key, for messages
 * @param form `auths`: the entries stand under `auths` (.dockerconfigjson) · `bare`: at the top (.dockercfg)
 */
export function readDockerConfig(text: string, key: string, form: 'auths' | 'bare'): DockerConfig {
  const config = parseJson(text);
  if (config === undefined) return { entries: [], problems: [`${quote(key)} is not valid JSON${whyNot(text)}`] };
  if (!isObject(config)) return { entries: [], problems: [`${quote(key)} holds no JSON object`] };
  if (form === 'auths' && !isHeaders(foldedField(config, 'HttpHeaders'))) {
    const problem = `"HttpHeaders" in ${quote(key)} is no map of texts; the kubelet cannot read the secret, and the pull fails`;
    return { entries: [], problems: [problem] };
  }
  const auths = form === 'auths' ? foldedField(config, 'auths') : config;
  if (auths === undefined || auths === null) return { entries: [], problems: [noAuths(config, key)] };
  if (!isObject(auths))
    return {
      entries: [],
      problems: [`"auths" in ${quote(key)} is not a map; the kubelet cannot read the secret, and the pull fails`],
    };
  if (form === 'bare' && isObject(auths.auths)) {
    return { entries: [], problems: [`${quote(key)} has an "auths" level, which only .dockerconfigjson has`] };
  }
  const read = Object.keys(auths)
    .sort()
    .map((host) => readEntry(withoutUser(host), auths[host]));
  if (read.length === 0) return { entries: [], problems: [`${quote(key)} has no registry`] };
  const problems = read.flatMap(({ fatal }) => (fatal === null ? [] : [fatal]));
  return { entries: read.map(({ entry }) => entry), problems };
}

function isHeaders(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  return isObject(value) && Object.values(value).every((header) => header === null || typeof header === 'string');
}

/**
 * A key may hold a user and a password (`https://ada:pw@ghcr.io`); the kubelet does not look at them, and nobody else
 * shall.
 */
function withoutUser(key: string): string {
  return key.replace(/^(https?:\/\/)?[^/?#]*@/, '$1***@');
}

interface ReadEntry {
  readonly entry: SecretRegistryEntry;
  /** Why the kubelet cannot read the whole secret. */
  readonly fatal: string | null;
}

function readEntry(key: string, value: unknown): ReadEntry {
  const spoiled = (what: string): ReadEntry => ({
    entry: { key, credential: null, problem: null },
    fatal: `the entry ${quote(key)} ${what}; the kubelet cannot read the secret, and the pull fails`,
  });
  const empty = { entry: { key, credential: null, problem: 'the entry has no credential' }, fatal: null };
  if (value === null) return empty;
  if (!isObject(value)) return spoiled('is not a map');
  const fields = ['username', 'password', 'email', 'auth'].map((name) => foldedField(value, name) ?? '');
  if (!fields.every((item) => typeof item === 'string')) return spoiled('has a field that is not a text');
  const [username = '', password = '', , auth = ''] = fields as readonly string[];
  if (auth === '') {
    if (username === '' && password === '')
      return { ...empty, entry: { ...empty.entry, problem: withoutCredential(value) } };
    return usable(key, { username, password }, null);
  }
  const decoded = decodeAuth(auth);
  if (decoded === null) return spoiled('has an "auth" that is not valid base64');
  const colon = decoded.indexOf(':');
  if (colon === -1) return spoiled('has an "auth" without a colon between user and password');
  const credential = { username: decoded.slice(0, colon), password: decoded.slice(colon + 1) };
  return usable(key, credential, disagreement(credential, username, password));
}

function usable(key: string, credential: Credential, remark: string | null): ReadEntry {
  if (!isReadableKey(key)) {
    return {
      entry: { key, credential: null, problem: 'the key is no address; the kubelet ignores the entry' },
      fatal: null,
    };
  }
  if (credential.username === '' && credential.password === '') {
    return { entry: { key, credential: null, problem: 'user and password are empty' }, fatal: null };
  }
  return { entry: { key, credential: sensitive(credential), problem: remark }, fatal: null };
}

function disagreement(credential: Credential, username: string, password: string): string | null {
  const differs = [
    ...(username !== '' && username !== credential.username ? ['"username"'] : []),
    ...(password !== '' && password !== credential.password ? ['"password"'] : []),
  ];
  return differs.length === 0 ? null : `"auth" and ${differs.join(' and ')} disagree; the kubelet uses "auth"`;
}

function withoutCredential(value: JsonObject): string {
  const token = ['identitytoken', 'registrytoken'].find((name) => foldedField(value, name) !== undefined);
  return token ? `the entry has only "${token}", which the kubelet does not read` : 'the entry has no credential';
}

function noAuths(config: JsonObject, key: string): string {
  const helper = ['credHelpers', 'credsStore'].find((name) => foldedField(config, name) !== undefined);
  if (helper) return `${quote(key)} has no "auths", only "${helper}", which the kubelet ignores`;
  const isBare = Object.values(config).some((entry) => isObject(entry) && foldedField(entry, 'auth') !== undefined);
  return isBare
    ? `the registries in ${quote(key)} stand at the top; they belong under "auths"`
    : `${quote(key)} has no "auths"`;
}

/** Go matches field names regardless of case; the last one counts. */
function foldedField(value: JsonObject, name: string): unknown {
  const key = Object.keys(value).findLast((candidate) => candidate.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : value[key];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A common cause, when it shows. */
function whyNot(text: string): string {
  const again = decodeBase64(text.trim());
  if (again?.trimStart().startsWith('{')) return ': it is base64 once more, encoded twice';
  return text.charCodeAt(0) === 0xfeff ? ': it begins with a byte order mark' : '';
}
