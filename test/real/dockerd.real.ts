import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pack } from 'tar-stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/core/finding/report.ts';
import { type Emulator, startEmulator } from '../../src/emulator/index.ts';
import { type Dockerd, startDockerd } from '../support/dockerd.ts';
import { havePrograms } from '../support/programs.ts';
import { runNode } from '../support/run-node.ts';
import { smallChart } from '../support/small-chart.ts';
import { makeDirectory } from '../support/temp-directory.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** The sources, and the bundles when they are built. */
const entries = ['src/cli/index.ts', 'dist/cli/index.js'].filter(
  (entry) => entry.startsWith('src') || existsSync(path.join(ROOT, 'dist/docker/index.cjs')),
);

/** A Docker Hub that has none of the images, so that only the node's store can. */
let hub: Emulator;
beforeAll(async () => {
  hub = await startEmulator({ flavour: 'docker-hub', repositories: {} });
});
afterAll(() => hub.close());

/** A chart whose only Deployment uses `image` with a pull policy, or with none. */
function chart(image: string, policy: string | null): Record<string, string> {
  const files = smallChart(image);
  const template = files['deploy/api/templates/deployment.yaml']!;
  const line = policy === null ? '' : `          imagePullPolicy: ${policy}\n`;
  return { ...files, 'deploy/api/templates/deployment.yaml': template + line };
}

async function check(entry: string, image: string, policy: string | null, host: string, ...flags: string[]) {
  const args = ['check', 'deploy/api', '--profile', 'local', '--format', 'json', ...flags];
  const config = `version: 1\nregistries: [{host: docker.io, endpoint: "${hub.url}"}]\n`;
  const cwd = makeDirectory({ ...chart(image, policy), 'pullproof.yaml': config });
  const { code, stdout, stderr } = await runNode(entry, args, { cwd, env: { DOCKER_HOST: host, NO_COLOR: '1' } });
  if (stdout === '') throw new Error(`no report: ${stderr}`);
  const report = JSON.parse(stdout) as Report;
  return {
    code,
    rules: report.findings.map(({ rule, severity }) => `${severity} ${rule}`),
    states: report.images.map(({ state }) => state),
    messages: report.findings.map(({ message }) => message),
  };
}

/** A file system with one file, as the archive that `docker import` takes. */
function oneFile(): ReturnType<typeof pack> {
  const archive = pack();
  archive.entry({ name: 'hello' }, 'world\n');
  archive.finalize();
  return archive;
}

const create = (repository: string, tag: string) => `/images/create?fromSrc=-&repo=${repository}&tag=${tag}`;

describe.skipIf(!havePrograms('dockerd', 'containerd'))('dockerd', () => {
  let docker: Dockerd;

  beforeAll(async () => {
    docker = await startDockerd();
    await docker.request('POST', create('shop-api', 'dev'), oneFile());
    await docker.request('POST', create('acme/worker', 'latest'), oneFile());
  });
  afterAll(() => docker.stop());

  describe.each(entries)('%s', (entry) => {
    test.each<[string, string, string | null, object]>([
      ['built', 'shop-api:dev', 'IfNotPresent', { code: 0, rules: [], states: ['found'] }],
      ['built, without a policy', 'shop-api:dev', null, { code: 0, rules: [], states: ['found'] }],
      ['built, spelled out', 'library/shop-api:dev', 'Never', { code: 0, rules: [], states: ['found'] }],
      ['not built', 'shop-web:dev', 'IfNotPresent', { code: 1, rules: ['error image-not-loaded'], states: ['absent'] }],
      ['not built, Never', 'shop-web:dev', 'Never', { code: 1, rules: ['error image-not-loaded'], states: ['absent'] }],
      [
        'built, but Always',
        'shop-api:dev',
        'Always',
        { code: 1, rules: ['error pull-policy-always-local'], states: ['absent'] },
      ],
      [
        'built, no tag and no policy',
        'acme/worker',
        null,
        { code: 1, rules: ['error pull-policy-implicit'], states: ['denied'] },
      ],
    ])('%s', async (_, image, policy, expected) => {
      expect(await check(entry, image, policy, docker.host)).toMatchObject(expected);
    });

    test('another tag is named', async () => {
      const { messages } = await check(entry, 'shop-api:prod', 'IfNotPresent', docker.host, '--cluster', 'docker');
      expect(messages).toEqual([
        'image "shop-api:prod": it is not in Docker, but docker has the tag "dev". Docker Hub has no "docker.io/library/shop-api", where only Docker publishes. The pod would stay in ErrImagePull',
      ]);
    });
  });

  test('an image that is saved, removed and loaded is found again', async () => {
    const archive = await docker.request('GET', '/images/shop-api:dev/get');
    await docker.request('DELETE', '/images/shop-api:dev');
    expect((await check('src/cli/index.ts', 'shop-api:dev', 'IfNotPresent', docker.host)).states).toEqual(['absent']);
    await docker.request('POST', '/images/load', archive);
    expect((await check('src/cli/index.ts', 'shop-api:dev', 'IfNotPresent', docker.host)).states).toEqual(['found']);
  });

  // A node of kind, as far as it is looked at: a container with kind's labels and a crictl. Its shell is this
  // machine's.
  test('a node in a container is asked by a real exec', async () => {
    const listed = readFileSync(path.join(ROOT, 'test/fixtures/local/crictl-images-kind.json'));
    const node = pack();
    node.entry({ name: 'images.json' }, listed);
    node.entry(
      { name: 'node/crictl', mode: 0o755 },
      '#!/bin/sh\n[ "$*" = "images -o json" ] && exec cat /images.json\n',
    );
    node.finalize();
    await docker.request('POST', create('node', '1'), node);
    await docker.request('POST', '/containers/create?name=shop-control-plane', {
      Image: 'node:1',
      Cmd: ['/bin/sleep', '1000'],
      Env: ['PATH=/node:/usr/bin:/bin'],
      Labels: { 'io.x-k8s.kind.cluster': 'shop', 'io.x-k8s.kind.role': 'control-plane' },
      HostConfig: {
        NetworkMode: 'none',
        Binds: ['/bin', '/usr', '/lib', '/lib64']
          .filter((folder) => existsSync(folder))
          .map((folder) => `${folder}:${folder}:ro`),
      },
    });
    await docker.request('POST', '/containers/shop-control-plane/start');
    try {
      const kind = ['--cluster', 'kind:shop'];
      const entry = 'src/cli/index.ts';
      expect(await check(entry, 'shop-api:dev', 'IfNotPresent', docker.host, ...kind)).toMatchObject({
        code: 0,
        states: ['found'],
      });
      expect(await check(entry, 'node:1', 'IfNotPresent', docker.host, ...kind)).toMatchObject({
        code: 1,
        messages: [
          'image "node:1": it is not in the kind cluster "shop"; it is in docker. Docker Hub has no "docker.io/library/node", where only Docker publishes. The pod would stay in ErrImagePull',
        ],
      });
    } finally {
      await docker.request('DELETE', '/containers/shop-control-plane?force=true');
    }
  });
});

test.each(entries)('%s: no Docker and no cluster is one note and no failure', async (entry) => {
  expect(await check(entry, 'shop-api:dev', 'IfNotPresent', 'unix:///nonexistent/docker.sock')).toEqual({
    code: 0,
    rules: ['note image-not-loaded'],
    states: ['skipped'],
    messages: [
      'whether 1 image ("shop-api:dev") would be found was not checked: there is no kube context, and Docker does not answer ("unix:///nonexistent/docker.sock": there is no such socket)',
    ],
  });
});
