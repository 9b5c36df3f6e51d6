import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runActionEntry } from '../../support/run-action.ts';
import { runNode } from '../../support/run-node.ts';
import type { HostileRepository } from './hostile-repository.ts';
import type { Machine } from './machine.ts';

/** What one process left behind. */
export interface Run {
  /** The command line, or `action`. */
  readonly command: string;
  /** Null: it had to be killed. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Reports, outputs and summary, by name. */
  readonly written: Readonly<Record<string, string>>;
  /** The largest resident memory, in bytes; null when it was killed. */
  readonly peakRss: number | null;
}

const FORMATS = ['json', 'github', 'sarif', 'markdown', 'junit', 'compact'];
const PRELOAD = fileURLToPath(new URL('../../../bench/support/write-peak-rss.mjs', import.meta.url));
/** `--timeout 50s` and 10 s; the default of 5 minutes, which the action has, and 10 s. */
const LIMIT_MS = { cli: 60_000, action: 310_000 };

/** Runs the commands that meet the repository, as a user does. */
export async function runCommands(repository: HostileRepository, machine: Machine): Promise<readonly Run[]> {
  const ownConfig = hasOwnConfig(machine);
  const commands = repository.commands ?? [ownConfig ? ['check'] : ['check', 'deploy/api']];
  const runs: Run[] = [];
  for (const [index, command] of commands.entries()) {
    const out = path.join(machine.out, String(index));
    mkdirSync(out);
    const args =
      command[0] === 'check' ? [...checkFlags(out, ownConfig ? null : machine.policy), ...command.slice(1)] : command;
    const rss = path.join(machine.out, `rss-${index}`);
    const env = { ...machine.env, ...nodeEnv(rss), ...repository.env };
    const result = await runNode('src/cli/index.ts', args, { cwd: machine.repo, env, killAfterMs: LIMIT_MS.cli });
    runs.push({ ...result, command: command.join(' '), written: textsBelow(out), peakRss: peakRssFrom(rss) });
  }
  return runs;
}

/** Runs the action on it, as GitHub does. */
export async function runAction(repository: HostileRepository, machine: Machine): Promise<readonly Run[]> {
  const own = hasOwnConfig(machine);
  const { named, known, out, env, repo, policy } = machine;
  const registries = `- {host: "${named.host}", username: robot, password: "\${NAMED_PASSWORD}"}\n- {host: "${known.host}"}\n`;
  const inputs = {
    ...(repository.inputs ?? (own ? {} : { chart: 'deploy/api' })),
    ...(own ? { registries } : { config: policy }),
    ...{ 'github-token': env.GITHUB_TOKEN!, 'report-file': path.join(out, 'reports/report.json') },
    'sarif-file': path.join(out, 'reports/report.sarif'),
  };
  mkdirSync(path.join(out, 'reports'));
  const rss = path.join(out, 'rss');
  const processEnv = { ...env, ...nodeEnv(rss), ...repository.env };
  const result = await runActionEntry('src/action/index.ts', repo, inputs, processEnv, LIMIT_MS.action);
  const { summary, outputs, ...run } = result;
  const written = { ...textsBelow(path.join(out, 'reports')), summary, outputs: JSON.stringify(outputs) };
  return [{ ...run, command: 'action', written, peakRss: peakRssFrom(rss) }];
}

function hasOwnConfig({ repo }: Machine): boolean {
  const names = (directory: string) => (existsSync(directory) ? readdirSync(directory) : []);
  return [repo, path.join(repo, '.github')].some((directory) => names(directory).includes('pullproof.yaml'));
}

function checkFlags(out: string, policy: string | null): readonly string[] {
  const formats = FORMATS.flatMap((format) => ['--format', `${format}=${path.join(out, format)}`]);
  return [
    'check',
    '--timeout',
    '50s',
    '--format',
    'text',
    ...formats,
    ...(policy === null ? [] : ['--config', policy]),
  ];
}

/** Measures memory; compiles the sources once for all runs. */
const nodeEnv = (file: string) => ({
  NODE_OPTIONS: `--import=${PRELOAD}`,
  BENCH_PEAK_RSS: file,
  NODE_COMPILE_CACHE: path.join(os.tmpdir(), 'pullproof-corpus-compiled'),
});

const peakRssFrom = (file: string) => (existsSync(file) ? Number(readFileSync(file, 'utf8')) * 1024 : null);

function textsBelow(directory: string): Record<string, string> {
  if (!existsSync(directory)) return {};
  return Object.fromEntries(
    readdirSync(directory).map((name) => [name, readFileSync(path.join(directory, name), 'utf8')]),
  );
}
