import { DOCKER_HUB, DOCKER_HUB_INDEX } from '../host/docker-hub.ts';

/** What distribution/reference says about a text, before anything is explained to people. */
export type GrammarResult =
  | {
      readonly ok: true;
      readonly host: string;
      readonly repository: string;
      readonly tag: string | null;
      readonly digest: string | null;
      readonly hasExplicitHost: boolean;
    }
  | { readonly ok: false; readonly error: string };

/** Longest repository path (`RepositoryNameTotalLengthMax`). */
export const MAX_REPOSITORY_LENGTH = 255;
/** Longest tag. */
export const MAX_TAG_LENGTH = 128;
/** Hexadecimal digits of each digest algorithm that kubelet and containerd register. */
export const DIGEST_LENGTHS: ReadonlyMap<string, number> = new Map([
  ['sha256', 64],
  ['sha384', 96],
  ['sha512', 128],
]);

// regexp.go of distribution/reference v0.6.0, piece by piece.
const domainNameComponent = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const domainName = `${domainNameComponent}(?:\\.${domainNameComponent})*`;
const ipv6Address = '\\[(?:[a-fA-F0-9:]+)\\]';
const domainAndPort = `(?:${domainName}|${ipv6Address})(?::[0-9]+)?`;
const pathComponent = '[a-z0-9]+(?:(?:[._]|__|[-]+)[a-z0-9]+)*';
const remoteName = `${pathComponent}(?:/${pathComponent})*`;
const tag = '[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}';
const digest = '[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9A-Fa-f]{32,}';

const REFERENCE = new RegExp(`^((?:${domainAndPort}/)?${remoteName})(?::(${tag}))?(?:@(${digest}))?$`);
const NAME = new RegExp(`^(?:(${domainAndPort})/)?(${remoteName})$`);
const IDENTIFIER = /^[a-f0-9]{64}$/;
const DIGEST_OF_GO_DIGEST = /^[a-z0-9]+(?:[.+_-][a-z0-9]+)*:[a-zA-Z0-9=_-]+$/;

export const PATH_COMPONENT = new RegExp(`^${pathComponent}$`);
export const HOST_AND_PORT = new RegExp(`^${domainAndPort}$`);
export const TAG = new RegExp(`^${tag}$`);

const INVALID = 'invalid reference format';

/**
 * Splits a text into host and rest as `splitDockerDomain` does; `docker.io` and `library/` are put in where they are
 * implied.
 */
export function splitHost(text: string): { host: string; rest: string; isExplicit: boolean } {
  const slash = text.indexOf('/');
  if (slash === -1) return { host: DOCKER_HUB, rest: `library/${text}`, isExplicit: false };
  const first = text.slice(0, slash);
  const isExplicit = first === 'localhost' || /[.:]/.test(first) || toLower(first) !== first;
  const host = isExplicit && first !== DOCKER_HUB_INDEX ? first : DOCKER_HUB;
  const rest = isExplicit ? text.slice(slash + 1) : text;
  return { host, rest: host === DOCKER_HUB && !rest.includes('/') ? `library/${rest}` : rest, isExplicit };
}

/**
 * Parses a text exactly as `ParseNormalizedNamed` does, with its error texts. One difference: where the Go parser keeps
 * a host that is no domain (`foo_bar.com/x`) inside the path, it is split off here, because containerd connects to it.
 */
export function parseByGrammar(text: string): GrammarResult {
  if (IDENTIFIER.test(text)) {
    return fail(`invalid repository name (${text}), cannot specify 64-byte hexadecimal strings`);
  }
  const { host, rest, isExplicit } = splitHost(text);
  const colon = rest.indexOf(':');
  const remote = colon === -1 ? rest : rest.slice(0, colon);
  if (toLower(remote) !== remote) return fail(`${INVALID}: repository name (${remote}) must be lowercase`);
  const full = `${host}/${rest}`;
  const match = REFERENCE.exec(full);
  if (!match) return fail(REFERENCE.test(toLower(full)) ? 'repository name must be lowercase' : INVALID);
  const [, name = '', tagText, digestText] = match;
  const [, domain, path = ''] = NAME.exec(name) ?? [];
  if ((domain === undefined ? name : path).length > MAX_REPOSITORY_LENGTH) {
    return fail(`repository name must not be more than ${MAX_REPOSITORY_LENGTH} characters`);
  }
  const digestError = digestText === undefined ? null : checkDigest(digestText);
  if (digestError !== null) return fail(digestError);
  const repository = name.slice(name.indexOf('/') + 1);
  return { ok: true, host, repository, tag: tagText ?? null, digest: digestText ?? null, hasExplicitHost: isExplicit };
}

/** `digest.Validate` of opencontainers/go-digest: the error text, or null. */
function checkDigest(text: string): string | null {
  const colon = text.indexOf(':');
  const length = DIGEST_LENGTHS.get(text.slice(0, colon));
  const encoded = text.slice(colon + 1);
  if (length === undefined) {
    return DIGEST_OF_GO_DIGEST.test(text) ? 'unsupported digest algorithm' : 'invalid checksum digest format';
  }
  if (encoded.length !== length) return 'invalid checksum digest length';
  return /^[a-f0-9]+$/.test(encoded) ? null : 'invalid checksum digest format';
}

/** Go's `strings.ToLower`: one character for each; JavaScript makes two of the dotted capital I. */
function toLower(text: string): string {
  return text.replaceAll('\u0130', 'i').toLowerCase();
}

function fail(error: string): GrammarResult {
  return { ok: false, error };
}
