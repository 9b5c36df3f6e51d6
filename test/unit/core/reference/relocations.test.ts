import { describe, expect, test } from 'vitest';
import { parseReference } from '../../../../src/core/reference/parse.ts';
import { referenceKey } from '../../../../src/core/reference/reference.ts';
import { RELOCATIONS, relocatedNames } from '../../../../src/core/reference/relocations.ts';

const HEX = 'a3ed95caeb02ffe68cdd9fd84406680ae93d633cb16422d00e8a7c22955b46d4';

function names(image: string): string[] {
  const parsed = parseReference(image);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return relocatedNames(parsed.reference).map(({ reference }) => reference.raw);
}

describe('relocatedNames', () => {
  test.each([
    [
      'bitnami/postgresql:15.4.0',
      [
        'docker.io/bitnamilegacy/postgresql:15.4.0',
        'docker.io/bitnamilegacy/postgresql:v15.4.0',
        'docker.io/bitnamisecure/postgresql:15.4.0',
        'docker.io/bitnamisecure/postgresql:v15.4.0',
      ],
    ],
    ['index.docker.io/bitnami/redis', ['docker.io/bitnamilegacy/redis', 'docker.io/bitnamisecure/redis']],
    ['k8s.gcr.io/pause:pause', ['registry.k8s.io/pause:pause']],
    ['k8s.gcr.io/ingress-nginx/controller:v1.1.0', ['registry.k8s.io/ingress-nginx/controller:v1.1.0']],
    [`k8s.gcr.io/pause@sha256:${HEX}`, [`registry.k8s.io/pause@sha256:${HEX}`]],
    [`k8s.gcr.io/pause:3.9@sha256:${HEX}`, [`registry.k8s.io/pause:3.9@sha256:${HEX}`]],
    [
      'quay.io/kubernetes-ingress-controller/nginx-ingress-controller:0.34.1',
      ['registry.k8s.io/ingress-nginx/controller:0.34.1', 'registry.k8s.io/ingress-nginx/controller:v0.34.1'],
    ],
    ['gcr.io/google-containers/pause:latest', ['registry.k8s.io/pause:latest']],
    ['docker.io/bitnamilegacy/redis:7', []],
    ['ghcr.io/bitnami/redis:7', []],
    ['gcr.io/kubebuilder/kube-rbac-proxy-fork:v0.5.0', []],
  ])('%s', (image, expected) => {
    expect(names(image)).toEqual(expected);
  });

  test('what is written is what is asked', () => {
    for (const image of ['bitnami/redis:7.2', 'k8s.gcr.io/pause', `k8s.gcr.io/a/b@sha256:${HEX}`]) {
      const parsed = parseReference(image);
      if (!parsed.ok) throw new Error(image);
      for (const { reference } of relocatedNames(parsed.reference)) {
        const written = parseReference(reference.raw);
        expect(written.ok && referenceKey(written.reference)).toBe(referenceKey(reference));
      }
    }
  });

  test('every row has a public source and leads elsewhere', () => {
    for (const { from, to, source } of RELOCATIONS) {
      expect(source).toMatch(/^https:\/\//);
      for (const name of to) {
        expect(name.endsWith('/')).toBe(from.endsWith('/'));
        expect(name.startsWith(from)).toBe(false);
      }
    }
  });
});
