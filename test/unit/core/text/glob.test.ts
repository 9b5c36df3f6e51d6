import fc from 'fast-check';
import picomatch from 'picomatch';
import { describe, expect, test } from 'vitest';
import { matchesGlob } from '../../../../src/core/text/glob.ts';

test.each<[glob: string, text: string, matches: boolean]>([
  ['ghcr.io/acme/legacy:*', 'ghcr.io/acme/legacy:1', true],
  ['ghcr.io/*', 'ghcr.io/acme/legacy:1', true],
  ['*', '', true],
  ['ghcr.io/acme/*:1', 'ghcr.io/acme/api:2', false],
  ['ghcr.io/acme/{api,web}:*', 'ghcr.io/acme/web:1', true],
  ['ghcr.io/acme/{api,{web,db}-{a,b}}:*', 'ghcr.io/acme/db-b:1', true],
  ['{api', '{api', true],
  ['{api}', '{api}', true],
  ['a[0-9!]?', 'a5x', true],
  ['a[!0-9]', 'a5', false],
  ['a\\*', 'a*', true],
  ['a\\*', 'ab', false],
])('%s over %s: %s', (glob, text, matches) => {
  expect(matchesGlob(text, glob)).toBe(matches);
});

test.each<[glob: string, file: string, matches: boolean]>([
  ['*.yaml', 'a/b.yaml', false],
  ['**/*.yaml', 'b.yaml', true],
  ['**/*.yaml', 'a/c/b.yaml', true],
  ['a/**', 'a/c/b.yaml', true],
  ['a?b', 'a/b', false],
])('with a separator, %s over %s: %s', (glob, file, matches) => {
  expect(matchesGlob(file, glob, '/')).toBe(matches);
});

describe('says what picomatch says', () => {
  const piece = fc.constantFrom('a', 'b', '/', '-', '*', '?', '[ab]', '[^a]', '{a,b}', '{ab,b-}');
  const globs = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));
  const texts = fc
    .array(fc.constantFrom('a', 'b', '/', '-'), { minLength: 1, maxLength: 7 })
    .map((all) => all.join(''));

  test('over the whole text', () => {
    const flat = (text: string) => text.replaceAll('/', '\u0001');
    fc.assert(
      fc.property(globs, texts, (glob, text) => {
        const expected = picomatch.isMatch(flat(text), flat(glob), { dot: true, nonegate: true });
        expect(matchesGlob(text, glob)).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });
});

test('what would take a regular expression without end is answered at once', () => {
  const text = 'a'.repeat(900);
  for (const glob of [
    `${'*a'.repeat(200)}b`,
    `${'{a,aa}'.repeat(80)}b`,
    '{'.repeat(500),
    `${'{a,'.repeat(150)}b${'}'.repeat(150)}`,
  ])
    expect(matchesGlob(text, glob)).toBe(false);
  expect(matchesGlob('x'.repeat(100_000), '**')).toBe(true);
});
