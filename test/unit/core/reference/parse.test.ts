import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseReference } from '../../../../src/core/reference/parse.ts';
import type { ReferenceProblem } from '../../../../src/core/reference/problem.ts';
import { effectiveTag, formatReference, hostHint, referenceKey } from '../../../../src/core/reference/reference.ts';

const HEX = 'a3ed95caeb02ffe68cdd9fd84406680ae93d633cb16422d00e8a7c22955b46d4';

function problemOf(raw: unknown): ReferenceProblem {
  const parsed = parseReference(raw);
  if (parsed.ok) throw new Error(`${JSON.stringify(raw)} parses`);
  return parsed.problem;
}

function referenceOf(text: string) {
  const parsed = parseReference(text);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.reference;
}

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: the residue of expressions is what is tested
describe('parseReference', () => {
  test.each([
    // text, code, message, corrected
    ['', 'empty', 'the image is empty', null],
    [null, 'empty', 'the image is empty', null],
    [':sha-0b293ab', 'empty-repository', 'the repository is empty: nothing stands before ":sha-0b293ab"', null],
    ['ghcr.io/:1', 'empty-repository', 'the repository is empty: nothing stands after "ghcr.io/" before ":1"', null],
    ['ghcr.io/acme/', 'empty-repository', '"ghcr.io/acme/" ends with "/": the repository\'s name is missing', null],
    [`@sha256:${HEX}`, 'empty-repository', `the repository is empty: nothing stands before "@sha256:${HEX}"`, null],
    ['nginx:', 'empty-tag', 'the tag is empty: nothing follows ":" in "nginx:"', null],
    // A branch's name as the tag.
    [
      'ghcr.io/acme/web:v3.0.1-feature/login',
      'bad-tag',
      'the tag "v3.0.1-feature/login" has the character "/", as the name of a branch has',
      null,
    ],
    [
      'localhost:5000/acme/web:a/b',
      'bad-tag',
      'the tag "a/b" has the character "/", as the name of a branch has',
      null,
    ],
    [
      'web:feature/login',
      'bad-tag',
      'the tag "feature/login" has the character "/", as the name of a branch has',
      null,
    ],
    ['acme/web:1:feature/x', 'bad-tag', 'the image has two tags, "1" and "feature/x"', null],
    ['localhost:port/web', 'invalid', 'the port "port" of the host "localhost" is no number', null],
    // A tag behind the digest, or behind the "@" of one.
    [`a/b@sha256:${HEX}:v3`, 'bad-digest', 'the tag "v3" stands after the digest', `a/b:v3@sha256:${HEX}`],
    [`a/b:v1@sha256:${HEX}:v3`, 'bad-digest', 'the tag "v3" stands after the digest', null],
    ['a/b@v1.2.3', 'bad-digest', 'the tag "v1.2.3" follows "@" where ":" belongs', 'a/b:v1.2.3'],
    ['a/b:x@v1', 'bad-digest', 'the digest "v1" names no algorithm', null],
    [
      `a/b:1@sha256:sha256:${HEX}`,
      'bad-digest',
      `"sha256:" stands twice in the digest "sha256:sha256:${HEX}"`,
      `a/b:1@sha256:${HEX}`,
    ],
    [`a/b@sha512:sha256:${HEX}`, 'bad-digest', `the digest "sha512:sha256:${HEX}" has two algorithms`, null],
    [
      `repo:@sha256:${HEX}`,
      'empty-tag',
      `the tag is empty: nothing stands between ":" and "@" in "repo:@sha256:${HEX}"`,
      `repo@sha256:${HEX}`,
    ],
    [
      'ghcr.io/${{ github.repository }}:latest',
      'template-residue',
      '"ghcr.io/${{ github.repository }}:latest" contains "${{ github.repository }}", a GitHub expression that was never evaluated',
      null,
    ],
    [
      'acme/api:{{ .Chart.AppVersion }}',
      'template-residue',
      '"acme/api:{{ .Chart.AppVersion }}" contains "{{ .Chart.AppVersion }}", a template expression that was never evaluated',
      null,
    ],
    [
      'repo:v1.14.16@%!s(<nil>)',
      'template-residue',
      '"repo:v1.14.16@%!s(<nil>)" contains "%!s(<nil>)", which printf writes for a missing or wrongly typed value',
      null,
    ],
    [
      'nginx:<no value>',
      'template-residue',
      '"nginx:<no value>" contains "<no value>", which a template prints for a value that is not set',
      null,
    ],
    [
      'map[repository:nginx tag:1.25]',
      'template-residue',
      '"map[repository:nginx tag:1.25]" contains "map[repository:nginx tag:1.25]": a whole map was printed where a text belongs',
      null,
    ],
    ['[a b]', 'template-residue', '"[a b]" contains "[a b]": a list was printed where a text belongs', null],
    ['ghcr.io/CHANGE_ME/web:1', 'uppercase', 'the placeholder "CHANGE_ME" was not filled in', null],
    ['ghcr.io/YOUR-ORG/web:1', 'uppercase', 'the placeholder "YOUR-ORG" was not filled in', null],
    [' nginx', 'whitespace', '" nginx" has a space before or after the image', 'nginx'],
    ['nginx:1\n', 'whitespace', '"nginx:1\\n" has a line break before or after the image', 'nginx:1'],
    ['nginx latest', 'whitespace', '"nginx latest" has a space inside the image', null],
    ['"nginx:1"', 'invalid', 'the quotes belong to the image itself: "nginx:1"', 'nginx:1'],
    [
      'https://ghcr.io/o/a:1',
      'scheme',
      'the image begins with "https://"; an image reference has no scheme',
      'ghcr.io/o/a:1',
    ],
    [
      'https://ghcr.io/O/A:1',
      'scheme',
      'the image begins with "https://"; an image reference has no scheme',
      'ghcr.io/o/a:1',
    ],
    [HEX, 'hex-name', `"${HEX}" is 64 hexadecimal digits, which is an image id and no name`, null],
    ['/nginx:1', 'empty-host', '"/nginx:1" begins with "/": the registry before it is empty', 'nginx:1'],
    [
      'registry//nginx',
      'double-slash',
      '"registry//nginx" has "//": a part of the path is empty, or registry and repository both bring a "/"',
      'registry/nginx',
    ],
    [
      'ghcr.io/MyOrg/app:V1',
      'uppercase',
      'the repository "MyOrg/app" has upper-case letters; it must be lower-case',
      'ghcr.io/myorg/app:V1',
    ],
    ['Nginx', 'uppercase', 'the repository "Nginx" has upper-case letters; it must be lower-case', 'nginx'],
    ['Foo_bar/x', 'uppercase', 'the repository "Foo_bar/x" has upper-case letters; it must be lower-case', 'foo_bar/x'],
    ['repo:v1@', 'bad-digest', 'nothing follows "@" in "repo:v1@"', null],
    [
      'latest@sha256:5ca1ab1e',
      'bad-digest',
      'the digest "sha256:5ca1ab1e" has 8 hexadecimal digits; sha256 has 64',
      null,
    ],
    [
      'x@sha256:short',
      'bad-digest',
      'the digest "sha256:short" has the character "s"; only 0-9 and a-f are allowed',
      null,
    ],
    [`x@${HEX}`, 'bad-digest', `the digest "${HEX}" names no algorithm`, `x@sha256:${HEX}`],
    [`x:sha256:${HEX}`, 'bad-digest', `the digest "sha256:${HEX}" follows ":" where "@" belongs`, `x@sha256:${HEX}`],
    [
      `x@sha256:${HEX.toUpperCase()}`,
      'bad-digest',
      `the digest "sha256:${HEX.toUpperCase()}" has upper-case letters`,
      `x@sha256:${HEX}`,
    ],
    [`x@@sha256:${HEX}`, 'bad-digest', `"x@@sha256:${HEX}" has "@" twice`, null],
    [
      `x@md5:${HEX.slice(32)}`,
      'unsupported-digest',
      '"md5" is no digest algorithm that runtimes support (sha256, sha384, sha512)',
      null,
    ],
    ['repo:tag:tag', 'bad-tag', 'the image has two tags, "tag" and "tag"', null],
    ['x:1.0+build', 'bad-tag', 'the tag "1.0+build" has the character "+"', null],
    ['x:-1', 'bad-tag', 'the tag "-1" begins with "-"', null],
    ['localhost:http/x', 'invalid', 'the port "http" of the host "localhost" is no number', null],
    ['-ab.com/x', 'invalid', '"-ab.com" is no host name', null],
    ['acme/foo-', 'invalid', '"foo-" is no part of a repository\'s name', null],
    ['acme/x–y', 'invalid', 'the repository "acme/x–y" has the character "–" (U+2013)', null],
    [1.1, 'not-a-string', 'the image is the number 1.1; the API server takes only a text and refuses the object', null],
    [
      true,
      'not-a-string',
      'the image is the boolean true; the API server takes only a text and refuses the object',
      null,
    ],
    [
      { tag: 1 },
      'not-a-string',
      'the image is a map, {"tag":1}; the API server takes only a text and refuses the object',
      null,
    ],
    [
      ['x'],
      'not-a-string',
      'the image is a list, ["x"]; the API server takes only a text and refuses the object',
      null,
    ],
  ])('says what is wrong with %j', (raw, code, message, corrected) => {
    const problem = problemOf(raw);
    expect({ code: problem.code, message: problem.message, corrected: problem.corrected }).toEqual({
      code,
      message,
      corrected,
    });
  });

  test('counts what is too long', () => {
    expect(problemOf(`ghcr.io/${'a'.repeat(256)}`).message).toBe('the repository has 256 characters; 255 are allowed');
    expect(problemOf(`x:${'a'.repeat(129)}`)).toMatchObject({ code: 'bad-tag', hint: 'use a shorter tag' });
  });

  test('keeps the text, also of other types', () => {
    expect(parseReference({ a: 1 })).toMatchObject({ ok: false, raw: '{"a":1}' });
    expect(parseReference(10n)).toMatchObject({ ok: false, raw: '"10"' });
  });

  test.each([
    ['nginx', 'docker.io/library/nginx:latest', 'docker.io/library/nginx:latest', 'latest', false],
    ['index.docker.io/acme/x:1', 'docker.io/acme/x:1', 'docker.io/acme/x:1', '1', true],
    [
      `nginx:1@sha256:${HEX}`,
      `docker.io/library/nginx@sha256:${HEX}`,
      `docker.io/library/nginx:1@sha256:${HEX}`,
      '1',
      false,
    ],
    [`ghcr.io/a/b@sha256:${HEX}`, `ghcr.io/a/b@sha256:${HEX}`, `ghcr.io/a/b@sha256:${HEX}`, null, true],
    ['localhost:5000/x', 'localhost:5000/x:latest', 'localhost:5000/x:latest', 'latest', true],
    ['acme/api:1', 'docker.io/acme/api:1', 'docker.io/acme/api:1', '1', false],
  ])('resolves %s', (text, resolved, key, tag, isExplicit) => {
    const reference = referenceOf(text);
    expect(formatReference(reference)).toBe(resolved);
    expect(referenceKey(reference)).toBe(key);
    expect(effectiveTag(reference)).toBe(tag);
    expect(reference.hasExplicitHost).toBe(isExplicit);
  });

  test('warns about an owner that is taken for a host', () => {
    expect(hostHint(referenceOf('MyOrg/app:1'))).toBe(
      'the runtime takes "MyOrg" for a registry host because it has upper-case letters; write "myorg/app", or put the registry in front',
    );
    expect(hostHint(referenceOf('GHCR.io/acme/app:1'))).toBeNull();
    expect(hostHint(referenceOf('nginx'))).toBeNull();
  });
});

// biome-ignore-end lint/suspicious/noTemplateCurlyInString: see above

const piece = fc.constantFrom(
  'nginx',
  'ghcr.io',
  'Acme',
  '/',
  '//',
  ':',
  '@',
  'sha256:',
  HEX,
  '1.0',
  '-',
  '_',
  '.',
  ' ',
  '{{',
  '}}',
  '<',
  '>',
  '%!',
  '[',
  ']',
  '${',
  'https://',
  '"',
  'é',
  '\n',
);
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
);

describe('properties', () => {
  test('never throws, and explains every refusal', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.anything({ withBigInt: true })), (raw) => {
        const parsed = parseReference(raw);
        if (parsed.ok) return;
        expect(parsed.problem.message).toMatch(/^["a-z]/);
        expect(parsed.problem.message).not.toMatch(/[\n\r]/);
      }),
      { numRuns: 2000 },
    );
  });

  test('suggests only what parses', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parseReference(text);
        if (!parsed.ok && parsed.problem.corrected !== null)
          expect(parseReference(parsed.problem.corrected).ok).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('formats what parses again to itself', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parseReference(text);
        if (!parsed.ok || parsed.reference.repository.length > 200) return;
        for (const print of [formatReference, referenceKey]) {
          const printed = print(parsed.reference);
          // A lower-case host without a dot exists only as `localhost`; upper case makes one, and stays.
          expect(print(referenceOf(printed))).toBe(printed);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('takes a very long text in its stride', () => {
    for (const unit of ['a', 'a.', 'a/', 'a-', 'a:', '@', '[', '{{', '%!', 'https://', ' ', 'A']) {
      expect(parseReference(unit.repeat(50_000)).ok).toBe(false);
    }
  });
});

describe('a text that somebody was to replace', () => {
  test.each([
    ['<your id>/app', 'contains the placeholder "<your id>", which was never replaced'],
    ['acme/app:$TAG', 'contains "$TAG", a variable that was never replaced'],
    ['acme/app:${TAG}', 'contains "${TAG}", a variable that was never replaced'],
    ['acme/app:${TAG:-1}', 'contains "${TAG:-1}", a variable that was never replaced'],
    ['$(REGISTRY)/app:1', 'contains "$(REGISTRY)", a variable that was never replaced'],
    ['acme/app:%TAG%', 'contains "%TAG%", a variable that was never replaced'],
    ['acme/app:#{TAG}#', 'contains the placeholder "#{TAG}#", which was never replaced'],
    ['acme/app:{{TAG}}', 'contains the placeholder "{{TAG}}", which was never replaced'],
    ['acme/app:{{ TAG }}', 'contains the placeholder "{{ TAG }}", which was never replaced'],
    ['acme/app:@TAG@', 'contains the placeholder "@TAG@", which was never replaced'],
    ['acme/app:<TAG>', 'contains the placeholder "<TAG>", which was never replaced'],
    ['acme/app:‹tag›', 'contains the placeholder "‹tag›", which was never replaced'],
    ['__given-by-ci__:1.0.1', 'contains the placeholder "__given-by-ci__", which was never replaced'],
    ['ghcr.io/__OWNER__/app', 'contains the placeholder "__OWNER__", which was never replaced'],
  ])('%s', (raw, says) => {
    const parsed = parseReference(raw);
    expect(parsed).toMatchObject({
      ok: false,
      problem: { code: 'unreplaced', message: `"${raw}" ${says}`, corrected: null },
    });
  });
});
