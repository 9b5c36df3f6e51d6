import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsOf, sourceFiles } from '../support/imports.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const architecture = read('docs/architecture.md');
const threats = read('docs/threat-model.md');

/** The text below a heading of docs/architecture.md, to the next. */
const section = (heading: string) => architecture.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';

describe('docs/architecture.md', () => {
  test('has one row for each folder of src', () => {
    const rows = [...section('Layers').matchAll(/^\| `(src\/[a-z]+)` \|/gm)].map(([, folder]) => folder!);
    const folders = readdirSync(path.join(ROOT, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `src/${name}`);
    expect(rows.sort()).toEqual(folders.sort());
  });

  const rooms = [...section('Rooms').matchAll(/^\| `(src\/[a-z]+)` \| (.*) \|$/gm)].map(([, folder, text]) => ({
    folder: folder!,
    rooms: text!.split(' · ').map((room) => /^`([a-z]+)`: \S/.exec(room)?.[1] ?? room),
  }));
  const foldersIn = (folder: string) =>
    readdirSync(path.join(ROOT, folder), { withFileTypes: true }).filter((entry) => entry.isDirectory());

  test('says what lives in each room', () => {
    const told = rooms.map(({ folder, rooms }) => [folder, [...rooms].sort()]);
    const there = foldersIn('src')
      .map(({ name }) => [`src/${name}`, foldersIn(`src/${name}`).map((room) => room.name)] as const)
      .filter(([, names]) => names.length > 0);
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(there));
  });

  test.each(rooms)('$folder: a room imports only rooms before it', ({ folder, rooms }) => {
    const roomOf = (file: string | null) => rooms.findIndex((room) => file?.startsWith(`${folder}/${room}/`) ?? false);
    const wrong = sourceFiles().flatMap((file) =>
      importsOf(file).flatMap(({ target }) =>
        roomOf(file) >= 0 && roomOf(target) > roomOf(file) ? [`${file}: ${target}`] : [],
      ),
    );
    expect(wrong).toEqual([]);
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
