import { expect, test } from 'vitest';
import { remember } from '../../../../src/core/collections/remember.ts';

test('each object is asked about once, whatever the answer', () => {
  const asked: object[] = [];
  const answers = new Map<object, unknown>();
  const answer = remember((key: object) => {
    asked.push(key);
    return answers.get(key);
  });
  const [one, none] = [{}, {}];
  answers.set(one, 'one');
  expect([answer(one), answer(none), answer(one), answer(none)]).toEqual(['one', undefined, 'one', undefined]);
  expect(asked).toEqual([one, none]);
});

test('two memories know nothing of each other, and equal objects are two', () => {
  const [name, size] = [remember(({ id }: { id: string }) => id), remember(({ id }: { id: string }) => id.length)];
  const key = { id: 'abc' };
  expect([name(key), size(key), name({ id: 'b' })]).toEqual(['abc', 3, 'b']);
});
