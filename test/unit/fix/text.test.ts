import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits, linesOf } from '../../../src/fix/text.ts';

const edit = (line: number, column: number, endColumn: number, replacement: string) => ({
  line,
  column,
  endColumn,
  replacement,
});

describe('applyEdits', () => {
  test.each([
    ['tag: 1.4.2 # keep\n', [edit(1, 6, 11, 'v1.4.2')], 'tag: v1.4.2 # keep\n'],
    ['a: 1\r\nb: 2\r\n', [edit(2, 4, 5, '"2"')], 'a: 1\r\nb: "2"\r\n'],
    ['\ufeffa: 1\n', [edit(1, 4, 5, '2')], '\ufeffa: 2\n'],
    ['a: 1', [edit(1, 4, 5, '2')], 'a: 2'],
    ['{a: 1, b: 2}\n', [edit(1, 5, 6, '10'), edit(1, 11, 12, '20')], '{a: 10, b: 20}\n'],
    ['{a: 1, b: 2}\n', [edit(1, 11, 12, '20'), edit(1, 5, 6, '10')], '{a: 10, b: 20}\n'],
    ['ab\n', [edit(1, 2, 2, '-')], 'a-b\n'],
    ['ab\n', [edit(1, 1, 2, 'A'), edit(1, 2, 2, '-')], 'A-b\n'],
    ['a: [x]\r\n', [edit(1, 4, 7, '\n  - x')], 'a: \r\n  - x\r\n'],
    ['😀: 1\n', [edit(1, 5, 6, '2')], '😀: 2\n'],
    ['a: 1\u2028b\n', [edit(1, 4, 5, '2')], 'a: 2\u2028b\n'],
  ])('%j', (text, edits, expected) => {
    expect(applyEdits(text, edits)).toBe(expected);
  });

  test('refuses a line that is not there', () => {
    expect(() => applyEdits('a\n', [edit(3, 1, 1, 'x')])).toThrow(RangeError);
  });

  test('keeps every character outside of the range, whatever the file is', () => {
    const line = fc.string({ unit: 'binary' }).map((text) => text.replace(/[\r\n\ufeff]/g, ''));
    const file = fc.record({
      mark: fc.constantFrom('', '\ufeff'),
      lines: fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n')), { minLength: 1, maxLength: 8 }),
      last: line,
    });
    fc.assert(
      fc.property(file, fc.nat(), fc.nat(), fc.nat(), fc.stringMatching(/^[\w.-]*$/), (parts, l, c, n, replacement) => {
        const text = parts.mark + parts.lines.map(([content, end]) => content + end).join('') + parts.last;
        const contents = [...parts.lines.map(([content]) => content), parts.last];
        expect(linesOf(text)).toEqual(contents);
        const index = l % contents.length;
        const content = contents[index]!;
        const start = c % (content.length + 1);
        const end = start + (n % (content.length - start + 1));
        const before = text.indexOf(parts.mark) + parts.mark.length;
        const offset = parts.lines.slice(0, index).reduce((sum, [each, br]) => sum + each.length + br.length, before);
        const expected = text.slice(0, offset + start) + replacement + text.slice(offset + end);
        expect(applyEdits(text, [edit(index + 1, start + 1, end + 1, replacement)])).toBe(expected);
      }),
    );
  });
});
