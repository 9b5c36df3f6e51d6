import type { Answer, Evidence, UnverifiedReason } from '../../core/answer/answer.ts';
import { redactText, redactUrl } from '../guard/redact.ts';
import { parseChallenges } from '../http/challenge.ts';
import { header, headerList, type WireResponse } from '../http/exchange.ts';
import type { NetworkError } from '../http/network-error.ts';
import type { Hint } from '../http/retry.ts';
import { retryAfter } from '../http/retry-after.ts';
import { classify } from './classify.ts';
import { parseErrorBody } from './error-body.ts';
import { type Dialect, type Meaning, type Seen, type SentAs, unverified } from './seen.ts';

/** The end of one try: what it means, what to show, and how long the registry wants us to wait. */
export interface Outcome {
  readonly meaning:
    | Meaning
    | { readonly state: 'found'; readonly digest: string | null; readonly mediaType: string | null };
  readonly evidence: Omit<Evidence, 'attempts'>;
  readonly waitMs: number | null;
}

/** What is known about an answer beside the answer itself. */
export interface OutcomeContext {
  readonly stage: Seen['stage'];
  readonly sentAs: SentAs;
  readonly subject: Seen['subject'];
  readonly isForeign: boolean;
  readonly isTokenSent: boolean;
  readonly repository: string;
  readonly dialect: Dialect;
  /** Whether the host's own words may be shown, see `HostState`. */
  readonly isTextShown: boolean;
  /** What was sent and must not be shown. */
  readonly secrets: Iterable<string>;
  /** What a reader must know beside the registry's words, or null. */
  readonly note: string | null;
}

/** Classifies an answer that is no success. */
export function outcomeOf(response: WireResponse, context: OutcomeContext): Outcome {
  const contentType = header(response, 'content-type');
  const { kind, errors } = parseErrorBody(response.body, contentType);
  const challenges = parseChallenges(headerList(response, 'www-authenticate'));
  const parameterOf = (name: string) =>
    challenges.map(({ parameters }) => parameters.get(name)).find((value) => value !== undefined) ?? null;
  const challengeError = parameterOf('error');
  const seen: Seen = {
    ...context,
    status: response.status,
    kind,
    errors,
    isChallenged: challenges.length > 0,
    challengeError,
    challengeService: parameterOf('service'),
  };
  const messages = errors.flatMap(({ message }) => (message === null ? [] : [message]));
  const told =
    messages.length > 0
      ? context.isTextShown
        ? messages.join('; ')
        : null
      : kind === 'html'
        ? 'an HTML page, not a registry’s answer'
        : null;
  return {
    meaning: classify(seen, context.dialect),
    evidence: {
      ...evidenceOf(response, noted(told, context.note), context.secrets),
      code: shownCode(errors.find(({ code }) => code !== null)?.code ?? challengeError, context),
    },
    waitMs: retryAfter(header(response, 'retry-after'), messages, Date.now()),
  };
}

/** Shows where an answer came from, with a message of our own or the registry's. */
export function evidenceOf(
  response: Pick<WireResponse, 'method' | 'url' | 'status'>,
  message: string | null,
  secrets: Iterable<string> = [],
): Outcome['evidence'] {
  return {
    method: response.method,
    url: redactUrl(response.url),
    status: response.status,
    code: null,
    message: message === null ? null : redactText(message, secrets),
  };
}

/** An answer that proves nothing, in our own words. */
export function unclear(response: WireResponse, reason: UnverifiedReason, message: string): Outcome {
  return { meaning: unverified(reason), evidence: evidenceOf(response, message), waitMs: null };
}

/** No answer at all. */
export function unanswered(
  method: Evidence['method'],
  url: URL | string,
  error: NetworkError,
  secrets: Iterable<string> = [],
): Outcome {
  const evidence = {
    method,
    url: typeof url === 'string' ? url : redactUrl(url),
    status: null,
    code: null,
    message: redactText(error.message, secrets),
  };
  return { meaning: unverified(error.reason), evidence, waitMs: null };
}

/** Says whether another try may end differently. */
export function hintOf({ meaning, waitMs }: Outcome): Hint | null {
  return meaning.state === 'unverified' ? { reason: meaning.reason, waitMs } : null;
}

/** Adds the number of tries. */
export function toAnswer({ meaning, evidence }: Outcome, attempts: number): Answer {
  // What the guard stops was never sent.
  const isUnsent = meaning.state === 'unverified' && meaning.reason === 'internal';
  return { ...meaning, evidence: { ...evidence, attempts: isUnsent ? 0 : attempts } };
}

/** Joins a registry's words and a note of ours. */
export function noted(message: string | null, note: string | null): string | null {
  if (note === null) return message;
  return message === null ? note : `${message} (${note})`;
}

/** Error codes of the distribution specification, of its token flow (RFC 6750), and of products that have their own. */
const CODES: ReadonlySet<string> = new Set([
  ...['BLOB_UNKNOWN', 'DENIED', 'DIGEST_INVALID', 'MANIFEST_BLOB_UNKNOWN', 'MANIFEST_INVALID', 'MANIFEST_UNKNOWN'],
  ...['NAME_INVALID', 'NAME_UNKNOWN', 'SIZE_INVALID', 'TOOMANYREQUESTS', 'UNAUTHORIZED', 'UNSUPPORTED', 'UNKNOWN'],
  ...['FORBIDDEN', 'NOT_FOUND', 'TAG_EXPIRED', 'TAG_INVALID', 'TOO_MANY_REQUESTS', 'UNAVAILABLE'],
  ...['insufficient_scope', 'invalid_request', 'invalid_token', 'INVALID_CLIENT', 'INVALID_GRANT'],
]);

/** A code of a host that nobody knows is shown only if it is one: it could be any text. */
function shownCode(code: string | null, { isTextShown, secrets }: OutcomeContext): string | null {
  if (code === null || (!isTextShown && !CODES.has(code))) return null;
  return redactText(code, secrets).slice(0, 64);
}
