import type { ImageUse } from '../../core/facts/image-use.ts';
import type { SecretFact } from '../../core/facts/pull-secret.ts';
import { type Inventory, type ManifestDocument, takeInventory } from '../../manifests/index.ts';

/** What one use of an image shows of the texts that can be blamed. */
export interface Output {
  readonly image: string;
  /** As written, or null when unset. */
  readonly policy: string | null;
  /** Entries of imagePullSecrets as rendered: the pod's own, else the service account's. */
  readonly secrets: readonly string[];
}

export type OutputField = keyof Output;

/**
 * Reads the texts at all uses, by the use's id, and the registries and passwords of the rendered secrets. The chart's
 * name, with which every source begins, is left out of the id: it may be one of the things that were changed.
 */
export function observe(
  documents: readonly ManifestDocument[],
  context: { readonly target: string; readonly namespace: string },
): ReadonlyMap<string, Output> {
  const inventory = takeInventory(documents, context);
  const uses = inventory.uses.map((use) => [outputId(use), outputOf(use, inventory)] as const);
  const secrets = inventory.secrets.flatMap((secret) => {
    if (secret.entries === null) return [];
    const keys = secret.entries.map(({ key }) => key);
    // Compared only, never shown.
    const passwords = secret.entries.flatMap(({ credential }) => credential?.reveal().password ?? []);
    return [
      [secretOutputId(secret), { image: '', policy: null, secrets: keys }] as const,
      [passwordOutputId(secret), { image: '', policy: null, secrets: passwords }] as const,
    ];
  });
  return new Map<string, Output>([...uses, ...secrets]);
}

const SECRET = 'secret ';

/** The id under which the registries of a rendered secret are read, as if they were pull secrets. */
export function secretOutputId({ source, documentIndex }: Pick<SecretFact, 'source' | 'documentIndex'>): string {
  return `${SECRET}${source.slice(source.indexOf('/') + 1)}#${documentIndex}`;
}

/** The id under which the passwords of a rendered secret are read. */
export function passwordOutputId(secret: Pick<SecretFact, 'source' | 'documentIndex'>): string {
  return `${secretOutputId(secret)} passwords`;
}

/** Whether an id is that of a secret, not of a use. */
export function isSecretOutput(id: string): boolean {
  return id.startsWith(SECRET);
}

/** The id of a use without the chart's name. */
export function outputId({ id }: Pick<ImageUse, 'id'>): string {
  return id.slice(id.indexOf('/') + 1);
}

/** The texts at one use. */
export function outputOf(use: ImageUse, { serviceAccounts }: Pick<Inventory, 'serviceAccounts'>): Output {
  const own = use.podPullSecrets.map(({ rendered }) => rendered);
  const account = serviceAccounts.find(
    ({ name, namespace }) => name === use.serviceAccount && namespace === use.workload.namespace,
  );
  const secrets = own.length > 0 ? own : (account?.pullSecrets ?? []).map(({ rendered }) => rendered);
  return { image: use.image, policy: use.declaredPullPolicy, secrets };
}
