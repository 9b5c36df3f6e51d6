import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { TargetSettings } from '../../../../src/core/settings/settings.ts';
import { createEngine, type Engine } from '../../../../src/helm/engine/engine.ts';
import { cases } from '../../../parity/cases.ts';
import type { ParityCase } from '../../../parity/support/case.ts';
import { readFixture } from '../../../support/facts.ts';
import { ruleFixtures } from '../../../support/fixtures.ts';
import { octoberChart } from '../../../support/october-chart.ts';
import { smallChart } from '../../../support/small-chart.ts';
import { makeDirectory } from '../../../support/temp-directory.ts';
import { target } from '../support.ts';
import { fixTwice } from './fix-twice.ts';
import { copyOf } from './support.ts';

vi.setConfig({ testTimeout: 120_000 });

let engine: Engine;
beforeAll(() => {
  engine = createEngine();
});
afterAll(() => engine.close());

/** Holds that a second `--fix` changes nothing and that the first harmed nothing; gives the number of changes. */
async function holds(cwd: string, targets: readonly TargetSettings[], seed = 1): Promise<number> {
  const { changed, again, harmed } = await fixTwice(engine, cwd, targets, seed);
  expect({ changed, again, harmed }).toEqual({ changed, again: [], harmed: [] });
  return changed.length;
}

/** The chart with its own values, and once more with each values file beside it. */
function environments(cwd: string, chart: string): TargetSettings[] {
  const files = readdirSync(path.join(cwd, chart)).filter((file) => /^(?!Chart\.|values\.yaml).*\.ya?ml$/.test(file));
  return [
    target(chart, { name: 'bare' }),
    ...files.map((file) => target(chart, { name: file, values: [path.join(chart, file)] })),
  ];
}

test.each<[folder: string, chart: string, seed?: number]>([
  ['examples/shop', 'deploy/helm/shop'],
  ['test/fixtures/charts', 'lines'],
  ['test/fixtures/provenance', 'dead', 2],
  ['test/fixtures/provenance', 'mangled'],
])('%s: %s', async (folder, chart, seed = 1) => {
  const cwd = copyOf(folder);
  expect(await holds(cwd, environments(cwd, chart), seed)).toBeGreaterThan(0);
});

test.each([1, 2])('every way to write an image, images missing as of seed %i', async (seed) => {
  const ways = target('ways', { values: ['ways/base.yaml', 'ways/prod.yaml'], set: ['set.image.tag=1.0.0'] });
  expect(await holds(copyOf('test/fixtures/provenance'), [ways], seed)).toBeGreaterThan(0);
});

test.each([
  ['october', octoberChart()],
  ['deploy/api', smallChart('ghcr.io/Acme/api:1.0.0')],
])('the chart %s that tests build', async (chart, files) => {
  const cwd = makeDirectory(files);
  expect(await holds(cwd, environments(cwd, chart))).toBeGreaterThan(0);
});

test('the command lines of the parity suite whose charts have images, those of a chart together', async () => {
  const charts = new Set(['umbrella', 'hooks', 'functions', 'order', 'with-archive', 'archives/umbrella-1.2.3.tgz']);
  // `--show-only` is no flag of a check, and a release name that Helm refuses is a usage error.
  const own = cases.filter(({ chart, name, showOnly }) => charts.has(chart) && !showOnly && !/-name-/.test(name));
  const cwd = copyOf('test/fixtures/parity/charts');
  expect(await holds(cwd, own.map(asTarget), 2)).toBeGreaterThan(0);
});

function asTarget({ showOnly: _, ...flags }: ParityCase): TargetSettings {
  return target(flags.chart, flags);
}

const fixtures = ruleFixtures().flatMap(({ rule, name, file }) => {
  const { manifests, namespace = 'production', profile = 'registry' } = readFixture(readFileSync(file, 'utf8'));
  return manifests === undefined ? [] : [{ rule, folder: name.replace(/\.yaml$/, ''), manifests, namespace, profile }];
});

test.each([...new Set(fixtures.map(({ rule }) => rule))])(
  'fixtures of the rule %s, as manifests and as charts',
  async (rule) => {
    const own = fixtures.filter((fixture) => fixture.rule === rule);
    const files = own.flatMap(({ folder, manifests }) => [
      [`${folder}/pods.yaml`, manifests],
      [`${folder}/chart/Chart.yaml`, 'apiVersion: v2\nname: fixture\nversion: 1.0.0\n'],
      [`${folder}/chart/templates/pods.yaml`, manifests.replace(/\{\{|\}\}/g, (braces) => `{{ "${braces}" }}`)],
    ]);
    const targets = own.flatMap(({ folder, namespace, profile }) => [
      target(null, { name: `${folder} manifests`, manifests: [`${folder}/pods.yaml`], namespace, profile }),
      target(`${folder}/chart`, { name: `${folder} chart`, namespace, profile }),
    ]);
    await holds(makeDirectory(Object.fromEntries(files)), targets);
  },
);
