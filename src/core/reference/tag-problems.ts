import { quote } from '../text/quote.ts';
import { MAX_TAG_LENGTH, TAG } from './grammar.ts';
import type { Explanation } from './problem.ts';

/** Explains an empty repository, an empty tag, two tags, or a tag that the grammar refuses. */
export function tagProblem(text: string): Explanation | null {
  const at = text.indexOf('@');
  const named = at === -1 ? text : text.slice(0, at);
  const digest = at === -1 ? '' : text.slice(at);
  const branch = tagWithSlash(named);
  if (branch) return branch;
  const slash = named.lastIndexOf('/');
  const last = named.slice(slash + 1);
  const colon = last.indexOf(':');
  if (last === '' || colon === 0) return emptyRepository(text, named, slash);
  if (colon === -1) return null;
  const tag = last.slice(colon + 1);
  const name = named.slice(0, slash + 1 + colon);
  return tag === '' ? emptyTag(text, name, digest) : tagText(tag);
}

/**
 * `web:feature/login`: a branch's name as the tag. The first colon behind the host begins the tag, since no path holds
 * one.
 */
function tagWithSlash(named: string): Explanation | null {
  const host = /^[^/:]+:\d+\//.exec(named)?.[0] ?? '';
  const colon = named.indexOf(':', host.length);
  const tag = named.slice(colon + 1);
  if (colon <= 0 || !tag.includes('/') || !/^[^/:]/.test(tag)) return null;
  const name = named.slice(0, colon);
  // Where no path precedes it, it is a port's, unless nobody would take the name for a host.
  if (!name.includes('/') && (name === 'localhost' || name.includes('.') || tag.includes(':'))) return null;
  if (tag.includes(':')) return twoTags(tag);
  return {
    code: 'bad-tag',
    message: `the tag ${quote(tag)} has the character "/", as the name of a branch has`,
    hint: 'a tag cannot hold "/": use the tag as it was pushed, usually with "-" instead, and compute it where the image is built',
  };
}

function emptyRepository(text: string, named: string, slash: number): Explanation {
  const rest = text.slice(slash + 1);
  const before = slash === -1 ? '' : ` after ${quote(named.slice(0, slash + 1))}`;
  return {
    code: 'empty-repository',
    message:
      rest === ''
        ? `${quote(text)} ends with "/": the repository's name is missing`
        : `the repository is empty: nothing stands${before} before ${quote(rest)}`,
    hint: 'set the repository; a job output that looks like a secret is blanked by GitHub, an empty --set renders nothing',
  };
}

function emptyTag(text: string, name: string, digest: string): Explanation {
  if (digest !== '') {
    return {
      code: 'empty-tag',
      message: `the tag is empty: nothing stands between ":" and "@" in ${quote(text)}`,
      hint: 'set the tag, or let the template print ":" only before one',
      fixed: `${name}${digest}`,
    };
  }
  return {
    code: 'empty-tag',
    message: `the tag is empty: nothing follows ":" in ${quote(text)}`,
    hint: 'set the tag; a job output that looks like a secret is blanked by GitHub, an empty --set renders nothing',
  };
}

/** A number as Go prints it in exponential form: YAML, or a flag, read the tag as a number (Helm's oldest trap). */
function mangledNumber(tag: string): Explanation | null {
  if (!/^\d(?:\.\d+)?e\+\d+$/.test(tag)) return null;
  const number = Number(tag);
  const meant = Number.isSafeInteger(number) ? ` as ${quote(`${number}`)}` : '';
  return {
    code: 'bad-tag',
    message: `the tag ${quote(tag)} is a number in exponential form: YAML, or --set, read the tag as a number`,
    hint: `quote it where it is set${meant}, or give it with --set-string`,
  };
}

function twoTags(tag: string): Explanation {
  const colon = tag.indexOf(':');
  const [first, second] = [tag.slice(0, colon), tag.slice(colon + 1)];
  const hint = 'keep one: repository and tag both bring a tag, or a port has no host before it';
  return { code: 'bad-tag', message: `the image has two tags, ${quote(first)} and ${quote(second)}`, hint };
}

function tagText(tag: string): Explanation | null {
  if (TAG.test(tag)) return null;
  const mangled = mangledNumber(tag);
  if (mangled) return mangled;
  const colon = tag.indexOf(':');
  if (colon !== -1) return twoTags(tag);
  if (/^[.-]/.test(tag)) {
    const hint = 'begin the tag with a letter, a digit or "_"';
    return { code: 'bad-tag', message: `the tag ${quote(tag)} begins with ${quote(tag[0]!)}`, hint };
  }
  const bad = /[^A-Za-z0-9_.-]/u.exec(tag);
  if (bad) {
    return {
      code: 'bad-tag',
      message: `the tag ${quote(tag)} has the character ${quote(bad[0])}`,
      hint:
        bad[0] === '+'
          ? 'a tag cannot hold "+": use the tag as it was pushed, usually with "_" or "-" instead'
          : 'a tag holds letters, digits, "_", "." and "-"',
    };
  }
  const message = `the tag ${quote(tag)} has ${tag.length} characters; ${MAX_TAG_LENGTH} are allowed`;
  return { code: 'bad-tag', message, hint: 'use a shorter tag' };
}
