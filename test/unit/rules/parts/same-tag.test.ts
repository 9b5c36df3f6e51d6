import { expect, test } from 'vitest';
import { isSameTag } from '../../../../src/rules/parts/same-tag.ts';

const sha = '0b293ab4c1d2e3f405162738495a6b7c8d9e0f10';

test.each([
  ['1.4.2', 'v1.4.2', true],
  ['v1.4.2', '1.4.2', true],
  ['1.4.2-RC1', '1.4.2-rc1', true],
  ['1.4.2+build5', '1.4.2_build5', true],
  ['0b293ab', `sha-${sha}`, true],
  [sha, 'sha-0b293ab', true],
  ['1.4.2', '1.4.3', false],
  ['1.4.2', '1.4', false],
  ['1.1', '1.10', false],
  ['1.4.2', '1.4.2-alpine', false],
  ['0b293ab', '0b293ac', false],
  // Git abbreviates a commit to seven digits at least: fewer fit many commits, and a port or a year besides.
  ['0b293a', sha, false],
  ['0b29', sha, false],
  [sha, 'sha-0b29', false],
  [sha.slice(0, 39), sha, true],
  // A version is no commit, and two short ones are not the same.
  ['1234567', '12345678', false],
  ['0b293ab', '0b293ab4', false],
])('%s and %s: %s', (a, b, expected) => {
  expect(isSameTag(a, b)).toBe(expected);
});
