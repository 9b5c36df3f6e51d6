import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { MARKDOWN_BYTES, markdown } from '../../../../src/reporters/formats/markdown.ts';
import { byteLength } from '../../../../src/reporters/parts/markdown-fit.ts';
import { finding, image, report } from '../../../fixtures/reports/build.ts';
import { attacks } from '../../../fixtures/reports/hostile.ts';
import { options, sample } from '../../../fixtures/reports/sample.ts';

function large(findings: number, images: number, text = 'x'.repeat(300)) {
  return report({
    verdict: 'fail',
    findings: Array.from({ length: findings }, (_, index) =>
      finding('tag-not-found', { message: `${index} ${text}`, evidence: [text] }),
    ),
    images: Array.from({ length: images }, (_, index) => image(`ghcr.io/acme/app-${index}:1`)),
    coverage: [{ target: 'prod', workload: 'Deployment/api', registry: 'ghcr.io', servedBy: 'none', ok: false }],
  });
}

/** Rows and findings as a Markdown parser sees them, with balanced details. */
function inspect(text: string) {
  const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const html = tree.children.flatMap((node) => (node.type === 'html' ? [node.value] : []));
  return {
    findings: tree.children.filter((node) => node.type === 'heading' && node.depth === 4).length,
    tables: tree.children.flatMap((node) => (node.type === 'table' ? [node.children.length - 1] : [])),
    opened: html.filter((value) => value.startsWith('<details>')).length,
    closed: html.filter((value) => value === '</details>').length,
    leftOut: [...text.matchAll(/^\*(\d+) of (\d+) (.+) left out here/gm)].map((found) => ({
      missing: Number(found[1]),
      of: Number(found[2]),
      noun: found[3]!,
    })),
  };
}

describe('markdown', () => {
  test('stays below the limit, cuts by whole rows and says what is missing', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2048, max: 60_000 }),
        fc.nat(40),
        fc.nat(200),
        fc.constantFrom(...attacks),
        (maxBytes, findings, images, text) => {
          const output = markdown.render(large(findings, images, text), { ...options, maxBytes });
          const seen = inspect(output);
          expect(byteLength(output)).toBeLessThanOrEqual(maxBytes);
          expect(output.startsWith('## ❌ pullproof: fail\n')).toBe(true);
          expect(seen.opened).toBe(seen.closed);
          const missing = (noun: string) => seen.leftOut.find((each) => each.noun === noun)?.missing ?? 0;
          expect(seen.findings + missing('errors')).toBe(findings);
          expect(seen.tables.reduce((sum, rows) => sum + rows, 0)).toBe(
            images + 2 - missing('images') - missing('rows about pull secrets') - missing('targets'),
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  test('fits GitHub without being told', () => {
    const output = markdown.render(large(2000, 5000), options);
    expect(byteLength(output)).toBeLessThanOrEqual(MARKDOWN_BYTES);
    expect(inspect(output).leftOut[0]).toMatchObject({ of: 2000, noun: 'errors' });
  });

  test('has room for the least limit with nothing but notes', () => {
    const output = markdown.render(large(2000, 5000), { ...options, maxBytes: 0 });
    expect(byteLength(output)).toBeLessThanOrEqual(2048);
  });

  test('leaves nothing out of what fits exactly', () => {
    const whole = markdown.render(sample, options);
    expect(byteLength(whole)).toBeGreaterThan(2048);
    expect(markdown.render(sample, { ...options, maxBytes: byteLength(whole) })).toBe(whole);
    expect(markdown.render(sample, { ...options, maxBytes: byteLength(whole) - 1 })).not.toBe(whole);
  });

  test('links places when it knows the repository', () => {
    const output = markdown.render(sample, {
      ...options,
      sourceBaseUrl: 'https://github.test/o/r/blob/abc',
      repositoryPrefix: 'a b',
    });
    expect(output).toContain(
      '[`a b/deploy/helm/shop/values-prod.yaml:4`](https://github.test/o/r/blob/abc/a%20b/deploy/helm/shop/values-prod.yaml#L4)',
    );
  });
});
