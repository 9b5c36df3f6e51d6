import { expect, test } from 'vitest';
import { podPullSecrets } from '../../src/core/access/pull-secrets.ts';
import { createContent } from '../support/content-server.ts';
import { factsFrom } from '../support/facts.ts';
import { judgePod } from '../support/judge-pod.ts';
import { refuse, serve } from '../unit/registry/support.ts';

const secretOf = (auths: object, more = '') =>
  `---\napiVersion: v1\nkind: Secret\nmetadata: {name: s${more}}\ntype: kubernetes.io/dockerconfigjson\nstringData:\n  .dockerconfigjson: '${JSON.stringify({ auths })}'\n`;

const podWith = (spec: string) => `apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: ${spec}\n`;

const identities = (manifests: string) => {
  const facts = factsFrom({ manifests });
  return podPullSecrets(facts.uses[0]!, facts).flatMap(({ credentials }) =>
    credentials.map(({ identity, credential }) => `${identity.id} ${credential.reveal().password}`),
  );
};

test('two keys that differ only in their hidden user are two identities, and both are tried', () => {
  const auths = {
    'https://a:x@ghcr.io': { username: 'a', password: 'one' },
    'https://b:x@ghcr.io': { username: 'b', password: 'two' },
  };
  const manifests = `${podWith('{containers: [{name: c, image: ghcr.io/a/b:1}], imagePullSecrets: [{name: s}]}')}${secretOf(auths)}`;
  const found = identities(manifests);
  expect(found.map((text) => text.split(' ').at(-1))).toEqual(['one', 'two']);
  expect(new Set(found.map((text) => text.slice(0, text.lastIndexOf(' ')))).size).toBe(2);
});

test('a secret of the same name in another namespace does not count', () => {
  const manifests = `${podWith('{containers: [{name: c, image: ghcr.io/a/b:1}], imagePullSecrets: [{name: s}]}')}${secretOf({ 'ghcr.io': { username: 'u', password: 'p' } }, ', namespace: other')}`;
  expect(identities(manifests)).toEqual([]);
});

test('a pod with an empty entry gets nothing from its account; one with an empty list does', () => {
  const account =
    '---\napiVersion: v1\nkind: ServiceAccount\nmetadata: {name: default}\nimagePullSecrets: [{name: s}]\n';
  const rest = `${account}${secretOf({ 'ghcr.io': { username: 'u', password: 'p' } })}`;
  const pod = (secrets: string) =>
    `${podWith(`{containers: [{name: c, image: ghcr.io/a/b:1}], imagePullSecrets: ${secrets}}`)}${rest}`;
  expect(identities(pod('[{}]'))).toEqual([]);
  expect(identities(pod('[{name: ""}]'))).toEqual([]);
  expect(identities(pod('[]'))).toHaveLength(1);
  expect(identities(pod('null'))).toHaveLength(1);
});

test('several matching entries: one that works is enough, and the one that does not is a warning', async () => {
  const content = createContent();
  content.image({ os: 'linux', architecture: 'amd64' }, '1');
  const good = `Basic ${Buffer.from('u:good').toString('base64')}`;
  const { host } = await serve((request, response) =>
    request.headers.authorization === good
      ? content.handle(request, response)
      : refuse(response, 401, 'UNAUTHORIZED', '', { 'www-authenticate': 'Basic realm="r"' }),
  );
  const image = `${host}/acme/b:1`;
  const auths = {
    [host]: { username: 'u', password: 'good' },
    [`${host}/acme`]: { username: 'u', password: 'bad' },
  };
  const manifests = `${podWith(`{containers: [{name: c, image: "${image}"}], imagePullSecrets: [{name: s}]}`)}${secretOf(auths)}`;
  const facts = factsFrom({ manifests });
  const secrets = podPullSecrets(facts.uses[0]!, facts).flatMap(({ credentials }) => credentials);
  const { findings, messages } = await judgePod(image, { secrets }, { manifests });
  expect(findings).toEqual(['credentials-rejected']);
  expect(messages[0]).toContain('Another secret of the pod may still work');
});

test.each<[string, string, readonly string[]]>([
  [
    'a ConfigMap with a manifest in it',
    'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata: {a: "image: nginx:1"}\ncontainers: []\n',
    [],
  ],
  [
    'an rbd volume',
    podWith('{containers: [{name: c, image: "a/b:1"}], volumes: [{name: v, rbd: {image: disk}}]}'),
    ['a/b:1'],
  ],
  [
    'a persistent volume',
    'apiVersion: v1\nkind: PersistentVolume\nmetadata: {name: v}\nspec: {rbd: {image: disk}}\n',
    [],
  ],
  [
    'a definition of a custom resource',
    'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: c}\nspec: {versions: [{schema: {openAPIV3Schema: {containers: [{name: a, image: b}]}}}]}\n',
    [],
  ],
  [
    'values for another chart',
    'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: c}\nspec: {values: {containers: [{name: a, image: b}]}}\n',
    [],
  ],
  [
    'an admission policy',
    'apiVersion: admissionregistration.k8s.io/v1\nkind: MutatingAdmissionPolicy\nmetadata: {name: c}\nspec: {containers: [{name: a, image: b}]}\n',
    [],
  ],
  [
    'a custom resource with init containers only',
    'apiVersion: x.io/v1\nkind: Thing\nmetadata: {name: t}\nspec: {pod: {containers: [{name: main}], initContainers: [{name: i, image: "a/b:2"}]}}\n',
    ['a/b:2'],
  ],
  [
    'a list in a list',
    'apiVersion: v1\nkind: List\nitems: [null, {kind: PodList, items: [{apiVersion: v1, kind: Pod, spec: {containers: [{name: a, image: "a/b:3"}]}}]}]\n',
    ['a/b:3'],
  ],
  [
    'nothing where something belongs',
    'apiVersion: apps/v1\nkind: Deployment\nmetadata: null\nspec: {template: null}\n',
    [],
  ],
])('images of %s', (_, manifests, expected) => {
  expect(factsFrom({ manifests }).uses.map(({ image }) => image)).toEqual(expected);
});
