import { quote } from '../text/quote.ts';
import { HOST_AND_PORT, MAX_REPOSITORY_LENGTH, PATH_COMPONENT, splitHost } from './grammar.ts';
import { placeholderIn } from './placeholder.ts';
import type { Explanation } from './problem.ts';

/** Explains what is wrong with host and repository, once tag and digest are known to be fine. */
export function nameProblem(text: string): Explanation | null {
  const end = /(?::[^/@]*)?(?:@.*)?$/s.exec(text)?.index ?? text.length;
  const name = text.slice(0, end);
  const { host, rest, isExplicit } = splitHost(name);
  const path = rest.startsWith('library/') && !name.includes('library/') ? rest.slice('library/'.length) : rest;
  return (
    badPort(host) ??
    upperCase(name, text.slice(end), isExplicit ? host : null, path) ??
    (isExplicit ? badHost(host) : null) ??
    tooLong(path) ??
    badComponent(path)
  );
}

function badPort(host: string): Explanation | null {
  const match = /^([^:[\]]+):([^:]*)$/.exec(host);
  if (!match || /^[0-9]+$/.test(match[2]!)) return null;
  const [, name, port] = match;
  const message =
    port === ''
      ? `nothing follows ":" in the host ${quote(host)}`
      : `the port ${quote(port!)} of the host ${quote(name!)} is no number`;
  return { code: 'invalid', message, hint: 'write host:port/repository:tag' };
}

function upperCase(name: string, suffix: string, host: string | null, path: string): Explanation | null {
  const hostIsFine = host === null || HOST_AND_PORT.test(host);
  const part = hostIsFine ? path : name;
  if (part === part.toLowerCase()) return null;
  const kept = hostIsFine && host !== null ? name.slice(0, name.indexOf('/') + 1) : '';
  const placeholder = placeholderIn(name);
  if (placeholder !== null) {
    return {
      code: 'uppercase',
      message: `the placeholder ${quote(placeholder)} was not filled in`,
      hint: 'put the real name in its place',
    };
  }
  const fixed = `${kept}${name.slice(kept.length).toLowerCase()}${suffix}`;
  return {
    code: 'uppercase',
    message: `the repository ${quote(part)} has upper-case letters; it must be lower-case`,
    hint: `write ${quote(fixed)}`,
    fixed,
  };
}

function badHost(host: string): Explanation | null {
  if (HOST_AND_PORT.test(host) || PATH_COMPONENT.test(host)) return null;
  return { code: 'invalid', message: `${quote(host)} is no host name`, hint: 'write host[:port]/repository:tag' };
}

function tooLong(path: string): Explanation | null {
  if (path.length <= MAX_REPOSITORY_LENGTH) return null;
  const message = `the repository has ${path.length} characters; ${MAX_REPOSITORY_LENGTH} are allowed`;
  return { code: 'too-long', message, hint: 'use a shorter repository' };
}

function badComponent(path: string): Explanation | null {
  const component = path.split('/').find((part) => !PATH_COMPONENT.test(part));
  if (component === undefined) return null;
  const bad = /[^a-z0-9._-]/u.exec(component);
  if (bad) {
    const point = bad[0].codePointAt(0)!;
    const code = point > 0x7e ? ` (U+${point.toString(16).toUpperCase().padStart(4, '0')})` : '';
    return {
      code: 'invalid',
      message: `the repository ${quote(path)} has the character ${quote(bad[0])}${code}`,
      hint: 'a repository holds lower-case letters, digits, ".", "_", "-" and "/"',
    };
  }
  return {
    code: 'invalid',
    message: `${quote(component)} is no part of a repository's name`,
    hint: 'begin and end it with a letter or digit; between them one ".", one or two "_" or any number of "-"',
  };
}
