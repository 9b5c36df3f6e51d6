import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultRange } from '../../../../src/core/reference/fault.ts';
import { parseReference } from '../../../../src/core/reference/parse.ts';

const HEX = 'ab'.repeat(32);

describe('faultRange', () => {
  test.each([
    ['a/b:sha256:ab', 'sha256:ab'],
    ['a/b:v1@', '@'],
    [`a/b@sha256:${HEX}:v1`, 'b:v'],
    ['a/b@sha256:abc', 'sha256:abc'],
    [`a/b@sha256:g${HEX.slice(1)}`, 'g'],
    ['a/b:{{ .x }}', '{{ .x }}'],
    ['a/b: v1', ' '],
    ['a/b:v1:v2', ':v1:'],
    ['a/b:x/y', 'x/y'],
    ['a/b:v1+2', '+'],
    ['a/b:', ''],
    ['a/:v1', '/'],
    [':v1', ''],
    ['/a/b', '/'],
    ['a//b', '//'],
    ['a/Bc:v1', 'B'],
    ['https://a/b', 'https://'],
    ['web:feature/login', 'feature'],
    [HEX, HEX],
  ])('%s', (text, fault) => {
    const { start, end } = faultRange(text);

    expect(parseReference(text).ok).toBe(false);
    expect(text.slice(start, end)).toBe(fault);
  });

  test('lies in the text, whatever that is', () => {
    const piece = fc.constantFrom(
      'a',
      'B',
      '1',
      '/',
      ':',
      '@',
      '.',
      '-',
      '_',
      ' ',
      '\n',
      '{{',
      '}}',
      '$X',
      'sha256:',
      '[',
      ']',
      '\u{1f6a2}',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 12 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (image) => {
        const { start, end } = faultRange(image);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(image.length);
      }),
    );
  });
});
