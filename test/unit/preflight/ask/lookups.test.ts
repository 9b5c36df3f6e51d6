import { describe, expect, test } from 'vitest';
import type { LocalImageFact } from '../../../../src/core/facts/local-image.ts';
import { formatPlatform, parsePlatform } from '../../../../src/core/platform/platform.ts';
import { referenceKey } from '../../../../src/core/reference/reference.ts';
import type { RegistrySettings, TargetSettings } from '../../../../src/core/settings/settings.ts';
import { takeInventory } from '../../../../src/manifests/inventory.ts';
import { imageCount, type LookupSource, planLookups } from '../../../../src/preflight/ask/lookups.ts';
import { planItems } from '../../../../src/registry/lookup/plan.ts';
import { reference } from '../../registry/support.ts';

const amd64 = parsePlatform('linux/amd64')!;

/** A pod for each image, in a namespace with a pull secret of the given password. */
function source(
  name: string,
  images: readonly string[],
  changes: Partial<TargetSettings> = {},
  password?: string,
  spec: Record<string, unknown> = {},
): LookupSource {
  const pods = images.map((image, index) => ({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: `pod-${index}` },
    spec: {
      ...spec,
      containers: [{ name: 'c', image }],
      ...(password ? { imagePullSecrets: [{ name: 'pull' }] } : {}),
    },
  }));
  const auths = { 'ghcr.io': { username: 'bot', password } };
  const secret = {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 'pull' },
    type: 'kubernetes.io/dockerconfigjson',
    stringData: { '.dockerconfigjson': JSON.stringify({ auths }) },
  };
  const documents = [...pods, ...(password ? [secret] : [])].map((object, index) => ({
    source: 't.yaml',
    index,
    object,
    text: null,
    hookEvents: [],
    isTest: false,
    isCrd: false,
  }));
  const { uses, secrets, serviceAccounts } = takeInventory(documents, { target: name, namespace: 'shop' });
  const target = {
    name,
    profile: 'registry',
    platforms: [amd64],
    hasOwnPlatforms: false,
    registries: [],
    allowedRegistries: [],
    ...changes,
  };
  return {
    target: target as unknown as TargetSettings,
    uses,
    facts: { secrets, serviceAccounts, declaredSecrets: [] },
    local: null,
  };
}

/** The groups with what the registries' own plan makes of their requests. */
const plan = (...sources: readonly LookupSource[]) =>
  planLookups(sources).map(({ asked, requests }) => ({ targets: asked, items: planItems(requests) }));

const keys = (sources: readonly LookupSource[]) =>
  plan(...sources).map(({ targets, items }) => ({
    targets: [...targets.keys()],
    asked: items.map(({ key, secrets }) => [key, ...secrets.map(({ identity }) => identity.id)].join(' ')),
  }));

describe('planLookups', () => {
  test('asks each unique reference once for all targets', () => {
    const sources = [
      source('prod', ['nginx', 'docker.io/library/nginx:latest', 'ghcr.io/a/b:1']),
      source('dev', ['nginx:latest']),
    ];
    expect(keys(sources)).toEqual([
      { targets: ['prod', 'dev'], asked: ['docker.io/library/nginx:latest', 'ghcr.io/a/b:1'] },
    ]);
    expect(planLookups(sources).map(imageCount)).toEqual([2]);
  });

  test('leaves out what is not to be asked: malformed, unresolvable, and in the local profile what the node has', () => {
    expect(keys([source('prod', ['ghcr.io/A/b:1', 'auto', 'nginx:1'])])[0]!.asked).toEqual([
      'docker.io/library/nginx:1',
    ]);
    const dev = source('dev', ['api:dev', 'api', 'ghcr.io/a/b:1', 'ghcr.io/a/c:1'], { profile: 'local' });
    const images = ['api:dev', 'api', 'ghcr.io/a/b:1'].map((image): [string, LocalImageFact] => [
      referenceKey(reference(image)),
      { image, presentIn: ['minikube'], otherTags: [] },
    ]);
    const cluster = { kind: 'minikube', name: 'minikube', store: 'minikube' };
    const local = { cluster, unavailable: null, images: new Map(images) };
    expect(keys([{ ...dev, local }])[0]!.asked).toEqual(['docker.io/library/api:latest', 'ghcr.io/a/c:1']);
    expect(keys([dev])[0]!.asked).toHaveLength(4);
  });

  test("asks as each pod's own secret, and apart when two targets disagree about a secret", () => {
    const same = [source('a', ['ghcr.io/a/b:1'], {}, 'one'), source('b', ['ghcr.io/a/b:1'], {}, 'one')];
    expect(keys(same)).toEqual([{ targets: ['a', 'b'], asked: ['ghcr.io/a/b:1 secret:shop/pull'] }]);
    const different = [source('a', ['ghcr.io/a/b:1'], {}, 'one'), source('b', ['ghcr.io/a/b:1'], {}, 'two')];
    expect(keys(different).map(({ targets }) => targets)).toEqual([['a'], ['b']]);
  });

  test('asks apart where the registries differ', () => {
    const registry = { host: 'ghcr.io', endpoint: 'http://127.0.0.1:5000', credential: null } as RegistrySettings;
    expect(keys([source('a', ['nginx']), source('b', ['nginx'], { registries: [registry] })])).toHaveLength(2);
  });

  test('reads manifests of Docker Hub only for platforms that the user named', () => {
    const platforms = (own: boolean) =>
      plan(source('a', ['nginx:1', 'ghcr.io/a/b:1'], { hasOwnPlatforms: own }))[0]!.items.map(
        ({ platforms: read }) => read?.length ?? 0,
      );
    expect(platforms(false)).toEqual([0, 1]);
    expect(platforms(true)).toEqual([1, 1]);
  });

  test("reads the manifests of the pod's own platform, also of Docker Hub, and no others", () => {
    const platforms = (nodeSelector: Record<string, string>) =>
      plan(source('a', ['nginx:1', 'ghcr.io/a/b:1'], {}, undefined, { nodeSelector }))[0]!.items.map(
        ({ platforms: read }) => (read ?? []).map(formatPlatform).join(),
      );
    expect(platforms({ 'kubernetes.io/os': 'linux' })).toEqual(['', 'linux/amd64']);
    expect(platforms({ 'kubernetes.io/arch': 'arm64' })).toEqual(['linux/arm64', 'linux/arm64']);
    expect(platforms({ 'kubernetes.io/os': 'windows' })).toEqual(['windows/amd64', 'windows/amd64']);
  });
});

describe('an allow-list', () => {
  const asked = (sources: readonly LookupSource[]) =>
    plan(...sources).map(({ targets, items }) => ({
      requests: items.map(({ key }) => key),
      targets: Object.fromEntries([...targets].map(([target, references]) => [target, [...references].sort()])),
    }));

  test('keeps what it does not allow from being asked', () => {
    const images = ['nginx:1', 'ghcr.io/acme/api:1', 'ghcr.io/acme-evil/api:1', '10.0.0.5/x/y:1'];
    expect(asked([source('prod', images, { allowedRegistries: ['ghcr.io/acme'] })])).toEqual([
      { requests: ['ghcr.io/acme/api:1'], targets: { prod: ['ghcr.io/acme/api:1'] } },
    ]);
  });

  test('is each target’s own, also where targets share what they ask', () => {
    const strict = source('strict', ['nginx:1', 'quay.io/a/b:1'], { allowedRegistries: ['docker.io'] });
    expect(asked([strict, source('free', ['quay.io/a/b:1'])])).toEqual([
      {
        requests: ['docker.io/library/nginx:1', 'quay.io/a/b:1'],
        targets: { strict: ['docker.io/library/nginx:1'], free: ['quay.io/a/b:1'] },
      },
    ]);
  });

  test.each(['docker.io', 'index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com', 'Docker.IO'])(
    'takes %s for Docker Hub, however the image names it',
    (entry) => {
      const images = ['nginx:1', 'registry-1.docker.io/library/nginx:1', 'registry.hub.docker.com/library/nginx:1'];
      expect(asked([source('prod', images, { allowedRegistries: [entry] })])[0]!.requests).toHaveLength(3);
    },
  );

  test('compares hosts in lower case', () => {
    expect(
      asked([source('prod', ['GHCR.io/acme/api:1'], { allowedRegistries: ['ghcr.io/acme'] })])[0]!.requests,
    ).toEqual(['GHCR.io/acme/api:1']);
  });
});

describe('where an image may have moved to', () => {
  const names = (...sources: LookupSource[]) =>
    plan(...sources)
      .flatMap(({ items }) => items)
      .map(({ relocatedNames }) => relocatedNames.map(({ reference }) => reference.raw));

  test('is planned as far as every target may ask', () => {
    const free = source('a', ['k8s.gcr.io/pause:latest']);
    const bound = source('b', ['k8s.gcr.io/pause:latest'], { allowedRegistries: ['k8s.gcr.io'] });
    expect(names(free)).toEqual([['registry.k8s.io/pause:latest']]);
    expect(names(bound)).toEqual([[]]);
    expect(names(free, bound)).toEqual([[]]);
    expect(names(source('c', ['ghcr.io/acme/api:1']))).toEqual([[]]);
  });
});
