import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import picomatch from 'picomatch';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Step {
  readonly name?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly permissions?: unknown;
  readonly needs?: string | readonly string[];
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly Step[];
}
interface Workflow {
  readonly permissions: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const root = new URL('../../', import.meta.url);
const text = (file: string) => readFileSync(new URL(file, root), 'utf8');
const directory = '.github/workflows/';
const workflows = readdirSync(new URL(directory, root)).map(
  (file) => [file, parse(text(directory + file)) as Workflow] as const,
);

describe.each(workflows)('%s', (_, workflow) => {
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  test('grants nothing at the top, and each job what it needs, for a limited time', () => {
    expect(workflow.permissions).toEqual({});
    for (const job of Object.values(workflow.jobs)) {
      expect(job.permissions).toBeTypeOf('object');
      expect(job['timeout-minutes']).toBeGreaterThan(0);
    }
  });

  test('pins actions by commit', () => {
    const uses = steps.flatMap((step) => (step.uses === undefined || step.uses === './' ? [] : [step.uses]));
    expect(uses.length).toBeGreaterThan(0);
    for (const one of uses) expect(one).toMatch(/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/);
  });

  test('says whether a checkout keeps its credential', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    for (const step of checkouts) expect(step.with).toHaveProperty('persist-credentials');
  });

  test('gives our action only inputs that it has', () => {
    const inputs = Object.keys((parse(text('action.yml')) as { inputs: object }).inputs);
    const ours = steps.filter(({ uses }) => uses === './');
    for (const step of ours) expect(inputs).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})));
  });
});

describe('the gate', () => {
  const script = fileURLToPath(new URL('scripts/ci/gate.ts', root));
  const run = (needs: object) =>
    spawnSync(process.execPath, ['--no-warnings', script], { env: { NEEDS: JSON.stringify(needs) } }).status;

  test('waits for every job of ci.yml', () => {
    const { jobs } = Object.fromEntries(workflows)['ci.yml']!;
    expect([...(jobs.gate?.needs ?? []), 'gate'].sort()).toEqual(Object.keys(jobs).sort());
  });

  test.each([
    [{ a: { result: 'success' }, b: { result: 'success' } }, 0],
    [{ a: { result: 'success' }, b: { result: 'failure' } }, 1],
    [{ a: { result: 'cancelled' } }, 1],
    [{ a: { result: 'skipped' } }, 1],
    [{}, 1],
  ])('%j gives %d', (needs, status) => expect(run(needs)).toBe(status));
});

describe('a release', () => {
  const { jobs } = Object.fromEntries(workflows)['release.yml']!;

  test.each(['verify', 'rollback'])('%s starts from main only', (name) => {
    const guard = jobs[name]!.steps[0]!.run!;
    const run = (ref: string) => spawnSync('bash', ['-e', '-c', guard], { env: { GITHUB_REF: ref }, encoding: 'utf8' });
    expect(run('refs/heads/main').status).toBe(0);
    expect(run('refs/heads/topic')).toMatchObject({
      status: 1,
      stdout: '::error::a release starts from main, not from refs/heads/topic\n',
    });
    expect(run('refs/tags/main').status).toBe(1);
  });

  test('needs the verified tree, and attests every program in dist before the tag', () => {
    const { needs, permissions, steps } = jobs.release!;
    expect(needs).toBe('verify');
    expect(permissions).toMatchObject({ 'id-token': 'write', attestations: 'write' });
    const attest = steps.findIndex(({ uses }) => uses?.startsWith('actions/attest@'));
    const tag = steps.findIndex(({ run }) => run?.includes('git push'));
    expect(attest).toBeGreaterThan(0);
    expect(attest).toBeLessThan(tag);
    const globs = String(steps[attest]!.with!['subject-path']).trim().split('\n');
    const programs = readdirSync(new URL('dist/', root), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(c?js|zst)$/.test(entry.name))
      .map((entry) => relative(fileURLToPath(root), join(entry.parentPath, entry.name)));
    expect(programs.length).toBeGreaterThan(5);
    expect(programs.filter((file) => !globs.some((glob) => picomatch.isMatch(file, glob)))).toEqual([]);
  });
});

test('there is one undici, in the bundles and below the libraries', () => {
  const { packages } = JSON.parse(text('package-lock.json')) as { packages: Record<string, { version: string }> };
  const versions = Object.entries(packages).filter(([path]) => /(^|\/)node_modules\/undici$/.test(path));
  expect(versions.map(([path]) => path)).toEqual(['node_modules/undici']);
});

describe('the version to release', () => {
  const script = fileURLToPath(new URL('scripts/ci/check-version.ts', root));
  const run = (version: string) =>
    spawnSync(process.execPath, ['--no-warnings', script], { env: { VERSION: version }, encoding: 'utf8' });

  test('is the one that is written everywhere', () => {
    const { version } = JSON.parse(text('package.json'));
    expect(run(version)).toMatchObject({ status: 0, stderr: '' });
    expect(run('999.0.0')).toMatchObject({
      status: 1,
      stderr:
        'package.json has another version\nsrc/version.ts has another version\nCHANGELOG.md has no heading "## 999.0.0"\n',
    });
    expect(run('v1').stderr).toContain('"v1" is no version');
  });
});

test('the registries of the example start and outlive their starter', async () => {
  const script = fileURLToPath(new URL('scripts/ci/start-registries.ts', root));
  const output = execFileSync(process.execPath, ['--no-warnings', script], { env: {}, encoding: 'utf8' });
  const [, list, pids] = /^registries<<(?:\w+)\n([\s\S]*)\nEND_OF_REGISTRIES\npids=([\d ]+)\n$/.exec(output)!;
  try {
    const entries = parse(list!) as { host: string; endpoint: string }[];
    expect(entries.map(({ host }) => host).sort()).toEqual(['docker.io', 'ghcr.io']);
    for (const { endpoint } of entries) expect((await fetch(`${endpoint}/v2/`)).status).toBe(401);
  } finally {
    for (const pid of pids!.split(' ')) process.kill(Number(pid));
  }
});
