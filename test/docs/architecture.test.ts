import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const architecture = read('docs/architecture.md');
const threats = read('docs/threat-model.md');

describe('docs/architecture.md', () => {
  test('has one row for each folder of src', () => {
    const rows = [...architecture.matchAll(/^\| `(src\/[a-z]+)` \|/gm)].map(([, folder]) => folder!);
    const folders = readdirSync(path.join(ROOT, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `src/${name}`);
    expect(rows.sort()).toEqual(folders.sort());
  });

  test.each([architecture, threats])('names only files that exist', (text) => {
    const names = [...text.matchAll(/`((?:src|test|scripts|bench|docs|engine|dist|examples)\/[^`\s]*)`/g)].map(
      ([, name]) => name!,
    );
    // `<name>.ts` stands for a new file; dist/docker holds what `npm run build` makes of src/local.
    const missing = names.filter((name) => !name.includes('<') && !existsSync(path.join(ROOT, name)));
    expect(names.length).toBeGreaterThan(10);
    expect(missing).toEqual([]);
  });
});

describe('docs/threat-model.md', () => {
  const rows = [...threats.matchAll(/^\| (\d+) \| .* \| (.*) \|$/gm)].map(([, number, tests]) => [number!, tests!]);

  test('numbers the invariants', () => {
    expect(rows.map(([number]) => Number(number))).toEqual(rows.map((_, index) => index + 1));
  });

  test.each(rows)('invariant %s is held by tests that exist', (_, tests) => {
    const groups = [...tests.matchAll(/`(test\/[^`]+)`([^`]*)/g)];
    const missing = groups.flatMap(([, file, names]) => {
      const source = read(file!);
      return [...names!.matchAll(/"((?:[^"\\]|\\.)+)"/g)]
        .map(([, name]) => name!.replaceAll('\\"', '"'))
        .filter((name) => !source.includes(name));
    });
    expect(groups.length).toBeGreaterThan(0);
    expect(missing).toEqual([]);
  });
});
