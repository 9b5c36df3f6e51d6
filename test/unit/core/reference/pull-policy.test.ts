import { describe, expect, test } from 'vitest';
import { parseReference } from '../../../../src/core/reference/parse.ts';
import {
  effectivePullPolicy,
  isKnownPullPolicy,
  isMutableReference,
  isMutableTag,
} from '../../../../src/core/reference/pull-policy.ts';

const DIGEST = `sha256:${'0'.repeat(64)}`;

describe('effectivePullPolicy', () => {
  test.each([
    // docs/reference/kubernetes.md#s2
    ['nginx', null, 'Always'],
    ['nginx:latest', null, 'Always'],
    ['nginx:latest', '', 'Always'],
    ['nginx:1.25', null, 'IfNotPresent'],
    ['nginx:Latest', null, 'IfNotPresent'],
    [`nginx@${DIGEST}`, null, 'IfNotPresent'],
    [`nginx:latest@${DIGEST}`, null, 'Always'],
    [`nginx:1.25@${DIGEST}`, null, 'IfNotPresent'],
    ['https://nginx', null, 'IfNotPresent'],
    ['nginx', 'Never', 'Never'],
    ['nginx', 'IfNotPresent', 'IfNotPresent'],
    ['nginx', 'ifnotpresent', 'ifnotpresent'],
  ])('%s with %j is %s', (image, declared, expected) => {
    expect(effectivePullPolicy(declared, parseReference(image))).toBe(expected);
  });

  test('knows the three policies', () => {
    expect(['Always', 'IfNotPresent', 'Never', 'always', ''].map(isKnownPullPolicy)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('isMutableTag', () => {
  test.each([
    null,
    'latest',
    'LATEST',
    'main',
    'master',
    'develop',
    'dev',
    'nightly',
    'edge',
    'stable',
    'canary',
    'staging',
    'pr-12',
    'pr12',
    'MR-3',
    'pull-7',
    '1.0.0-SNAPSHOT',
    'snapshot',
    'latest-alpine',
    'edge-alpine-amd64',
    'feature-login',
    'feat-new_menu',
  ])('%s moves', (tag) => {
    expect(isMutableTag(tag)).toBe(true);
  });

  test.each([
    '1.25',
    'v1',
    '1',
    'v1.4.2',
    '1.25-alpine',
    'alpine',
    'slim',
    'sha-0b293ab',
    '0b293ab',
    'main-0b293ab',
    'nightly-2026-01-31',
    'dev-17',
    'latest-1.2',
    'release-1.2',
    'mainline',
    'developer',
    'pr-12-0b293ab',
    'feature-login-0b293ab',
    'feature-17',
    'noble',
    '20260131',
  ])('%s stays', (tag) => {
    expect(isMutableTag(tag)).toBe(false);
  });

  test('is not asked of a digest', () => {
    expect(isMutableReference({ tag: 'latest', digest: DIGEST })).toBe(false);
    expect(isMutableReference({ tag: null, digest: null })).toBe(true);
  });
});
