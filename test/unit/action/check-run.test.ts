import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import path from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { conclusionOf } from '../../../src/action/check-run.ts';
import { checkAnnotations } from '../../../src/action/github/check-annotations.ts';
import type { Finding, Report } from '../../../src/core/finding/report.ts';
import { startEmulator } from '../../../src/emulator/index.ts';
import { finding, image, report } from '../../fixtures/reports/build.ts';
import { attacks, hostileReport } from '../../fixtures/reports/hostile.ts';
import { type GithubState, startGithub } from '../../support/github-api.ts';
import { HEAD_SHA, pullRequestEnv, runActionEntry } from '../../support/run-action.ts';
import { mirrorConfig, smallChart } from '../../support/small-chart.ts';
import { makeDirectory } from '../../support/temp-directory.ts';

// Each test starts processes; a busy machine needs its time.
vi.setConfig({ testTimeout: 120_000 });

const STATE: GithubState = { headSha: HEAD_SHA, files: [], comments: [], commentable: new Set() };
const CREATE = 'POST /repos/{owner}/{repo}/check-runs';
const UPDATE = 'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}';

const many = (count: number): Finding[] =>
  Array.from({ length: count }, (_, index) =>
    finding('tag-not-found', {
      message: `image number ${index}`,
      location: { file: 'deploy/values.yaml', line: index + 1, column: 8, endLine: index + 1, endColumn: 13 },
      confidence: 'exact',
    }),
  );

async function publish(
  github: Awaited<ReturnType<typeof startGithub>>,
  given: Report,
  env: Record<string, string> = {},
) {
  const result = JSON.stringify({ report: given, sources: {} });
  const inputs = { 'check-run': 'true', 'github-token': 'ghs_test', annotations: 'false' };
  const run = await runActionEntry('test/support/publish-report.ts', makeDirectory(), inputs, {
    ...pullRequestEnv(github.url),
    RESULT: path.join(makeDirectory({ result }), 'result'),
    ...env,
  });
  expect(run.stderr).toBe('');
  expect(run.code).toBe(given.verdict === 'pass' ? 0 : 1);
  return { ...run, notices: run.stdout.split('\n').filter((line) => line.startsWith('::notice')) };
}

describe('a check run', () => {
  test('reaches the API through the proxy of the environment', async () => {
    const github = await startGithub(STATE);
    const asked: string[] = [];
    const proxy = createServer().on('connect', (request, socket) => {
      asked.push(request.url!);
      const upstream = connect(Number(new URL(github.url).port), '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        upstream.pipe(socket).pipe(upstream);
      });
      for (const end of [socket, upstream]) end.on('error', () => {});
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void proxy.close());
    const { notices } = await publish(github, report({ findings: many(1), verdict: 'fail' }), {
      GITHUB_API_URL: 'http://api.github.example',
      http_proxy: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    });
    expect(github.problems).toEqual([]);
    expect(notices).toEqual([]);
    expect(new Set(asked)).toEqual(new Set(['api.github.example:80']));
    expect(github.named(CREATE)).toHaveLength(1);
  });

  test('is complete at once, on the head of the pull request', async () => {
    const github = await startGithub(STATE);
    const { notices } = await publish(github, report({ findings: many(1), verdict: 'fail' }));
    expect(github.problems).toEqual([]);
    expect(notices).toEqual([]);
    expect(github.requests).toHaveLength(1);
    const { body } = github.named(CREATE)[0]!;
    expect(body).toMatchObject({
      name: 'pullproof',
      head_sha: HEAD_SHA,
      status: 'completed',
      conclusion: 'failure',
      details_url: 'https://github.com/acme/shop/actions/runs/42',
      output: { title: '1 error · 0 images · verdict: fail' },
    });
    expect(body.output.summary).toMatch(/^## ❌ pullproof: fail\n/);
    expect(body.output.annotations).toEqual([
      {
        path: 'deploy/values.yaml',
        start_line: 1,
        end_line: 1,
        start_column: 8,
        end_column: 13,
        annotation_level: 'failure',
        title: 'tag-not-found',
        message: expect.stringMatching(/^image number 0\nfix: put it right\n/),
      },
    ]);
  });

  test('has all annotations, 50 a request', async () => {
    const github = await startGithub(STATE);
    const { notices } = await publish(github, report({ findings: many(120), verdict: 'fail' }));
    expect(github.problems).toEqual([]);
    expect(notices).toEqual([]);
    expect(github.requests.map(({ name, body }) => [name, body.output.annotations.length])).toEqual([
      [CREATE, 50],
      [UPDATE, 50],
      [UPDATE, 20],
    ]);
    const lines = github.requests.flatMap(({ body }) =>
      body.output.annotations.map((each: { start_line: number }) => each.start_line),
    );
    expect(lines).toEqual(Array.from({ length: 120 }, (_, index) => index + 1));
  });

  test('says success with nothing to annotate', async () => {
    const github = await startGithub(STATE);
    await publish(github, report({ images: [image('ghcr.io/acme/api:1')] }));
    expect(github.problems).toEqual([]);
    const { body } = github.named(CREATE)[0]!;
    expect(body).toMatchObject({ conclusion: 'success' });
    expect(body.output).not.toHaveProperty('annotations');
  });

  test("keeps GitHub's limits with any report", async () => {
    const github = await startGithub(STATE);
    const long = 'é'.repeat(40_000);
    const findings = [
      ...many(3),
      finding('tag-not-found', { message: long, help: long, evidence: [long], image: long }),
    ];
    const images = Array.from({ length: 2000 }, (_, index) => image(`ghcr.io/acme/image-${index}:${'1'.repeat(60)}`));
    await publish(github, report({ findings, images, verdict: 'fail' }));
    expect(github.problems).toEqual([]);
    const { output } = github.named(CREATE)[0]!.body;
    expect(Buffer.byteLength(output.summary)).toBeLessThanOrEqual(65_535);
    for (const { message } of output.annotations) expect(Buffer.byteLength(message)).toBeLessThanOrEqual(64 * 1024);
  });

  test('of a hostile chart is as tame as the other reports', async () => {
    const github = await startGithub(STATE);
    await publish(github, hostileReport(attacks.join(' ')));
    expect(github.problems).toEqual([]);
    const { output } = github.named(CREATE)[0]!.body;
    const texts = [output.title, output.summary, ...output.annotations.flatMap((each: object) => Object.values(each))];
    for (const text of texts.filter((each) => typeof each === 'string'))
      expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
  });

  test.each([
    [
      { status: 403, message: 'Resource not accessible by integration' },
      'the token may not do it (HTTP 403); the job needs "permissions: checks: write"',
      1,
    ],
    [{ status: 403, message: 'API rate limit exceeded' }, "GitHub's rate limit is reached", 1],
    // Tried once more without annotations.
    [{ status: 422, message: 'Invalid request.' }, "GitHub's API failed: Invalid request.", 2],
  ])('that is refused is a notice: %j', async (refusesWrites, reason, requests) => {
    const github = await startGithub({ ...STATE, refusesWrites });
    const { notices } = await publish(github, report({ findings: many(60), verdict: 'fail' }));
    expect(notices).toHaveLength(1);
    expect(notices[0]).toContain(`::notice::check-run: not everything could be posted: ${reason}`);
    expect(github.requests).toHaveLength(requests);
  });

  test('belongs to the commit of the workflow, or of the merge group, without a pull request', async () => {
    const github = await startGithub(STATE);
    await publish(github, report({}), { GITHUB_EVENT_PATH: '' });
    const event = JSON.stringify({ action: 'checks_requested', merge_group: { head_sha: 'c'.repeat(40) } });
    await publish(github, report({}), { GITHUB_EVENT_PATH: path.join(makeDirectory({ event }), 'event') });
    expect(github.named(CREATE).map(({ body }) => body.head_sha)).toEqual(['f'.repeat(40), 'c'.repeat(40)]);
  });
});

test('a passing check in which something could not be verified is neutral', () => {
  const unverified = finding('registry-unreachable', { severity: 'warning', unverified: true });
  const conclude = (verdict: Report['verdict'], ...findings: Finding[]) => conclusionOf({ verdict, findings });
  expect(conclude('pass')).toBe('success');
  expect(conclude('pass', finding('mutable-tag', { severity: 'warning' }))).toBe('success');
  expect(conclude('pass', unverified)).toBe('neutral');
  // on-unverified: ignore
  expect(conclude('pass', { ...unverified, severity: 'note' })).toBe('success');
  expect(conclude('unverified', unverified)).toBe('failure');
  expect(conclude('fail')).toBe('failure');
});

describe('annotations without a line of the repository stand on the first line of the chart', () => {
  const options = { color: false, width: 80, ruleInfo: new Map(), repositoryPrefix: 'services' };
  const place = { line: 3, column: 2, endLine: 3, endColumn: 9 };
  test.each([
    [null, 'services/deploy/helm/shop/Chart.yaml', 1, 'something is wrong'],
    [{ file: '../../x.yaml', ...place }, 'services/deploy/helm/shop/Chart.yaml', 1, '../x.yaml:3: something is wrong'],
    [{ file: '/etc/x.yaml', ...place }, 'services/deploy/helm/shop/Chart.yaml', 1, '/etc/x.yaml:3: something is wrong'],
    [{ file: '../x.yaml', ...place }, 'x.yaml', 3, 'something is wrong'],
    [{ file: 'a/x.yaml', ...place, endLine: 4 }, 'services/a/x.yaml', 3, 'something is wrong'],
  ])('%j', (location, file, line, message) => {
    const [annotation] = checkAnnotations(report({ findings: [finding('x', { location })] }), options);
    expect(annotation).toMatchObject({ path: file, start_line: line });
    expect(annotation!.message.split('\n')[0]).toBe(message);
    expect('start_column' in annotation!).toBe(location !== null && line === 3 && location.endLine === 3);
  });
});

describe('the action', () => {
  async function run(files: Record<string, string>, inputs: Record<string, string>) {
    const emulator = await startEmulator({
      repositories: {
        'acme/api': { visibility: 'public', tags: { '1.4.2': { kind: 'image', platform: 'linux/amd64' } } },
      },
      credentials: [{ name: 'token', password: 'ghs_test' }],
    });
    onTestFinished(() => emulator.close());
    const github = await startGithub(STATE);
    const cwd = makeDirectory({ ...files, 'pullproof.yaml': mirrorConfig(emulator.url) });
    const given = { 'check-run': 'true', suggestions: 'true', 'github-token': 'ghs_test', ...inputs };
    const result = await runActionEntry('src/action/index.ts', cwd, given, pullRequestEnv(github.url));
    expect(github.problems).toEqual([]);
    return { ...result, body: github.named(CREATE)[0]?.body };
  }

  test('creates the check run of a whole check', async () => {
    const { body, code } = await run(smallChart('ghcr.io/acme/api:1.4.3'), { chart: 'deploy/api' });
    expect(code).toBe(1);
    expect(body).toMatchObject({ conclusion: 'failure', output: { annotations: [{ title: 'tag-not-found' }] } });
  });

  test('fails the check run when the set-up is wrong, so that nobody waits for it', async () => {
    const { body, code } = await run(smallChart('x'), { chart: 'nope' });
    expect(code).toBe(2);
    expect(body).toMatchObject({ conclusion: 'failure', output: { title: 'nothing was checked' } });
    expect(body.output.summary).toContain('the chart "nope" does not exist');
  });
});
