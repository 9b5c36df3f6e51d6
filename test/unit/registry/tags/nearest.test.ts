import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rankNearest } from '../../../../src/registry/tags/nearest.ts';

const LONG = '3f9c1d2e4b5a69788796a5b4c3d2e1f001234567';

test.each([
  ['1.4.2', ['1.4.1', 'v1.4.2', 'latest'], ['v1.4.2: with the prefix "v"', '1.4.1: one character differs']],
  ['v1.4.2', ['1.4.2', '1.4.2-alpine'], ['1.4.2: without the prefix "v"']],
  ['Release-1', ['release-1'], ['release-1: differs in upper and lower case']],
  [LONG, [`sha-${LONG.slice(0, 7)}`, 'main'], [`sha-${LONG.slice(0, 7)}: short SHA`]],
  [LONG.slice(0, 7), [LONG, `sha-${LONG}`], [`${LONG}: long SHA`, `sha-${LONG}: long SHA`]],
  // Git abbreviates a commit to seven digits at least.
  [LONG.slice(0, 6), [LONG, `sha-${LONG}`], []],
  [LONG.slice(0, 4), [LONG], []],
  [LONG, [LONG.slice(0, 4)], []],
  [`sha-${LONG.slice(0, 7)}`, [LONG.slice(0, 7)], [`${LONG.slice(0, 7)}: without the prefix "sha-"`]],
  [
    '1.2.3-build5',
    ['1.2.3_build5', '1.2.3'],
    ['1.2.3_build5: other separators', '1.2.3: without the suffix "-build5"'],
  ],
  ['7.2e6', ['7200000', '7.2'], ['7200000: the same number, written otherwise']],
  [
    '1.1',
    ['1.10', '1.1.0', '1.2'],
    ['1.10: the same number, written otherwise', '1.1.0: with a patch number', '1.2: one character differs'],
  ],
  ['83', ['0123', '83.1'], ['0123: the same number, written otherwise', '83.1: with a patch number']],
  [
    '1.4',
    ['1.4.1', '1.4.10', '1.4.9'],
    ['1.4.9: with a patch number', '1.4.1: with a patch number', '1.4.10: with a patch number'],
  ],
  ['1.4.7', ['1.4', '1'], ['1.4: without the patch number']],
  [
    '1.25',
    ['1.25-alpine', '1.25-bookworm'],
    ['1.25-alpine: with the suffix "-alpine"', '1.25-bookworm: with the suffix "-bookworm"'],
  ],
  ['lastest', ['latest', 'stable'], ['latest: one character differs']],
  ['1.2.3', [`sha256-${'a'.repeat(64)}.sig`, `sha256-${'b'.repeat(64)}`], []],
  ['latest', ['1.0', '2.0'], []],
  ['abc', [], []],
])('for %s among %j', (wanted, tags, expected) => {
  expect(rankNearest(wanted, tags, 9).map(({ tag, why }) => `${tag}: ${why}`)).toEqual(expected);
});

test('the order of the list does not matter, and the wanted tag is never suggested', () => {
  const tag = fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,12}$/);
  fc.assert(
    fc.property(tag, fc.uniqueArray(tag, { maxLength: 20 }), (wanted, tags) => {
      const ranked = rankNearest(wanted, tags, 5);
      expect(rankNearest(wanted, tags.toReversed(), 5)).toEqual(ranked);
      expect(ranked.length).toBeLessThanOrEqual(5);
      expect(ranked.every((candidate) => candidate.tag !== wanted && tags.includes(candidate.tag))).toBe(true);
    }),
  );
});
