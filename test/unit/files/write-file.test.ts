import { linkSync, lstatSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeWholeFile } from '../../../src/files/write-file.ts';
import { makeDirectory } from '../../support/temp-directory.ts';

test('a link in the place of a file is replaced, never followed, however many names its target has', () => {
  for (const names of [1, 2]) {
    const root = makeDirectory({ 'outside/a.txt': 'kept' });
    const outside = path.join(root, 'outside');
    if (names === 2) linkSync(path.join(outside, 'a.txt'), path.join(outside, 'b.txt'));
    const cwd = path.join(root, 'repo');
    mkdirSync(cwd);
    symlinkSync('../outside/a.txt', path.join(cwd, 'report.json'));
    writeWholeFile('report.json', 'new', cwd);
    expect([names, readFileSync(path.join(outside, 'a.txt'), 'utf8')]).toEqual([names, 'kept']);
    expect(lstatSync(path.join(cwd, 'report.json')).isFile()).toBe(true);
    expect(readFileSync(path.join(cwd, 'report.json'), 'utf8')).toBe('new');
  }
});

test('a file with several names keeps them', () => {
  const cwd = makeDirectory({ 'a.txt': 'old' });
  linkSync(path.join(cwd, 'a.txt'), path.join(cwd, 'b.txt'));
  writeWholeFile('a.txt', 'new', cwd);
  expect(readFileSync(path.join(cwd, 'b.txt'), 'utf8')).toBe('new');
});
