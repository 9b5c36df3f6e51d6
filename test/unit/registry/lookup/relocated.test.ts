import { expect, test } from 'vitest';
import { parseReference } from '../../../../src/core/reference/parse.ts';
import { relocatedNames } from '../../../../src/core/reference/relocations.ts';
import { createKeychain, lookUpImages } from '../../../../src/registry/index.ts';
import { registry } from '../../../support/look-up.ts';
import { emulate, refuse, serve } from '../support.ts';

const image = { kind: 'image' } as const;

async function lookUp(text: string, hosts: Readonly<Record<string, string>>) {
  const parsed = parseReference(text);
  if (!parsed.ok) throw new Error(text);
  const registries = Object.entries(hosts).map(([host, endpoint]) => registry(host, endpoint));
  const keychain = createKeychain({ registries, env: {}, home: '/nonexistent' });
  const request = { reference: parsed.reference, secrets: [], relocatedNames: relocatedNames(parsed.reference) };
  const options = { registries, keychain, concurrency: 8, timeoutMs: 20_000, offline: false };
  return [...(await lookUpImages([request], options)).values()][0]!;
}

const kubernetes = () =>
  emulate({ repositories: { pause: { visibility: 'public', tags: { '3.9': image, 'v3.1': image } } }, replies: {} });

test.each([
  ['absent', 404, 'MANIFEST_UNKNOWN'],
  ['denied', 403, 'DENIED'],
  ['a server error', 500, 'UNKNOWN'],
])(
  'the new name is asked when the old one is %s',
  async (_, status, code) => {
    const emulator = await kubernetes();
    const old = await serve((_request, response) => refuse(response, status, code));
    const fact = await lookUp('k8s.gcr.io/pause:3.9', {
      'k8s.gcr.io': `http://${old.host}`,
      'registry.k8s.io': `http://${emulator.host}`,
    });
    expect(fact.relocated).toEqual({
      image: 'registry.k8s.io/pause:3.9',
      what: 'the images of Kubernetes moved to "registry.k8s.io"',
      source: 'https://kubernetes.io/blog/2023/03/10/image-registry-redirect/',
    });
    const asked = emulator.requests.filter(({ path }) => path.includes('/manifests/'));
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.every(({ method }) => method === 'HEAD')).toBe(true);
  },
  30_000,
);

test('a name that does not answer is not told; a tag with "v" is found', async () => {
  const emulator = await kubernetes();
  const old = await serve((_request, response) => refuse(response, 404, 'MANIFEST_UNKNOWN'));
  const hosts = { 'k8s.gcr.io': `http://${old.host}`, 'registry.k8s.io': `http://${emulator.host}` };
  expect((await lookUp('k8s.gcr.io/pause:4.0', hosts)).relocated).toBeUndefined();
  expect((await lookUp('k8s.gcr.io/pause:3.1', hosts)).relocated?.image).toBe('registry.k8s.io/pause:v3.1');
});

test('where the image is found, nothing more is asked', async () => {
  const emulator = await kubernetes();
  const other = await serve((_request, response) => refuse(response, 404, 'MANIFEST_UNKNOWN'));
  const hosts = { 'k8s.gcr.io': `http://${emulator.host}`, 'registry.k8s.io': `http://${other.host}` };
  expect((await lookUp('k8s.gcr.io/pause:3.9', hosts)).relocated).toBeUndefined();
  expect(other.requests).toEqual([]);
});

test('bitnami: the same host is asked again, without a deadlock', async () => {
  const emulator = await emulate({
    repositories: { 'bitnamilegacy/redis': { visibility: 'public', tags: { '7.2': image } } },
    replies: {},
  });
  const fact = await lookUp('bitnami/redis:7.2', { 'docker.io': `http://${emulator.host}` });
  expect(fact.relocated?.image).toBe('docker.io/bitnamilegacy/redis:7.2');
});
