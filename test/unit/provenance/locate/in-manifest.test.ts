import { expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import type { ImageUse } from '../../../../src/core/facts/image-use.ts';
import { takeInventory } from '../../../../src/manifests/inventory.ts';
import { locate } from '../../../../src/provenance/index.ts';
import { parseManifestFile } from '../../../../src/provenance/place/manifest-file.ts';
import { makeDirectory } from '../../../support/temp-directory.ts';

const parses = vi.hoisted(() => ({ count: 0 }));
vi.mock('yaml', async (original) => {
  const real = await original<typeof import('yaml')>();
  const parseAllDocuments = (...args: Parameters<typeof real.parseAllDocuments>) => {
    parses.count += 1;
    return real.parseAllDocuments(...args);
  };
  return { ...real, parseAllDocuments };
});

const pod = (name: string, image: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}}\nspec:\n  containers:\n    - {name: c, image: "${image}"}\n`;

function usesOf(texts: readonly string[], source = 'release.yaml'): readonly ImageUse[] {
  const documents = texts.map((text, index) => ({
    source,
    index,
    object: parse(text),
    text: null,
    hookEvents: [],
    isTest: false,
    isCrd: false,
  }));
  return takeInventory(documents, { target: 't', namespace: 'default' }).uses;
}

test('reads a file of manifests once, however many findings are in it', async () => {
  const texts = Array.from({ length: 40 }, (_, index) => pod(`p${index}`, `ghcr.io/acme/app${index}:1`));
  const cwd = makeDirectory({ 'release.yaml': texts.join('---\n') });
  const found = usesOf(texts).map(
    (use) =>
      ({
        message: 'm',
        help: 'h',
        image: use.image,
        uses: [use],
        aspect: 'tag',
        correction: { replacement: '2', description: 'd' },
      }) as const,
  );
  parses.count = 0;
  const { placements } = await locate(found, { outcome: null, cwd } as unknown as Parameters<typeof locate>[1]);
  expect(parses.count).toBe(1);
  expect(found.map((violation) => placements.get(violation))).toEqual(
    texts.map((_, index) => ({
      location: {
        file: 'release.yaml',
        line: 7 * index + 6,
        column: 24,
        endLine: 7 * index + 6,
        endColumn: 24 + `"ghcr.io/acme/app${index}:1"`.length,
      },
      confidence: 'exact',
      related: [],
      suggestion: {
        file: 'release.yaml',
        line: 7 * index + 6,
        column: 24,
        endColumn: 24 + `"ghcr.io/acme/app${index}:1"`.length,
        replacement: `"ghcr.io/acme/app${index}:2"`,
        description: 'd',
      },
    })),
  );
});

test.each([
  ['its own position', [pod('a', 'x:1'), pod('b', 'x:1')], 1, 1],
  ['its own position behind an empty document', ['# nothing\n', pod('a', 'x:1'), pod('b', 'x:1')], 1, 2],
  ['the only document that has the image', [pod('a', 'y:1'), pod('b', 'y:2'), pod('c', 'x:1')], 0, 2],
  ['none when two others have it', [pod('a', 'y:1'), pod('b', 'x:1'), pod('c', 'x:1')], 0, null],
])('finds a document by %s', (_, texts, documentIndex, expected) => {
  const file = parseManifestFile(texts.join('---\n'))!;
  const [use] = usesOf([pod('z', 'x:1')]);
  const document = file.documentOf({ ...use!, documentIndex });
  const start = expected === null ? null : texts.slice(0, expected).join('---\n').length + (expected > 0 ? 4 : 0);
  expect(document?.range?.[0] ?? null).toBe(start);
});

test('finds a scalar by its offset', () => {
  const text = 'a: 1\nb: ["x", y]\n';
  const file = parseManifestFile(text)!;
  const shown = (start: number) => file.scalarAt(start)?.style;
  expect([shown(3), shown(9), shown(14), shown(0)]).toEqual(['plain', 'double', 'plain', undefined]);
});

test.each([1_000, 100_000])('does not fail on what is nested %d deep', (depth) => {
  const isRead = parseManifestFile(`a: ${'['.repeat(depth)}`) !== null;
  expect(isRead || depth > 1_000).toBe(true);
});
