import { expect, test } from 'vitest';
import { classify } from '../../../src/diagnose/classify/classify.ts';
import { PATTERNS } from '../../../src/diagnose/kinds/index.ts';
import { ALONE } from './alone.ts';

test.each(ALONE)('%s: %s', (kind, text) => {
  expect(classify(text, null)?.kind).toBe(kind);
});

test('no pattern is global or sticky: they keep no state', () => {
  expect(PATTERNS.filter(({ text }) => text.global || text.sticky)).toEqual([]);
});
