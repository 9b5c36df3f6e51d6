import { afterAll, describe, expect, test } from 'vitest';
import { createEngine } from '../../src/helm/engine/engine.ts';
import { cases } from './cases.ts';
import type { Outcome, ParityCase } from './support/case.ts';
import { chartsBelow, helm, helmSource } from './support/helm-source.ts';
import { charts, sortComplaints } from './support/recorded.ts';
import { runEngine } from './support/run-engine.ts';
import { runHelm } from './support/run-helm.ts';

/** Flags that each of Helm's charts is rendered with. */
const variants: readonly Partial<ParityCase>[] = [
  {},
  {
    includeCrds: true,
    isUpgrade: true,
    namespace: 'other',
    kubeVersion: 'v1.20.0',
    apiVersions: ['helm.k8s.io/test'],
    set: ['service.name=apache', 'subchartb.enabled=true', 'tags.back-end=true', 'global.x=null'],
    setString: ['image.tag=1.10'],
    skipSchemaValidation: true,
  },
];

/**
 * The engine against the real helm, side by side: our own charts, and every chart that lies in Helm's Go module. Runs
 * where PULLPROOF_HELM names a helm 4.3.1 (scripts/build-helm.ts builds one); CI sets it.
 */
describe.skipIf(helm === undefined)('the engine prints what the real helm prints', () => {
  const engine = createEngine();
  afterAll(() => engine.close());

  async function compare(directory: string, c: ParityCase): Promise<void> {
    const outcome = await runEngine(engine, directory, c);
    const ours = text(outcome);
    const runs = [text(runHelm(helm ?? '', directory, c))];
    if (outcome.error === 'invalid chart apiVersion') {
      // Helm's experimental format v3: no version of helm installs it, but the real one finds other faults first.
      expect(runs[0]).not.toMatch(/^status 0/);
      return;
    }
    // Helm takes some orders from Go's maps, and some charts draw random numbers: when the two differ, helm is asked
    // again.
    while (runs.length < 6 && !runs.includes(ours)) runs.push(text(runHelm(helm ?? '', directory, c)));
    if (!runs.includes(ours)) expect(steady(ours, runs)).toBe(steady(runs[0] ?? '', runs));
  }

  test.each(cases.map((c) => [c.name, c] as const))('our case %s', (_, c) => compare(charts, c));

  const source = helmSource();
  test.each(chartsBelow(source))('Helm’s chart %s', { timeout: 60_000 }, async (chart) => {
    for (const flags of variants) await compare(source, { name: chart, chart, ...flags });
  });
});

/** A text without the lines that differ between the runs of the real helm itself. */
function steady(whole: string, runs: readonly string[]): string {
  const lists = runs.map((run) => run.split('\n'));
  const isSteady = (i: number) => lists.every((list) => list[i] === lists[0]?.[i]);
  return whole
    .split('\n')
    .map((line, i) => (isSteady(i) ? line : '(random)'))
    .join('\n');
}

/** One text of an outcome. latin1 keeps every byte. */
function text({ status, stdout, error }: Outcome): string {
  return `status ${status}\n${error === null ? '' : `Error: ${sortComplaints(error)}\n`}${stdout.toString('latin1')}`;
}
