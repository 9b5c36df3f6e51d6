import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Workflow {
  readonly permissions: unknown;
  readonly jobs: Readonly<Record<string, { readonly permissions: unknown; readonly steps: readonly Step[] }>>;
}

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const inputs = Object.keys((parse(read('action.yml')) as { inputs: object }).inputs);
const directory = 'examples/workflows/';

describe.each(readdirSync(new URL(directory, root)))('%s', (file) => {
  const workflow = parse(read(directory + file)) as Workflow;
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);

  test('grants nothing at the top and something to each job', () => {
    expect(workflow.permissions).toEqual({});
    for (const job of jobs) expect(job.permissions).toBeTypeOf('object');
  });

  test('pins the actions of others by commit', () => {
    const others = steps.flatMap(({ uses }) => (uses && !uses.startsWith('pullproof/') ? [uses] : []));
    for (const uses of others) expect(uses).toMatch(/^[\w.-]+(\/[\w.-]+)+@[0-9a-f]{40}$/);
  });

  test('gives our action only inputs that it has', () => {
    const ours = steps.filter(({ uses }) => uses?.startsWith('pullproof/pullproof@'));
    expect(ours.length).toBeGreaterThan(0);
    for (const step of ours) expect(inputs).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})));
  });

  test('is in the README of the examples', () => {
    expect(read('examples/README.md')).toContain(`workflows/${file}`);
  });
});
