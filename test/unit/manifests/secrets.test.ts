import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDockerConfig } from '../../../src/manifests/docker-config.ts';
import { takeInventory } from '../../../src/manifests/inventory.ts';
import { documentOf, documentsOf } from '../../support/manifests.ts';

const CONTEXT = { target: 'prod', namespace: 'shop' };
const JSON_TYPE = 'kubernetes.io/dockerconfigjson';
const base64 = (text: string) => Buffer.from(text).toString('base64');
const GOOD = JSON.stringify({ auths: { 'ghcr.io': { auth: base64('ada:s3:cret') } } });

function secretsIn(...objects: readonly unknown[]) {
  return takeInventory(
    objects.map((object, index) => documentOf(object, index)),
    CONTEXT,
  ).secrets;
}

function secret(parts: object) {
  return { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'ghcr' }, ...parts };
}

/** Entries with what would be sent, and the problems. */
function content(parts: object) {
  const [fact] = secretsIn(secret(parts));
  const entries = fact?.entries?.map(({ key, credential, problem }) => {
    const known = credential?.reveal();
    return [key, known ? `${known.username}|${known.password}` : null, problem];
  });
  return { entries, problems: fact?.problems };
}

describe('a rendered pull secret', () => {
  test.each<[string, object]>([
    ['data', { type: JSON_TYPE, data: { '.dockerconfigjson': base64(GOOD) } }],
    [
      'data in lines',
      { type: JSON_TYPE, data: { '.dockerconfigjson': `${base64(GOOD).replace(/(.{20})/g, '$1\n')}\n` } },
    ],
    ['stringData', { type: JSON_TYPE, stringData: { '.dockerconfigjson': GOOD } }],
    [
      'stringData before data',
      { type: JSON_TYPE, stringData: { '.dockerconfigjson': GOOD }, data: { '.dockerconfigjson': '!' } },
    ],
    [
      'the bare form',
      { type: 'kubernetes.io/dockercfg', stringData: { '.dockercfg': JSON.stringify(JSON.parse(GOOD).auths) } },
    ],
    [
      'user and password',
      {
        type: JSON_TYPE,
        stringData: { '.dockerconfigjson': '{"auths":{"ghcr.io":{"username":"ada","password":"s3:cret"}}}' },
      },
    ],
    [
      'fields in any case',
      {
        type: JSON_TYPE,
        stringData: { '.dockerconfigjson': '{"Auths":{"ghcr.io":{"Username":"ada","PASSWORD":"s3:cret"}}}' },
      },
    ],
    [
      'helpers beside it',
      { type: JSON_TYPE, stringData: { '.dockerconfigjson': `{"credsStore":"x",${GOOD.slice(1)}` } },
    ],
  ])('is read from %s', (_title, parts) => {
    expect(content(parts)).toEqual({ entries: [['ghcr.io', 'ada|s3:cret', null]], problems: [] });
  });

  const config = (text: string) => ({ type: JSON_TYPE, stringData: { '.dockerconfigjson': text } });
  const entry = (value: unknown) => config(JSON.stringify({ auths: { 'ghcr.io': value } }));
  const spoils = (what: string) =>
    `the entry "ghcr.io" ${what}; the kubelet cannot read the secret, and the pull fails`;

  test.each<[string, object, string]>([
    [
      'no key',
      { type: JSON_TYPE, data: { config: 'e30=' } },
      `a secret of type ${JSON_TYPE} must have the key ".dockerconfigjson", it has "config"; the API server refuses the object`,
    ],
    [
      'no data',
      { type: JSON_TYPE },
      `a secret of type ${JSON_TYPE} must have the key ".dockerconfigjson", it has no data; the API server refuses the object`,
    ],
    [
      'the other key',
      { type: JSON_TYPE, data: { '.dockercfg': 'e30=' } },
      `a secret of type ${JSON_TYPE} must have the key ".dockerconfigjson", it has ".dockercfg"; the API server refuses the object`,
    ],
    [
      'no type',
      { stringData: { '.dockerconfigjson': GOOD } },
      'its type is "Opaque"; the kubelet reads only kubernetes.io/dockerconfigjson and kubernetes.io/dockercfg',
    ],
    [
      'plain JSON as data',
      { type: JSON_TYPE, data: { '.dockerconfigjson': GOOD } },
      '".dockerconfigjson" under "data" is plain JSON, not base64: put it under "stringData", or use b64enc; the API server refuses the object',
    ],
    [
      'no base64',
      { type: JSON_TYPE, data: { '.dockerconfigjson': 'a-b' } },
      '".dockerconfigjson" under "data" is not valid base64; the API server refuses the object',
    ],
    [
      'a map as data',
      { type: JSON_TYPE, data: { '.dockerconfigjson': {} } },
      '".dockerconfigjson" under "data" is not a text in base64; the API server refuses the object',
    ],
    [
      'a map as stringData',
      { type: JSON_TYPE, stringData: { '.dockerconfigjson': {} } },
      '".dockerconfigjson" under "stringData" is not a text; the API server refuses the object',
    ],
    ['an empty value', config(''), '".dockerconfigjson" is empty; the API server refuses the object'],
    ['no JSON', config('{'), '".dockerconfigjson" is not valid JSON'],
    [
      'base64 twice',
      config(base64(GOOD)),
      '".dockerconfigjson" is not valid JSON: it is base64 once more, encoded twice',
    ],
    ['a list', config('[]'), '".dockerconfigjson" holds no JSON object'],
    ['no auths', config('{}'), '".dockerconfigjson" has no "auths"'],
    [
      'the bare form under the wrong type',
      config('{"ghcr.io":{"auth":"YTpi"}}'),
      'the registries in ".dockerconfigjson" stand at the top; they belong under "auths"',
    ],
    [
      'helpers only',
      config('{"credHelpers":{"ghcr.io":"x"}}'),
      '".dockerconfigjson" has no "auths", only "credHelpers", which the kubelet ignores',
    ],
    [
      'auths that is a list',
      config('{"auths":[]}'),
      '"auths" in ".dockerconfigjson" is not a map; the kubelet cannot read the secret, and the pull fails',
    ],
    ['no registry', config('{"auths":{}}'), '".dockerconfigjson" has no registry'],
    [
      'auths in the bare form',
      { type: 'kubernetes.io/dockercfg', stringData: { '.dockercfg': GOOD } },
      '".dockercfg" has an "auths" level, which only .dockerconfigjson has',
    ],
    [
      'auth without colon',
      entry({ auth: base64('token') }),
      spoils('has an "auth" without a colon between user and password'),
    ],
    ['auth that is no base64', entry({ auth: 'ada:pw' }), spoils('has an "auth" that is not valid base64')],
    [
      'auth with a space at its end',
      entry({ auth: `${base64('ada:pass')} ` }),
      spoils('has an "auth" that is not valid base64'),
    ],
    ['a number as password', entry({ username: 'a', password: 1 }), spoils('has a field that is not a text')],
    ['an entry that is a text', entry('ada:pw'), spoils('is not a map')],
  ])('is refused: %s', (_title, parts, problem) => {
    expect(content(parts).problems).toEqual([problem]);
    expect(content(parts).entries?.every(([, credential]) => credential === null)).toBe(true);
  });

  test.each<[string, unknown, readonly unknown[]]>([
    ['no credential', {}, ['ghcr.io', null, 'the entry has no credential']],
    ['null', null, ['ghcr.io', null, 'the entry has no credential']],
    [
      'only a token',
      { identitytoken: 'x' },
      ['ghcr.io', null, 'the entry has only "identitytoken", which the kubelet does not read'],
    ],
    ['an empty pair', { auth: base64(':') }, ['ghcr.io', null, 'user and password are empty']],
    [
      'another user',
      { auth: base64('a:b'), username: 'x' },
      ['ghcr.io', 'a|b', '"auth" and "username" disagree; the kubelet uses "auth"'],
    ],
    [
      'another password',
      { auth: base64('a:b'), username: 'a', password: 'x' },
      ['ghcr.io', 'a|b', '"auth" and "password" disagree; the kubelet uses "auth"'],
    ],
    ['auth without padding', { auth: base64('ada:pass').replace(/=+$/, '') }, ['ghcr.io', 'ada|pass', null]],
  ])('keeps an entry with %s', (_title, value, expected) => {
    expect(content(entry(value))).toEqual({ entries: [expected], problems: [] });
  });

  test('keeps every key as written, sorted, and says which one the kubelet ignores', () => {
    const auths = {
      'ghcr.io:port': { auth: 'YTpi' },
      'https://ghcr.io/': { auth: 'YTpi' },
      'https://index.docker.io/v1/': { auth: 'YTpi' },
    };
    expect(content(config(JSON.stringify({ auths }))).entries).toEqual([
      ['ghcr.io:port', null, 'the key is no address; the kubelet ignores the entry'],
      ['https://ghcr.io/', 'a|b', null],
      ['https://index.docker.io/v1/', 'a|b', null],
    ]);
  });

  test('is left out when it is no pull secret and nobody names it', () => {
    const plain = secret({ data: { password: 'eA==' } });
    const pod = {
      apiVersion: 'v1',
      kind: 'Pod',
      spec: { imagePullSecrets: [{ name: 'ghcr' }], containers: [{ name: 'c', image: 'a' }] },
    };
    const account = {
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: { name: 'a' },
      imagePullSecrets: [{ name: 'ghcr' }],
    };
    expect(secretsIn(plain)).toEqual([]);
    expect(secretsIn(plain, pod)).toMatchObject([{ name: 'ghcr', namespace: 'shop', type: 'Opaque', entries: [] }]);
    expect(secretsIn(account, plain)).toHaveLength(1);
    expect(secretsIn(plain, { ...pod, metadata: { namespace: 'other' } })).toEqual([]);
  });

  test('shows neither user nor password in any text', () => {
    const values = [
      entry({ auth: base64('ada:pa55word') }),
      entry({ auth: base64('pa55word') }),
      entry({ username: 'ada', password: ['pa55word'] }),
      config(`{"auths": pa55word`),
      config('{"auths":{"https://ada:pa55word@ghcr.io/":{"auth":"YTpi"},"ada:pa55word@ghcr.io":{"auth":"-"}}}'),
    ];
    for (const parts of values) {
      const text = JSON.stringify(secretsIn(secret(parts)));
      expect(text).not.toMatch(/pa55word|ada/);
      expect(text).not.toContain(base64('ada:pa55word'));
    }
  });

  test('is read without a crash whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.string(),
          fc.dictionary(fc.string(), fc.jsonValue()).map((auths) => JSON.stringify({ auths })),
        ),
        (text) => {
          for (const form of ['auths', 'bare'] as const) {
            const { entries, problems } = readDockerConfig(text, '.dockerconfigjson', form);
            expect(problems.every((problem) => problem.length > 0)).toBe(true);
            expect(entries.length + problems.length).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('objects that create a secret', () => {
  test.each<[string, string, readonly [string, string, string, string | null][]]>([
    [
      'an ExternalSecret',
      'apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata: { name: es }\nspec: { target: { name: ghcr, template: { type: kubernetes.io/dockerconfigjson } } }',
      [['ghcr', 'shop', 'ExternalSecret', JSON_TYPE]],
    ],
    [
      'an ExternalSecret without target',
      'apiVersion: external-secrets.io/v1beta1\nkind: ExternalSecret\nmetadata: { name: es, namespace: n }',
      [['es', 'n', 'ExternalSecret', null]],
    ],
    [
      'a ClusterExternalSecret',
      'apiVersion: external-secrets.io/v1\nkind: ClusterExternalSecret\nmetadata: { name: ces }\nspec: { externalSecretName: ghcr }',
      [['ghcr', '*', 'ClusterExternalSecret', null]],
    ],
    [
      'a SealedSecret',
      'apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata: { name: ghcr }\nspec: { template: { type: kubernetes.io/dockerconfigjson } }',
      [['ghcr', 'shop', 'SealedSecret', JSON_TYPE]],
    ],
    [
      'a VaultStaticSecret',
      'apiVersion: secrets.hashicorp.com/v1beta1\nkind: VaultStaticSecret\nmetadata: { name: v }\nspec: { destination: { name: ghcr, create: true } }',
      [['ghcr', 'shop', 'VaultStaticSecret', null]],
    ],
    [
      'a SecretProviderClass',
      'apiVersion: secrets-store.csi.x-k8s.io/v1\nkind: SecretProviderClass\nmetadata: { name: v }\nspec: { secretObjects: [{ secretName: b }, { secretName: a }] }',
      [
        ['a', 'shop', 'SecretProviderClass', null],
        ['b', 'shop', 'SecretProviderClass', null],
      ],
    ],
    [
      'an InfisicalSecret',
      'apiVersion: secrets.infisical.com/v1alpha1\nkind: InfisicalSecret\nmetadata: { name: v }\nspec: { managedSecretReference: { secretName: ghcr, secretNamespace: n } }',
      [['ghcr', 'n', 'InfisicalSecret', null]],
    ],
    [
      'a OnePasswordItem',
      'apiVersion: onepassword.com/v1\nkind: OnePasswordItem\nmetadata: { name: ghcr }\ntype: kubernetes.io/dockerconfigjson',
      [['ghcr', 'shop', 'OnePasswordItem', JSON_TYPE]],
    ],
    [
      'a BitwardenSecret',
      'apiVersion: k8s.bitwarden.com/v1\nkind: BitwardenSecret\nmetadata: { name: v }\nspec: { secretName: ghcr }',
      [['ghcr', 'shop', 'BitwardenSecret', null]],
    ],
    ['the same kind of another group', 'apiVersion: acme.io/v1\nkind: ExternalSecret\nmetadata: { name: ghcr }', []],
  ])('%s', (_title, text, expected) => {
    const { secrets } = takeInventory(documentsOf(text), CONTEXT);
    expect(secrets.map(({ name, namespace, kind, type }) => [name, namespace, kind, type])).toEqual(expected);
    expect(secrets.every(({ entries }) => entries === null)).toBe(true);
  });
});
