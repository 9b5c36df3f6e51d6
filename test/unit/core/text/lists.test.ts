import { expect, test } from 'vitest';
import { countOf, quoteList } from '../../../../src/core/text/lists.ts';

test.each([
  [0, '0 images'],
  [1, '1 image'],
  [2, '2 images'],
])('%d', (number, expected) => {
  expect(countOf(number, 'image')).toBe(expected);
});

test.each([
  [[], 5, ''],
  [['a'], 5, '"a"'],
  [['a', 'b'], 5, '"a" and "b"'],
  [['a', 'b', 'c'], 5, '"a", "b" and "c"'],
  [['a', 'b', 'a'], 5, '"a" and "b"'],
  [['a', 'b', 'c', 'd'], 2, '"a", "b" and 2 more'],
  [['a', 'b', 'b', 'a'], 2, '"a" and "b"'],
  [['a', 'b'], 1, '"a" and 1 more'],
])('%j, at most %d of them', (values, limit, expected) => {
  expect(quoteList(values, limit)).toBe(expected);
});

test('at most five when nothing is said', () => {
  expect(quoteList([...'abcdefg'])).toBe('"a", "b", "c", "d", "e" and 2 more');
});
