import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { badCitations } from '../support/citations.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const FOLDERS = ['src', 'test', 'scripts', 'chaos', 'bench', 'engine', 'examples'];
/** Texts of others, and the tests that speak of citations. */
const LEFT_OUT =
  /(?:^|\/)(?:fixtures|goldens|node_modules)\/|^test\/docs\/(?:citations|reference)\.test\.ts$|^test\/support\/citations\.ts$/;

const files = FOLDERS.flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(folder, file.replaceAll('\\', '/')))
    .filter((file) => /\.(?:ts|mjs|js|go|sh|md|ya?ml)$/.test(file) && !LEFT_OUT.test(file)),
);

describe('citations', () => {
  test('lead to pages and sections that exist', () => {
    const cited = files.map((file) => ({ file, source: readFileSync(path.join(ROOT, file), 'utf8') }));
    const bad = cited.flatMap(({ file, source }) =>
      badCitations(source, file).map(({ line, text, why }) => `${file}:${line}: ${why}: ${text.trim()}`),
    );
    expect(bad).toEqual([]);
    expect(cited.filter(({ source }) => source.includes('docs/reference/')).length).toBeGreaterThan(50);
  });

  test.each([
    ['/** As contract §5 says. */', 'a section of nothing that is known'],
    ['// registries.md §4', 'not the path from the root'],
    ['// (registries §1.2)', 'a section of nothing that is known'],
    [' * first (§1.1).', 'a section of nothing that is known'],
    ['// see kubernetes.md', 'not the path from the root'],
    ['const page = "helm.md#s1";', 'not the path from the root'],
    ['// style.md, Messages', 'not the path from the root'],
    ['// docs/reference/registries.md', 'a page without a section'],
    ['// docs/reference/registries.md#s99', 'registries.md has no s99'],
    ['// docs/reference/registries.md#s1-99', 'registries.md has no s1-99'],
    ['// docs/reference/contract.md#5-rules', 'is the anchor of a heading’s words'],
    ['// docs/reference/clusters.md#s1', 'there is no clusters.md'],
    ['// docs/reference/registries.md#s1-1, registries.md#s1-2', 'not the path from the root'],
    ['/** Described in docs/nowhere.md. */', 'there is no docs/nowhere.md'],
    ['const a = 1; // ../shared/notes.md', 'there is no ../shared/notes.md'],
  ])('%j is found: %s', (line, why) => {
    expect(
      badCitations(line, 'src/core/x.ts')
        .map((problem) => problem.why)
        .join('; '),
    ).toContain(why);
  });

  test.each([
    '/** What GHCR says (docs/reference/registries.md#s1-2, docs/reference/registries.md#s2-3). */',
    ' * docs/reference/contract.md#s5.',
    '// RFC 9110 §11.3, SARIF §3.11.6',
    '// CONTRIBUTING.md, docs/rules/README.md and docs/threat-model.md, invariant 22',
    "const url = 'https://example.com/nowhere.md';",
  ])('%j is none', (line) => {
    expect(badCitations(line, 'src/core/x.ts')).toEqual([]);
  });

  test('a page beside the file is one', () => {
    expect(badCitations('// The ABI is described in ABI.md.', 'engine/main.go')).toEqual([]);
  });
});
