import { expect, test } from 'vitest';
import { parsePlatform } from '../../../src/core/platform.ts';
import { runsOn } from '../../../src/core/platform-match.ts';

test.each([
  ['linux/amd64', 'linux/amd64', true],
  ['linux/arm64', 'linux/amd64', false],
  ['windows/amd64', 'linux/amd64', false],
  ['linux/arm64/v8', 'linux/arm64', true],
  ['linux/arm64', 'linux/arm64/v8', true],
  ['linux/aarch64', 'linux/arm64', true],
  ['linux/arm/v6', 'linux/arm/v7', true],
  ['linux/arm/v7', 'linux/arm/v6', false],
  ['linux/arm', 'linux/arm/v7', true],
  ['linux/amd64/v3', 'linux/amd64', false],
  ['linux/amd64', 'linux/amd64/v3', true],
  ['linux/arm/v7', 'linux/arm64', false],
  ['linux/ppc64le', 'linux/ppc64le', true],
])('%s on a node of %s: %s', (offered, required, expected) => {
  expect(runsOn(parsePlatform(offered)!, parsePlatform(required)!)).toBe(expected);
});
