import { compareText } from '../core/collections/order.ts';
import type { ImageUse } from '../core/facts/image-use.ts';
import type { SecretFact, ServiceAccountFact } from '../core/facts/pull-secret.ts';
import { autoscaledOf } from './autoscaled.ts';
import type { ManifestDocument } from './document.ts';
import { installOrderOf } from './install-order.ts';
import { field, join } from './json.ts';
import { objectsOf, type RenderedObject } from './objects.ts';
import { findPods } from './pod-specs.ts';
import { usesOf, warningsOf } from './pod-uses.ts';
import { readPullSecrets } from './pull-secret-entries.ts';
import { type NamedSecrets, secretsOf } from './secrets.ts';

/** What a rendered release holds that decides whether its images can be pulled. */
export interface Inventory {
  /** Every place that names an image, by source, document and place in the document. */
  readonly uses: readonly ImageUse[];
  /** Pull secrets, and objects that create secrets, by namespace and name. */
  readonly secrets: readonly SecretFact[];
  readonly serviceAccounts: readonly ServiceAccountFact[];
  /** What Kubernetes would drop or refuse, one sentence each, sorted. */
  readonly warnings: readonly string[];
}

/** Where the documents belong. */
export interface InventoryContext {
  readonly target: string;
  /** The release's namespace, for objects that name none. */
  readonly namespace: string;
}

/**
 * Takes the inventory of rendered documents: image uses with their pods, pull secrets and service accounts. Reads
 * nothing but its arguments and never throws, whatever a chart renders; the same documents give the same inventory.
 */
export function takeInventory(documents: readonly ManifestDocument[], context: InventoryContext): Inventory {
  const warnings = new Set<string>();
  const ordered = [...documents].sort((a, b) => compareText(a.source, b.source) || a.index - b.index);
  const objects = objectsOf(ordered, context.namespace, (text) => warnings.add(text));
  const autoscaled = autoscaledOf(objects);
  const uses = objects.flatMap((rendered) =>
    findPods(rendered).flatMap((pod) => {
      for (const warning of warningsOf(rendered, pod)) warnings.add(warning);
      return usesOf(rendered, pod, context.target, autoscaled);
    }),
  );
  const serviceAccounts = objects.flatMap(serviceAccountOf);
  const secrets = secretsOf(objects, namedSecrets(uses, serviceAccounts));
  return {
    uses,
    secrets: [...secrets].sort(byName),
    serviceAccounts: serviceAccounts.sort(byName),
    warnings: [...warnings].sort(compareText),
  };
}

function serviceAccountOf(rendered: RenderedObject): ServiceAccountFact[] {
  const { object, group, kind, name, namespace, document, pointer } = rendered;
  if (kind !== 'ServiceAccount' || group !== '') return [];
  const list = join(pointer, 'imagePullSecrets');
  const pullSecrets = readPullSecrets(field(object, 'imagePullSecrets'), 'objects', list);
  const { source, index: documentIndex } = document;
  return [{ name, namespace, pullSecrets, origin: 'rendered', order: installOrderOf(rendered), source, documentIndex }];
}

/** The secrets that pods and accounts name, as `namespace/name`. */
function namedSecrets(uses: readonly ImageUse[], accounts: readonly ServiceAccountFact[]): NamedSecrets {
  const ofPods = uses.map(({ workload, podPullSecrets }) => ({
    namespace: workload.namespace,
    entries: podPullSecrets,
  }));
  const ofAccounts = accounts.map(({ namespace, pullSecrets }) => ({ namespace, entries: pullSecrets }));
  return new Set(
    [...ofPods, ...ofAccounts].flatMap(({ namespace, entries }) =>
      entries.flatMap(({ name }) => (name === null ? [] : [`${namespace}/${name}`])),
    ),
  );
}

function byName(a: NamedFact, b: NamedFact): number {
  return (
    compareText(a.namespace, b.namespace) || compareText(a.name, b.name) || compareText(a.source ?? '', b.source ?? '')
  );
}

type NamedFact = Pick<ServiceAccountFact, 'name' | 'namespace' | 'source'>;
