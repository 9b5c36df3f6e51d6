import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const folders = ['.', 'docs', 'docs/rules', 'examples', '.github', 'engine', 'engine/stubs'];
const pages = folders.flatMap((folder) =>
  (existsSync(path.join(ROOT, folder)) ? readdirSync(path.join(ROOT, folder)) : [])
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.posix.join(folder, file)),
);

const read = (page: string) => readFileSync(path.join(ROOT, page), 'utf8');
const withoutCode = (text: string) => text.replaceAll(/^( *)(```|~~~)[\s\S]*?^ *\2/gm, '').replaceAll(/`[^`\n]*`/g, '');

/** The anchors that GitHub gives to the headings of a page. */
function anchors(page: string): string[] {
  const headings = read(page)
    .replaceAll(/^( *)```[\s\S]*?^ *```/gm, '')
    .matchAll(/^#{1,6} +(.+)$/gm);
  return [...headings].map(([, heading]) =>
    heading!
      .trim()
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\p{M} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe('links between pages', () => {
  test.each(pages)('%s', (page) => {
    const links = [...withoutCode(read(page)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target!);
    const wrong = links.filter((link) => {
      if (/^(https?:|mailto:)/.test(link)) return false;
      const [file, anchor] = link.split('#') as [string, string?];
      const target = file === '' ? page : path.posix.join(path.posix.dirname(page), file);
      if (!existsSync(path.join(ROOT, target))) return true;
      return anchor !== undefined && !anchors(target).includes(anchor);
    });
    expect(wrong).toEqual([]);
  });
});

test('the README is short enough to be read', () => {
  expect(read('README.md').split('\n').length).toBeLessThanOrEqual(351);
});
