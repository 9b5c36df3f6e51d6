import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const FOLDERS = ['src', 'test', 'scripts', 'bench', 'chaos'];
const WIDTH = 120;

/** A line that is a comment and nothing else; what a tool reads (`biome-ignore`) has to stay one line. */
const isComment = (line: string) => /^\s*(?:\/\/|\/\*|\*) /.test(line) && !/^\s*\/\/ (?:biome-|@ts-)/.test(line);

test(`comments wrap at ${WIDTH} columns`, () => {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => path.posix.join(folder, file.replaceAll('\\', '/')))
      .filter((file) => /\.[cm]?ts$/.test(file) && !file.includes('/fixtures/')),
  );
  const long = files.flatMap((file) =>
    readFileSync(path.join(ROOT, file), 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        isComment(line) && [...line].length > WIDTH ? [`${file}:${index + 1}: ${[...line].length} columns`] : [],
      ),
  );
  expect(files.length).toBeGreaterThan(500);
  expect(long).toEqual([]);
});
