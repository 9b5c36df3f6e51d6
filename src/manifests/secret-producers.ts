import type { SecretFact } from '../core/facts/pull-secret.ts';
import { installOrderOf } from './install-order.ts';
import { type Pointed, select } from './json.ts';
import type { RenderedObject } from './objects.ts';

/** An object that makes an operator create Secrets. To add one, add a row. Paths are those of `select` in json.ts. */
interface ProducerShape {
  readonly group: string;
  readonly kinds: readonly string[];
  /** The Secrets' names; the first path that leads to texts counts. */
  readonly names: readonly string[];
  /** Their namespace, when it is not the object's own; `*` when it is chosen at run time. */
  readonly namespace?: string;
  /** The Secrets' type. */
  readonly type?: string;
}

const PRODUCERS: readonly ProducerShape[] = [
  {
    group: 'external-secrets.io',
    kinds: ['ExternalSecret'],
    names: ['spec.target.name', 'metadata.name'],
    type: 'spec.target.template.type',
  },
  {
    group: 'external-secrets.io',
    kinds: ['ClusterExternalSecret'],
    names: ['spec.externalSecretSpec.target.name', 'spec.externalSecretName', 'metadata.name'],
    namespace: '*',
    type: 'spec.externalSecretSpec.target.template.type',
  },
  {
    group: 'bitnami.com',
    kinds: ['SealedSecret'],
    names: ['spec.template.metadata.name', 'metadata.name'],
    type: 'spec.template.type',
  },
  {
    group: 'secrets.hashicorp.com',
    kinds: ['VaultStaticSecret', 'VaultDynamicSecret', 'VaultPKISecret', 'HCPVaultSecretsApp'],
    names: ['spec.destination.name'],
    type: 'spec.destination.type',
  },
  { group: 'secrets-store.csi.x-k8s.io', kinds: ['SecretProviderClass'], names: ['spec.secretObjects[].secretName'] },
  {
    group: 'secrets.infisical.com',
    kinds: ['InfisicalSecret'],
    names: ['spec.managedSecretReference.secretName', 'spec.managedKubeSecretReferences[].secretName'],
    namespace: 'spec.managedSecretReference.secretNamespace',
    type: 'spec.managedSecretReference.secretType',
  },
  { group: 'onepassword.com', kinds: ['OnePasswordItem'], names: ['metadata.name'], type: 'type' },
  { group: 'k8s.bitwarden.com', kinds: ['BitwardenSecret'], names: ['spec.secretName'] },
  {
    group: 'secrets.doppler.com',
    kinds: ['DopplerSecret'],
    names: ['spec.managedSecret.name'],
    namespace: 'spec.managedSecret.namespace',
    type: 'spec.managedSecret.type',
  },
  { group: 'isindir.github.com', kinds: ['SopsSecret'], names: ['spec.secretTemplates[].name'] },
  {
    group: 'spv.no',
    kinds: ['AzureKeyVaultSecret'],
    names: ['spec.output.secret.name'],
    type: 'spec.output.secret.type',
  },
];

/**
 * Gives the Secrets that an object makes an operator create; their content is unknown. Empty for every other object.
 */
export function producedSecrets(rendered: RenderedObject): readonly SecretFact[] {
  const shape = PRODUCERS.find(({ group, kinds }) => group === rendered.group && kinds.includes(rendered.kind));
  if (!shape) return [];
  const root: Pointed = { pointer: '', value: rendered.object };
  const texts = (path: string) =>
    select(root, path).flatMap(({ value }) => (typeof value === 'string' && value !== '' ? [value] : []));
  const names = shape.names.map(texts).find((found) => found.length > 0) ?? [];
  const elsewhere = shape.namespace === '*' ? '*' : shape.namespace && texts(shape.namespace)[0];
  return names.map((name) => ({
    name,
    namespace: elsewhere || rendered.namespace,
    kind: rendered.kind,
    type: (shape.type && texts(shape.type)[0]) || null,
    entries: null,
    problems: [],
    order: installOrderOf(rendered),
    source: rendered.document.source,
    documentIndex: rendered.document.index,
    location: null,
  }));
}
