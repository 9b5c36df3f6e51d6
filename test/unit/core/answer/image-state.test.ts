import { describe, expect, test } from 'vitest';
import { absenceOf, imageState } from '../../../../src/core/answer/image-state.ts';
import { imageFact } from '../../../support/pods.ts';

const rows: readonly (readonly [Readonly<Record<string, string>>, string, string | null])[] = [
  [{ anonymous: 'found' }, 'found', null],
  [{ anonymous: 'absent tag', 'github-token': 'found' }, 'found', null],
  [{ anonymous: 'denied', 'github-token': 'rejected', 'secret a/b': 'found' }, 'found', null],
  [{ anonymous: 'absent tag' }, 'absent', 'tag'],
  [{ anonymous: 'absent digest' }, 'absent', 'digest'],
  [{ anonymous: 'absent repository' }, 'absent', 'repository'],
  [{ anonymous: 'absent repository', 'github-token': 'absent tag' }, 'absent', 'tag'],
  [{ anonymous: 'absent repository', 'github-token': 'rejected' }, 'absent', 'repository'],
  [{ anonymous: 'absent tag', 'github-token': 'no-access' }, 'absent', 'tag'],
  [{ anonymous: 'absent tag', 'github-token': 'timeout' }, 'absent', 'tag'],
  [{ anonymous: 'denied', 'github-token': 'absent repository' }, 'absent', 'repository'],
  [{ anonymous: 'timeout', 'github-token': 'absent repository' }, 'absent', 'repository'],
  [{ anonymous: 'absent repository', 'github-token': 'no-access' }, 'denied', null],
  [{ anonymous: 'absent repository', 'github-token': 'timeout' }, 'unverified', null],
  [{ anonymous: 'absent reserved', 'github-token': 'no-access' }, 'absent', 'repository'],
  [{ anonymous: 'absent reserved', 'github-token': 'timeout' }, 'absent', 'repository'],
  [{ anonymous: 'denied' }, 'denied', null],
  [{ anonymous: 'denied', 'github-token': 'timeout' }, 'denied', null],
  [{ anonymous: 'timeout', 'github-token': 'no-access' }, 'denied', null],
  [{ anonymous: 'timeout', 'github-token': 'rejected' }, 'unverified', null],
  [{ 'github-token': 'rejected' }, 'denied', null],
  [{ anonymous: 'offline' }, 'unverified', null],
  [{}, 'unverified', null],
];

describe('imageState', () => {
  test.each(rows)('%j: %s', (said, state, what) => {
    const fact = imageFact(said);
    expect(imageState(fact)).toBe(state);
    expect(absenceOf(fact)?.what ?? null).toBe(what);
  });

  test('is skipped when nobody was to ask', () => {
    expect(imageState(undefined)).toBe('skipped');
  });
});
