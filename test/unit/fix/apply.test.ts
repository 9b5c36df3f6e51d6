import {
  chmodSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { applyFixes } from '../../../src/fix/apply.ts';
import { planFixes } from '../../../src/fix/plan.ts';
import { finding } from '../../fixtures/reports/build.ts';
import { makeDirectory } from '../../support/temp-directory.ts';

/** Plans to replace the first `1.4.2` of each file by `v1.4.2`. */
function planFor(files: Readonly<Record<string, string>>) {
  const findings = Object.entries(files).map(([file, text]) => {
    const lines = text.replace(/^\ufeff/, '').split('\n');
    const index = lines.findIndex((line) => line.includes('1.4.2'));
    const column = lines[index]!.indexOf('1.4.2') + 1;
    return finding('tag-not-found', {
      confidence: 'exact',
      suggestion: {
        file,
        line: index + 1,
        column,
        endColumn: column + 5,
        replacement: 'v1.4.2',
        description: 'the tag',
      },
    });
  });
  return planFixes({ findings }, new Map(Object.entries(files)));
}

describe('applyFixes', () => {
  test.each([
    ['comments and spaces', '# head\nimage:\n    tag:   1.4.2   # why\n\n\n'],
    ['CRLF', 'image:\r\n  tag: 1.4.2\r\n'],
    ['mixed line ends', 'image:\r\n  tag: 1.4.2\nx: 1\r\n'],
    ['a byte order mark', '\ufefftag: 1.4.2\n'],
    ['no line break at the end', 'tag: 1.4.2'],
    ['tabs and Unicode', '# 😀\t\u2028 é\ntag: 1.4.2\n'],
  ])('keeps every other byte: %s', (_, text) => {
    const cwd = makeDirectory({ 'values.yaml': text });
    const { applied, skipped } = applyFixes(planFor({ 'values.yaml': text }), cwd);
    expect(skipped).toEqual([]);
    expect(applied).toMatchObject([{ file: 'values.yaml', before: '1.4.2', replacement: 'v1.4.2' }]);
    expect(readFileSync(path.join(cwd, 'values.yaml'), 'utf8')).toBe(text.replace('1.4.2', 'v1.4.2'));
    expect(readdirSync(cwd)).toEqual(['values.yaml']);
  });

  test('keeps the mode, whatever the umask is', () => {
    const cwd = makeDirectory({ 'values.yaml': 'tag: 1.4.2\n' });
    chmodSync(path.join(cwd, 'values.yaml'), 0o666);
    applyFixes(planFor({ 'values.yaml': 'tag: 1.4.2\n' }), cwd);
    expect(statSync(path.join(cwd, 'values.yaml')).mode & 0o777).toBe(0o666);
  });

  test('leaves a line alone that is not what the check saw', () => {
    const cwd = makeDirectory({ 'values.yaml': 'tag: 1.4.2 # edited meanwhile\n' });
    const { applied, skipped } = applyFixes(planFor({ 'values.yaml': 'tag: 1.4.2\n' }), cwd);
    expect(applied).toEqual([]);
    expect(skipped).toMatchObject([{ line: 1, reason: 'the line has changed since it was checked' }]);
    expect(readFileSync(path.join(cwd, 'values.yaml'), 'utf8')).toBe('tag: 1.4.2 # edited meanwhile\n');
  });

  test('leaves a file alone that is not UTF-8', () => {
    const cwd = makeDirectory();
    const bytes = Buffer.from([...Buffer.from('tag: 1.4.2\n# caf'), 0xe9, 0x0a]);
    writeFileSync(path.join(cwd, 'values.yaml'), bytes);
    const { skipped } = applyFixes(planFor({ 'values.yaml': bytes.toString('utf8') }), cwd);
    expect(skipped).toMatchObject([{ reason: 'the file is not UTF-8' }]);
    expect(readFileSync(path.join(cwd, 'values.yaml'))).toEqual(bytes);
  });

  test.each([
    ['../outside.yaml', 'the file lies outside the working directory'],
    ['link.yaml', 'the file is reached through a symbolic link'],
    ['folder/values.yaml', 'the file is reached through a symbolic link'],
    ['gone.yaml', 'the file cannot be read (ENOENT)'],
    ['directory', 'it is no file'],
  ])('does not touch %s', (file, reason) => {
    const root = makeDirectory({
      'outside.yaml': 'tag: 1.4.2\n',
      'elsewhere/values.yaml': 'tag: 1.4.2\n',
      'work/x': '',
    });
    const cwd = path.join(root, 'work');
    symlinkSync('../outside.yaml', path.join(cwd, 'link.yaml'));
    symlinkSync('../elsewhere', path.join(cwd, 'folder'));
    mkdirSync(path.join(cwd, 'directory'));
    const { applied, skipped } = applyFixes(planFor({ [file]: 'tag: 1.4.2\n' }), cwd);
    expect(applied).toEqual([]);
    expect(skipped).toMatchObject([{ reason }]);
    for (const each of ['outside.yaml', 'elsewhere/values.yaml']) {
      expect(readFileSync(path.join(root, each), 'utf8')).toBe('tag: 1.4.2\n');
    }
  });

  test('does not touch a read-only file, nor one with a second hard link', () => {
    const text = 'tag: 1.4.2\n';
    const cwd = makeDirectory({ 'read-only.yaml': text, 'linked.yaml': text });
    chmodSync(path.join(cwd, 'read-only.yaml'), 0o444);
    linkSync(path.join(cwd, 'linked.yaml'), path.join(cwd, 'other.yaml'));
    const { applied, skipped } = applyFixes(planFor({ 'read-only.yaml': text, 'linked.yaml': text }), cwd);
    expect(applied).toEqual([]);
    expect(skipped.map(({ file, reason }) => [file, reason])).toEqual([
      ['linked.yaml', 'the file has several names (hard links), and a change would reach them all'],
      ['read-only.yaml', 'the file is read-only'],
    ]);
    for (const file of ['read-only.yaml', 'linked.yaml', 'other.yaml'])
      expect(readFileSync(path.join(cwd, file), 'utf8')).toBe(text);
    expect(statSync(path.join(cwd, 'linked.yaml')).ino).toBe(statSync(path.join(cwd, 'other.yaml')).ino);
    expect(readdirSync(cwd).sort()).toEqual(['linked.yaml', 'other.yaml', 'read-only.yaml']);
  });

  test('does not touch an absolute path elsewhere', () => {
    const elsewhere = path.join(makeDirectory({ 'values.yaml': 'tag: 1.4.2\n' }), 'values.yaml');
    const { skipped } = applyFixes(planFor({ [elsewhere]: 'tag: 1.4.2\n' }), makeDirectory());
    expect(skipped).toMatchObject([{ reason: 'the file lies outside the working directory' }]);
    expect(readFileSync(elsewhere, 'utf8')).toBe('tag: 1.4.2\n');
  });
});
