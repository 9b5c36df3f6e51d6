import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { currentKubeContext } from '../../../src/local/kube-context.ts';
import { makeDirectory } from '../../support/temp-directory.ts';

const MINIKUBE = `
apiVersion: v1
kind: Config
clusters:
- cluster:
    certificate-authority: /home/me/.minikube/ca.crt
    extensions:
    - extension:
        last-update: Tue, 14 Jan 2025 09:00:00 CET
        provider: minikube.sigs.k8s.io
        version: v1.35.0
      name: cluster_info
    server: https://192.168.49.2:8443
  name: shop
contexts:
- context:
    cluster: shop
    namespace: default
    user: shop
  name: dev
current-context: dev
preferences: {}
users: []
`;
const KIND = `{"contexts": [{"name": "kind-shop", "context": {"cluster": "kind-shop", "user": "kind-shop"}},
  {"name": "dev", "context": {"cluster": "other"}}],
 "clusters": [{"name": "kind-shop", "cluster": {"server": "https://127.0.0.1:43123"}}]}`;

function read(files: Record<string, string>, kubeconfig?: string) {
  const root = makeDirectory(files);
  const list = kubeconfig?.replaceAll('ROOT', root);
  return currentKubeContext(list === undefined ? {} : { KUBECONFIG: list }, root, path.join(root, 'work'));
}

describe('currentKubeContext', () => {
  test('reads ~/.kube/config', async () => {
    expect(await read({ '.kube/config': MINIKUBE })).toEqual({
      name: 'dev',
      cluster: 'shop',
      server: 'https://192.168.49.2:8443',
      isMinikube: true,
    });
  });

  test('KUBECONFIG takes its place; relative files are below the working directory', async () => {
    const files = {
      '.kube/config': MINIKUBE,
      'work/kube.json': `${KIND.slice(0, -1)}, "current-context": "kind-shop"}`,
    };
    expect(await read(files, 'kube.json')).toEqual({
      name: 'kind-shop',
      cluster: 'kind-shop',
      server: 'https://127.0.0.1:43123',
      isMinikube: false,
    });
  });

  test('of several files the first with a current context decides, and the first entry of a name counts', async () => {
    const files = { a: KIND, b: MINIKUBE };
    expect(await read(files, ['ROOT/missing', 'ROOT/a', 'ROOT/b'].join(path.delimiter))).toMatchObject({
      name: 'dev',
      cluster: 'other',
      isMinikube: false,
    });
  });

  test('a context without entries stands for itself', async () => {
    expect(await read({ '.kube/config': 'current-context: prod\ncontexts: null\n' })).toEqual({
      name: 'prod',
      cluster: 'prod',
      server: null,
      isMinikube: false,
    });
  });

  test('entries that are broken do not hide the others', async () => {
    const broken = MINIKUBE.replace('contexts:\n', 'contexts:\n- 7\n- {name: x}\n');
    expect(await read({ '.kube/config': broken })).toMatchObject({ name: 'dev', isMinikube: true });
  });

  test.each<[string, string]>([
    ['no current context', KIND],
    ['an empty one', 'current-context: ""\n'],
    ['no YAML', '{{{'],
    ['a list', '- a\n'],
    ['nothing', ''],
  ])('%s: null', async (_, text) => {
    expect(await read({ '.kube/config': text })).toBeNull();
  });

  test('no file: null', async () => {
    expect(await read({})).toBeNull();
  });
});
