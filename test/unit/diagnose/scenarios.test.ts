import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../src/diagnose/index.ts';
import { describeText, event, eventTable, POD, pod } from './forms.ts';

const API = 'ghcr.io/acme/api:1.4.2';
const MISSING = `failed to pull and unpack image "${API}": failed to resolve reference "${API}": ${API}: not found`;
const HUB_DENIED =
  'failed to pull and unpack image "docker.io/library/shop-api:dev": failed to resolve reference "docker.io/library/shop-api:dev": pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed';
const list = (...items: object[]) => JSON.stringify({ apiVersion: 'v1', kind: 'List', items });
const failedEvent = (image: string, message: string, time?: string, name?: string) =>
  event('Failed', `Failed to pull image "${image}": ${message}`, time, name);
const kinds = (text: string) => diagnose(text).failures.map(({ kind }) => kind);
const brief = (text: string) =>
  diagnose(text).failures.map(({ image, kind, cause, rule }) => ({ image, kind, cause, rule }));

describe('registries whose passwords live for hours', () => {
  test.each([
    ['ECR', '123456789012.dkr.ecr.eu-west-1.amazonaws.com/team/app:1', 'no basic auth credentials'],
    [
      'ECR, expired',
      '123456789012.dkr.ecr.eu-west-1.amazonaws.com/team/app:1',
      'Your authorization token has expired. Reauthenticate and try again.',
    ],
    [
      'Google',
      'europe-docker.pkg.dev/acme/docker/app:1',
      'denied: Unauthenticated request. Unauthenticated requests do not have permission',
    ],
    [
      'Azure',
      'acme.azurecr.io/app:1',
      'unauthorized: authentication required, visit https://aka.ms/acr/authorization for more information.',
    ],
  ])('%s: no pull secret with one is proposed', (_, image, message) => {
    const [failure] = diagnose(`Failed to pull image "${image}": rpc error: code = Unknown desc = ${message}`).failures;
    expect(failure!.cause).toBe('D');
    expect(failure!.help).toContain('give the nodes a credential of their own');
    expect(JSON.stringify(failure)).not.toContain('docker-registry');
  });
});

describe('pods', () => {
  test('with the same image and the same cause are one failure', () => {
    const { failures } = diagnose(
      list(failedEvent(API, MISSING, undefined, 'b'), failedEvent(API, MISSING, undefined, 'a')),
    );
    expect(failures.map(({ pods }) => pods.map(({ name }) => name))).toEqual([['a', 'b']]);
  });

  test('with two images are two failures, sorted', () => {
    const other = {
      ...pod('redis:99', 'ErrImagePull', 'manifest for redis:99 not found: manifest unknown: manifest unknown'),
      metadata: { name: 'redis-0', namespace: 'shop' },
    };
    const images = diagnose(list(other, pod(API, 'ErrImagePull', MISSING))).failures.map(({ image }) => image);
    expect(images).toEqual([API, 'redis:99']);
  });

  test('know their workload, container and node', () => {
    expect(diagnose(describeText(API, MISSING)).failures[0]?.pods).toEqual([
      {
        namespace: 'shop',
        name: POD.name,
        workload: 'Deployment/api',
        container: 'api',
        role: 'container',
        node: 'worker-1',
      },
    ]);
  });

  test('init, ephemeral and restarted containers count', () => {
    const waiting = (image: string) => ({ waiting: { reason: 'ErrImagePull', message: `${image}: not found` } });
    const one = {
      kind: 'Pod',
      metadata: {
        name: 'job',
        namespace: 'shop',
        ownerReferences: [{ kind: 'Job', name: 'migrate', controller: true }],
      },
      spec: {
        initContainers: [{ name: 'wait', image: 'ghcr.io/acme/wait:1' }],
        containers: [{ name: 'main', image: 'ghcr.io/acme/main:1' }],
        ephemeralContainers: [{ name: 'debug', image: 'ghcr.io/acme/debug:1' }],
      },
      status: {
        initContainerStatuses: [{ name: 'wait', state: waiting('ghcr.io/acme/wait:1') }],
        containerStatuses: [
          {
            name: 'main',
            state: waiting('ghcr.io/acme/main:1'),
            lastState: { terminated: { reason: 'Error', exitCode: 1 } },
          },
        ],
        ephemeralContainerStatuses: [{ name: 'debug', state: waiting('ghcr.io/acme/debug:1') }],
      },
    };
    expect(diagnose(list(one)).failures.map(({ image, pods }) => [image, pods[0]?.role, pods[0]?.workload])).toEqual([
      ['ghcr.io/acme/debug:1', 'ephemeral', 'Job/migrate'],
      ['ghcr.io/acme/main:1', 'container', 'Job/migrate'],
      ['ghcr.io/acme/wait:1', 'init', 'Job/migrate'],
    ]);
  });

  test('of a table are joined with events of the same name', () => {
    const table = `NAMESPACE   NAME                   READY   STATUS                  RESTARTS   AGE
shop        ${POD.name}   0/1     ImagePullBackOff        0          3m
shop        web-0                  0/1     Init:ImagePullBackOff   0          3m
shop        db-0                   1/1     Running                 0          3m
`;
    const { failures, read } = diagnose(`${table}${eventTable(API, MISSING).replaceAll('shop        ', '')}`);
    expect(read.pods).toBe(3);
    expect(failures.map(({ kind, pods }) => [kind, pods.map(({ name }) => name)])).toEqual([
      ['backoff-only', ['web-0']],
      ['not-found', [POD.name]],
    ]);
  });
});

describe('time', () => {
  test('an image that was pulled after its failure is a note', () => {
    const { failures, notes } = diagnose(
      list(
        failedEvent(API, MISSING, '2026-11-02T10:00:00Z'),
        event(
          'Pulled',
          `Successfully pulled image "${API}" in 2.266s (2.266s including waiting). Image size: 100 bytes.`,
          '2026-11-02T10:05:00Z',
        ),
      ),
    );
    expect({ failures, notes }).toEqual({
      failures: [],
      notes: [`image "${API}" failed earlier and was pulled since`],
    });
  });

  test('so is one whose container runs now', () => {
    const running = pod(API, '', '');
    running.status.containerStatuses[0]!.state = { running: { startedAt: 'x' } } as never;
    expect(kinds(list(failedEvent(API, MISSING), running))).toEqual([]);
  });

  test('an image that failed after it had been pulled before still fails', () => {
    const before = event('Pulled', `Container image "${API}" already present on machine`, '2026-11-02T09:00:00Z');
    expect(kinds(list(before, failedEvent(API, MISSING, '2026-11-02T10:00:00Z')))).toEqual(['not-found']);
  });

  test('the last of several causes counts', () => {
    const dns =
      'failed to do request: Head "https://ghcr.io/v2/acme/api/manifests/1.4.2": dial tcp: lookup ghcr.io on 10.96.0.10:53: no such host';
    expect(
      kinds(list(failedEvent(API, dns, '2026-11-02T10:00:00Z'), failedEvent(API, MISSING, '2026-11-02T10:05:00Z'))),
    ).toEqual(['not-found']);
    expect(kinds(list(failedEvent(API, dns), failedEvent(API, MISSING)))).toEqual(['not-found', 'dns']);
  });
});

describe('pull secrets', () => {
  const retrieve = event(
    'FailedToRetrieveImagePullSecret',
    'Unable to retrieve some image pull secrets (ghcr-secret, other); attempting to pull the image may not succeed.',
  );
  const denied = failedEvent(
    API,
    `failed to authorize: failed to fetch anonymous token: unexpected status from GET request to https://ghcr.io/token?scope=repository%3Aacme%2Fapi%3Apull&service=ghcr.io: 401 Unauthorized`,
  );

  test('that do not exist explain a refusal', () => {
    const [failure] = diagnose(list(retrieve, denied)).failures;
    expect(failure).toMatchObject({
      kind: 'secret-missing',
      cause: 'D',
      rule: 'pull-secret-undeclared',
      severity: 'error',
    });
    expect(failure?.happened).toBe(
      `image "${API}": the registry "ghcr.io" refused, and the pod's pull secrets "ghcr-secret", "other" do not exist in its namespace`,
    );
    expect(failure?.next).toEqual([
      'kubectl get secrets --namespace=shop',
      'kubectl create secret docker-registry ghcr-secret --namespace shop --docker-server=ghcr.io --docker-username=<user> --docker-password=<token with read:packages>',
    ]);
  });

  test('explain nothing else', () => {
    const { failures, notes } = diagnose(list(retrieve, failedEvent(API, MISSING)));
    expect(failures.map(({ kind }) => kind)).toEqual(['not-found']);
    expect(notes).toEqual([
      `pod "${POD.name}" names pull secrets that are not in its namespace: "ghcr-secret", "other"; a public image is pulled all the same`,
    ]);
  });

  test('that the pod names are in the commands', () => {
    const named = pod(API, 'ErrImagePull', 'failed to fetch oauth token: unexpected status: 403 Forbidden', {
      imagePullSecrets: [{ name: 'team-secret' }],
    });
    expect(diagnose(list(named)).failures[0]?.next.join('\n')).toContain(
      'docker-registry team-secret --namespace shop',
    );
  });
});

describe('local clusters', () => {
  const local = (
    node: string,
    policy: string,
    reason = 'ErrImagePull',
    message = HUB_DENIED,
    image = 'shop-api:dev',
  ) => {
    const one = pod(image, reason, message);
    return list({ ...one, spec: { nodeName: node, containers: [{ name: 'api', image, imagePullPolicy: policy }] } });
  };

  test.each([
    [
      'minikube',
      'IfNotPresent',
      { kind: 'not-loaded', cause: 'A', rule: 'image-not-loaded' },
      'minikube image load shop-api:dev',
    ],
    [
      'kind-control-plane',
      'IfNotPresent',
      { kind: 'not-loaded', cause: 'A' },
      'kind load docker-image shop-api:dev --name kind',
    ],
    ['k3d-dev-server-0', 'IfNotPresent', { kind: 'not-loaded', cause: 'A' }, 'k3d image import shop-api:dev -c dev'],
    [
      'minikube',
      'Always',
      { kind: 'always-local', cause: 'C', rule: 'pull-policy-always-local' },
      'minikube image load shop-api:dev',
    ],
  ] as const)('%s with %s', (node, policy, expected, command) => {
    const [failure] = diagnose(local(node, policy)).failures;
    expect(failure).toMatchObject(expected);
    expect(failure?.next).toEqual([command]);
  });

  test('elsewhere it is a name that nobody can own', () => {
    const [failure] = diagnose(local('worker-1', 'IfNotPresent')).failures;
    expect(failure).toMatchObject({ kind: 'reserved-name', cause: 'E', rule: 'repository-not-found' });
    expect(failure!.help).toBe(
      'name its registry in the values, as in "ghcr.io/OWNER/shop-api", or correct the spelling',
    );
    expect(failure!.next.join()).not.toContain('load');
  });

  test.each([
    ['containerd', HUB_DENIED],
    [
      'dockerd',
      "Error response from daemon: pull access denied for shop-api, repository does not exist or may require 'docker login': denied: requested access to the resource is denied",
    ],
    ['CRI-O', 'reading manifest dev in docker.io/library/shop-api: requested access to the resource is denied'],
  ])('without the name of a node both ways out are named, and no pull secret: %s', (_, message) => {
    const [failure, ...others] = diagnose(`Failed to pull image "shop-api:dev": ${message}`).failures;
    expect(others).toEqual([]);
    expect(failure).toMatchObject({ kind: 'reserved-name', cause: 'E', next: ['minikube image load shop-api:dev'] });
    expect(failure!.happened).toBe(
      'image "shop-api:dev": the name resolves to "docker.io/library/shop-api", where only Docker publishes, and Docker Hub has no such repository; no pull secret helps',
    );
    expect(failure!.help).toBe(
      'load it into the cluster, if it was built on this machine for a local one (cause A); else name its registry in the values, as in "ghcr.io/OWNER/shop-api", or correct the spelling',
    );
  });

  test.each([
    ['an owner', 'acme/shop-api:dev', HUB_DENIED.replaceAll('library/', 'acme/')],
    [
      'a mirror',
      'shop-api:dev',
      'unexpected status from HEAD request to https://mirror.example/v2/library/shop-api/manifests/dev: 401 Unauthorized',
    ],
    ['Harbor', 'shop-api:dev', 'unauthorized: unauthorized to access repository: library/shop-api, action: pull'],
  ])('with %s a refusal stays one', (_, image, message) => {
    expect(kinds(`Failed to pull image "${image}": ${message}`)).not.toContain('reserved-name');
  });

  test('an official image with a wrong tag is a wrong tag', () => {
    expect(
      brief(local('minikube', 'IfNotPresent', 'ErrImagePull', 'docker.io/library/redis:99: not found', 'redis:99')),
    ).toEqual([{ image: 'redis:99', kind: 'not-found', cause: 'B', rule: 'tag-not-found' }]);
  });

  test('the node is also known from the events', () => {
    const seen = { ...failedEvent('shop-api:dev', HUB_DENIED), source: { component: 'kubelet', host: 'minikube' } };
    expect(kinds(list(seen))).toEqual(['not-loaded']);
  });

  test('pull policy Never: cause A for an image of this machine, C for one of a registry', () => {
    const never = (image: string) => `Container image "${image}" is not present with pull policy of Never`;
    expect(brief(local('minikube', 'Never', 'ErrImageNeverPull', never('shop-api:dev')))).toMatchObject([
      { kind: 'not-loaded', cause: 'A' },
    ]);
    expect(brief(local('worker-1', 'Never', 'ErrImageNeverPull', never(API), API))).toMatchObject([
      { kind: 'never-pull', cause: 'C' },
    ]);
    expect(diagnose(local('worker-1', 'Never', 'ErrImageNeverPull', never(API), API)).failures[0]?.happened).toContain(
      'KEP-2535',
    );
  });
});

describe('what is no failing pull', () => {
  test.each([
    [
      'a probe',
      event(
        'Unhealthy',
        'Readiness probe failed: Get "http://10.0.0.5:8080/": dial tcp 10.0.0.5:8080: connect: connection refused',
      ),
    ],
    [
      'a volume',
      event(
        'FailedMount',
        'MountVolume.SetUp failed for volume "x": dial tcp: lookup nfs on 10.96.0.10:53: no such host',
      ),
    ],
    ['a missing secret of the environment', event('Failed', 'Error: secret "db" not found')],
    ['scheduling', event('FailedScheduling', '0/3 nodes are available: 3 Insufficient memory.')],
  ])('%s', (_, one) => {
    expect(diagnose(list(one))).toMatchObject({ failures: [], recognised: true });
  });

  test('what an application writes when it ends', () => {
    const ended = pod(API, 'CrashLoopBackOff', 'back-off 5m0s restarting failed container=api');
    Object.assign(ended.status.containerStatuses[0]!, {
      lastState: { terminated: { reason: 'Error', message: 'manifest unknown: no such host' } },
    });
    const { failures, notes } = diagnose(list(ended));
    expect(failures).toEqual([]);
    expect(notes).toEqual([expect.stringContaining('CrashLoopBackOff is no pull failure')]);
  });

  test('a program for another platform is a wrong image all the same', () => {
    const ended = pod(API, 'CrashLoopBackOff', 'back-off 5m0s restarting failed container=api');
    Object.assign(ended.status.containerStatuses[0]!, {
      lastState: {
        terminated: {
          reason: 'StartError',
          message: 'failed to create containerd task: exec /app: exec format error: unknown',
        },
      },
    });
    expect(brief(list(ended))).toEqual([{ image: API, kind: 'wrong-binary', cause: 'B', rule: 'platform-missing' }]);
  });

  test('a text about something else is not recognised', () => {
    expect(diagnose('hello\nworld\n')).toMatchObject({ failures: [], recognised: false });
  });
});

describe('helm', () => {
  const atomic =
    'Error: UPGRADE FAILED: release api failed, and has been rolled back due to atomic being set: context deadline exceeded\n';

  test.each([
    [atomic, null, 'NAMESPACE'],
    [
      'Error: INSTALLATION FAILED: resource Deployment/shop/api not ready. status: InProgress, message: Available: 0/1\ncontext deadline exceeded\n',
      'Deployment/api',
      'shop',
    ],
    [
      'Error: UPGRADE FAILED: resource not ready, name: api, kind: Deployment, status: InProgress\n',
      'Deployment/api',
      'NAMESPACE',
    ],
    [
      'ready.go:303: 2026-11-02 10:00:00 [debug] Deployment is not ready: shop/api. 0 out of 1 expected pods are ready\nError: timed out waiting for the condition\n',
      'Deployment/api',
      'shop',
    ],
  ])('waited in vain: %s', (text, workload, namespace) => {
    const [failure, ...more] = diagnose(text).failures;
    expect(more).toEqual([]);
    expect(failure).toMatchObject({ kind: 'rollout-timeout', image: null, cause: null });
    expect(failure?.happened).toBe(
      `${workload === null ? 'the release' : `"${workload}"`} did not become ready in time; this text does not say why`,
    );
    expect(failure?.next).toEqual([`kubectl get pods,events --namespace=${namespace} -o json | pullproof diagnose -`]);
  });

  test('with events behind it, the events count', () => {
    expect(kinds(`${atomic}${eventTable(API, MISSING)}`)).toEqual(['not-found']);
  });

  test('a Deployment that made no progress', () => {
    const condition = {
      type: 'Progressing',
      status: 'False',
      reason: 'ProgressDeadlineExceeded',
      message: 'ReplicaSet "api-7d9f" has timed out progressing.',
    };
    const one = {
      kind: 'Deployment',
      metadata: { name: 'api', namespace: 'shop' },
      status: { conditions: [condition] },
    };
    expect(diagnose(list(one)).failures[0]).toMatchObject({ kind: 'rollout-timeout', quote: condition.message });
    expect(kinds(list(one, pod(API, 'ErrImagePull', MISSING)))).toEqual(['not-found']);
  });
});

describe('texts without a cause', () => {
  test('a back-off whose first event has expired says so', () => {
    const text = describeText(API, MISSING)
      .split('\n')
      .filter((line) => !line.includes('Failed to pull image'))
      .join('\n');
    const [failure] = diagnose(text).failures;
    expect(failure).toMatchObject({ kind: 'backoff-only', image: API, cause: null, rule: null });
    expect(failure?.next[0]).toBe(
      `kubectl get events --namespace=shop --field-selector 'reason=Failed,involvedObject.name=${POD.name}' -o json | pullproof diagnose -`,
    );
  });

  test('an unknown text is quoted', () => {
    expect(diagnose(list(failedEvent(API, 'the moon is in the wrong phase'))).failures[0]).toMatchObject({
      kind: 'unknown',
      image: API,
      quote: `Failed to pull image "${API}": the moon is in the wrong phase`,
    });
  });
});

describe('bad names', () => {
  test('are put right where there is one right name', () => {
    const text =
      'Failed to apply default image tag "ghcr.io/Acme/api:1": couldn\'t parse image name "ghcr.io/Acme/api:1": invalid reference format: repository name (Acme/api) must be lowercase';
    const [failure] = diagnose(list(pod('ghcr.io/Acme/api:1', 'InvalidImageName', text))).failures;
    expect(failure).toMatchObject({
      kind: 'invalid-name',
      rule: 'invalid-reference',
      cause: 'B',
      help: 'write "ghcr.io/acme/api:1"',
    });
  });

  test('InspectFailed and a waiting reason without a message', () => {
    expect(
      kinds(
        list(
          event(
            'InspectFailed',
            'Failed to apply default image tag "nginx:": couldn\'t parse image name "nginx:": invalid reference format',
          ),
        ),
      ),
    ).toEqual(['invalid-name']);
    expect(kinds(list(pod('nginx:', 'InvalidImageName', '')))).toEqual(['invalid-name']);
  });
});

test('names are no evidence: repositories and tags may be called anything', () => {
  const image = 'ghcr.io/denied/toomanyrequests:no-space-left-on-device';
  const tails = [
    `${image}: not found`,
    `unexpected status from HEAD request to https://ghcr.io/v2/denied/toomanyrequests/manifests/no-space-left-on-device: 404 Not Found`,
  ];
  for (const tail of tails) expect(kinds(list(failedEvent(image, tail)))).toEqual(['not-found']);
  expect(
    kinds(
      `initializing source docker://ghcr.io/acme/unauthorized:429: reading manifest 429 in ghcr.io/acme/unauthorized: manifest unknown`,
    ),
  ).toEqual(['not-found']);
});

describe('other sources', () => {
  test('the log of the kubelet', () => {
    const line = `E1102 10:11:12.000 1234 pod_workers.go:1301] "Error syncing pod, skipping" err="failed to \\"StartContainer\\" for \\"api\\" with ErrImagePull: \\"${MISSING.replaceAll('"', '\\\\\\"')}\\"" pod="shop/api-7d9f" podUID="1-2"`;
    expect(diagnose(line).failures).toMatchObject([
      { kind: 'not-found', image: API, pods: [{ namespace: 'shop', name: 'api-7d9f' }] },
    ]);
  });

  test('the log of containerd', () => {
    const line = `time="2026-11-02T10:11:12Z" level=error msg="PullImage \\"${API}\\" failed" error="rpc error: code = NotFound desc = ${MISSING.replaceAll('"', '\\"')}"`;
    expect(diagnose(line).failures).toMatchObject([{ kind: 'not-found', image: API, runtime: 'containerd' }]);
  });

  test('JSON that was cut off', () => {
    const whole = JSON.stringify(
      { kind: 'List', items: [failedEvent(API, MISSING), failedEvent(API, MISSING)] },
      null,
      2,
    );
    expect(brief(whole.slice(0, whole.length - 200))).toMatchObject([{ image: API, kind: 'not-found' }]);
  });

  test('events.k8s.io/v1', () => {
    const one = {
      apiVersion: 'events.k8s.io/v1',
      kind: 'Event',
      regarding: { kind: 'Pod', name: 'a', namespace: 'shop' },
      note: `Failed to pull image "${API}": ${MISSING}`,
      reason: 'Failed',
      eventTime: '2026-11-02T10:00:00.000000Z',
    };
    expect(brief(JSON.stringify(one))).toMatchObject([{ image: API, kind: 'not-found' }]);
  });

  test('the wide table', () => {
    const text = `LAST SEEN   TYPE      REASON   OBJECT   SUBOBJECT               SOURCE             MESSAGE                         FIRST SEEN   COUNT   NAME
2m          Normal    Pulled   pod/b                            kubelet, minikube  Container image "x" is here     2m           1       b.1
29s         Warning   Failed   pod/a    spec.containers{api}    kubelet, minikube  Error: ErrImageNeverPull        2m           4       a.18
`;
    expect(diagnose(text).failures).toMatchObject([
      { kind: 'never-pull', pods: [{ name: 'a', container: 'api', node: 'minikube' }] },
    ]);
  });

  test('the image of the pod sandbox', () => {
    const pause = 'registry.k8s.io/pause:3.9';
    const text = `Failed to create pod sandbox: rpc error: code = Unknown desc = failed to get sandbox image "${pause}": failed to pull image "${pause}": failed to pull and unpack image "${pause}": failed to resolve reference "${pause}": failed to do request: Head "https://registry.k8s.io/v2/pause/manifests/3.9": dial tcp 34.96.108.209:443: i/o timeout`;
    expect(brief(list(event('FailedCreatePodSandBox', text)))).toMatchObject([
      { image: pause, kind: 'timeout', cause: 'F' },
    ]);
  });

  test('a mirror that does not answer is named, not the registry of the image', () => {
    const text = `failed to pull and unpack image "docker.io/library/redis:7": failed to resolve reference "docker.io/library/redis:7": failed to do request: Head "https://mirror.corp/v2/library/redis/manifests/7?ns=docker.io": dial tcp: lookup mirror.corp on 10.96.0.10:53: no such host`;
    expect(diagnose(list(failedEvent('redis:7', text))).failures[0]?.happened).toBe(
      'image "redis:7": the node could not resolve the name of "mirror.corp"',
    );
  });
});

describe('a pull policy that the API server refuses', () => {
  const REFUSED =
    'spec.template.spec.containers[0].imagePullPolicy: Unsupported value: "ifNotPresent": supported values: "Always", "IfNotPresent", "Never"';

  test.each([
    REFUSED,
    `Error: INSTALLATION FAILED: Deployment.apps "web" is invalid: ${REFUSED}`,
    `Error: UPGRADE FAILED: failed to create resource: Deployment.apps "web" is invalid: ${REFUSED}`,
    `The Deployment "web" is invalid: ${REFUSED}`,
    'Pod "web" is invalid: spec.volumes[0].image.pullPolicy: Unsupported value: "always": supported values: "Always", "IfNotPresent", "Never"',
    'Unsupported value: "ifNotPresent": supported values: Always, IfNotPresent, Never',
  ])('is known: %s', (text) => {
    expect(brief(text)).toEqual([{ image: null, kind: 'invalid-policy', cause: 'C', rule: 'pull-policy-invalid' }]);
  });

  test('is named', () => {
    const [failure] = diagnose(REFUSED).failures;
    expect(failure?.happened).toContain('the API server refuses the pull policy "ifNotPresent"');
    expect(failure?.help).toContain('Always, IfNotPresent or Never');
  });
});
