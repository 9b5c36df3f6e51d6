import { headerList, type WireResponse } from './exchange.ts';

/** One challenge of a `WWW-Authenticate` header (RFC 9110 §11.3). */
export interface Challenge {
  /** Lower case: `bearer`, `basic`. */
  readonly scheme: string;
  /** Names in lower case. */
  readonly parameters: ReadonlyMap<string, string>;
}

const TOKEN = /[!#$%&'*+\-.^_`|~0-9A-Za-z]+/y;
const TOKEN68 = /[A-Za-z0-9\-._~+/]+=*(?=\s*(?:,|$))/y;
const BARE_VALUE = /[^\s,"]+/y;
const GAP = /[\s,]+/y;
const SPACE = /\s+/y;
const EQUALS = /\s*=\s*/y;

/**
 * Reads all challenges of all headers, in order. Several may share a header, be it `Bearer …, Basic …`, and quoted
 * values may hold commas and escapes. Text that fits no grammar is passed over; nothing throws.
 */
export function parseChallenges(headers: readonly string[]): readonly Challenge[] {
  return headers.flatMap((header) => parseHeader(header));
}

/** Picks what we can answer: Bearer before Basic, wherever they stand; null when neither is offered. */
export function pickChallenge(challenges: readonly Challenge[]): Challenge | null {
  const bearer = challenges.find(({ scheme, parameters }) => scheme === 'bearer' && parameters.has('realm'));
  return bearer ?? challenges.find(({ scheme }) => scheme === 'basic') ?? null;
}

/** The challenge of an answer that we can meet, or null. */
export function challengeOf(response: WireResponse): Challenge | null {
  return pickChallenge(parseChallenges(headerList(response, 'www-authenticate')));
}

function parseHeader(header: string): readonly Challenge[] {
  const found: { scheme: string; parameters: Map<string, string> }[] = [];
  let at = 0;
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(header);
    if (match) at = pattern.lastIndex;
    return match ? match[0] : null;
  };
  while (at < header.length) {
    if (take(GAP) !== null) continue;
    const word = take(TOKEN);
    if (word === null) {
      at += 1;
      continue;
    }
    if (take(EQUALS) !== null) {
      const quoted = header[at] === '"' ? readQuoted(header, at) : null;
      if (quoted) at = quoted.end;
      const value = quoted ? quoted.value : (take(BARE_VALUE) ?? '');
      const parameters = found.at(-1)?.parameters;
      if (parameters && !parameters.has(word.toLowerCase())) parameters.set(word.toLowerCase(), value);
      continue;
    }
    found.push({ scheme: word.toLowerCase(), parameters: new Map() });
    // `Negotiate YII=`: a token68 takes the place of parameters. `Basic, Bearer …` has neither.
    if (take(SPACE) !== null) take(TOKEN68);
  }
  return found;
}

function readQuoted(text: string, start: number): { value: string; end: number } {
  let value = '';
  let at = start + 1;
  while (at < text.length && text[at] !== '"') {
    if (text[at] === '\\' && at + 1 < text.length) at += 1;
    value += text[at];
    at += 1;
  }
  return { value, end: at + 1 };
}
