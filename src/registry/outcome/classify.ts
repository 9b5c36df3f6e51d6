import { absent, type Dialect, denied, type Meaning, type RegistryError, type Seen, unverified } from './seen.ts';

const RATE_LIMIT_CODE = /^TOO_?MANY_?REQUESTS$/;
const RATE_LIMIT_TEXT = /secondary rate limit|rate limit exceeded|pull rate limit|toomanyrequests|data limit exceeded/i;
/** Azure Container Registry's network rules: the client's address, not its credential. */
const FIREWALL_TEXT = /client with IP .{1,60} is not allowed access/i;
const ACCEPT_TEXT = /\baccept\b/i;
const MISSING_TEXT = /not (?:be )?found|unknown|does not exist|doesn't exist|no such/i;
const SUBJECT_TEXT = /\b(?:artifact|tag|manifest|image|repository|project|package|namespace)\b/i;
const REPOSITORY_NOUNS = new Set(['repository', 'project', 'package', 'namespace']);
const BAD_TOKEN_TEXT = /cannot be authenticated with the token/i;

const REPOSITORY_CODES = new Set(['NAME_UNKNOWN', 'NAME_INVALID', 'REPOSITORYNOTFOUNDEXCEPTION']);
const TAG_CODES = new Set(['MANIFEST_UNKNOWN', 'TAG_EXPIRED', 'TAG_INVALID', 'IMAGENOTFOUNDEXCEPTION']);
const REFUSAL_CODES = new Set(['UNAUTHORIZED', 'DENIED', 'FORBIDDEN']);

/**
 * Decides what an answer other than a success means: status first, code second, message last
 * (docs/reference/registries.md#s6-2). Only a registry's own words make something absent.
 */
export function classify(seen: Seen, dialect: Dialect): Meaning {
  if (isRateLimit(seen)) return unverified('rate-limit');
  const special = dialect.explain?.(seen) ?? null;
  if (special) return special;
  if (seen.status === 403 && hasText(seen, FIREWALL_TEXT)) return unverified('firewall');
  if (seen.status >= 500 || seen.status === 499 || seen.status === 408) return unverified('server');
  return seen.stage === 'token' ? classifyToken(seen) : classifyManifest(seen);
}

/** 429, or a 403 that is about a limit and not about access (refchecker#67). */
function isRateLimit(seen: Seen): boolean {
  if (seen.status === 429) return true;
  if (seen.status !== 403 && seen.status !== 401 && seen.status !== 404) return false;
  return seen.errors.some(
    ({ code, message }) =>
      RATE_LIMIT_CODE.test(code ?? '') || (seen.status === 403 && RATE_LIMIT_TEXT.test(message ?? '')),
  );
}

function classifyToken(seen: Seen): Meaning {
  const isGrantRefused =
    seen.status === 400 && seen.errors.some(({ code }) => /^INVALID_(GRANT|CLIENT)$/.test(code ?? ''));
  if (seen.status === 401 || seen.status === 403 || isGrantRefused) {
    // A token service speaks JSON; a page comes from something in between, unless it asks for a credential itself.
    if (seen.kind === 'html' && (seen.status === 403 || !seen.isChallenged)) return unverified('protocol');
    return denied(seen.sentAs === 'anonymous' ? 'anonymous' : 'rejected');
  }
  return unverified('protocol');
}

function classifyManifest(seen: Seen): Meaning {
  if (seen.status === 401) return classifyUnauthorized(seen);
  if (seen.status === 403) return seen.kind === 'html' ? unverified('protocol') : refused(seen, 'no-access');
  if (seen.status === 404) return classifyMissing(seen);
  if (seen.status === 400 && seen.errors.some(({ code }) => code === 'NAME_INVALID')) return absent('repository');
  return unverified('protocol');
}

function classifyUnauthorized(seen: Seen): Meaning {
  // A host that a redirect led to asks for its own credentials: that says nothing about the image.
  if (seen.isForeign) return unverified('protocol');
  if (seen.sentAs === 'anonymous') {
    if (seen.challengeError === 'invalid_token' || hasText(seen, BAD_TOKEN_TEXT)) return unverified('server');
    return seen.isChallenged || seen.kind !== 'html' ? denied('anonymous') : unverified('protocol');
  }
  if (seen.sentAs === 'basic') return denied('rejected');
  // The token service took the credential a moment ago, so a refusal of its token is the registry's own trouble.
  if (seen.challengeError === 'invalid_token' || hasText(seen, BAD_TOKEN_TEXT)) return unverified('server');
  return denied('no-access');
}

function classifyMissing(seen: Seen): Meaning {
  if (seen.kind !== 'registry') return unverified('protocol');
  for (const error of seen.errors) {
    const meaning = classifyMissingError(error, seen);
    if (meaning) return meaning;
  }
  return unverified('protocol');
}

function classifyMissingError({ code, message }: RegistryError, seen: Seen): Meaning | null {
  const text = message ?? '';
  if (code === null) return null;
  if (REPOSITORY_CODES.has(code)) return absent('repository');
  if (REFUSAL_CODES.has(code)) return refused(seen, 'no-access');
  // "OCI index found, but Accept header does not support OCI indexes" (niks3#229): it is there.
  if (TAG_CODES.has(code)) return ACCEPT_TEXT.test(text) ? unverified('protocol') : absent(seen.subject);
  if (!MISSING_TEXT.test(text) && code !== 'NOT_FOUND') return null;
  // Harbor: "repository X not found", "artifact X not found" under one code (sinker#35).
  const noun = SUBJECT_TEXT.exec(text)?.[0].toLowerCase() ?? 'manifest';
  return absent(REPOSITORY_NOUNS.has(noun) ? 'repository' : seen.subject);
}

function refused(seen: Seen, why: 'no-access'): Meaning {
  if (seen.isForeign) return unverified('protocol');
  return denied(seen.sentAs === 'anonymous' ? 'anonymous' : why);
}

function hasText(seen: Seen, pattern: RegExp): boolean {
  return seen.errors.some(({ message }) => pattern.test(message ?? ''));
}
