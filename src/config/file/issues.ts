import { type Document, isSeq, type LineCounter } from 'yaml';
import type { $ZodIssue } from 'zod/v4/core';
import { closestWord, nearestWord, suggestWord } from '../words/nearest.ts';
import { positionOf, positionOfKey, sourceOf } from './positions.ts';
import type { ConfigProblem } from './problems.ts';

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'text',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of keys',
  number: 'a number',
};

const MAX_LISTED = 12;

/** Keys whose values may hold a credential: never shown. */
const SECRET: ReadonlySet<unknown> = new Set(['username', 'password', 'endpoint']);

/** Where an issue was found, and what may stand there. */
export interface IssueContext {
  readonly document: Document;
  readonly lines: LineCounter;
  /** The keys that are known at a path. */
  knownKeys(path: readonly PropertyKey[]): readonly string[];
}

/** Says in words, with line and column, what zod found wrong; an issue about several keys gives one problem each. */
export function describeIssue(issue: $ZodIssue, context: IssueContext): ConfigProblem[] {
  const { document, lines } = context;
  const path = issue.path as (string | number)[];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      ...positionOfKey(document, lines, path, key),
      message: `unknown key "${key}"${path.length === 0 ? '' : ` in "${formatPath(path)}"`}${suggestKey(key, path, context)}`,
    }));
  }
  const found = document.getIn(path);
  const isMissing = found === undefined && !document.hasIn(path);
  if (isMissing && path.length > 0 && issue.code !== 'custom') {
    const parent = path.slice(0, -1);
    const where = parent.length === 0 ? '' : ` in "${formatPath(parent)}"`;
    return [
      {
        ...positionOf(document, lines, parent),
        message: `the key "${String(path.at(-1))}" is missing${where}${exact(issue)}`,
      },
    ];
  }
  const name = path.length === 0 ? 'the file' : `"${formatPath(path)}"`;
  const isSecret = SECRET.has(path.at(-1)) || (path.at(-1) === 'host' && String(found).includes('@'));
  if (path.length === 0 && issue.code === 'invalid_type') {
    // Text that is no configuration at all may be anything (a wrong file): it is not quoted.
    return [{ ...positionOf(document, lines, path), message: `${name}: ${rootSentence(issue, found)}` }];
  }
  const text = isSecret ? secretSentence(issue) : sentence(issue, found, sourceOf(document, path));
  return [{ ...positionOf(document, lines, path), message: `${name}: ${text}` }];
}

/**
 * Names the nearest known key (docs/reference/contract.md#s3); all keys are listed only where they can be taken in at a
 * glance.
 */
function suggestKey(key: string, path: readonly (string | number)[], context: IssueContext): string {
  const known = context.knownKeys(path);
  if (path.length > 0 && context.knownKeys([]).includes(key) && !known.includes(key))
    return '; it belongs to the top level';
  if (known.length <= MAX_LISTED || nearestWord(key, known) !== null) return `; ${suggestWord(key, known)}`;
  return `; the nearest known key is "${closestWord(key, known)}"`;
}

function exact(issue: $ZodIssue): string {
  return issue.code === 'invalid_value' && issue.values.length === 1
    ? `: write "${issue.path.at(-1)?.toString()}: ${String(issue.values[0])}"`
    : '';
}

function rootSentence(issue: $ZodIssue & { code: 'invalid_type' }, found: unknown): string {
  const kind = typeof found === 'string' || isPlain(found) ? 'text' : show(found, null);
  return `expected ${EXPECTED[issue.expected] ?? issue.expected}, found ${kind}`;
}

function secretSentence(issue: $ZodIssue): string {
  return issue.code === 'invalid_type' ? 'expected text in quotes' : issue.message;
}

function sentence(issue: $ZodIssue, found: unknown, source: string | null): string {
  const shown = show(found, source);
  if (issue.code === 'invalid_type') {
    if (issue.expected === 'array' && typeof found === 'string')
      return `expected a list, found ${shown}; write it as [${shown}]`;
    const quote =
      issue.expected === 'string' && source !== null && isPlain(found) ? `; write it in quotes: "${source}"` : '';
    return `expected ${EXPECTED[issue.expected] ?? issue.expected}, found ${shown}${quote}`;
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    if (found === null || found === undefined) return `expected one of: ${values.sort().join(', ')}; found nothing`;
    if (values.length === 1) return `expected ${values[0]}, found ${shown}`;
    return `${shown} is none of the known values; ${suggestWord(typeof found === 'string' ? found : String(source), values)}`;
  }
  if (issue.code === 'too_small')
    return issue.origin === 'string' ? 'expected text, found nothing' : 'expected at least one entry, found none';
  const quoted = typeof found === 'string' ? `; found ${shown}` : '';
  return `${issue.message}${quoted}`;
}

function isPlain(found: unknown): boolean {
  return typeof found === 'number' || typeof found === 'boolean' || typeof found === 'bigint';
}

function show(found: unknown, source: string | null): string {
  if (found === null || found === undefined) return 'nothing';
  if (typeof found === 'string') return JSON.stringify(found.length > 80 ? `${found.slice(0, 80)}…` : found);
  if (isPlain(found)) return `${typeof found === 'boolean' ? '' : 'the number '}${source ?? String(found)}`;
  return isSeq(found) ? 'a list' : 'a map';
}

/** `targets[0].values[1]` */
function formatPath(path: readonly (string | number)[]): string {
  return path.map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`)).join('');
}
