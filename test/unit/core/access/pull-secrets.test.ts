import { describe, expect, test } from 'vitest';
import {
  type PodFacts,
  podPullSecretNames,
  podPullSecrets,
  serviceAccountOf,
} from '../../../../src/core/access/pull-secrets.ts';
import type { ImageUse } from '../../../../src/core/facts/image-use.ts';
import type {
  DeclaredPullSecret,
  PullSecretEntry,
  SecretFact,
  ServiceAccountFact,
} from '../../../../src/core/facts/pull-secret.ts';
import { parseReference } from '../../../../src/core/reference/parse.ts';
import { type Credential, sensitive } from '../../../../src/core/secrecy/sensitive.ts';

const credential = (username: string) => sensitive<Credential>({ username, password: 'pw' });

function named(...names: readonly string[]): readonly PullSecretEntry[] {
  return names.map((name) => ({ name, problem: null, rendered: JSON.stringify({ name }) }));
}

const ORDER = { kind: 'Pod', name: 'x', events: [], weight: 0, deletePolicies: [], argo: null };

function use(parts: Partial<ImageUse> = {}): ImageUse {
  const image = parts.image ?? 'ghcr.io/acme/api:1';
  return {
    id: 'x#0/spec',
    target: 't',
    image,
    parsed: parseReference(image),
    skip: null,
    workload: { apiVersion: 'v1', kind: 'Pod', name: 'api', namespace: 'shop' },
    isPod: true,
    nodeTerms: null,
    idle: null,
    container: 'api',
    role: 'container',
    declaredPullPolicy: null,
    pullPolicy: 'IfNotPresent',
    podPullSecrets: [],
    serviceAccount: 'default',
    source: 'x',
    documentIndex: 0,
    pointer: '/spec',
    hookEvents: [],
    order: ORDER,
    location: null,
    locationConfidence: 'none',
    ...parts,
  };
}

function secret(parts: Partial<SecretFact> = {}): SecretFact {
  return {
    name: 'ghcr',
    namespace: 'shop',
    kind: 'Secret',
    type: 'kubernetes.io/dockerconfigjson',
    entries: [{ key: 'ghcr.io', credential: credential('ada'), problem: null }],
    problems: [],
    order: ORDER,
    source: 'x',
    documentIndex: 0,
    location: null,
    ...parts,
  };
}

function account(parts: Partial<ServiceAccountFact> = {}): ServiceAccountFact {
  return {
    name: 'default',
    namespace: 'shop',
    pullSecrets: named('ghcr'),
    origin: 'rendered',
    order: ORDER,
    source: 'x',
    documentIndex: 1,
    ...parts,
  };
}

function declared(parts: Partial<DeclaredPullSecret> = {}): DeclaredPullSecret {
  return { name: 'ghcr', namespace: null, registries: [], credential: null, ...parts };
}

function facts(parts: Partial<PodFacts> = {}): PodFacts {
  return { secrets: [], serviceAccounts: [], declaredSecrets: [], ...parts };
}

/** What matters, in words. */
function shown(pod: ImageUse, known: PodFacts): readonly string[] {
  return podPullSecrets(pod, known).map(({ name, via, origin, coverage, credentials }) => {
    const tried = credentials.map((known) => `${known.identity.id}=${known.credential.reveal().username}`);
    return [name, via, origin, coverage, ...tried].join(' ');
  });
}

const own = use({ podPullSecrets: named('ghcr') });

describe('podPullSecrets', () => {
  test.each<[string, ImageUse, PodFacts, readonly string[]]>([
    ['nothing', use(), facts(), []],
    ['a rendered secret', own, facts({ secrets: [secret()] }), ['ghcr pod rendered yes secret:shop/ghcr=ada']],
    [
      'a secret of another namespace',
      own,
      facts({ secrets: [secret({ namespace: 'default' })] }),
      ['ghcr pod unknown unknown'],
    ],
    [
      'a secret that the kubelet cannot read',
      own,
      facts({ secrets: [secret({ problems: ['broken'] })] }),
      ['ghcr pod rendered no'],
    ],
    [
      'a secret without the registry',
      use({ image: 'nginx', podPullSecrets: named('ghcr') }),
      facts({ secrets: [secret()] }),
      ['ghcr pod rendered no'],
    ],
    [
      'an entry without credential',
      own,
      facts({ secrets: [secret({ entries: [{ key: 'ghcr.io', credential: null, problem: 'x' }] })] }),
      ['ghcr pod rendered no'],
    ],
    [
      'several entries, most specific first',
      own,
      facts({
        secrets: [
          secret({
            entries: [
              { key: 'docker.io', credential: credential('hub'), problem: null },
              { key: 'ghcr.io', credential: credential('ada'), problem: null },
              { key: 'ghcr.io/acme', credential: credential('acme'), problem: null },
            ],
          }),
        ],
      }),
      ['ghcr pod rendered yes secret:shop/ghcr#ghcr.io/acme=acme secret:shop/ghcr#ghcr.io=ada'],
    ],
    [
      'an object that creates it',
      own,
      facts({ secrets: [secret({ kind: 'ExternalSecret', entries: null })] }),
      ['ghcr pod produced unknown'],
    ],
    [
      'one that creates it anywhere',
      own,
      facts({ secrets: [secret({ kind: 'ClusterExternalSecret', namespace: '*', entries: null })] }),
      ['ghcr pod produced unknown'],
    ],
    [
      'one that creates it, with a declaration',
      own,
      facts({
        secrets: [secret({ kind: 'SealedSecret', entries: null })],
        declaredSecrets: [declared({ registries: ['ghcr.io/acme'] })],
      }),
      ['ghcr pod produced yes'],
    ],
    ['a declared secret for everything', own, facts({ declaredSecrets: [declared()] }), ['ghcr pod declared yes']],
    [
      'a declared secret for another path',
      own,
      facts({ declaredSecrets: [declared({ registries: ['ghcr.io/other'] })] }),
      ['ghcr pod declared no'],
    ],
    [
      'a declared secret of another namespace',
      own,
      facts({ declaredSecrets: [declared({ namespace: 'default' })] }),
      ['ghcr pod unknown unknown'],
    ],
    [
      'a declared secret with a credential',
      own,
      facts({
        declaredSecrets: [declared({ namespace: 'shop', registries: ['*.io'], credential: credential('decl') })],
      }),
      ['ghcr pod declared yes secret:shop/ghcr=decl'],
    ],
    [
      'a rendered secret before a declared one',
      own,
      facts({ secrets: [secret()], declaredSecrets: [declared({ credential: credential('decl') })] }),
      ['ghcr pod rendered yes secret:shop/ghcr=ada'],
    ],
    [
      'the default account’s secret',
      use(),
      facts({ secrets: [secret()], serviceAccounts: [account()] }),
      ['ghcr service-account rendered yes secret:shop/ghcr=ada'],
    ],
    [
      'the named account’s secret',
      use({ serviceAccount: 'api' }),
      facts({ serviceAccounts: [account(), account({ name: 'api', pullSecrets: named('b', 'a') })] }),
      ['b service-account unknown unknown', 'a service-account unknown unknown'],
    ],
    ['an account of another namespace', use(), facts({ serviceAccounts: [account({ namespace: 'default' })] }), []],
    [
      'no merge with the account',
      use({ podPullSecrets: named('own') }),
      facts({ serviceAccounts: [account()] }),
      ['own pod unknown unknown'],
    ],
    [
      'a malformed entry still hides the account',
      use({ podPullSecrets: [{ name: null, problem: 'the name is empty', rendered: '{}' }] }),
      facts({ serviceAccounts: [account()] }),
      [],
    ],
    [
      'a misplaced entry does not',
      use({ podPullSecrets: [{ name: null, problem: 'misplaced', rendered: '[]', isMisplaced: true }] }),
      facts({ serviceAccounts: [account()] }),
      ['ghcr service-account unknown unknown'],
    ],
    [
      'each name once',
      use({ podPullSecrets: named('a', 'b', 'a') }),
      facts(),
      ['a pod unknown unknown', 'b pod unknown unknown'],
    ],
    ['an operator’s pods', use({ serviceAccount: null }), facts({ serviceAccounts: [account()] }), []],
    [
      'an image that does not parse',
      use({ image: 'A B', podPullSecrets: named('ghcr') }),
      facts({ secrets: [secret()] }),
      ['ghcr pod rendered no'],
    ],
  ])('%s', (_title, pod, known, expected) => {
    expect(shown(pod, known)).toEqual(expected);
    expect(podPullSecretNames(pod, known)).toEqual(expected.map((line) => line.split(' ')[0]));
  });

  test('keeps the secret and the declaration for messages', () => {
    const [found] = podPullSecrets(own, facts({ secrets: [secret()], declaredSecrets: [declared()] }));
    expect(found).toMatchObject({ secret: { kind: 'Secret' }, declared: { registries: [] } });
  });

  test('shows no credential', () => {
    const text = JSON.stringify(podPullSecrets(own, facts({ secrets: [secret()] })));
    expect(text).toContain('"credential":"***"');
    expect(text).not.toContain('ada');
  });
});

describe('serviceAccountOf', () => {
  const bare = account({ pullSecrets: [] });
  const inCluster = account({ origin: 'declared', source: null, documentIndex: null });

  test.each<[string, readonly ServiceAccountFact[], ServiceAccountFact | null]>([
    ['none', [], null],
    ['the rendered one', [account(), inCluster], account()],
    ['the declared one', [inCluster], inCluster],
    ['the declared one when the rendered one has no secret', [bare, inCluster], inCluster],
    ['the rendered one without secrets', [bare], bare],
  ])('finds %s', (_title, serviceAccounts, expected) => {
    expect(serviceAccountOf(use(), facts({ serviceAccounts }))).toEqual(expected);
  });
});
