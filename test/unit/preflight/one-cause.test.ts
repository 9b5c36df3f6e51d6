import { describe, expect, it } from 'vitest';
import type { ImageUse } from '../../../src/core/facts/image-use.ts';
import type { Severity, Violation } from '../../../src/core/finding/rule.ts';
import { consequencesOf, type Judged } from '../../../src/preflight/one-cause.ts';
import { rules } from '../../../src/rules/index.ts';

function judged(
  id: string,
  uses: readonly string[],
  severity: Severity = 'error',
  more: Partial<Violation> = {},
): Judged {
  const rule = rules.find((entry) => entry.id === id)!;
  const violation: Violation = {
    message: '',
    help: '',
    image: null,
    uses: uses.map((use) => ({ id: use }) as ImageUse),
    aspect: 'repository',
    ...more,
  };
  return { found: { rule, violation }, severity };
}

describe('one cause is one finding', () => {
  it.each([
    ['mangled-tag', 'invalid-reference'],
    ['mangled-tag', 'tag-not-found'],
    ['pull-secret-invalid', 'image-access-denied'],
    ['pull-secret-malformed', 'image-access-denied'],
  ])('%s explains %s', (cause, effect) => {
    const all = [judged(effect, ['a']), judged(cause, ['a', 'b'])];

    expect([...consequencesOf(all)]).toEqual([all[0]!.found]);
  });

  it.each([
    ['another place', [judged('mangled-tag', ['a']), judged('invalid-reference', ['b'])]],
    ['one more place', [judged('mangled-tag', ['a']), judged('invalid-reference', ['a', 'b'])]],
    ['a lower level', [judged('mangled-tag', ['a'], 'warning'), judged('invalid-reference', ['a'])]],
    ['a note of the secret', [judged('pull-secret-invalid', ['a'], 'note'), judged('image-access-denied', ['a'])]],
    ['another effect', [judged('mangled-tag', ['a']), judged('platform-missing', ['a'])]],
    ['no place', [judged('mangled-tag', []), judged('invalid-reference', [])]],
    [
      'an account that may not read it',
      [judged('pull-secret-invalid', ['a']), judged('image-access-denied', ['a'], 'error', { aspect: 'pull-secrets' })],
    ],
    [
      'what could not be verified',
      [judged('pull-secret-invalid', ['a']), judged('image-access-denied', ['a'], 'warning', { isUnverified: true })],
    ],
  ])('not for %s', (_, all) => {
    expect(consequencesOf(all).size).toBe(0);
  });
});
