import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { takeInventory } from '../../../src/manifests/inventory.ts';
import { documentOf, documentsOf } from '../../support/manifests.ts';

const CONTEXT = { target: 'prod', namespace: 'shop' };

/** Each use on one line: workload, container (role), image, policy, secrets, account. */
function shown(text: string): readonly string[] {
  return takeInventory(documentsOf(text), CONTEXT).uses.map((use) => {
    const { workload, container, role, image, pullPolicy, podPullSecrets, serviceAccount } = use;
    const secrets = podPullSecrets.map(({ name, problem }) => name ?? `!${problem}`).join(',');
    const where = `${workload.kind} ${workload.namespace}/${workload.name} ${container} (${role})`;
    return `${where} ${image} ${pullPolicy} [${secrets}] ${serviceAccount}`;
  });
}

describe('Kubernetes’ own kinds', () => {
  test('reads every role, the policies, the secrets and the account', () => {
    expect(
      shown(`
apiVersion: apps/v1
kind: Deployment
metadata: { name: api, namespace: production }
spec:
  template:
    spec:
      serviceAccountName: api
      imagePullSecrets: [{ name: ghcr }, { name: hub }]
      initContainers: [{ name: wait, image: busybox }]
      containers:
        - { name: api, image: ghcr.io/acme/api:1.4.2 }
        - { name: side, image: ghcr.io/acme/side, imagePullPolicy: Never }
      ephemeralContainers: [{ name: debug, image: 'busybox:1' }]
      volumes:
        - { name: model, image: { reference: 'ghcr.io/acme/model:1', pullPolicy: Always } }
        - { name: block, rbd: { image: foo } }
`),
    ).toEqual([
      'Deployment production/api wait (init) busybox Always [ghcr,hub] api',
      'Deployment production/api api (container) ghcr.io/acme/api:1.4.2 IfNotPresent [ghcr,hub] api',
      'Deployment production/api side (container) ghcr.io/acme/side Never [ghcr,hub] api',
      'Deployment production/api debug (ephemeral) busybox:1 IfNotPresent [ghcr,hub] api',
      'Deployment production/api model (volume) ghcr.io/acme/model:1 Always [ghcr,hub] api',
    ]);
  });

  test.each([
    ['v1', 'Pod', 'spec'],
    ['v1', 'PodTemplate', 'template.spec'],
    ['v1', 'ReplicationController', 'spec.template.spec'],
    ['apps/v1', 'ReplicaSet', 'spec.template.spec'],
    ['apps/v1beta1', 'Deployment', 'spec.template.spec'],
    ['apps/v1beta2', 'StatefulSet', 'spec.template.spec'],
    ['extensions/v1beta1', 'DaemonSet', 'spec.template.spec'],
    ['batch/v1', 'Job', 'spec.template.spec'],
    ['batch/v1beta1', 'CronJob', 'spec.jobTemplate.spec.template.spec'],
  ])('finds the pod of %s %s at %s', (apiVersion, kind, path) => {
    const object = path.split('.').reduceRight<unknown>((value, key) => ({ [key]: value }), {
      containers: [{ name: 'c', image: 'nginx:1' }],
    });
    const [use] = takeInventory([documentOf({ apiVersion, kind, ...(object as object) })], CONTEXT).uses;
    expect(use).toMatchObject({
      image: 'nginx:1',
      serviceAccount: 'default',
      pointer: `/${path.replaceAll('.', '/')}/containers/0/image`,
      id: `shop/templates/all.yaml#0/${path.replaceAll('.', '/')}/containers/0/image`,
    });
  });

  test('takes lists apart, also lists of lists, with pointers into the document', () => {
    const text = `
apiVersion: v1
kind: List
items:
  - { apiVersion: v1, kind: Pod, metadata: { name: a }, spec: { containers: [{ name: c, image: 'a:1' }] } }
  - apiVersion: v1
    kind: PodList
    items: [{ apiVersion: v1, kind: Pod, metadata: { name: b }, spec: { containers: [{ name: c, image: 'b:1' }] } }]
`;
    const uses = takeInventory(documentsOf(text), CONTEXT).uses;
    expect(uses.map(({ pointer, image }) => [pointer, image])).toEqual([
      ['/items/0/spec/containers/0/image', 'a:1'],
      ['/items/1/items/0/spec/containers/0/image', 'b:1'],
    ]);
  });

  test('takes the kind of an item that does not say it from its list, as the API machinery does', () => {
    const text = `
apiVersion: apps/v1
kind: DeploymentList
items: [{ metadata: { name: a }, spec: { template: { spec: { containers: [{ name: c, image: 'a:1' }] } } } }]
`;
    const { uses, warnings } = takeInventory(documentsOf(text), CONTEXT);
    expect(uses.map(({ workload, image }) => [workload, image])).toEqual([
      [expect.objectContaining({ apiVersion: 'apps/v1', kind: 'Deployment', name: 'a' }), 'a:1'],
    ]);
    expect(warnings).toEqual([]);
  });

  test('says that lists are nested too deep to be read', () => {
    let list: object = { apiVersion: 'v1', kind: 'Pod', spec: { containers: [{ image: 'a:1' }] } };
    for (let level = 0; level < 20; level += 1) list = { apiVersion: 'v1', kind: 'List', items: [list] };
    const { uses, warnings } = takeInventory([documentOf(list)], CONTEXT);
    expect(uses).toEqual([]);
    expect(warnings).toEqual([
      'shop/templates/all.yaml: document 1 nests more than 16 lists; what is deeper was not read',
    ]);
  });

  test('reports a container without an image, and one whose image is no text', () => {
    const text = `
apiVersion: v1
kind: Pod
metadata: { name: a }
spec: { containers: [{ name: none }, { name: empty, image: '' }, { name: number, image: 1.10 }, { image: { tag: 1 } }] }
`;
    const uses = takeInventory(documentsOf(text), CONTEXT).uses;
    expect(
      uses.map(({ container, image, parsed }) => [container, image, parsed.ok ? 'ok' : parsed.problem.code]),
    ).toEqual([
      ['none', '', 'empty'],
      ['empty', '', 'empty'],
      ['number', '1.1', 'not-a-string'],
      ['containers.3', '{"tag":1}', 'not-a-string'],
    ]);
  });

  test('keeps what was declared: an unknown policy as text, none as null', () => {
    const text = `
apiVersion: v1
kind: Pod
metadata: { generateName: a- }
spec:
  serviceAccount: old
  containers: [{ name: a, image: a, imagePullPolicy: true }, { name: b, image: 'b:1', imagePullPolicy: '' }]
`;
    const uses = takeInventory(documentsOf(text), CONTEXT).uses;
    expect(uses.map((use) => [use.workload.name, use.declaredPullPolicy, use.pullPolicy, use.serviceAccount])).toEqual([
      ['a-', 'true', 'true', 'old'],
      ['a-', null, 'IfNotPresent', 'old'],
    ]);
  });
});

describe('other kinds', () => {
  test.each([
    [
      'a definition of a custom resource',
      'kind: CustomResourceDefinition\napiVersion: apiextensions.k8s.io/v1\nspec: { versions: [{ schema: { openAPIV3Schema: { containers: [{ name: a, image: b }] } } }] }',
    ],
    [
      'a ConfigMap',
      'kind: ConfigMap\napiVersion: v1\ndata: { pod.yaml: "containers: [{name: a, image: b}]", containers: [{ name: a, image: b }] }',
    ],
    ['a persistent volume', 'kind: PersistentVolume\napiVersion: v1\nspec: { rbd: { image: foo } }'],
    ['a status', 'kind: Thing\napiVersion: acme.io/v1\nstatus: { containers: [{ name: a, image: b }] }'],
    ['a plain image field', 'kind: Thing\napiVersion: acme.io/v1\nspec: { image: nginx, containers: [{ name: a }] }'],
    [
      'a policy',
      'kind: ClusterPolicy\napiVersion: kyverno.io/v1\nspec: { rules: [{ validate: { pattern: { spec: { containers: [{ name: "*", image: "*:*" }] } } } }] }',
    ],
    [
      'values of another chart',
      'kind: Application\napiVersion: argoproj.io/v1alpha1\nspec: { source: { helm: { valuesObject: { containers: [{ name: a, image: b }] } } } }',
    ],
    ['an empty document', 'null'],
    ['a text', 'hello'],
  ])('finds nothing in %s', (_title, text) => {
    expect(shown(text)).toEqual([]);
  });

  test('finds pod specs in unknown kinds by structure', () => {
    expect(
      shown(`
apiVersion: acme.io/v1
kind: Farm
metadata: { name: f }
spec:
  pools:
    - podTemplate: { spec: { imagePullSecrets: [{ name: s }], containers: [{ name: a, image: 'a:1' }, { name: patch }], initContainers: [{ name: i, image: 'i:1' }] } }
`),
    ).toEqual([
      'Farm shop/f i (init) i:1 IfNotPresent [s] default',
      'Farm shop/f a (container) a:1 IfNotPresent [s] default',
    ]);
  });

  test('skips what is meant for no registry, and says why', () => {
    const images = [
      'auto',
      'ko://github.com/acme/app',
      'ko.local/app',
      '$(params.image)',
      '{{inputs.parameters.image}}',
      '${REGISTRY}/app:1',
      'ghcr.io/${{ github.repository }}',
      '{{ .Chart.AppVersion }}',
      'dev.local/x',
      'nginx',
    ];
    const containers = images.map((image, index) => ({ name: `c${index}`, image }));
    const { uses } = takeInventory([documentOf({ apiVersion: 'v1', kind: 'Pod', spec: { containers } })], CONTEXT);
    expect(uses.map(({ image, skip }) => [image, skip])).toEqual([
      ['auto', '"auto" is replaced when the pod is created (Istio)'],
      ['ko://github.com/acme/app', 'ko builds and replaces this image when it is deployed'],
      ['ko.local/app', 'ko loads this image into the nodes; it is in no registry'],
      ['$(params.image)', null],
      ['{{inputs.parameters.image}}', 'a parameter in it is set only when the workflow runs'],
      ['${REGISTRY}/app:1', null],
      ['ghcr.io/${{ github.repository }}', null],
      ['{{ .Chart.AppVersion }}', null],
      ['dev.local/x', null],
      ['nginx', null],
    ]);
  });

  test.each([
    ['tekton.dev/v1', 'Task', { steps: [{ name: 'a', image: '$(params.image)' }] }, true],
    ['argoproj.io/v1alpha1', 'Workflow', { templates: [{ container: { image: '$(params.image)' } }] }, true],
    ['apps/v1', 'Deployment', { template: { spec: { containers: [{ name: 'a', image: '$(params.image)' }] } } }, false],
    ['batch.example.com/v1', 'Job', { template: { spec: { containers: [{ name: 'a', image: '$(X)' }] } } }, false],
  ])('%s %s: "$(…)" is expanded when it runs: %4$s', (apiVersion, kind, spec, isSkipped) => {
    const { uses } = takeInventory([documentOf({ apiVersion, kind, spec })], CONTEXT);
    expect(uses.map(({ skip }) => skip)).toEqual([
      isSkipped ? 'a parameter in it is set only when the object runs' : null,
    ]);
  });

  test('warns about documents that are no objects', () => {
    expect(takeInventory(documentsOf('a: 1'), CONTEXT).warnings).toEqual([
      'shop/templates/all.yaml: document 1 has no "kind", it is no Kubernetes object',
    ]);
  });
});

describe('pull secrets', () => {
  function entries(secrets: string, more = '') {
    const text = `{ apiVersion: v1, kind: Pod, metadata: { name: a }, spec: { imagePullSecrets: ${secrets}, containers: [{ name: c, image: nginx ${more} }] } }`;
    return takeInventory(documentsOf(text), CONTEXT).uses[0]!.podPullSecrets.map(({ name, problem, rendered }) => [
      name,
      problem,
      rendered,
    ]);
  }

  test.each([
    ['null', []],
    ['[]', []],
    ['[{ name: ghcr }]', [['ghcr', null, '{"name":"ghcr"}']]],
    [
      '[ghcr]',
      [[null, 'the entry is the text "ghcr", not a map with "name"; the API server refuses the object', '"ghcr"']],
    ],
    ['ghcr', [[null, 'the pull secrets are the text "ghcr", not a list; the API server refuses the object', '"ghcr"']]],
    [
      '{ name: ghcr }',
      [[null, 'the pull secrets are a map, not a list; the API server refuses the object', '{"name":"ghcr"}']],
    ],
    [
      '[{ name: "map[name:ghcr]" }]',
      [
        [
          null,
          'the name is "map[name:ghcr]", a whole map printed as text; no such secret can exist',
          '{"name":"map[name:ghcr]"}',
        ],
      ],
    ],
    [
      '[{ name: { name: ghcr } }]',
      [[null, 'the name is a map, not a text; the API server refuses the object', '{"name":{"name":"ghcr"}}']],
    ],
    [
      '[{ name: 12 }]',
      [[null, 'the name is the number 12, not a text; the API server refuses the object', '{"name":12}']],
    ],
    ['[{ name: "" }]', [[null, 'the name is empty; Kubernetes ignores the entry', '{"name":""}']]],
    ['[{}]', [[null, 'the entry is empty; Kubernetes ignores it', '{}']]],
    ['[null]', [[null, 'the entry is empty; Kubernetes ignores it', 'null']]],
    ['[[a]]', [[null, 'the entry is a list, not a map; the API server refuses the object', '["a"]']]],
    [
      '[{ secretName: ghcr }]',
      [[null, 'the entry has no "name", only "secretName"; Kubernetes ignores it', '{"secretName":"ghcr"}']],
    ],
    [
      '[{ name: Ghcr_Secret }]',
      [
        [
          null,
          '"Ghcr_Secret" cannot be the name of a secret (lower-case letters, digits, "-" and "." only); no such secret can exist',
          '{"name":"Ghcr_Secret"}',
        ],
      ],
    ],
  ])('reads %s', (secrets, expected) => {
    expect(entries(secrets)).toEqual(expected);
  });

  test('reports secrets on a container and beside the pod spec', () => {
    const problem = (where: string) =>
      `!the pull secrets stand on ${where}, where Kubernetes does not read them; they belong to the pod's spec`;
    expect(
      shown(`
apiVersion: apps/v1
kind: Deployment
metadata: { name: a }
spec:
  imagePullSecrets: [{ name: x }]
  template:
    spec: { imagePullSecrets: [{ name: ok }], containers: [{ name: c, image: 'a:1', imagePullSecrets: [{ name: y }] }] }
`),
    ).toEqual([
      `Deployment shop/a c (container) a:1 IfNotPresent [ok,${problem('"spec"')},${problem('the container "c"')}] default`,
    ]);
  });

  test('warns about fields that Kubernetes drops, and lists that are none', () => {
    const text = `
apiVersion: v1
kind: Pod
metadata: { name: a }
spec: { imagePullSecrets: [{ name: ghcr, namespace: other }], containers: [{ name: c, image: nginx }], initContainers: { i: { image: x } } }
`;
    expect(takeInventory(documentsOf(text), CONTEXT).warnings).toEqual([
      'Pod shop/a (shop/templates/all.yaml): "initContainers" of the pod is not a list; the API server refuses the object',
      'Pod shop/a (shop/templates/all.yaml): Kubernetes drops "namespace" from the pull secrets; a secret is read from the pod\'s namespace',
    ]);
  });

  test('reads service accounts', () => {
    const text =
      '{ apiVersion: v1, kind: ServiceAccount, metadata: { name: default }, imagePullSecrets: [{ name: ghcr }, other] }';
    expect(takeInventory(documentsOf(text), CONTEXT).serviceAccounts).toEqual([
      {
        name: 'default',
        namespace: 'shop',
        pullSecrets: [
          { name: 'ghcr', problem: null, rendered: '{"name":"ghcr"}' },
          {
            name: null,
            problem: 'the entry is the text "other", not a map with "name"; the API server refuses the object',
            rendered: '"other"',
            pointer: '/imagePullSecrets/1',
          },
        ],
        origin: 'rendered',
        order: { argo: null, deletePolicies: [], events: [], kind: 'ServiceAccount', name: 'default', weight: 0 },
        source: 'shop/templates/all.yaml',
        documentIndex: 0,
      },
    ]);
  });
});

describe('properties', () => {
  const key = fc.constantFrom(
    'apiVersion',
    'kind',
    'metadata',
    'name',
    'namespace',
    'spec',
    'template',
    'items',
    'containers',
    'initContainers',
    'volumes',
    'image',
    'reference',
    'imagePullSecrets',
    'data',
    'stringData',
    '.dockerconfigjson',
    'type',
    'auths',
    'auth',
    '__proto__',
    'constructor',
  );
  const leaf = fc.oneof(
    fc.constantFrom(
      'v1',
      'apps/v1',
      'Pod',
      'Deployment',
      'List',
      'Secret',
      'ServiceAccount',
      'Workflow',
      'argoproj.io/v1',
      'kubernetes.io/dockerconfigjson',
      '{"auths":{"x":{"auth":"YTpi"}}}',
      'nginx:1',
    ),
    fc.jsonValue({ maxDepth: 1 }),
  );
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 6, depthSize: 'large' },
      leaf,
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(key, tie('tree'), { maxKeys: 5 }),
    ),
  }));
  const objects = fc
    .tuple(
      tree,
      fc.constantFrom('Pod', 'Deployment', 'List', 'Secret', 'ExternalSecret', 'Prometheus', 'Thing'),
      fc.constantFrom('v1', 'apps/v1', 'acme.io/v1', 'monitoring.coreos.com/v1'),
    )
    .map(([value, kind, apiVersion]) =>
      typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value, kind, apiVersion } : value,
    );

  test('never throws, whatever is rendered, and gives ids that are unique', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(objects, fc.jsonValue()), { maxLength: 3 }), (values) => {
        const { uses } = takeInventory(
          values.map((value, index) => documentOf(value, index)),
          CONTEXT,
        );
        expect(new Set(uses.map(({ id }) => id)).size).toBe(uses.length);
      }),
      { numRuns: 2000 },
    );
  });

  test('does not depend on the order of documents', () => {
    fc.assert(
      fc.property(fc.array(objects, { maxLength: 4 }), (values) => {
        const documents = values.map((value, index) => documentOf(value, index));
        expect(takeInventory(documents.toReversed(), CONTEXT)).toEqual(takeInventory(documents, CONTEXT));
      }),
      { numRuns: 300 },
    );
  });

  test('survives an object nested very deep', () => {
    let deep: unknown = { containers: [{ name: 'a', image: 'b' }] };
    for (let level = 0; level < 20_000; level += 1) deep = level % 2 ? { a: deep } : [deep];
    const pod = { apiVersion: 'v1', kind: 'Pod', spec: { imagePullSecrets: deep, containers: [{ image: deep }] } };
    const list = { apiVersion: 'v1', kind: 'List', items: [{ kind: 'Thing', spec: deep }, pod] };
    expect(takeInventory([documentOf(list)], CONTEXT).uses).toHaveLength(1);
  });
});

describe('the order of an install', () => {
  const read = (annotations: string) =>
    takeInventory(
      documentsOf(`{ apiVersion: v1, kind: ServiceAccount, metadata: { name: bot, annotations: { ${annotations} } } }`),
      CONTEXT,
    ).serviceAccounts[0]!.order;

  test.each([
    ['helm.sh/hook-weight: "-5"', { weight: -5 }],
    ['helm.sh/hook-weight: high', { weight: 0 }],
    ['helm.sh/hook-weight: 5', { weight: 0 }],
    [
      'helm.sh/hook-delete-policy: " Hook-Succeeded,before-hook-creation"',
      { deletePolicies: ['hook-succeeded', 'before-hook-creation'] },
    ],
    ['argocd.argoproj.io/hook: "PreSync, Sync"', { argo: { hooks: ['PreSync', 'Sync'], wave: null } }],
    ['argocd.argoproj.io/sync-wave: "-1"', { argo: { hooks: [], wave: -1 } }],
    ['argocd.argoproj.io/sync-options: Prune=false', { argo: null }],
  ])('is read from %s', (annotations, expected) => {
    expect(read(annotations)).toMatchObject(expected);
  });
});
