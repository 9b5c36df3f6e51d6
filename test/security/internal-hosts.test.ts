import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { runActionEntry } from '../support/run-action.ts';
import { smallChart } from '../support/small-chart.ts';
import { makeDirectory } from '../support/temp-directory.ts';
import { refuse, serve, serveManifest, type TestServer } from '../unit/registry/support.ts';

vi.setConfig({ testTimeout: 60_000 });

/** A service inside the runner's network, which answers whatever it is asked. */
const inside = () => serve((_, response) => serveManifest(response));

async function runAction(image: string, files: Record<string, string> = {}, inputs: Record<string, string> = {}) {
  const cwd = makeDirectory({ ...smallChart(image), ...files });
  const result = await runActionEntry('src/action/index.ts', cwd, {
    chart: 'deploy/api',
    'report-file': 'r.json',
    ...inputs,
  });
  return { ...result, report: JSON.parse(readFileSync(path.join(cwd, 'r.json'), 'utf8')) };
}

const paths = ({ requests }: TestServer) => requests.map(({ url }) => url);

test('a chart cannot have the action ask a service of the runner’s own network', async () => {
  const service = await inside();
  const { code, report, stdout } = await runAction(`${service.host}/acme/api:1`);
  expect(paths(service)).toEqual([]);
  expect([code, report.verdict, report.images[0].state]).toEqual([3, 'unverified', 'unverified']);
  expect(report.findings).toMatchObject([
    {
      rule: 'registry-unreachable',
      unverified: true,
      help: `name it in pullproof.yaml, or in the input \`registries\`, if it is yours:\nregistries:\n  - host: "${service.host}"`,
    },
  ]);
  expect(stdout).toContain('registry-unreachable');
});

test('the two lines of the help let it be asked, in the configuration and in the input', async () => {
  for (const where of ['pullproof.yaml', 'input'] as const) {
    const service = await inside();
    const lines = `- host: "${service.host}"\n`;
    const { report } =
      where === 'input'
        ? await runAction(`${service.host}/acme/api:1`, {}, { registries: lines })
        : await runAction(`${service.host}/acme/api:1`, { 'pullproof.yaml': `version: 1\nregistries:\n  ${lines}` });
    expect([where, report.images[0].state]).toEqual([where, 'found']);
  }
});

test('what the allow-list does not allow is not asked: no manifest, no tag list, no token', async () => {
  const service = await serve((_, response) => refuse(response, 404, 'MANIFEST_UNKNOWN'));
  const config = `version: 1\nregistries:\n  - host: "${service.host}"\nallowed-registries: [ghcr.io/acme]\n`;
  const { code, report } = await runAction(`${service.host}/acme/api:1`, { 'pullproof.yaml': config });
  expect(paths(service)).toEqual([]);
  expect([code, report.images[0].state, report.counts.skipped]).toEqual([1, 'skipped', 1]);
  expect(report.findings.map(({ rule }: { rule: string }) => rule)).toEqual(['registry-not-allowed']);
});
