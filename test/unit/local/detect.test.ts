import { describe, expect, test } from 'vitest';
import { readChoice } from '../../../src/local/choice.ts';
import { containerdEndpoint } from '../../../src/local/containerd.ts';
import { planCluster } from '../../../src/local/detect.ts';
import type { KubeContext } from '../../../src/local/kube-context.ts';
import { makeDirectory } from '../../support/temp-directory.ts';

function context(name: string, more: Partial<KubeContext> = {}): KubeContext {
  return { name, cluster: name, server: null, isMinikube: false, ...more };
}

function plan(choice: string, current: KubeContext | null, env: Record<string, string> = {}, home = '/nonexistent') {
  return planCluster(readChoice(choice), { context: current, env, home });
}

const DOCKER = { kind: 'docker', dockerContext: null, insteadOf: null };

describe('auto: the current kube context', () => {
  test.each<[string, KubeContext, object]>([
    ['minikube', context('minikube'), { kind: 'minikube', name: 'minikube' }],
    ['a profile of minikube', context('shop', { isMinikube: true }), { kind: 'minikube', name: 'shop' }],
    ['one that was renamed', context('dev', { cluster: 'shop', isMinikube: true }), { kind: 'minikube', name: 'shop' }],
    ['kind', context('kind-shop'), { kind: 'kind', name: 'shop' }],
    ['kind, renamed', context('dev', { cluster: 'kind-kind' }), { kind: 'kind', name: 'kind' }],
    ['k3d', context('k3d-k3s-default'), { kind: 'k3d', name: 'k3s-default' }],
    ['Docker Desktop', context('docker-desktop'), { ...DOCKER, name: 'docker-desktop' }],
    ['Rancher Desktop', context('rancher-desktop'), { ...DOCKER, name: 'rancher-desktop' }],
    ['OrbStack', context('orbstack'), { ...DOCKER, name: 'orbstack' }],
    ['Colima with a profile', context('colima-work'), { ...DOCKER, name: 'colima-work' }],
  ])('%s', (_, current, expected) => {
    expect(plan('auto', current)).toEqual(expected);
    // A CI runner that has such a cluster is as good as a desk.
    expect(plan('auto', current, { CI: 'true' })).toEqual(expected);
  });

  test('a profile whose configuration lies in the home of minikube', () => {
    const home = makeDirectory({ '.minikube/profiles/shop/config.json': '{}' });
    expect(plan('auto', context('shop'), {}, home)).toEqual({ kind: 'minikube', name: 'shop' });
    expect(plan('auto', context('shop'), { MINIKUBE_HOME: home })).toEqual({ kind: 'minikube', name: 'shop' });
    expect(plan('auto', context('shop'), { MINIKUBE_HOME: `${home}/.minikube` })).toEqual({
      kind: 'minikube',
      name: 'shop',
    });
    expect(plan('auto', context('../profiles/shop'), {}, home)).toMatchObject({ kind: 'docker' });
  });

  test('of another cluster: Docker, and why', () => {
    expect(plan('auto', context('prod'))).toEqual({
      ...DOCKER,
      name: 'docker',
      insteadOf: 'the kube context "prod" is none of a local cluster',
    });
    expect(plan('auto', null)).toEqual({ ...DOCKER, name: 'docker', insteadOf: 'there is no kube context' });
  });

  test.each(['true', '1'])('no local cluster, on a CI runner (CI=%s): nothing to ask', (CI) => {
    expect(plan('auto', null, { CI })).toEqual({
      kind: 'none',
      reason: 'there is no kube context, and this is a CI runner (`--cluster docker` looks into its Docker)',
    });
    expect(plan('auto', context('prod'), { CI })).toMatchObject({ kind: 'none' });
    expect(plan('docker', null, { CI })).toMatchObject({ kind: 'docker' });
  });

  test.each(['DOCKER_HOST', 'DOCKER_CONTEXT'])(
    'on a CI runner where %s chooses a Docker, that one is asked',
    (name) => {
      expect(plan('auto', null, { CI: 'true', [name]: 'tcp://127.0.0.1:2375' })).toMatchObject({ kind: 'docker' });
    },
  );

  test('CI=false is no CI runner', () => {
    expect(plan('auto', null, { CI: 'false' })).toMatchObject({ kind: 'docker' });
  });

  test('a containerd socket that was named', () => {
    const env = { CONTAINER_RUNTIME_ENDPOINT: 'unix:///run/containerd/containerd.sock' };
    expect(plan('auto', context('microk8s'), env)).toEqual({
      kind: 'containerd',
      endpoint: 'unix:///run/containerd/containerd.sock',
    });
    expect(plan('auto', context('kind-shop'), env)).toEqual({ kind: 'kind', name: 'shop' });
  });
});

describe('--cluster', () => {
  test.each<[string, KubeContext | null, Record<string, string>, object]>([
    ['none', context('minikube'), {}, { kind: 'none' }],
    ['minikube', null, {}, { kind: 'minikube', name: 'minikube' }],
    ['minikube', context('shop', { isMinikube: true }), {}, { kind: 'minikube', name: 'shop' }],
    ['minikube', context('kind-shop'), { MINIKUBE_PROFILE: 'work' }, { kind: 'minikube', name: 'work' }],
    ['minikube:dev', context('shop', { isMinikube: true }), {}, { kind: 'minikube', name: 'dev' }],
    ['kind', context('kind-shop'), {}, { kind: 'kind', name: 'shop' }],
    ['kind', context('k3d-shop'), {}, { kind: 'kind', name: null }],
    ['kind:dev', context('kind-shop'), {}, { kind: 'kind', name: 'dev' }],
    ['k3d:dev', null, {}, { kind: 'k3d', name: 'dev' }],
    ['docker', context('minikube'), {}, { ...DOCKER, name: 'docker' }],
    ['docker', context('docker-desktop'), {}, { ...DOCKER, name: 'docker-desktop' }],
    ['docker:colima', null, {}, { ...DOCKER, name: 'colima', dockerContext: 'colima' }],
  ])('%s', (choice, current, env, expected) => {
    expect(plan(choice, current, env)).toMatchObject(expected);
  });

  test.each(['eks', 'kind:', 'auto:x', '', 'Kind'])('%j is refused', (text) => {
    expect(() => readChoice(text)).toThrow(
      expect.objectContaining({
        name: 'UserError',
        message: `"${text}" is no local cluster that is known`,
        hint: 'write auto or one of minikube, kind, k3d, docker, none, with an optional ":NAME": kind:shop',
      }),
    );
  });
});

describe('containerdEndpoint', () => {
  const here = 'https://127.0.0.1:6443';
  test.each<[string, { cluster: string; server: string | null } | null, boolean, string | null]>([
    ['k3s', { cluster: 'default', server: here }, true, 'unix:///run/k3s/containerd/containerd.sock'],
    [
      'microk8s',
      { cluster: 'microk8s-cluster', server: 'https://127.0.0.1:16443' },
      true,
      'unix:///var/snap/microk8s/common/run/containerd.sock',
    ],
    ['k3s without its socket', { cluster: 'default', server: here }, false, null],
    ['"default" elsewhere', { cluster: 'default', server: 'https://10.0.0.1:6443' }, true, null],
    ['a host that only begins alike', { cluster: 'default', server: 'https://127.0.0.1.example.com:6443' }, true, null],
    ['another cluster', { cluster: 'prod', server: here }, true, null],
    ['no context', null, true, null],
  ])('%s', (_, current, exists, expected) => {
    expect(containerdEndpoint(current, {}, () => exists)).toBe(expected);
  });
});
