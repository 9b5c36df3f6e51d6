import { localPull } from '../core/access/local-pull.ts';
import { localImage } from '../core/access/local-store.ts';
import type { Facts } from '../core/facts/facts.ts';
import type { LocalFacts, LocalImageFact } from '../core/facts/local-image.ts';
import type { Rule, Violation } from '../core/finding/rule.ts';
import { countOf, quoteList } from '../core/text/lists.ts';
import { quote } from '../core/text/quote.ts';
import { shellWord } from '../core/text/shell-word.ts';
import { theImage } from '../core/words/images.ts';
import { loadCommand } from '../core/words/load-command.ts';
import { type ReadableUse, readableUses } from './parts/asked.ts';
import { type Found, groupByImage } from './parts/group.ts';
import { registryRefusal } from './parts/registry-refusal.ts';

type Cluster = NonNullable<LocalFacts['cluster']>;

export const imageNotLoaded: Rule = {
  id: 'image-not-loaded',
  summary: 'local profile: neither loaded into minikube, kind or Docker nor to be had from its registry',
  severity: 'error',
  cause: 'A',
  since: '0.1',
  profiles: ['local'],
  needsNetwork: false,
  *check(facts) {
    const unknown: ReadableUse[] = [];
    const notLoaded: ReadableUse[] = [];
    for (const readable of readableUses(facts)) {
      const pull = localPull(readable.use, facts);
      if (pull === 'unknown') unknown.push(readable);
      if (pull === 'not-loaded') notLoaded.push(readable);
    }
    if (unknown.length > 0) yield notLooked(unknown, facts.local);
    const cluster = facts.local?.cluster;
    if (cluster) yield* missing(notLoaded, cluster, facts);
  },
};

/** No cluster to ask, and no registry that has it: one note, no failure. */
function notLooked(unknown: readonly ReadableUse[], local: LocalFacts | null): Violation {
  const images = [...new Set(unknown.map(({ use }) => use.image))].sort();
  const why = local?.unavailable ?? 'no local cluster was found';
  return {
    message: `whether ${countOf(images.length, 'image')} (${quoteList(images)}) would be found was not checked: ${why}`,
    help: 'start the local cluster, or name it with `--cluster minikube|kind|k3d|docker`, to check that they are loaded',
    image: null,
    uses: unknown.map(({ use }) => use),
    aspect: 'none',
    severity: 'note',
    cause: null,
  };
}

function* missing(notLoaded: readonly ReadableUse[], cluster: Cluster, facts: Facts): Iterable<Violation> {
  const found: Found<Text>[] = [];
  for (const readable of notLoaded) {
    const text = textFor(readable, cluster, facts);
    // Pods with another policy or secret meet something else.
    found.push({ use: readable.use, cause: text.message, detail: text });
  }
  for (const { image, uses, detail } of groupByImage(found)) yield { ...detail, image, uses, aspect: 'build' };
}

type Text = Pick<Violation, 'message' | 'help' | 'evidence'>;

function textFor(readable: ReadableUse, cluster: Cluster, facts: Facts): Text {
  const { use, reference } = readable;
  const fact = localImage(reference, facts.local) ?? { image: use.image, presentIn: [], otherTags: [] };
  const start = `${theImage(use.image)}: it is not in ${describe(cluster)}${whereItIs(fact)}`;
  const load = helpFor(use.image, fact, cluster);
  if (use.pullPolicy === 'Never') {
    const pull = reference.hasExplicitHost ? '; or let the node pull it (`imagePullPolicy: IfNotPresent`)' : '';
    return { message: `${start}. The pod would stay in ErrImageNeverPull`, help: `${load}${pull}` };
  }
  const { why, wayOut, isNear, evidence } = registryRefusal(readable, facts);
  return {
    message: `${start}. ${why}${evidence.length === 0 ? '' : '. The pod would stay in ErrImagePull'}`,
    help: isNear ? `${wayOut}; or ${load}` : `${load}; or ${wayOut}`,
    evidence,
  };
}

function whereItIs({ presentIn, missingFrom, otherTags }: LocalImageFact): string {
  if (missingFrom) return ` on every node; it is in ${presentIn.join(', ')}, and not in ${missingFrom.join(', ')}`;
  if (presentIn.length > 0) return `; it is in ${presentIn.join(', ')}`;
  if (otherTags.length === 0) return ', and nowhere else on this machine';
  const stores = [...new Set(otherTags.map(({ store }) => store))].map((store) => {
    const tags = otherTags.filter((other) => other.store === store).map(({ tag }) => tag);
    return `${store} has ${tags.length === 1 ? 'the tag' : 'the tags'} ${quoteList(tags, 3)}`;
  });
  return `, but ${stores.join('; ')}`;
}

function helpFor(image: string, { presentIn, otherTags }: LocalImageFact, cluster: Cluster): string {
  const load = loadCommand(image, cluster);
  if (presentIn.includes('docker'))
    return load === null ? `build it where ${describe(cluster)} looks` : `run \`${load}\``;
  const build = `build it (\`docker build -t ${shellWord(image)} .\`)`;
  const then = load === null ? build : `${build}, then run \`${load}\``;
  const own = [...new Set(otherTags.filter(({ store }) => store === cluster.store).map(({ tag }) => tag))];
  return own.length === 0 ? then : `set the tag ${own.map(quote).join(' or ')}, which is loaded; or ${then}`;
}

function describe({ kind, name }: Cluster): string {
  if (kind === 'docker') return 'Docker';
  if (kind === 'containerd') return name;
  return kind === name ? kind : `the ${kind} cluster ${quote(name)}`;
}
