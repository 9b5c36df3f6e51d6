import { describe, expect, test } from 'vitest';
import type { ImageUse } from '../../../../src/core/facts/image-use.ts';
import type { Severity, Violation } from '../../../../src/core/finding/rule.ts';
import { consequencesOf, type Judged } from '../../../../src/preflight/report/one-cause.ts';
import { rules } from '../../../../src/rules/index.ts';

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
  test.each([
    ['mangled-tag', 'invalid-reference'],
    ['mangled-tag', 'tag-not-found'],
    ['pull-secret-invalid', 'image-access-denied'],
    ['pull-secret-malformed', 'image-access-denied'],
  ])('%s explains %s', (cause, effect) => {
    const all = [judged(effect, ['a']), judged(cause, ['a', 'b'])];

    expect([...consequencesOf(all)]).toEqual([all[0]!.found]);
  });

  const inconsistent = judged('pull-secret-inconsistent', ['a'], 'warning');
  const unseen = judged('image-access-denied', ['a'], 'warning', { isUnverified: true });
  const ofCheck = (uses: readonly string[]) => judged('credentials-rejected', uses, 'error', { aspect: 'none' });
  const ofPod = judged('credentials-rejected', ['a'], 'error', { aspect: 'pull-secrets' });
  test.each([
    ['the missing secret, the siblings that have it', judged('pull-secret-missing', ['a']), inconsistent, true],
    ['the refusal, the siblings that have the secret', judged('image-access-denied', ['a']), inconsistent, true],
    ['what nobody knows, the siblings', unseen, inconsistent, false],
    ['the refusal, the refused credential of the check', judged('image-access-denied', ['a']), ofCheck(['a']), true],
    [
      'the refusal, a credential that other images need',
      judged('image-access-denied', ['a']),
      ofCheck(['a', 'b']),
      false,
    ],
    ['the refused credential of the check, what it could not see', ofCheck(['a']), unseen, true],
    ['the refused credential of the pod, what the check could not see', ofPod, unseen, false],
    ['the refusal, the refused credential of the pod', judged('image-access-denied', ['a']), ofPod, false],
  ])('%s: %#', (_, cause, effect, isOne) => {
    expect([...consequencesOf([cause, effect])]).toEqual(isOne ? [effect.found] : []);
  });

  test.each([
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
