import { expect, test } from 'vitest';
import { bugLines } from '../../../../src/core/errors/bug.ts';

test.each([
  [new TypeError('x is undefined'), 'TypeError: x is undefined'],
  ['a text', 'a text'],
  [undefined, 'undefined'],
])('%s', (error, said) => {
  expect(bugLines(error, 'https://example.com')).toEqual([
    `pullproof itself failed: ${said}`,
    'This is a bug. Please report it: https://example.com/issues',
  ]);
});
