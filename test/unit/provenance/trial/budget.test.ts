import { expect, test } from 'vitest';
import { createBudget } from '../../../../src/provenance/trial/budget.ts';

test('the findings of one target are worth five renders, as docs/how-it-finds-the-line.md says', () => {
  const budget = createBudget();
  expect(Array.from({ length: 7 }, () => budget.take())).toEqual([true, true, true, true, true, false, false]);
  expect([budget.made, budget.left, budget.exhausted()]).toEqual([5, 0, '5 extra renders were not enough']);
});

test('nothing is taken when the time is over', () => {
  const budget = createBudget(3, 0);
  expect([budget.take(), budget.made, budget.left]).toEqual([false, 0, 3]);
  expect(budget.exhausted()).toBe('the time for rendering again (0 s) was over');
});

test('a budget with something left is not exhausted', () => {
  const budget = createBudget(2);
  budget.take();
  expect([budget.left, budget.exhausted()]).toEqual([1, null]);
});
