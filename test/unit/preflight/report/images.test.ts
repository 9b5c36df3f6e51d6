import { describe, expect, test } from 'vitest';
import type { ImageState } from '../../../../src/core/answer/image-state.ts';
import { reportImages } from '../../../../src/preflight/report/images.ts';
import { type FactsFixture, factsFrom } from '../../../support/facts.ts';

const IMAGE = 'ghcr.io/acme/api:1.4.2';
const MINIKUBE = { kind: 'minikube', name: 'minikube', store: 'minikube' };

interface Pod {
  readonly image?: string;
  readonly policy?: string;
  readonly secrets?: readonly string[];
}

/** One pod each, in one release. */
function manifests(...pods: readonly Pod[]): string {
  const objects = pods.map(({ image = IMAGE, policy, secrets = [] }, index) => ({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: `pod-${index}` },
    spec: {
      imagePullSecrets: secrets.map((name) => ({ name })),
      containers: [{ name: 'c', image, ...(policy === undefined ? {} : { imagePullPolicy: policy }) }],
    },
  }));
  return objects.map((object) => JSON.stringify(object)).join('\n---\n');
}

const imagesOf = (fixture: FactsFixture) => reportImages(factsFrom(fixture));
const said = (text: string) => ({ [IMAGE]: { anonymous: text } });
const GHCR = [{ name: 'ghcr', registries: ['ghcr.io'] }];

describe('the state of an image', () => {
  test.each([
    ['what the registry said', { manifests: manifests({}), images: said('found') }, 'found'],
    ['absent', { manifests: manifests({}), images: said('absent tag') }, 'absent'],
    ['denied', { manifests: manifests({}), images: said('denied') }, 'denied'],
    ['nothing said', { manifests: manifests({}), images: said('timeout') }, 'unverified'],
    ['not asked', { manifests: manifests({}) }, 'skipped'],
    ['no reference', { manifests: manifests({ image: 'ghcr.io/Acme/api:1' }) }, 'skipped'],
    ['filled in by an operator', { manifests: manifests({ image: '$(params.image)' }) }, 'skipped'],
    // Hidden from strangers, and every pod has a secret that may see it: not called missing.
    [
      'absent to strangers, with a secret',
      { manifests: manifests({ secrets: ['ghcr'] }), 'pull-secrets': GHCR, images: said('absent repository') },
      'denied',
    ],
    [
      'absent to strangers, one pod without the secret',
      { manifests: manifests({ secrets: ['ghcr'] }, {}), 'pull-secrets': GHCR, images: said('absent repository') },
      'absent',
    ],
  ] as const satisfies readonly (readonly [string, FactsFixture, ImageState])[])('%s', (_, fixture, state) => {
    const shown = imagesOf(fixture).map(({ image }) => image);
    // Whether a node will pull it is said of local clusters only.
    expect(shown.map((image) => [image.state, image.willBePulled])).toEqual([[state, undefined]]);
  });

  const local = (has: boolean): Partial<FactsFixture> => ({
    profile: 'local',
    local: { cluster: MINIKUBE, images: has ? { [IMAGE]: { in: ['minikube'] } } : {} },
  });
  const nobody: Partial<FactsFixture> = { profile: 'local', local: { cluster: null } };

  test.each([
    ['loaded', { ...local(true), manifests: manifests({}), images: said('absent tag') }, 'found', false],
    ['loaded, never pulled', { ...local(true), manifests: manifests({ policy: 'Never' }) }, 'found', false],
    ['never pulled and not loaded', { ...local(false), manifests: manifests({ policy: 'Never' }) }, 'absent', false],
    ['pulled by the node', { ...local(false), manifests: manifests({}), images: said('found') }, 'found', true],
    ['not to be had', { ...local(false), manifests: manifests({}), images: said('absent tag') }, 'absent', false],
    ['refused to the node', { ...local(false), manifests: manifests({}), images: said('denied') }, 'denied', false],
    ['with nobody to look', { ...nobody, manifests: manifests({}), images: said('absent tag') }, 'skipped', false],
    // The node asks every time, whatever it has.
    [
      'always pulled',
      { ...local(true), manifests: manifests({ policy: 'Always' }), images: said('found') },
      'found',
      true,
    ],
  ] as const satisfies readonly (readonly [string, FactsFixture, ImageState, boolean])[])(
    'in a local cluster: %s',
    (_, fixture, state, isPulled) => {
      const [entry] = imagesOf(fixture);
      expect([entry!.image.state, entry!.image.willBePulled ?? false]).toEqual([state, isPulled]);
    },
  );

  test('is that of the pod that fares worst', () => {
    const pods = manifests({ policy: 'IfNotPresent' }, { policy: 'Always' });
    const states = imagesOf({ ...local(true), manifests: pods, images: said('absent tag') }).map(
      (one) => one.image.state,
    );
    expect(states).toEqual(['absent']);
  });
});

describe('an image is believed', () => {
  test.each([
    ['when a pod has a secret that is unknown here', [{ secrets: ['ghcr'] }], true],
    ['not without a secret', [{}], false],
    // Refused to one pod for sure.
    ['not when another pod pulls without', [{ secrets: ['ghcr'] }, {}], false],
  ] as const)('%s', (_, pods, isBelieved) => {
    const [entry] = imagesOf({ manifests: manifests(...pods), 'pull-secrets': GHCR, images: said('denied') });
    expect([entry!.image.state, entry!.isBelieved]).toEqual(['denied', isBelieved]);
  });
});

test('an image is shown once for each text, with its digest, platforms and who answered', () => {
  const digest = `sha256:${'a'.repeat(64)}`;
  const manifest = {
    platforms: [
      { platform: 'linux/arm64', digest: 'sha256:2' },
      { platform: 'linux/amd64', digest: 'sha256:3' },
      { platform: 'linux/amd64', digest: 'sha256:1' },
    ],
  };
  const images = { [IMAGE]: { anonymous: 'denied', 'github-token': `found ${digest}`, manifest } };
  const shown = imagesOf({ manifests: manifests({}, {}, { image: 'nginx' }), images }).map(({ image }) => image);
  expect(shown.map(({ reference, resolved, uses }) => [reference, resolved, uses.length])).toEqual([
    [IMAGE, IMAGE, 2],
    ['nginx', 'docker.io/library/nginx:latest', 1],
  ]);
  expect(shown[0]!.digest).toBe(digest);
  expect(shown[0]!.platforms?.map((one) => `${one.platform} ${one.digest}`)).toEqual([
    'linux/amd64 sha256:1',
    'linux/amd64 sha256:3',
    'linux/arm64 sha256:2',
  ]);
  expect(shown[0]!.evidence).toHaveLength(2);
});
