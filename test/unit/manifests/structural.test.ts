import { describe, expect, test } from 'vitest';
import { findPodSpecs, mayEmbedPods } from '../../../src/manifests/structural.ts';

const POD = { containers: [{ name: 'a', image: 'b' }] };
const pointers = (value: unknown) => findPodSpecs({ pointer: '', value }).map(({ pointer }) => pointer);

describe('pod specs in an object of an unknown kind', () => {
  test.each([
    ['anywhere in its spec', { spec: { deep: [{ template: { spec: POD } }] } }, ['/spec/deep/0/template/spec']],
    ['by init containers alone', { spec: { initContainers: POD.containers } }, ['/spec']],
    ['in the order of sorted keys', { spec: { b: POD, a: POD } }, ['/spec/a', '/spec/b']],
    ['the outer one only', { spec: { ...POD, inner: POD } }, ['/spec']],
    ['not without a name', { spec: { containers: [{ image: 'b' }] } }, []],
    ['not without an image', { spec: { containers: [{ name: 'a' }] } }, []],
    ['not an image elsewhere', { spec: { rbd: { image: 'b' } } }, []],
  ] as const)('%s', (_, value, expected) => {
    expect(pointers(value)).toEqual(expected);
  });

  /** What is no pod of the object: its own state, data, schemas, and the values of another chart. */
  test.each(['metadata', 'status', 'data', 'stringData', 'binaryData'])('not in %s of the object', (key) => {
    expect(pointers({ [key]: { template: POD } })).toEqual([]);
  });

  test.each(['status', 'values', 'valuesObject', 'openAPIV3Schema'])('not in %s at any depth', (key) => {
    expect(pointers({ spec: { child: { [key]: POD } } })).toEqual([]);
    expect(pointers({ spec: [{ [key]: { template: POD } }] })).toEqual([]);
  });

  test.each(['metadata', 'data', 'stringData', 'binaryData'])('but in %s below the root', (key) => {
    expect(pointers({ spec: { [key]: POD } })).toEqual([`/spec/${key}`]);
  });

  test('not deeper than 64 levels', () => {
    const nested = (depth: number): unknown => (depth === 0 ? POD : { a: nested(depth - 1) });
    expect(pointers(nested(64))).toHaveLength(1);
    expect(pointers(nested(65))).toEqual([]);
  });
});

test.each([
  ['acme.io', true],
  ['apps', true],
  ['apiextensions.k8s.io', false],
  ['admissionregistration.k8s.io', false],
  ['kyverno.io', false],
  ['policies.kyverno.io', false],
  ['templates.gatekeeper.sh', false],
  ['notkyverno.io', true],
])('objects of %s may embed pods: %s', (group, expected) => {
  expect(mayEmbedPods(group)).toBe(expected);
});
