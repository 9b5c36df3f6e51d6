import { loadSettings } from '../../src/config/settings/load-settings.ts';
import { EMPTY_REQUEST } from '../../src/config/settings/request.ts';
import { createEngine, type Engine } from '../../src/helm/engine/engine.ts';
import { check } from '../../src/preflight/check.ts';
import { rules } from '../../src/rules/index.ts';
import type { Benchmark } from '../benchmark.ts';
import { startRegistry } from '../support/registry.ts';
import { describeMs, median } from '../support/statistics.ts';
import { type TaggedChart, writeTaggedChart, writeUmbrellaChart } from '../support/tagged-charts.ts';

/** What finding the lines of all findings cost in one check. */
interface Cost {
  readonly findings: number;
  readonly exact: number;
  /** Of the render that every check does, in ms. */
  readonly baseline: number;
  /** Further renders. */
  readonly renders: number;
  /** From the first finding to the report, in ms. */
  readonly locating: number;
}

/** Every image of a chart has a missing tag: what it costs to find the lines that set them. */
export const provenance: Benchmark = {
  name: 'provenance',
  async run({ runs, scratch, progress }) {
    progress('provenance');
    const registry = await startRegistry(40, 0, scratch);
    const engine = createEngine();
    try {
      const charts: [string, TaggedChart][] = [
        ['small chart, 3 workloads', writeTaggedChart(scratch, registry.host, 3)],
        ['40 workloads', writeTaggedChart(scratch, registry.host, 40)],
        ['12 subcharts', writeUmbrellaChart(scratch, registry.host, 12)],
      ];
      const rows: string[][] = [];
      for (const [what, chart] of charts) {
        const costs: Cost[] = [];
        for (let run = 0; run <= runs; run += 1) costs.push(await measure(chart, engine, scratch));
        rows.push([what, ...describeCosts(costs.slice(1))]);
      }
      return {
        title: 'Finding the lines',
        about:
          'Each image of the chart has a tag that does not exist, set in a values file. Measured inside one process whose engine is warm: the render that every check does, the further renders, and the time from the first finding to the report.',
        header: ['chart', 'findings', 'of these exact', 'first render', 'further renders', 'time', 'each finding'],
        rows,
      };
    } finally {
      await engine.close();
      await registry.stop();
    }
  },
};

function describeCosts(costs: readonly Cost[]): string[] {
  const last = costs.at(-1)!;
  const locating = costs.map((cost) => cost.locating);
  const baseline = median(costs.map((cost) => cost.baseline));
  const each = median(locating) / last.findings;
  return [
    `${last.findings}`,
    `${last.exact}`,
    `${baseline.toFixed(0)} ms`,
    `${last.renders}`,
    describeMs(locating),
    `${each.toFixed(1)} ms`,
  ];
}

async function measure({ chart, values }: TaggedChart, real: Engine, cwd: string): Promise<Cost> {
  let located = 0;
  let renders = 0;
  let baseline = 0;
  const engine: Engine = {
    ...real,
    async render(request, options) {
      const begin = performance.now();
      const response = await real.render(request, options);
      if (located === 0) baseline = performance.now() - begin;
      else renders += 1;
      return response;
    },
  };
  const request = { ...EMPTY_REQUEST, flags: { chart, values: [values] } };
  const { settings } = await loadSettings(request, { cwd, trust: null, env: {}, ruleIds: rules.map(({ id }) => id) });
  const { report } = await check(settings, {
    cwd,
    env: {},
    home: cwd,
    today: '2026-01-01',
    githubToken: null,
    stdin: async () => Buffer.alloc(0),
    engine,
    onProgress({ step }) {
      if (step === 'locate') located = performance.now();
    },
  });
  const { findings } = report;
  return {
    findings: findings.length,
    exact: findings.filter(({ confidence }) => confidence === 'exact').length,
    baseline,
    renders,
    locating: performance.now() - located,
  };
}
