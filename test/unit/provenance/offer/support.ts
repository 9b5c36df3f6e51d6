import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { loadSettings } from '../../../../src/config/settings/load-settings.ts';
import { EMPTY_REQUEST } from '../../../../src/config/settings/request.ts';
import type { Settings } from '../../../../src/core/settings/settings.ts';
import { type EmulatorOptions, startEmulator } from '../../../../src/emulator/index.ts';
import { applyFixes } from '../../../../src/fix/apply.ts';
import { planFixes } from '../../../../src/fix/plan.ts';
import type { Engine } from '../../../../src/helm/engine/engine.ts';
import { check } from '../../../../src/preflight/check.ts';
import type { CheckResult } from '../../../../src/preflight/report/assemble.ts';
import { rules } from '../../../../src/rules/index.ts';
import { makeDirectory } from '../../../support/temp-directory.ts';

const image = { kind: 'index', platforms: ['linux/amd64'] } as const;

/** Public repositories below `acme/` with these tags. */
export function pushed(tags: Readonly<Record<string, readonly string[]>>): EmulatorOptions['repositories'] {
  return Object.fromEntries(
    Object.entries(tags).map(([name, names]) => [
      `acme/${name}`,
      { visibility: 'public', tags: Object.fromEntries(names.map((tag) => [tag, image])) },
    ]),
  );
}

/** A Deployment whose only container has an image as the template writes it. */
export function deployment(name: string, template: string, podLines: readonly string[] = []): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata: {name: ${name}}
spec:
  selector: {matchLabels: {app: ${name}}}
  template:
    metadata: {labels: {app: ${name}}}
    spec:
${podLines.map((line) => `      ${line}\n`).join('')}      containers:
        - name: ${name}
          image: ${template}
`;
}

/** Checks a directory's own configuration in this process. */
export async function checkIn(
  engine: Engine,
  cwd: string,
  change: (settings: Settings) => Settings = (same) => same,
  targets: readonly string[] = [],
) {
  const { settings } = await loadSettings(
    { ...EMPTY_REQUEST, targets },
    {
      cwd,
      env: {},
      ruleIds: rules.map(({ id }) => id),
      trust: null,
    },
  );
  return check(change(settings), {
    cwd,
    env: {},
    home: cwd,
    today: '2026-11-29',
    githubToken: null,
    stdin: async () => Buffer.alloc(0),
    engine,
  });
}

/** What `check --fix` does: changes, until nothing is offered any more. Gives the last result and what was changed. */
export async function fixAll(run: () => Promise<CheckResult>, cwd: string) {
  let result = await run();
  const changed = [];
  for (let round = 0; round < 50; round += 1) {
    const applied = fixIn(cwd, result);
    if (applied.length === 0) break;
    changed.push(...applied);
    result = await run();
  }
  return { result, changed };
}

/** Makes every change that a report offers. */
export function fixIn(cwd: string, { report, sources }: CheckResult) {
  return applyFixes(planFixes(report, sources), cwd).applied;
}

/** Images that were found and are not any more, by what their pods are called. */
export function harmedBy(before: CheckResult, after: CheckResult): string[] {
  const states = ({ report }: CheckResult) =>
    new Map(
      report.images.flatMap(({ target, state, uses }) =>
        uses.map(({ kind, name, container }) => [`${target} ${kind}/${name} ${container}`, state] as const),
      ),
    );
  const now = states(after);
  return [...states(before)].flatMap(([use, state]) => (state === 'found' && now.get(use) !== 'found' ? [use] : []));
}

/** Writes files, and a configuration that sends ghcr.io to an emulator with these repositories. */
export async function scene(
  files: Readonly<Record<string, string>>,
  repositories: EmulatorOptions['repositories'],
  targets = '',
) {
  const emulator = await startEmulator({ repositories });
  const registries = `registries:\n  - {host: ghcr.io, endpoint: "${emulator.url}"}\n`;
  const cwd = makeDirectory({ ...files, 'pullproof.yaml': `version: 1\n${registries}${targets || 'chart: .\n'}` });
  return { cwd, emulator, read: (file: string) => readFileSync(path.join(cwd, file), 'utf8') };
}

/** A copy of a folder that may be changed. */
export function copyOf(folder: string): string {
  const cwd = makeDirectory();
  cpSync(folder, cwd, { recursive: true });
  return cwd;
}
