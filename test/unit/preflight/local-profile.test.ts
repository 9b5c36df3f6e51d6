import { readFileSync } from 'node:fs';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Report } from '../../../src/core/finding/report.ts';
import { type EmulatorOptions, startEmulator } from '../../../src/emulator/index.ts';
import { startFakeDocker } from '../../support/fake-docker.ts';
import { octoberChart } from '../../support/october-chart.ts';
import { runNode } from '../../support/run-node.ts';
import { makeDirectory } from '../../support/temp-directory.ts';

// Each run is a process; a busy machine needs its time.
vi.setConfig({ testTimeout: 120_000 });

const IMAGE = { kind: 'image', platform: 'linux/amd64' } as const;
const open = (tag: string) => ({ visibility: 'public', tags: { [tag]: IMAGE } }) as const;
const OWN = ['october-api:dev', 'october-worker:dev'];

async function start(options: EmulatorOptions) {
  const emulator = await startEmulator(options);
  onTestFinished(() => emulator.close());
  return emulator;
}

const dockerHub = () =>
  start({
    flavour: 'docker-hub',
    repositories: {
      'library/redis': open('7-alpine'),
      'oliver006/redis_exporter': open('v1.62.0'),
      'danihodovic/celery-exporter': open('latest'),
    },
  });

/** Checks the release with a Docker that has the images, or none. */
async function check(loaded: readonly string[] | null, args: readonly string[], more = '') {
  const [hub, docker] = await Promise.all([dockerHub(), loaded && startFakeDocker({ images: loaded })]);
  onTestFinished(() => docker?.stop());
  const config = `version: 1\nregistries:\n  - host: docker.io\n    endpoint: ${hub.url}\n${more}`;
  const cwd = makeDirectory({ ...octoberChart(), 'pullproof.yaml': config });
  const cluster = ['--cluster', docker ? 'docker' : 'none'];
  const env = docker ? { DOCKER_HOST: docker.host } : {};
  const all = ['check', 'october', ...cluster, ...args, '--format', 'text', '--format', 'json=report.json'];
  const result = await runNode('src/cli/index.ts', all, { cwd, env });
  const report = JSON.parse(readFileSync(`${cwd}/report.json`, 'utf8')) as Report;
  return { ...result, report, asked: [...new Set(hub.requests.map(({ repository }) => repository))].sort() };
}

const states = ({ images }: Report) => images.map(({ reference, state }) => `${state} ${reference}`);
const brief = ({ findings }: Report) =>
  findings.map(({ severity, rule, cause, image }) => [severity, rule, cause, image]);

describe('the development values of a release, in the local profile', () => {
  test('pass when its own images are loaded and Docker Hub has the others', async () => {
    const { code, report, stdout, asked } = await check(OWN, ['--profile', 'local']);
    expect(brief(report)).toEqual([]);
    expect([code, report.verdict]).toEqual([0, 'pass']);
    expect(new Set(report.images.map(({ state }) => state))).toEqual(new Set(['found']));
    expect(asked.filter((repository) => repository.includes('october'))).toEqual([]);
    expect(stdout).toMatch(/✓ found +redis:7-alpine +StatefulSet\/redis \(will be pulled\)/);
    expect(stdout).not.toMatch(/october-api:dev .*will be pulled/);
  });

  test('fail with exactly two errors before, each with both ways out', async () => {
    const { code, report } = await check([], ['--profile', 'local']);
    expect(brief(report)).toEqual(OWN.map((image) => ['error', 'image-not-loaded', 'A', image]));
    expect(code).toBe(1);
    expect(report.findings.map(({ message, help }) => `${message} | ${help}`)).toEqual([
      'image "october-api:dev": it is not in Docker, and nowhere else on this machine. Docker Hub has no "docker.io/library/october-api", where only Docker publishes. The pod would stay in ErrImagePull | build it (`docker build -t october-api:dev .`); or name the registry that has it, as in "ghcr.io/OWNER/october-api"',
      'image "october-worker:dev": it is not in Docker, and nowhere else on this machine. The pod would stay in ErrImageNeverPull | build it (`docker build -t october-worker:dev .`)',
    ]);
    expect(states(report).slice(1, 3)).toEqual(OWN.map((image) => `absent ${image}`));
  });

  test('skip what may be loaded where nobody can look, and still find what is pulled', async () => {
    const { code, report } = await check(null, ['--profile', 'local']);
    expect(brief(report)).toEqual([['note', 'image-not-loaded', null, null]]);
    expect([code, report.verdict]).toEqual([0, 'pass']);
    expect(states(report)).toEqual([
      'found danihodovic/celery-exporter:latest',
      'skipped october-api:dev',
      'skipped october-worker:dev',
      'found oliver006/redis_exporter:v1.62.0',
      'found redis:7-alpine',
    ]);
  });

  test('are skipped with one note offline', async () => {
    const { code, report, asked } = await check(OWN, ['--profile', 'local', '--offline']);
    expect(brief(report)).toEqual([['note', 'image-not-loaded', null, null]]);
    expect([code, report.counts.skipped, asked]).toEqual([0, 5, []]);
  });

  test('are not asked for where the allow-list forbids it', async () => {
    const { report, asked } = await check(OWN, ['--profile', 'local'], 'allowed-registries: [ghcr.io]\n');
    expect(asked).toEqual([]);
    expect(brief(report)).toEqual([
      ['error', 'image-not-loaded', 'A', 'redis:7-alpine'],
      ['error', 'image-not-loaded', 'A', 'oliver006/redis_exporter:v1.62.0'],
      ['error', 'registry-not-allowed', null, 'danihodovic/celery-exporter:latest'],
    ]);
  });
});

describe('names that nobody can own, in the registry profile', () => {
  test('the production values: no repository, and no word of a pull secret', async () => {
    const { code, report } = await check(null, ['-f', 'october/values-prod.yaml']);
    const errors = report.findings.filter(({ severity }) => severity === 'error');
    expect(code).toBe(1);
    expect(errors.map(({ rule, cause, image }) => [rule, cause, image])).toEqual([
      ['repository-not-found', 'E', 'october-api:1.2.0'],
      ['repository-not-found', 'E', 'october-worker:1.2.0'],
    ]);
    expect(errors[0]!.message).toContain(
      'it resolves to "docker.io/library/october-api", where only Docker publishes, and there is no such repository; the registry is missing in the name',
    );
    expect(JSON.stringify(report.findings)).not.toContain('secret');
    expect(errors[0]!.location).toMatchObject({ file: 'october/values.yaml', line: 1 });
  });

  test('what only passes because a flag names the registry says so', async () => {
    const ghcr = await start({ flavour: 'ghcr', repositories: { 'acme/october-api': open('1.2.0') } });
    const { report } = await check(
      null,
      ['-f', 'october/values-prod.yaml', '--set', 'api.repository=ghcr.io/acme/october-api'],
      `  - host: ghcr.io\n    endpoint: ${ghcr.url}\n`,
    );
    const [finding] = report.findings.filter(({ rule }) => rule === 'override-required');
    expect(finding).toMatchObject({ severity: 'note', image: 'ghcr.io/acme/october-api:1.2.0' });
    expect(finding!.message).toContain(
      'from the files alone it is "october-api:1.2.0", and the registry has no such repository',
    );
  });
});
