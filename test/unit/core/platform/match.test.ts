import { expect, test } from 'vitest';
import { bestFor, runsAs32Bit, runsOn } from '../../../../src/core/platform/match.ts';
import { parsePlatform } from '../../../../src/core/platform/platform.ts';

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

test.each([
  ['linux/arm/v8', 'linux/arm64', true],
  ['linux/arm/v7', 'linux/arm64', true],
  ['linux/arm', 'linux/arm64/v8', true],
  ['linux/arm/v5', 'linux/arm64', true],
  ['linux/arm/v4', 'linux/arm64', false],
  ['linux/386', 'linux/amd64', true],
  ['linux/i386', 'linux/amd64', true],
  ['linux/386', 'linux/arm64', false],
  ['linux/arm/v7', 'linux/amd64', false],
  ['linux/arm64', 'linux/arm/v7', false],
  ['linux/amd64', 'linux/amd64', false],
  ['windows/386', 'windows/amd64', false],
])('%s as a 32-bit program on a node of %s: %s', (offered, required, expected) => {
  expect(runsAs32Bit(parsePlatform(offered)!, parsePlatform(required)!)).toBe(expected);
});

test.each([
  [['linux/arm/v6', 'linux/arm/v7', 'linux/386'], 'linux/arm64', 'linux/arm/v7'],
  [['linux/arm/v7', 'linux/arm64'], 'linux/arm64', 'linux/arm64'],
  [['linux/386', 'linux/arm64'], 'linux/amd64', 'linux/386'],
  [['linux/s390x'], 'linux/amd64', null],
])('of %j a node of %s takes %s', (offered, required, expected) => {
  const entries = offered.map((text) => ({ text, platform: parsePlatform(text)! }));
  expect(bestFor(entries, parsePlatform(required)!)?.text ?? null).toBe(expected);
});
