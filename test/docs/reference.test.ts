import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const read = (page: string) => readFileSync(path.join(ROOT, 'docs/reference', page), 'utf8');

/**
 * Every section that was ever there. Comments, other projects and people link to them: add to this list, take nothing
 * away. `2: 4` is §2 with §2.1 to §2.4.
 */
const SECTIONS: Readonly<Record<string, Readonly<Record<number, number>>>> = {
  'registries.md': { 1: 8, 2: 4, 3: 0, 4: 8, 5: 3, 6: 5, 7: 0, 8: 0 },
  'kubernetes.md': { 1: 5, 2: 0, 3: 0, 4: 0, 5: 0, 6: 4, 7: 0, 8: 0, 9: 0, 10: 0 },
  'helm.md': { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0, 6: 0, 7: 3, 8: 0, 9: 0, 10: 0 },
  'contract.md': { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0, 6: 0, 7: 0, 8: 0 },
};

describe.each(Object.keys(SECTIONS))('docs/reference/%s', (page) => {
  const text = read(page);
  const sections = [...text.matchAll(/^<a id="([^"]+)"><\/a>\n#{2,3} §([\d.]+) /gm)].map(([, id, number]) => [
    id,
    number,
  ]);

  test('has each section under its number, in order', () => {
    const numbers = Object.entries(SECTIONS[page]!).flatMap(([number, parts]) => [
      number,
      ...Array.from({ length: parts }, (_, index) => `${number}.${index + 1}`),
    ]);
    expect(sections.map(([, number]) => number)).toEqual(numbers);
  });

  test('makes each anchor of the number and of nothing else', () => {
    expect(sections.map(([id]) => id)).toEqual(sections.map(([, number]) => `s${number!.replace('.', '-')}`));
    expect([...text.matchAll(/^## /gm)].length).toBe(Object.keys(SECTIONS[page]!).length);
    expect([...text.matchAll(/<a id=/g)].length).toBe(sections.length);
  });

  test('names only files that exist', () => {
    const named = [...text.matchAll(/`((?:src|test|scripts|engine|docs|examples)\/[^`\s]*)`/g)].map(
      ([, file]) => file!,
    );
    expect(named.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
  });

  test('says nothing of pages that are not in the repository', () => {
    expect(text).not.toMatch(/shared\/|users\.md|style\.md|github-actions\.md/);
  });
});

test.each(['registries.md', 'kubernetes.md', 'helm.md'])(
  '%s says how certain it is, in words that the index explains',
  (page) => {
    const words = [...read('README.md').matchAll(/^\| \*\*(\w+)\*\* \|/gm)].map(([, word]) => word!);
    expect(words.length).toBe(8);
    const used = [...read(page).matchAll(/\*\*(\w+)\*\*/gi)].map(([, word]) => word!.toLowerCase());
    expect(used.filter((word) => words.includes(word)).length).toBeGreaterThan(10);
  },
);
