import { describe, expect, test } from 'vitest';
import { generatedPages } from '../../scripts/docs/pages.ts';
import { replaceSection, table } from '../../scripts/docs/sections.ts';

// The demo runs for the README.
const pages = generatedPages();

describe('what is generated is what the sources give (else: npm run docs)', () => {
  test.each(pages)('$file', ({ actual, expected }) => {
    expect(actual).toBe(expected);
  });
});

describe('replaceSection', () => {
  const page = 'before\n<!-- generated: a -->\nold\n<!-- end: a -->\nafter\n';

  test('replaces what stands between the markers, and nothing else', () => {
    expect(replaceSection(page, 'a', '\nnew $& $1\n')).toBe(
      'before\n<!-- generated: a -->\nnew $& $1\n<!-- end: a -->\nafter\n',
    );
  });

  test.each(['', 'no markers', '<!-- generated: a -->', page + page, '<!-- end: a -->x<!-- generated: a -->'])(
    'refuses a page without one place: %j',
    (text) => {
      expect(() => replaceSection(text, 'a', 'x')).toThrow('once');
    },
  );
});

test('a cell cannot end its column', () => {
  expect(table(['a', 'b'], [['x|y', '`1`']])).toBe('| a | b |\n| --- | --- |\n| x\\|y | `1` |');
});
