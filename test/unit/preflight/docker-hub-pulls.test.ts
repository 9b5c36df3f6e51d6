import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { parsePlatform } from '../../../src/core/platform/platform.ts';
import { createContent } from '../../support/content-server.ts';
import { runActionEntry } from '../../support/run-action.ts';
import { smallChart } from '../../support/small-chart.ts';
import { makeDirectory } from '../../support/temp-directory.ts';
import { serve } from '../registry/support.ts';

vi.setConfig({ testTimeout: 60_000 });

test('two platforms cost one counted pull an image, and the report says so', async () => {
  const content = createContent();
  const children = ['linux/amd64', 'linux/arm64'].map((text) => {
    const platform = parsePlatform(text)!;
    return { ...content.image(platform), platform };
  });
  content.index(children, '1');
  const server = await serve(content.handle);
  const cwd = makeDirectory({
    ...smallChart('acme/api:1'),
    'pullproof.yaml': `version: 1\nplatforms: [linux/amd64, linux/arm64]\nregistries: [{host: docker.io, endpoint: ${server.url}}]\n`,
  });
  const result = await runActionEntry('src/action/index.ts', cwd, { chart: 'deploy/api', 'report-file': 'r.json' });
  const report = JSON.parse(readFileSync(path.join(cwd, 'r.json'), 'utf8'));
  expect([result.code, report.verdict, report.dockerHubPulls]).toEqual([0, 'pass', 1]);
  expect(server.requests.filter(({ method, url }) => method === 'GET' && url.includes('/manifests/'))).toHaveLength(1);
});
