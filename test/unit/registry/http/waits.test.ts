import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseGoDuration, retryAfter } from '../../../../src/registry/http/retry-after.ts';

test.each([
  ['880.092µs', 0.880092],
  ['880us', 0.88],
  ['1.5s', 1500],
  ['1m30s', 90_000],
  ['2h', 7_200_000],
  ['12ms', 12],
  ['0', 0],
  ['5', null],
  ['', null],
  ['s', null],
  ['1 s', null],
  ['-1s', null],
])('Go duration %j is %s ms', (text, expected) => {
  const parsed = parseGoDuration(text);
  if (expected === null) expect(parsed).toBeNull();
  else expect(parsed).toBeCloseTo(expected, 9);
});

test('no text makes a duration that is not a number', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const parsed = parseGoDuration(text);
      return parsed === null || (Number.isFinite(parsed) && parsed >= 0);
    }),
  );
});

const now = Date.parse('2026-11-23T00:00:00Z');
test.each([
  ['3', [], 3000],
  [' 0 ', [], 0],
  ['Mon, 23 Nov 2026 00:00:07 GMT', [], 7000],
  ['Sun, 22 Nov 2026 00:00:00 GMT', [], 0],
  ['soon', [], null],
  [null, [], null],
  [null, ['retry-after: 250ms, allowed: 44000/minute'], 250],
  [null, ['nothing here', 'Retry-After: 2s'], 2000],
  ['1', ['retry-after: 9s'], 1000],
] as const)('Retry-After %j with messages %j is %s ms', (header, messages, expected) => {
  expect(retryAfter(header, messages, now)).toBe(expected);
});
