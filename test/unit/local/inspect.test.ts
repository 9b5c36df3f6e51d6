import { describe, expect, onTestFinished, test } from 'vitest';
import type { LocalFacts } from '../../../src/core/facts/local-image.ts';
import { inspectLocal, type LocalOptions } from '../../../src/local/index.ts';
import { type FakeContainer, startFakeDocker } from '../../support/fake-docker.ts';
import { fakeProgram } from '../../support/fake-program.ts';
import { makeDirectory } from '../../support/temp-directory.ts';
import { output, reference } from './reference.ts';

const images = [reference('shop-api:dev')];

function options(cluster: string, env: Record<string, string>, home = makeDirectory()): LocalOptions {
  const own = { DOCKER_HOST: 'unix:///nonexistent/docker.sock', PATH: '/nonexistent', ...env };
  return { cluster, env: own, home, cwd: home, timeoutMs: 20_000 };
}

async function fakeDocker(content: Parameters<typeof startFakeDocker>[0]) {
  const docker = await startFakeDocker(content);
  onTestFinished(() => docker.stop());
  return docker;
}

const kubeconfig = (context: string) => ({ '.kube/config': `current-context: ${context}\n` });

function kindNode(name: string, role: string, file: string | null, more: Partial<FakeContainer> = {}): FakeContainer {
  const labels = {
    'io.x-k8s.kind.cluster': name.replace(/-(control-plane|worker\d*|external-.*)$/, ''),
    'io.x-k8s.kind.role': role,
  };
  return { name, labels, ...(file === null ? {} : { exec: { stdout: output(file) } }), ...more };
}

function k3dNode(name: string, role: string, more: Partial<FakeContainer> = {}): FakeContainer {
  const exec = { stdout: output('crictl-images-k3s.json') };
  return { name, labels: { app: 'k3d', 'k3d.cluster': 'shop', 'k3d.role': role }, exec, ...more };
}

function presence({ cluster, unavailable, images: found }: LocalFacts) {
  return { store: cluster?.store ?? null, unavailable, presentIn: [...found.values()][0]?.presentIn ?? null };
}

describe('Docker', () => {
  test('its images count for Docker Desktop, which runs pods in it', async () => {
    const docker = await fakeDocker({ images: ['shop-api:dev'] });
    const home = makeDirectory(kubeconfig('docker-desktop'));
    const facts = await inspectLocal(images, options('auto', { DOCKER_HOST: docker.host, CI: 'true' }, home));
    expect(facts.cluster).toEqual({ kind: 'docker', name: 'docker-desktop', store: 'docker' });
    expect(presence(facts).presentIn).toEqual(['docker']);
    expect(docker.requests).toEqual(['GET /_ping', 'GET /images/json']);
  });

  test('it stands in for a cluster that is not local, and that is said', async () => {
    const docker = await fakeDocker({ images: ['shop-api:1.0'] });
    const home = makeDirectory(kubeconfig('prod'));
    const warnings: string[] = [];
    const facts = await inspectLocal(images, {
      ...options('auto', { DOCKER_HOST: docker.host }, home),
      onWarning: (text) => warnings.push(text),
    });
    expect(presence(facts)).toEqual({ store: 'docker', unavailable: null, presentIn: [] });
    expect(warnings).toEqual([
      'the kube context "prod" is none of a local cluster; Docker was asked for the local images instead',
    ]);
  });
});

describe('kind and k3d', () => {
  test('the nodes are asked, and Docker beside them', async () => {
    const docker = await fakeDocker({
      images: ['shop-api:dev'],
      containers: [
        kindNode('shop-control-plane', 'control-plane', 'crictl-images-kind.json'),
        kindNode('other-control-plane', 'control-plane', 'crictl-images-kind-worker2.json'),
      ],
    });
    const home = makeDirectory(kubeconfig('kind-shop'));
    const facts = await inspectLocal(images, options('auto', { DOCKER_HOST: docker.host }, home));
    expect(facts.cluster).toEqual({ kind: 'kind', name: 'shop', store: 'kind shop-control-plane' });
    expect(presence(facts).presentIn).toEqual(['kind shop-control-plane', 'docker']);
    expect(docker.requests).toContain('POST /containers/shop-control-plane/exec crictl images -o json');
    expect(docker.requests).toContain('POST /exec/shop-control-plane/start');
    expect(docker.requests.filter((request) => request.includes('other'))).toEqual([]);
  });

  test('with workers the control plane takes no pods; a worker that lacks the image is named', async () => {
    const docker = await fakeDocker({
      containers: [
        kindNode('shop-control-plane', 'control-plane', 'crictl-images-kind.json'),
        kindNode('shop-worker', 'worker', 'crictl-images-kind.json'),
        kindNode('shop-worker2', 'worker', 'crictl-images-kind-worker2.json'),
        kindNode('shop-worker3', 'worker', null, { state: 'exited' }),
        kindNode('shop-external-load-balancer', 'external-load-balancer', null),
      ],
    });
    const facts = await inspectLocal(images, options('kind', { DOCKER_HOST: docker.host }));
    expect(facts.cluster?.store).toBe('kind shop');
    expect([...facts.images.values()]).toEqual([
      {
        image: 'shop-api:dev',
        presentIn: ['kind shop-worker'],
        missingFrom: ['kind shop-worker2'],
        otherTags: [{ store: 'kind shop-worker2', tag: '0.9' }],
      },
    ]);
  });

  test('k3d: servers and agents, not the load balancer', async () => {
    const containers = [
      k3dNode('k3d-shop-server-0', 'server'),
      k3dNode('k3d-shop-agent-0', 'agent'),
      k3dNode('k3d-shop-serverlb', 'loadbalancer'),
    ];
    const docker = await fakeDocker({ containers });
    const facts = await inspectLocal(images, options('k3d:shop', { DOCKER_HOST: docker.host }));
    expect(facts.cluster).toEqual({ kind: 'k3d', name: 'shop', store: 'k3d shop' });
    expect(presence(facts).presentIn).toEqual(['k3d shop']);
    expect(docker.requests.filter((request) => request.includes('serverlb'))).toEqual([]);
  });

  test.each<[string, string, readonly FakeContainer[], string]>([
    ['none', 'kind', [], 'Docker has no kind cluster'],
    [
      'several, none of them "kind"',
      'kind',
      [kindNode('a-control-plane', 'control-plane', null), kindNode('b-control-plane', 'control-plane', null)],
      'there are several kind clusters ("a", "b"); name one: `--cluster kind:NAME`',
    ],
    [
      'stopped',
      'kind:shop',
      [kindNode('shop-control-plane', 'control-plane', null, { state: 'exited' })],
      'the kind cluster "shop" is not running',
    ],
    [
      'no crictl in the node',
      'kind:shop',
      [
        kindNode('shop-control-plane', 'control-plane', null, {
          exec: { stderr: 'exec: "crictl": not found', exitCode: 127 },
        }),
      ],
      'crictl failed in the node "shop-control-plane" (exit status 127): "exec: "crictl": not found"',
    ],
    [
      'a node without any image',
      'kind:shop',
      [kindNode('shop-control-plane', 'control-plane', null, { exec: { stdout: '{"images":[]}' } })],
      'the node "shop-control-plane" lists no images at all',
    ],
  ])('%s: unavailable', async (_, cluster, containers, unavailable) => {
    const docker = await fakeDocker({ containers });
    const facts = await inspectLocal(images, options(cluster, { DOCKER_HOST: docker.host }));
    expect(facts).toEqual({ cluster: null, unavailable, images: new Map() });
  });

  test('a context of a cluster that is gone: unavailable', async () => {
    const docker = await fakeDocker({});
    const home = makeDirectory(kubeconfig('kind-shop'));
    const facts = await inspectLocal(images, options('auto', { DOCKER_HOST: docker.host }, home));
    expect(facts.unavailable).toBe('Docker has no kind cluster "shop"');
  });

  test('one that was named and is not there: an error with those that are', async () => {
    const docker = await fakeDocker({ containers: [kindNode('shop-control-plane', 'control-plane', null)] });
    await expect(inspectLocal(images, options('kind:shp', { DOCKER_HOST: docker.host }))).rejects.toMatchObject({
      name: 'UserError',
      message: 'there is no kind cluster "shp"',
      hint: 'found: "shop"',
    });
    await expect(inspectLocal(images, options('k3d:shop', { DOCKER_HOST: docker.host }))).rejects.toMatchObject({
      message: 'there is no k3d cluster "shop"',
      hint: 'there is none at all; create it, or drop `k3d:shop`',
    });
  });
});

describe('minikube', () => {
  const listed = { args: 'image ls*', stdout: output('minikube-image-ls.json') };

  test('it is asked, and Docker beside it', async () => {
    const docker = await fakeDocker({ images: ['shop-api:2.0'] });
    const { directory } = fakeProgram(makeDirectory(), 'minikube', [listed]);
    const home = makeDirectory(kubeconfig('minikube'));
    const facts = await inspectLocal(images, options('auto', { PATH: directory, DOCKER_HOST: docker.host }, home));
    expect(facts.cluster).toEqual({ kind: 'minikube', name: 'minikube', store: 'minikube' });
    expect([...facts.images.values()]).toEqual([
      {
        image: 'shop-api:dev',
        presentIn: ['minikube'],
        otherTags: [
          { store: 'minikube', tag: '1.0' },
          { store: 'docker', tag: '2.0' },
        ],
      },
    ]);
  });

  test('after `minikube docker-env` Docker is minikube’s own: not asked twice', async () => {
    const docker = await fakeDocker({ images: ['shop-api:dev'] });
    const { directory } = fakeProgram(makeDirectory(), 'minikube', [listed]);
    const env = { PATH: directory, DOCKER_HOST: docker.host, MINIKUBE_ACTIVE_DOCKERD: 'minikube' };
    expect(presence(await inspectLocal(images, options('minikube', env))).presentIn).toEqual(['minikube']);
    expect(docker.requests).toEqual([]);
  });

  test('a profile that was named and is not there: an error with those that are', async () => {
    const { directory } = fakeProgram(makeDirectory(), 'minikube', [
      { args: 'image ls*', stdout: '* Profile "nope" not found.\n', exit: 85 },
      { args: 'profile list -o json', stdout: output('minikube-profile-list.json') },
    ]);
    await expect(inspectLocal(images, options('minikube:nope', { PATH: directory }))).rejects.toMatchObject({
      message: 'there is no minikube profile "nope"',
      hint: 'found: "minikube", "shop"',
    });
  });
});

describe('nothing to ask', () => {
  test.each<[string, string, Record<string, string>, string]>([
    [
      'no Docker',
      'auto',
      {},
      'there is no kube context, and Docker does not answer ("unix:///nonexistent/docker.sock": there is no such socket)',
    ],
    [
      'a port where nothing listens',
      'docker',
      { DOCKER_HOST: 'tcp://127.0.0.1:1' },
      'Docker does not answer ("tcp://127.0.0.1:1": connection refused)',
    ],
    [
      'a CI runner',
      'auto',
      { CI: 'true', DOCKER_HOST: '' },
      'there is no kube context, and this is a CI runner (`--cluster docker` looks into its Docker)',
    ],
    ['none', 'none', {}, 'local clusters are not asked (`--cluster none` or `--offline`)'],
    [
      'kind without Docker',
      'kind:shop',
      {},
      'the kind cluster "shop" runs in Docker, and Docker does not answer ("unix:///nonexistent/docker.sock": there is no such socket)',
    ],
    ['minikube without minikube', 'minikube', {}, 'minikube is not on PATH, so its profile "minikube" cannot be asked'],
  ])('%s', async (_, cluster, env, unavailable) => {
    expect(await inspectLocal(images, options(cluster, env))).toEqual({
      cluster: null,
      unavailable,
      images: new Map(),
    });
  });

  test('a Docker that never answers', async () => {
    const { createServer } = await import('node:http');
    const server = createServer(() => {});
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const { port } = server.address() as { port: number };
    const host = `tcp://127.0.0.1:${port}`;
    const facts = await inspectLocal(images, { ...options('docker', { DOCKER_HOST: host }), timeoutMs: 200 });
    expect(facts.unavailable).toBe(`Docker does not answer ("${host}": no answer in time)`);
  });

  test('a caller that gives up', async () => {
    const facts = await inspectLocal(images, { ...options('docker', {}), signal: AbortSignal.abort() });
    expect(facts.cluster).toBeNull();
    expect(facts.unavailable).toContain('no answer in time');
  });
});
