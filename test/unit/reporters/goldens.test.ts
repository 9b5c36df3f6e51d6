import { describe, expect, test } from 'vitest';
import { formatIds } from '../../../src/reporters/formats/index.ts';
import type { ReporterOptions } from '../../../src/reporters/parts/reporter.ts';
import { finding, image, report } from '../../fixtures/reports/build.ts';
import { attacks, hostileReport, hostileSources } from '../../fixtures/reports/hostile.ts';
import { empty, options, passing, sample } from '../../fixtures/reports/sample.ts';
import { GOLDEN_EXTENSIONS, reporters } from '../../support/reporters.ts';

const GOLDENS = '../../fixtures/reports/golden';

const many = report({
  verdict: 'fail',
  images: Array.from({ length: 1000 }, (_, index) => image(`ghcr.io/acme/app-${index}:1.0.0`, { state: 'absent' })),
  findings: Array.from({ length: 1000 }, (_, index) =>
    finding('tag-not-found', {
      severity: index % 10 === 0 ? 'warning' : 'error',
      message: `image "ghcr.io/acme/app-${index}:1.0.0": the tag "1.0.0" does not exist`,
      image: `ghcr.io/acme/app-${index}:1.0.0`,
      location: { file: 'values.yaml', line: index + 1, column: 1, endLine: index + 1, endColumn: 5 },
      confidence: 'exact',
    }),
  ),
});

describe.each(formatIds)('%s', (id) => {
  const render = (name: 'sample' | 'passing' | 'empty', extra: Partial<ReporterOptions> = {}) =>
    reporters[id].render({ sample, passing, empty }[name], { ...options, ...extra });

  test.each(['sample', 'passing', 'empty'] as const)('prints the %s report', async (name) => {
    await expect(render(name)).toMatchFileSnapshot(`${GOLDENS}/${name}.${GOLDEN_EXTENSIONS[id]}`);
  });

  test('prints the same bytes again', () => {
    expect(render('sample')).toBe(render('sample'));
  });

  test('prints all of a thousand findings, or says how many it left out', () => {
    const output = reporters[id].render(many, options);
    const shown = new Set(output.match(/app-\d+/g) ?? []).size;
    if (id === 'github') expect(output).toContain('891 errors not annotated');
    else expect(shown).toBe(1000);
  });
});

describe.each(['text', 'markdown', 'compact'] as const)('%s', (id) => {
  test('prints a hostile report', async () => {
    const text = attacks.filter((attack) => attack.length < 50).join(' ');
    const output = reporters[id].render(hostileReport(text), { ...options, sources: hostileSources(text) });
    await expect(output).toMatchFileSnapshot(`${GOLDENS}/hostile.${GOLDEN_EXTENSIONS[id]}`);
  });
});

describe('text', () => {
  test.each([
    ['60 columns', { width: 60 }, 'sample.60.txt'],
    ['colours', { color: true }, 'sample.color.txt'],
    ['no sources', { sources: new Map() }, 'sample.bare.txt'],
  ])('prints the sample with %s', async (_, extra, file) => {
    await expect(reporters.text.render(sample, { ...options, ...extra })).toMatchFileSnapshot(`${GOLDENS}/${file}`);
  });
});
