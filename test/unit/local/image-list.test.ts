import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCrictlImages, readMinikubeImages } from '../../../src/local/image-list.ts';
import { output } from './reference.ts';

const TAGS = [
  'docker.io/acme/worker:0.9',
  'docker.io/library/nginx:1.27',
  'docker.io/library/shop-api:1.0',
  'docker.io/library/shop-api:dev',
];
const ours = (names: readonly string[] | null) =>
  names?.filter((name) => /acme|shop|nginx/.test(name) && !name.includes('@')).sort();

describe('readMinikubeImages', () => {
  test.each(['minikube-image-ls.json', 'minikube-image-ls-table.txt', 'minikube-image-ls-short.txt'])('%s', (file) => {
    expect(ours(readMinikubeImages(output(file)))).toEqual(TAGS);
  });

  test('the JSON has digests too', () => {
    const digests = readMinikubeImages(output('minikube-image-ls.json'))?.filter((name) => name.includes('@'));
    expect(digests?.map((name) => name.split('@')[0])).toEqual([
      'registry.k8s.io/kube-proxy',
      'registry.k8s.io/kube-apiserver',
      'registry.k8s.io/pause',
      'docker.io/library/nginx',
      'docker.io/kindest/kindnetd',
    ]);
  });

  test.each<[string, string, readonly string[] | null]>([
    ['nothing', '', []],
    ['an empty list', '[]\n', []],
    ['null, as Go prints an empty slice in one version', '[{"id":"x","repoTags":null,"repoDigests":null}]', []],
    ['a warning before the list', '! Executing "docker" took long\n[{"repoTags":["a:1"]}]\n', ['a:1']],
    ['prose', '* Profile "shop" not found. Run "minikube profile list"', null],
    ['JSON of another shape', '[1, 2]', null],
    ['JSON that was cut', '[{"repoTags":["a:1"', null],
  ])('%s', (_, text, expected) => {
    expect(readMinikubeImages(text)).toEqual(expected);
  });
});

describe('readCrictlImages', () => {
  test.each(['crictl-images-kind.json', 'crictl-images-k3s.json'])('%s', (file) => {
    expect(readCrictlImages(output(file))).toContain('docker.io/library/shop-api:dev');
  });

  test.each<[string, string, readonly string[] | null]>([
    ['no images', '{"images": []}', []],
    ['no field', '{}', []],
    ['prose', 'FATA[0000] validate service connection: no such file', null],
    ['a list', '[]', null],
    ['nothing', '', null],
  ])('%s', (_, text, expected) => {
    expect(readCrictlImages(text)).toEqual(expected);
  });

  test('any text is read without a throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        readCrictlImages(text);
        readMinikubeImages(text);
      }),
    );
  });
});
