import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { blobOf } from '../../../src/action/github/diff.ts';
import type { Finding } from '../../../src/core/finding/report.ts';
import { finding, report } from '../../fixtures/reports/build.ts';
import { BOT, type GithubState, type StoredComment, startGithub } from '../../support/github-api.ts';
import { HEAD_SHA, pullRequestEnv, runActionEntry } from '../../support/run-action.ts';
import { makeDirectory } from '../../support/temp-directory.ts';

// Each test starts processes; a busy machine needs its time.
vi.setConfig({ testTimeout: 120_000 });

const VALUES = 'api:\n  tag: 1.4.2\nworker:\n  tag: 1.4.9 # why\nredis:\n  tag: 7.2\n';
const OTHER = 'cron:\n  tag: dev\n';
const SOURCES = { 'deploy/values.yaml': VALUES, 'deploy/other.yaml': OTHER };

/** A finding that proposes a new tag for a line such as `  tag: 1.4.2`. */
function wrongTag(file: keyof typeof SOURCES, line: number, replacement: string, more: Partial<Finding> = {}): Finding {
  const [, tag = ''] = /tag: (\S+)/.exec(SOURCES[file].split('\n')[line - 1]!)!;
  const place = { file, line, column: 8, endColumn: 8 + tag.length };
  return finding('tag-not-found', {
    message: `image "ghcr.io/acme/api:${tag}": the repository exists, the tag "${tag}" does not`,
    location: { ...place, endLine: line },
    confidence: 'exact',
    suggestion: { ...place, replacement, description: `use the tag "${replacement}"` },
    ...more,
  });
}

/**
 * Lines 1 to 4 of `deploy/values.yaml` are in the diff, at the head of the pull request; a small page hides the second
 * file.
 */
function state(overrides: Partial<GithubState> = {}): GithubState {
  const patch =
    '@@ -1,4 +1,4 @@\n api:\n-  tag: 1.4.1\n+  tag: 1.4.2\n worker:\n-  tag: 1.4.8 # why\n+  tag: 1.4.9 # why';
  return {
    headSha: HEAD_SHA,
    files: [
      { filename: 'README.md', sha: 'a'.repeat(40) },
      { filename: 'logo.png', sha: 'b'.repeat(40) },
      { filename: 'deploy/values.yaml', sha: blobOf(VALUES), patch },
    ],
    comments: [],
    commentable: new Set([1, 2, 3, 4].map((line) => `deploy/values.yaml:${line}`)),
    ...overrides,
  };
}

const API = wrongTag('deploy/values.yaml', 2, 'v1.4.2');
const WORKER = wrongTag('deploy/values.yaml', 4, 'v1.4.9');
const REDIS = wrongTag('deploy/values.yaml', 6, '7.2.5');
const CRON = wrongTag('deploy/other.yaml', 2, 'main');

async function suggest(
  github: Awaited<ReturnType<typeof startGithub>>,
  findings: readonly Finding[],
  options: {
    readonly fork?: boolean;
    readonly env?: Record<string, string>;
    readonly inputs?: Record<string, string>;
  } = {},
) {
  const result = JSON.stringify({ report: report({ findings, verdict: 'fail' }), sources: SOURCES });
  const env = { ...pullRequestEnv(github.url, options), RESULT: path.join(makeDirectory({ result }), 'result') };
  const inputs = { suggestions: 'true', 'github-token': 'ghs_test', ...options.inputs };
  const run = await runActionEntry('test/support/publish-report.ts', makeDirectory(SOURCES), inputs, {
    ...env,
    ...options.env,
  });
  expect(run.stderr).toBe('');
  // The verdict stays what it is, and the token is nowhere.
  expect(run.outputs.verdict).toBe('fail');
  expect(run.code).toBe(1);
  expect(run.stdout).not.toContain('ghs_test');
  return { ...run, notices: run.stdout.split('\n').filter((line) => line.startsWith('::notice')) };
}

const reviews = (github: Awaited<ReturnType<typeof startGithub>>) =>
  github.named('POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews');

describe('suggestions', () => {
  test('are one review on the lines of the diff; the rest are annotations', async () => {
    const github = await startGithub(state());
    const { stdout, notices } = await suggest(github, [API, WORKER, REDIS, CRON]);
    expect(github.problems).toEqual([]);
    expect(notices).toEqual([]);
    expect(reviews(github)).toHaveLength(1);
    const { body } = reviews(github)[0]!;
    expect(body).toMatchObject({ commit_id: HEAD_SHA, event: 'COMMENT' });
    expect(body.comments.map(({ path: file, line, side }: Record<string, unknown>) => [file, line, side])).toEqual([
      ['deploy/values.yaml', 2, 'RIGHT'],
      ['deploy/values.yaml', 4, 'RIGHT'],
    ]);
    expect(body.comments[1].body).toMatch(
      /^<!-- pullproof --><!-- [0-9a-f]{12} -->\n\nimage `ghcr\.io\/acme\/api:1\.4\.9`: the repository exists, the tag `1\.4\.9` does not\n\n\*\*Fix:\*\* use the tag `"v1\.4\.9"`\n\n```suggestion\n {2}tag: v1\.4\.9 # why\n```\n\n\[`tag-not-found`\]\(https:\/\/\S+\/tag-not-found\.md\)$/,
    );
    expect(stdout).toContain('suggestions: 2 posted, 2 on lines that a review cannot hold\n');
    expect(stdout.split('\n').filter((line) => line.startsWith('::error title=tag-not-found'))).toHaveLength(4);
  });

  test('that are there already are not posted again', async () => {
    const github = await startGithub(state());
    await suggest(github, [API, WORKER]);
    const { stdout } = await suggest(github, [API, WORKER]);
    expect(github.problems).toEqual([]);
    expect(reviews(github)).toHaveLength(1);
    expect(github.state.comments).toHaveLength(2);
    expect(stdout).toContain('suggestions: 0 posted, 2 still there\n');
  });

  test('of the last run are replaced', async () => {
    const github = await startGithub(state());
    await suggest(github, [API, WORKER]);
    await suggest(github, [wrongTag('deploy/values.yaml', 2, 'v1.4.3'), WORKER]);
    expect(github.problems).toEqual([]);
    expect(github.state.comments.map(({ line, body }) => [line, /tag: \S+/.exec(body)![0]])).toEqual([
      [4, 'tag: v1.4.9'],
      [2, 'tag: v1.4.3'],
    ]);
    await suggest(github, []);
    expect(github.state.comments).toEqual([]);
    expect(github.problems).toEqual([]);
  });

  test('of other people, other steps, and those that were answered stay', async () => {
    const github = await startGithub(state());
    await suggest(github, [API, WORKER]);
    const [own] = github.state.comments;
    const human = { login: 'mallory', type: 'User' };
    const others: StoredComment[] = [
      { id: 1, path: 'deploy/values.yaml', line: 2, body: `${own!.body}`, user: human },
      { id: 2, path: 'deploy/values.yaml', line: 2, body: `> ${own!.body}`, user: BOT },
      { id: 3, path: 'deploy/values.yaml', line: 2, body: 'no', user: human, in_reply_to_id: own!.id },
    ];
    github.state.comments = [...others, ...github.state.comments];
    await suggest(github, [], { env: { GITHUB_JOB: 'another' } });
    expect(github.state.comments).toHaveLength(5);
    await suggest(github, []);
    expect(github.state.comments.map(({ id }) => id)).toEqual([1, 2, 3, own!.id]);
    expect(github.problems).toEqual([]);
  });

  test('that are outdated are removed and posted anew', async () => {
    const github = await startGithub(state());
    await suggest(github, [API]);
    github.state.comments = github.state.comments.map((comment) => ({ ...comment, line: null }));
    await suggest(github, [API]);
    expect(github.state.comments).toMatchObject([{ line: 2 }]);
  });

  test('equal ones and several on a line are one comment', async () => {
    const github = await startGithub(state());
    const second = {
      line: 4,
      column: 14,
      endColumn: 19,
      replacement: '# new',
      file: 'deploy/values.yaml',
      description: 'say it',
    };
    const more = finding('dead-value', { message: 'another', confidence: 'exact', suggestion: second });
    await suggest(github, [WORKER, { ...WORKER, target: 'stage' }, more]);
    expect(github.problems).toEqual([]);
    const [comment, ...rest] = reviews(github)[0]!.body.comments;
    expect(rest).toEqual([]);
    expect(comment.body).toContain('```suggestion\n  tag: v1.4.9 # new\n```');
    expect(comment.body.match(/does not/g)).toHaveLength(1);
    expect(comment.body).toContain('another');
  });

  test('one that GitHub refuses does not take the others with it', async () => {
    const github = await startGithub(state({ commentable: new Set(['deploy/values.yaml:4']) }));
    const { stdout, notices } = await suggest(github, [API, WORKER]);
    expect(github.problems).toEqual([]);
    expect(github.state.comments).toMatchObject([{ line: 4 }]);
    expect(notices).toEqual([]);
    expect(stdout).toContain('suggestions: 1 posted, 1 refused by GitHub\n');
  });
});

describe('suggestions that cannot be posted are a notice', () => {
  const forbidden = { status: 403, message: 'Resource not accessible by integration' };

  test('no permission', async () => {
    const github = await startGithub(state({ refusesWrites: forbidden }));
    const { notices } = await suggest(github, [API]);
    expect(github.problems).toEqual([]);
    expect(notices).toEqual([
      '::notice::suggestions: not everything could be posted: the token may not do it (HTTP 403); the job needs "permissions: pull-requests: write"',
    ]);
    expect(reviews(github)).toHaveLength(1);
  });

  test("a fork's token", async () => {
    const github = await startGithub(state({ refusesWrites: forbidden }));
    const { notices } = await suggest(github, [API], { fork: true });
    expect(notices).toEqual([
      '::notice::suggestions: not everything could be posted: the token of a workflow that a fork started may only read (HTTP 403)',
    ]);
  });

  test.each([
    [{ status: 403, message: 'You have exceeded a secondary rate limit', headers: { 'retry-after': '60' } }],
    [{ status: 403, message: 'no', headers: { 'x-ratelimit-remaining': '0' } }],
    [{ status: 422, message: 'was submitted too quickly' }],
  ])('a rate limit: %j', async (refusesWrites) => {
    const github = await startGithub(state({ refusesWrites }));
    const { notices } = await suggest(github, [API, WORKER]);
    expect(notices).toEqual(["::notice::suggestions: not everything could be posted: GitHub's rate limit is reached"]);
    expect(reviews(github)).toHaveLength(1);
  });

  test('a pull request that has moved on', async () => {
    const github = await startGithub(state({ headSha: 'e'.repeat(40) }));
    const { notices } = await suggest(github, [API]);
    expect(notices).toEqual([
      '::notice::suggestions: none posted, since the pull request has a newer commit than this run',
    ]);
    expect(reviews(github)).toEqual([]);
  });

  test.each([
    ['no pull request', { GITHUB_EVENT_PATH: '' }, 'none posted, since no pull request started this workflow'],
    [
      'no repository',
      { GITHUB_REPOSITORY: '' },
      'nothing posted without the input "github-token" and GITHUB_REPOSITORY',
    ],
  ])('%s', async (_, env, text) => {
    const github = await startGithub(state());
    const { notices } = await suggest(github, [API], { env });
    expect(notices).toHaveLength(1);
    expect(notices[0]).toContain(`::notice::suggestions: ${text}`);
    expect(github.requests).toEqual([]);
  });

  test('no answer', async () => {
    const github = await startGithub(state());
    await github.close();
    const { notices } = await suggest(github, [API]);
    expect(notices).toHaveLength(1);
    expect(notices[0]).toMatch(
      /^::notice::suggestions: not everything could be posted: GitHub's API failed: .*ECONNREFUSED/,
    );
  });
});
