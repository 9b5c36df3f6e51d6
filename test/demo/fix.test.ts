import { appendFileSync, cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { blobOf } from '../../src/action/github/diff.ts';
import { findExample } from '../../src/demo/example.ts';
import { startDemoRegistries } from '../../src/demo/registries.ts';
import { startGithub } from '../support/github-api.ts';
import { HEAD_SHA, pullRequestEnv, runActionEntry } from '../support/run-action.ts';
import { runNode } from '../support/run-node.ts';
import { makeDirectory } from '../support/temp-directory.ts';

// Each test starts processes; a busy machine needs its time.
vi.setConfig({ testTimeout: 120_000 });

const VALUES = 'deploy/helm/shop/values-prod.yaml';

/** A copy of the example whose configuration leads to the registries of the demo. */
async function copyOfShop(): Promise<string> {
  const registries = await startDemoRegistries();
  onTestFinished(() => registries.close());
  const cwd = makeDirectory();
  cpSync(findExample(), cwd, { recursive: true });
  const entries = registries.settings.flatMap(({ host, endpoint, credential }) => [
    `  - host: ${host}`,
    `    endpoint: ${endpoint}`,
    ...Object.entries(credential?.reveal() ?? {}).map(([key, value]) => `    ${key}: ${JSON.stringify(value)}`),
  ]);
  appendFileSync(path.join(cwd, 'pullproof.yaml'), `registries:\n${entries.join('\n')}\n`);
  return cwd;
}

/** The lines that changed, as `number: text`. */
function changedLines(cwd: string, file: string): string[] {
  const before = readFileSync(path.join(findExample(), file), 'utf8').split('\n');
  const after = readFileSync(path.join(cwd, file), 'utf8').split('\n');
  expect(after).toHaveLength(before.length);
  return after.flatMap((line, index) => (line === before[index] ? [] : [`${index + 1}:${line}`]));
}

const CHANGES = [
  '6:    tag: "v1.4.2"',
  '13:      repository: ghcr.io/acme/shop-metrics',
  '15:    - ghcr-pull',
  '28:    pullPolicy: IfNotPresent',
];

describe('the example', () => {
  test('is mended by check --fix as far as it is proved, and nothing else in it changes', async () => {
    const cwd = await copyOfShop();
    const args = ['check', '--target', 'prod', '--fix', '--format', 'json'];
    const { stdout, stderr, code } = await runNode('src/cli/index.ts', args, { cwd });
    expect(changedLines(cwd, VALUES)).toEqual(CHANGES);
    expect(stderr.split('\n').filter((line) => line.startsWith('fixed'))).toHaveLength(CHANGES.length);
    expect(stderr).toContain(`fixed ${VALUES}:6: "1.4.2" → "v1.4.2" (use the tag "v1.4.2", which exists (`);
    // What is left cannot be mended by changing a value.
    const rules = JSON.parse(stdout).findings.map(({ rule }: { rule: string }) => rule);
    expect(rules).toContain('repository-not-found');
    for (const rule of ['tag-not-found', 'invalid-reference', 'pull-secret-malformed', 'pull-policy-never-registry']) {
      expect(rules).not.toContain(rule);
    }
    expect(code).toBe(1);
    const again = await runNode('src/cli/index.ts', args, { cwd });
    expect(again.stderr).toContain('nothing to fix: no finding has a proved change\n');
    expect(again.stdout).toBe(stdout);
    expect(changedLines(cwd, VALUES)).toEqual(CHANGES);
  });

  test('gets its suggestions on the lines of the pull request', async () => {
    const cwd = await copyOfShop();
    const text = readFileSync(path.join(cwd, VALUES), 'utf8');
    const lines = text.split('\n').slice(0, 20);
    const patch = [`@@ -0,0 +1,${lines.length} @@`, ...lines.map((line) => `+${line}`)].join('\n');
    const github = await startGithub({
      headSha: HEAD_SHA,
      files: [{ filename: VALUES, sha: blobOf(text), patch }],
      comments: [],
      commentable: new Set(lines.map((_, index) => `${VALUES}:${index + 1}`)),
    });
    const inputs = { suggestions: 'true', 'check-run': 'true', targets: 'prod', 'github-token': 'ghs_test' };
    const { stdout, code } = await runActionEntry('src/action/index.ts', cwd, inputs, pullRequestEnv(github.url));
    expect(code).toBe(1);
    expect(github.problems).toEqual([]);
    expect(stdout).toContain('suggestions: 3 posted, 1 on lines that a review cannot hold\n');
    const suggested = github.state.comments.map(
      ({ line, body }) => `${line}:${/```suggestion\n(.*)\n/.exec(body)![1]}`,
    );
    expect(suggested).toEqual(CHANGES.slice(0, 3));
  });
});
