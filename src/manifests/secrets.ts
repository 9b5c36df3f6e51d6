import type { SecretFact } from '../core/facts/pull-secret.ts';
import { quote } from '../core/text/quote.ts';
import { decodeBase64 } from './base64.ts';
import { type DockerConfig, readDockerConfig } from './docker-config.ts';
import { installOrderOf } from './install-order.ts';
import { field, isObject, join, textField } from './json.ts';
import type { RenderedObject } from './objects.ts';
import { producedSecrets } from './secret-producers.ts';

/** Names of secrets that pods and service accounts use, as `namespace/name`. */
export type NamedSecrets = ReadonlySet<string>;

/** The two types that the kubelet reads, with the key that each must have (credentialprovider/secrets/secrets.go). */
const DOCKER_TYPES: ReadonlyMap<string, { readonly key: string; readonly form: 'auths' | 'bare' }> = new Map([
  ['kubernetes.io/dockerconfigjson', { key: '.dockerconfigjson', form: 'auths' }],
  ['kubernetes.io/dockercfg', { key: '.dockercfg', form: 'bare' }],
]);
const DOCKER_KEYS = ['.dockerconfigjson', '.dockercfg'];

/**
 * Gives the pull secrets among objects: Secrets that have a pull secret's type or key, Secrets that a pod or account
 * names, and the objects that make an operator create a Secret.
 */
export function secretsOf(objects: readonly RenderedObject[], named: NamedSecrets): readonly SecretFact[] {
  return objects.flatMap((rendered) =>
    rendered.kind === 'Secret' && rendered.group === '' ? renderedSecret(rendered, named) : producedSecrets(rendered),
  );
}

function renderedSecret(rendered: RenderedObject, named: NamedSecrets): readonly SecretFact[] {
  const { object, name, namespace, document } = rendered;
  const type = textField(object, 'type') ?? 'Opaque';
  const hasKey = DOCKER_KEYS.some((key) => readValue(rendered, key) !== undefined);
  if (!DOCKER_TYPES.has(type) && !hasKey && !named.has(`${namespace}/${name}`)) return [];
  const { entries, problems } = contentOf(rendered, type);
  const { source, index: documentIndex } = document;
  const order = installOrderOf(rendered);
  const fault = problems.length > 0 ? { faultPointer: faultOf(rendered, type) } : {};
  return [
    {
      name,
      namespace,
      kind: 'Secret',
      type,
      entries,
      problems,
      ...fault,
      order,
      source,
      documentIndex,
      location: null,
    },
  ];
}

/** The field that is wrong: the type, else the key with the content, else what holds the keys. */
function faultOf({ object, pointer }: RenderedObject, type: string): string {
  const expected = DOCKER_TYPES.get(type);
  const has = (...path: string[]) => path.reduce<unknown>((at, key) => field(at, key), object) !== undefined;
  if (!expected) return join(pointer, has('type') ? 'type' : 'kind');
  const holder = has('stringData', expected.key) ? 'stringData' : 'data';
  if (has(holder, expected.key)) return join(join(pointer, holder), expected.key);
  return join(pointer, has(holder) ? holder : 'kind');
}

function contentOf(rendered: RenderedObject, type: string): DockerConfig {
  const expected = DOCKER_TYPES.get(type);
  if (!expected) {
    const wanted = [...DOCKER_TYPES.keys()].join(' and ');
    return broken(`its type is ${quote(type)}; the kubelet reads only ${wanted}`);
  }
  const { key, form } = expected;
  const value = readValue(rendered, key);
  if (value === undefined) return broken(missingKey(rendered, type, key));
  if (!value.ok) return broken(`${quote(key)} ${value.problem}; the API server refuses the object`);
  if (value.text === '') return broken(`${quote(key)} is empty; the API server refuses the object`);
  return readDockerConfig(value.text, key, form);
}

function missingKey(rendered: RenderedObject, type: string, key: string): string {
  const keys = ['data', 'stringData'].flatMap((part) => {
    const map = field(rendered.object, part);
    return isObject(map) ? Object.keys(map) : [];
  });
  const instead = keys.length === 0 ? 'it has no data' : `it has ${[...new Set(keys)].sort().map(quote).join(', ')}`;
  return `a secret of type ${type} must have the key ${quote(key)}, ${instead}; the API server refuses the object`;
}

type Value = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: string };

/** The value under a key as the API server stores it: `stringData` wins over `data`, which is base64. */
function readValue({ object }: RenderedObject, key: string): Value | undefined {
  const plain = field(field(object, 'stringData'), key);
  if (plain !== undefined && plain !== null) {
    return typeof plain === 'string'
      ? { ok: true, text: plain }
      : { ok: false, problem: 'under "stringData" is not a text' };
  }
  const encoded = field(field(object, 'data'), key);
  if (encoded === undefined) return undefined;
  if (encoded === null) return { ok: true, text: '' };
  if (typeof encoded !== 'string') return { ok: false, problem: 'under "data" is not a text in base64' };
  const text = decodeBase64(encoded);
  if (text !== null) return { ok: true, text };
  const isPlain = encoded.trimStart().startsWith('{');
  const problem = isPlain
    ? 'under "data" is plain JSON, not base64: put it under "stringData", or use b64enc'
    : 'under "data" is not valid base64';
  return { ok: false, problem };
}

function broken(problem: string): DockerConfig {
  return { entries: [], problems: [problem] };
}
