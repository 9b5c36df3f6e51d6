import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../../../src/core/finding/report.ts';
import type { TargetSettings } from '../../../src/core/settings/settings.ts';
import { check } from '../../../src/preflight/check.ts';
import { CHART_YAML, type Files, type scratch } from '../helm/support.ts';
import { show, target, type testEngine } from './support.ts';

/** The findings of a check that asks no registry, with a way to read the files. */
export interface Checked {
  readonly findings: readonly Finding[];
  /** `rule place text (confidence)`, one line a finding. */
  readonly places: readonly string[];
}

let count = 0;

/**
 * Checks a chart in the working directory, made of files, whole: rules, places and all; without a registry unless
 * `offline` is false.
 */
export async function checkFiles(
  engine: ReturnType<typeof testEngine>,
  workspace: ReturnType<typeof scratch>,
  files: Files,
  { offline = true, ...overrides }: Partial<TargetSettings> & { readonly offline?: boolean } = {},
): Promise<Checked> {
  count += 1;
  const name = `checked-${count}`;
  const all = { 'Chart.yaml': CHART_YAML, ...files };
  workspace.write(Object.fromEntries(Object.entries(all).map(([file, text]) => [`${name}/${file}`, text])));
  const cwd = path.join(workspace.root, name);
  const { report } = await check(
    {
      targets: [target('.', overrides)],
      concurrency: 1,
      timeoutMs: 60_000,
      offline,
      setVariables: [],
      withheldVariables: [],
    } as never,
    { cwd, env: {}, home: cwd, today: '2026-01-01', githubToken: null, stdin: async () => Buffer.alloc(0), engine },
  );
  const read = (file: string) => readFileSync(path.join(cwd, file), 'utf8');
  const places = report.findings.map(
    ({ rule, location, confidence }) => `${rule} ${show(location, read)} (${confidence})`,
  );
  return { findings: report.findings, places };
}
