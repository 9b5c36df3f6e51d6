import { describe, expect, test } from 'vitest';
import { exitCodeOfDiagnosis } from '../../../src/diagnose/exit-code.ts';
import { diagnose } from '../../../src/diagnose/index.ts';
import { describeText, event, pod } from './forms.ts';
import { REPORTS } from './reports.ts';

test.each(REPORTS)('%s: %s', (_, text, kind, image) => {
  const diagnosis = diagnose(text);
  expect(diagnosis.failures.map((one) => [one.kind, one.image])).toEqual([[kind, image]]);
  expect(exitCodeOfDiagnosis(diagnosis)).toBe(1);
});

const list = (...items: unknown[]) => JSON.stringify({ apiVersion: 'v1', kind: 'List', items });
const happened = (text: string) => diagnose(text).failures.map((one) => one.happened);

describe('a pod that the API server refuses', () => {
  const spaces =
    'Error creating: Pod "pg-6d9f-x" is invalid: spec.containers[0].image: Invalid value: "\\nghcr.io/acme/pg:1": must not have leading or trailing whitespace';
  const refused = {
    ...event('FailedCreate', spaces),
    involvedObject: { kind: 'ReplicaSet', name: 'pg-6d9f', namespace: 'shop' },
  };

  test('is found in the events of its owner; there is no pod to look at', () => {
    const [failure, ...more] = diagnose(list(refused)).failures;
    expect(more).toEqual([]);
    expect(failure).toMatchObject({
      kind: 'invalid-name',
      rule: 'invalid-reference',
      cause: 'B',
      pods: [],
      help: 'write "ghcr.io/acme/pg:1"',
      happened:
        'image "\\nghcr.io/acme/pg:1": it has a line break before or after the image. The API server refuses it, so there is no pod to look at',
    });
    expect(failure?.next).toEqual(['kubectl describe ReplicaSet/pg-6d9f --namespace=NAMESPACE']);
  });

  test('and in the conditions of its owner', () => {
    const conditions = [{ type: 'ReplicaFailure', status: 'True', reason: 'FailedCreate', message: spaces }];
    const owner = { kind: 'ReplicaSet', metadata: { name: 'pg-6d9f', namespace: 'shop' }, status: { conditions } };
    expect(diagnose(list(owner)).failures.map(({ kind }) => kind)).toEqual(['invalid-name']);
    expect(diagnose(list(owner, refused)).failures).toHaveLength(1);
  });

  test('for another reason is none of ours', () => {
    const quota = { ...refused, message: 'Error creating: pods "x" is forbidden: exceeded quota: compute' };
    expect(diagnose(list(quota))).toMatchObject({ failures: [], recognised: true });
  });
});

describe('pull secrets that could not be read', () => {
  const retrieve = event(
    'FailedToRetrieveImagePullSecret',
    'Unable to retrieve some image pull secrets (ghcr-secret); attempting to pull the image may not succeed.',
  );

  test('are told when the input says no more', () => {
    const [failure] = diagnose(list(retrieve)).failures;
    expect(failure).toMatchObject({
      kind: 'secret-missing',
      cause: 'D',
      severity: 'warning',
      pods: [{ namespace: 'shop' }],
    });
    expect(failure?.happened).toBe(
      'the pod\'s pull secret "ghcr-secret" does not exist in its namespace; a private image is refused without, a public one is pulled all the same',
    );
    expect(failure?.next[0]).toBe('kubectl get secrets --namespace=shop');
  });

  test('are a note when the image was pulled all the same', () => {
    const running = pod('ghcr.io/acme/api:1', '', '');
    Object.assign(running.status.containerStatuses[0]!, { state: { running: {} } });
    for (const proof of [event('Pulled', 'Successfully pulled image "ghcr.io/acme/api:1" in 2s'), running]) {
      const { failures, notes } = diagnose(list(retrieve, proof));
      expect(failures).toEqual([]);
      expect(notes).toHaveLength(1);
    }
  });

  test('that are no names are the cause of a refusal', () => {
    const malformed = { ...retrieve, message: retrieve.message.replace('ghcr-secret', 'map[name:uhub]') };
    const denied = event('Failed', 'Failed to pull image "ghcr.io/acme/api:1": denied: denied');
    const { failures } = diagnose(list(malformed, denied));
    expect(failures.map(({ kind, rule, image }) => [kind, rule, image])).toEqual([
      ['secret-malformed', 'pull-secret-malformed', 'ghcr.io/acme/api:1'],
    ]);
  });
});

test('kubectl since 1.35 names the container before the message', () => {
  const text = describeText('acme/sync:1', 'x').replace(
    /Failed to pull image.*/,
    'spec.containers{api}: Failed to inspect image "": rpc error: code = Unknown desc = short name mode is enforcing, but image name acme/sync:1 returns ambiguous list',
  );
  const [failure] = diagnose(text).failures;
  expect(failure).toMatchObject({ kind: 'short-name', image: 'acme/sync:1', pods: [{ container: 'api' }] });
  expect(failure?.help).toBe(
    'write the registry in front of the name: "docker.io/acme/sync:1" is what Docker and containerd take it for',
  );
});

test('the registry is quoted in its own words', () => {
  expect(
    diagnose(
      'Failed to pull image "h.example/hub/pg:15": rpc error: code = NotFound desc = reading manifest 15 in h.example/hub/pg: unknown: resource not found: repo hub/pg, tag 15 not found',
    ).failures[0]?.quote,
  ).toBe('reading manifest 15 in h.example/hub/pg: unknown: resource not found: repo hub/pg, tag 15 not found');
  expect(
    diagnose(
      'Failed to pull image "ghcr.io/acme/app:1": denied: permission_denied: The token provided does not match expected scopes.',
    ).failures[0],
  ).toMatchObject({
    quote: 'denied: permission_denied: The token provided does not match expected scopes.',
    happened: 'image "ghcr.io/acme/app:1": the token was taken, but it lacks the scope "read:packages"',
  });
});

test('the host that a look at the network was about is named', () => {
  expect(happened("ping: bad address 'ghcr.io'")).toEqual([
    'an image: the node could not resolve the name of "ghcr.io". It was asked where this command ran; a node may stand elsewhere',
  ]);
});

test('words of clients in the log of a job are no failing pull', () => {
  const log = Array.from(
    { length: 12 },
    (_, index) => `step ${index}: curl: (6) Could not resolve host: api.example.com`,
  );
  expect(diagnose(log.join('\n'))).toMatchObject({ failures: [], recognised: false });
  expect(
    diagnose(
      'Error: INSTALLATION FAILED: Kubernetes cluster unreachable: Get "https://10.0.0.1:6443/version": dial tcp 10.0.0.1:6443: connect: connection refused',
    ).failures,
  ).toEqual([]);
});

test('a name with two registries: no pull secret is advised', () => {
  const image = 'docker.io/registry.k8s.io/pause:3.9';
  const [failure] = diagnose(
    `Failed to pull image "${image}": failed to resolve reference "${image}": pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed`,
  ).failures;
  expect(failure).toMatchObject({
    kind: 'repository-not-found',
    cause: 'E',
    happened: `image "${image}": the name has two registries, "docker.io" and "registry.k8s.io"; on "docker.io" nobody can own the name "registry.k8s.io", so there is no such repository`,
    help: 'drop one of the two registries in the values: write "registry.k8s.io/pause:3.9", or take "registry.k8s.io" out of the repository; no pull secret helps',
  });
  expect(failure?.next.join()).not.toContain('secret');
});

test.each([
  [
    'Failed to pull image "k8s.gcr.io/pause:3.1": failed to resolve reference "k8s.gcr.io/pause:3.1": k8s.gcr.io/pause:3.1: not found',
    'the images of Kubernetes moved to "registry.k8s.io"; look there for "registry.k8s.io/pause:3.1"',
    'skopeo inspect --raw docker://registry.k8s.io/pause:3.1',
  ],
  [
    'Failed to pull image "docker.io/bitnami/postgresql-repmgr:17.6.0": Error response from daemon: manifest for bitnami/postgresql-repmgr:17.6.0 not found: manifest unknown: manifest unknown',
    'look there for "docker.io/bitnamilegacy/postgresql-repmgr:17.6.0"',
    'skopeo inspect --raw docker://docker.io/bitnamilegacy/postgresql-repmgr:17.6.0',
  ],
])('an image that its publisher moved: %s', (text, help, next) => {
  const [failure] = diagnose(text).failures;
  expect(failure?.help).toContain(help);
  expect(failure?.next[0]).toBe(next);
});
