import { quote } from '../text/quote.ts';
import { digestProblem } from './digest-problems.ts';
import { nameProblem } from './name-problems.ts';
import type { Explanation } from './problem.ts';
import { residueProblem } from './residue.ts';
import { tagProblem } from './tag-problems.ts';

/**
 * Finds out why a text is no reference, in the order in which the causes explain each other: what a template left
 * behind, then what stands around the name, then digest, tag and name. The list of causes is
 * docs/reference/kubernetes.md#s7.
 *
 * @param text a text that the grammar refuses
 */
export function explain(text: string): Explanation {
  for (const check of CHECKS) {
    const explanation = check(text);
    if (explanation) return explanation;
  }
  return {
    code: 'invalid',
    message: `${quote(text)} is no image reference`,
    hint: 'a reference reads [host[:port]/]repository[:tag][@digest]',
  };
}

type Check = (text: string) => Explanation | null;

const CHECKS: readonly Check[] = [
  empty,
  residueProblem,
  whitespace,
  quotes,
  scheme,
  hexName,
  emptyHost,
  doubleSlash,
  digestProblem,
  tagProblem,
  nameProblem,
];

function empty(text: string): Explanation | null {
  if (text !== '') return null;
  return { code: 'empty', message: 'the image is empty', hint: 'set the repository and the tag in the values' };
}

function whitespace(text: string): Explanation | null {
  const space = /\s/.exec(text);
  if (!space) return null;
  const trimmed = text.trim();
  const isOuter = !/\s/.test(trimmed);
  const where = isOuter ? 'before or after the image' : 'inside the image';
  return {
    code: 'whitespace',
    message: `${quote(text)} has ${/[\r\n]/.test(space[0]) ? 'a line break' : 'a space'} ${where}`,
    hint: isOuter ? 'trim it in the template with {{- … -}} or | trim' : 'an image reference has no white space',
    ...(isOuter && trimmed !== '' ? { fixed: trimmed } : {}),
  };
}

function quotes(text: string): Explanation | null {
  const match = /^(["'`])(.*)\1$/.exec(text);
  if (!match) return null;
  const hint = 'remove one pair of quotes: the value is quoted twice';
  return { code: 'invalid', message: `the quotes belong to the image itself: ${text}`, hint, fixed: match[2]! };
}

function scheme(text: string): Explanation | null {
  const match = /^(?:[A-Za-z][A-Za-z0-9+.-]*:\/\/)+/.exec(text);
  if (!match) return null;
  return {
    code: 'scheme',
    message: `the image begins with ${quote(match[0])}; an image reference has no scheme`,
    hint: `remove ${quote(match[0])}`,
    fixed: text.slice(match[0].length),
  };
}

function hexName(text: string): Explanation | null {
  if (!/^[a-f0-9]{64}$/.test(text)) return null;
  return {
    code: 'hex-name',
    message: `${quote(text)} is 64 hexadecimal digits, which is an image id and no name`,
    hint: 'write <repository>@sha256:<digest>',
  };
}

function emptyHost(text: string): Explanation | null {
  if (!text.startsWith('/')) return null;
  return {
    code: 'empty-host',
    message: `${quote(text)} begins with "/": the registry before it is empty`,
    hint: 'set the registry, or let the template print "/" only after a registry',
    fixed: text.replace(/^\/+/, ''),
  };
}

function doubleSlash(text: string): Explanation | null {
  const at = text.indexOf('//');
  if (at === -1) return null;
  return {
    code: 'double-slash',
    message: `${quote(text)} has "//": a part of the path is empty, or registry and repository both bring a "/"`,
    hint: 'keep one "/" between registry and repository',
    fixed: text.replace(/\/{2,}/g, '/'),
  };
}
