import { quote } from '../text/quote.ts';
import { DIGEST_LENGTHS, TAG } from './grammar.ts';
import type { Explanation } from './problem.ts';

const FORM = 'a digest reads @sha256:<64 hexadecimal digits>';

/** Explains what is wrong after the `@`, or with a digest that stands where a tag belongs. */
export function digestProblem(text: string): Explanation | null {
  const at = text.indexOf('@');
  if (at === -1) return digestAsTag(text);
  const name = text.slice(0, at);
  const digest = text.slice(at + 1);
  const after = tagAfter(name, digest);
  if (after) return after;
  if (digest.includes('@')) return { code: 'bad-digest', message: `${quote(text)} has "@" twice`, hint: FORM };
  if (digest === '') {
    return {
      code: 'bad-digest',
      message: `nothing follows "@" in ${quote(text)}`,
      hint: 'set the digest, or let the template print "@" only before one',
    };
  }
  return partsProblem(name, digest);
}

/** `repo:sha256:…`: a colon stands where `@` belongs. */
function digestAsTag(text: string): Explanation | null {
  const match = /:(sha(?:256|384|512):[0-9a-fA-F]*)$/.exec(text);
  if (!match) return null;
  return {
    code: 'bad-digest',
    message: `the digest ${quote(match[1]!)} follows ":" where "@" belongs`,
    hint: FORM,
    fixed: `${text.slice(0, match.index)}@${match[1]}`,
  };
}

/** `repo@sha256:…:v1` and `repo@v1`: a tag stands behind the `@`, where only a digest belongs. */
function tagAfter(name: string, behind: string): Explanation | null {
  const [, digest, tag] = /^(sha(?:256|384|512):[0-9a-fA-F]+):([^:@]+)$/.exec(behind) ?? [];
  const hasTag = /:[^/]*$/.test(name);
  if (digest !== undefined && tag !== undefined) {
    return {
      code: 'bad-digest',
      message: `the tag ${quote(tag)} stands after the digest`,
      hint: 'the tag goes before "@": repository:tag@digest',
      ...(hasTag ? {} : { fixed: `${name}:${tag}@${digest}` }),
    };
  }
  if (hasTag || !TAG.test(behind) || /^[a-f0-9]{32,}$/.test(behind)) return null;
  return {
    code: 'bad-digest',
    message: `the tag ${quote(behind)} follows "@" where ":" belongs`,
    hint: 'only a digest follows "@"',
    fixed: `${name}:${behind}`,
  };
}

/** `@sha256:sha256:…`: the template and the value each bring the algorithm. */
function doubledAlgorithm(name: string, digest: string): Explanation | null {
  const [, first, second, encoded] = /^(sha(?:256|384|512)):(sha(?:256|384|512)):(.*)$/.exec(digest) ?? [];
  if (first === undefined || second === undefined) return null;
  const isSame = first === second;
  return {
    code: 'bad-digest',
    message: isSame
      ? `${quote(`${first}:`)} stands twice in the digest ${quote(digest)}`
      : `the digest ${quote(digest)} has two algorithms`,
    hint: `the template prints ${quote(`${first}:`)} already: leave it out of the value`,
    ...(isSame ? { fixed: `${name}@${first}:${encoded}` } : {}),
  };
}

function partsProblem(name: string, digest: string): Explanation | null {
  const doubled = doubledAlgorithm(name, digest);
  if (doubled) return doubled;
  const colon = digest.indexOf(':');
  if (colon === -1) {
    const message = `the digest ${quote(digest)} names no algorithm`;
    const fixed = /^[a-f0-9]{64}$/.test(digest) ? { fixed: `${name}@sha256:${digest}` } : {};
    return { code: 'bad-digest', message, hint: FORM, ...fixed };
  }
  const algorithm = digest.slice(0, colon);
  const encoded = digest.slice(colon + 1);
  const length = DIGEST_LENGTHS.get(algorithm);
  if (length === undefined) {
    const known = DIGEST_LENGTHS.has(algorithm.toLowerCase());
    return {
      code: 'unsupported-digest',
      message: `${quote(algorithm)} is no digest algorithm that runtimes support (sha256, sha384, sha512)`,
      hint: FORM,
      ...(known ? { fixed: `${name}@${algorithm.toLowerCase()}:${encoded}` } : {}),
    };
  }
  const bad = /[^0-9a-fA-F]/u.exec(encoded);
  if (bad) {
    const message = `the digest ${quote(digest)} has the character ${quote(bad[0])}; only 0-9 and a-f are allowed`;
    return { code: 'bad-digest', message, hint: FORM };
  }
  if (encoded.length !== length) {
    const message = `the digest ${quote(digest)} has ${encoded.length} hexadecimal digits; ${algorithm} has ${length}`;
    return { code: 'bad-digest', message, hint: 'copy the whole digest' };
  }
  if (encoded === encoded.toLowerCase()) return null;
  return {
    code: 'bad-digest',
    message: `the digest ${quote(digest)} has upper-case letters`,
    hint: 'write the digest in lower case',
    fixed: `${name}@${algorithm}:${encoded.toLowerCase()}`,
  };
}
