import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blobOf, type DiffFile, lineInDiff, readHunks } from '../../../src/action/github/diff.ts';
import { linesOf } from '../../../src/fix/text.ts';
import { makeDirectory } from '../../support/temp-directory.ts';

describe('readHunks', () => {
  test.each([
    ['@@ -1,2 +1,3 @@\n a\n-b\n+c\n+d', [{ start: 1, lines: ['a', 'c', 'd'] }]],
    ['@@ -0,0 +1,2 @@\n+a\n+b\n\\ No newline at end of file', [{ start: 1, lines: ['a', 'b'] }]],
    [
      '@@ -3 +3 @@ image:\n-a\n+b\n@@ -9,0 +10 @@\n+c',
      [
        { start: 3, lines: ['b'] },
        { start: 10, lines: ['c'] },
      ],
    ],
    ['@@ -1,2 +0,0 @@\n-a\n-b', []],
    ['@@ -1,2 +1,2 @@\n a\r\n---- b\n+++ c\r', [{ start: 1, lines: ['a', '++ c'] }]],
    ['@@ -1 +1 @@\n-x\n+@@ -1 +1 @@', [{ start: 1, lines: ['@@ -1 +1 @@'] }]],
    ['', []],
    ['Binary files differ', []],
    ['@@ -1,9 +1,9 @@\n+cut', []],
  ])('%j', (patch, hunks) => {
    expect(readHunks(patch)).toEqual(hunks);
  });

  test('reads nothing where GitHub leaves the patch out', () => {
    expect(readHunks(undefined)).toEqual([]);
  });
});

/** The patch that Git itself makes, without the file headers, as GitHub's API shows it. */
function gitPatch(directory: string, before: string, after: string): string {
  writeFileSync(path.join(directory, 'a'), before);
  writeFileSync(path.join(directory, 'b'), after);
  try {
    execFileSync('git', ['diff', '--no-index', '--no-color', 'a', 'b'], { cwd: directory, encoding: 'utf8' });
    return '';
  } catch (error) {
    const { stdout } = error as { stdout: string };
    return stdout.slice(stdout.indexOf('\n@@') + 1).replace(/\n$/, '');
  }
}

test('the hunks of real diffs hold the lines of the new file at their numbers', () => {
  const directory = makeDirectory();
  const line = fc.constantFrom('tag: dev', 'tag: 1', '- x', '-- x', '+ y', '', ' ', 'image:', '@@ -1 +1 @@', '\\ z');
  const file = fc
    .tuple(fc.array(line, { maxLength: 25 }), fc.constantFrom('\n', '\r\n'), fc.boolean())
    .map(([lines, end, isOpen]) => lines.join(end) + (isOpen || lines.length === 0 ? '' : end));
  fc.assert(
    fc.property(file, file, (before, after) => {
      const hunks = readHunks(gitPatch(directory, before, after));
      const lines = linesOf(after);
      for (const hunk of hunks) {
        expect(lines.slice(hunk.start - 1, hunk.start - 1 + hunk.lines.length)).toEqual(hunk.lines);
      }
      const isAnyAdded = before !== after && after !== '' && after.length > before.length;
      if (isAnyAdded) expect(hunks.length).toBeGreaterThan(0);
    }),
    { numRuns: 60 },
  );
});

test('blobOf names content as Git does', () => {
  const directory = makeDirectory({ x: 'tag: 1 é\r\n' });
  const name = execFileSync('git', ['hash-object', '--no-filters', 'x'], { cwd: directory, encoding: 'utf8' }).trim();
  expect(blobOf('tag: 1 é\r\n')).toBe(name);
});

describe('lineInDiff', () => {
  const HEAD = 'api:\n  tag: dev\nworker:\n  tag: dev\n';
  const PATCH = '@@ -1,2 +1,2 @@\n api:\n-  tag: 1\n+  tag: dev';
  const file = (head: string, patch: string): DiffFile => ({
    path: 'v.yaml',
    blob: blobOf(head),
    hunks: readHunks(patch),
  });

  test('finds a line of the head, and none outside of the hunks', () => {
    expect([1, 2, 3, 4].map((line) => lineInDiff(file(HEAD, PATCH), HEAD, line))).toEqual([1, 2, null, null]);
  });

  test('knows the head also when the checkout has CRLF', () => {
    expect(lineInDiff(file(HEAD, PATCH), HEAD.replaceAll('\n', '\r\n'), 2)).toBe(2);
  });

  test('follows lines that the merge with the base moved', () => {
    const merged = `# new on main\n${HEAD}`;
    expect([2, 3, 4].map((line) => lineInDiff(file(HEAD, PATCH), merged, line))).toEqual([1, 2, null]);
  });

  test('does not guess when the hunk stands there twice, or not at all', () => {
    const twice = `${HEAD}api:\n  tag: dev\n`;
    expect(lineInDiff(file(HEAD, PATCH), twice, 2)).toBeNull();
    expect(lineInDiff(file(HEAD, PATCH), HEAD.replace('api:', 'api: # x'), 2)).toBeNull();
  });
});
