import type { LocalFacts, LocalImageFact } from '../core/facts/local-image.ts';
import { type ImageReference, referenceKey } from '../core/reference/reference.ts';
import { hasImage, otherTagsOf, type StoreContent } from './store.ts';

/** The cluster that was asked, with what its nodes and the stores beside it have. */
export interface ClusterContent {
  readonly kind: string;
  readonly name: string;
  /** The store of each node that can be given a pod; at least one. */
  readonly nodes: readonly StoreContent[];
  /** Stores in which an image may be although the cluster cannot use it there: Docker. */
  readonly beside: readonly StoreContent[];
}

/** Says for each image where it is. An image is in the cluster's store only when every node has it. */
export function localFacts(images: readonly ImageReference[], content: ClusterContent): LocalFacts {
  const { kind, name, nodes } = content;
  const store = nodes.length === 1 ? nodes[0]!.name : `${kind} ${name}`;
  const facts = images.map((reference): [string, LocalImageFact] => [
    referenceKey(reference),
    factOf(reference, store, content),
  ]);
  return { cluster: { kind, name, store }, unavailable: null, images: new Map(facts) };
}

function factOf(reference: ImageReference, store: string, { nodes, beside }: ClusterContent): LocalImageFact {
  const having = nodes.filter((node) => hasImage(node, reference));
  const isEverywhere = having.length === nodes.length;
  const presentIn = [
    ...(isEverywhere ? [store] : having.map((node) => node.name).sort()),
    ...beside.filter((other) => hasImage(other, reference)).map((other) => other.name),
  ];
  const isPartial = having.length > 0 && !isEverywhere;
  const lacking = nodes.filter((node) => !having.includes(node)).map((node) => node.name);
  return {
    image: reference.raw,
    presentIn,
    ...(isPartial ? { missingFrom: lacking.sort() } : {}),
    otherTags: [...tagsInCluster(reference, store, nodes), ...beside.flatMap((other) => tagsIn(reference, other))],
  };
}

/** A tag that every node has belongs to the cluster, any other to its node. */
function tagsInCluster(reference: ImageReference, store: string, nodes: readonly StoreContent[]) {
  const all = nodes.flatMap((node) => tagsIn(reference, node));
  const shared = [...new Set(all.map(({ tag }) => tag))].filter(
    (tag) => all.filter((other) => other.tag === tag).length === nodes.length,
  );
  return [...shared.map((tag) => ({ store, tag })), ...all.filter(({ tag }) => !shared.includes(tag))];
}

function tagsIn(reference: ImageReference, store: StoreContent) {
  return otherTagsOf(store, reference).map((tag) => ({ store: store.name, tag }));
}
