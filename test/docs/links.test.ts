import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { anchorsOf } from '../support/anchors.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const folders = ['.', 'docs', 'docs/reference', 'docs/rules', 'examples', '.github', 'engine', 'engine/stubs'];
const pages = folders.flatMap((folder) =>
  (existsSync(path.join(ROOT, folder)) ? readdirSync(path.join(ROOT, folder)) : [])
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.posix.join(folder, file)),
);

const read = (page: string) => readFileSync(path.join(ROOT, page), 'utf8');
const withoutCode = (text: string) => text.replaceAll(/^( *)(```|~~~)[\s\S]*?^ *\2/gm, '').replaceAll(/`[^`\n]*`/g, '');

describe('links between pages', () => {
  test.each(pages)('%s', (page) => {
    const links = [...withoutCode(read(page)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target!);
    const wrong = links.filter((link) => {
      if (/^(https?:|mailto:)/.test(link)) return false;
      const [file, anchor] = link.split('#') as [string, string?];
      const target = file === '' ? page : path.posix.join(path.posix.dirname(page), file);
      if (!existsSync(path.join(ROOT, target))) return true;
      return anchor !== undefined && !anchorsOf(read(target)).includes(anchor);
    });
    expect(wrong).toEqual([]);
  });
});

test('the README is short enough to be read, beside the tables that grow with the rules and inputs', () => {
  const written = read('README.md').replaceAll(/<!-- generated: \w+ -->[\s\S]*?<!-- end: \w+ -->/g, '');
  expect(written.split('\n').length).toBeLessThanOrEqual(254);
});
