import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toJson } from '../../../src/escape/json.ts';
import { defuseLine, terminalLine } from '../../../src/escape/terminal.ts';
import { cutText, visible, visibleLine, visibleLines } from '../../../src/escape/visible.ts';

describe('visible', () => {
  test.each([
    ['\u001b[31m', '\\x1b[31m'],
    ['a\nb\r\tc', 'a\\nb\\r\\tc'],
    ['\u202eabc', '\\u202eabc'],
    ['\u200b\ufeff', '\\u200b\\ufeff'],
    ['\u{e0041}', '\\u{e0041}'],
    ['\ud800', '\\ud800'],
    ['\u00a0', '\\xa0'],
    ['##[error]x', '##\\[error]x'],
    ['Grüße, 世界 😀 ✓', 'Grüße, 世界 😀 ✓'],
  ])('shows %j as %s', (text, expected) => expect(visible(text)).toBe(expected));

  test('leaves nothing invisible and is stable', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(visible(text)).not.toMatch(/\p{C}|\p{Zl}|\p{Zp}/u);
        expect(visible(visible(text))).toBe(visible(text));
      }),
    );
  });

  test('splits lines at every kind of line break', () => {
    expect(visibleLines('a\r\nb\nc\rd\n')).toEqual(['a', 'b', 'c', 'd']);
    expect(visibleLine(' a\n  b\t c ')).toBe('a b c');
  });
});

describe('cutText', () => {
  test.each([
    ['abc', 3, 'abc'],
    ['abcd', 3, 'ab…'],
    ['a😀b', 3, 'a…'],
    ['😀😀', 3, '😀…'],
  ])('cuts %j to %d', (text, limit, expected) => expect(cutText(text, limit)).toBe(expected));
});

describe('terminalLine', () => {
  test.each([
    ['::error::x', '\\::error::x'],
    ['  ::error::x', '\\::error::x'],
    ['a ::error::x', 'a ::error::x'],
  ])('defuses %j', (text, expected) => expect(terminalLine(text)).toBe(expected));

  test('defuses a command behind spaces and colours', () => {
    expect(defuseLine('  \u001b[2m ::error::x')).toBe('  \u001b[2m \\::error::x');
    expect(defuseLine('x ##[group]')).toBe('x ##\\[group]');
  });
});

describe('toJson', () => {
  test('keeps every value and prints nothing invisible', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('##[error]', '###[', '\\##[', '\u2028\u0085\u202e'),
        (text, risky) => {
          const json = toJson({ value: text + risky });
          expect(JSON.parse(json)).toEqual({ value: text + risky });
          expect(json).not.toMatch(/(?!\n)\p{C}|##\[/u);
        },
      ),
    );
  });
});
