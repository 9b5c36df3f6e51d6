import type { LocalFacts, LocalImageFact } from '../core/facts.ts';
import { imageState } from '../core/image-state.ts';
import { quote } from '../core/quote.ts';
import { formatReference, type ImageReference, referenceKey } from '../core/reference.ts';
import type { Rule, Violation } from '../core/rule.ts';
import { type ReadableUse, readableUses } from './parts/asked.ts';
import { type Found, groupByImage } from './parts/group.ts';
import { loadCommand } from './parts/load-command.ts';
import { ifFromDockerHub, localImage } from './parts/local.ts';
import { shellWord } from './parts/shell-word.ts';
import { count, quoteList, quoteReference, theImage } from './parts/words.ts';

type Cluster = NonNullable<LocalFacts['cluster']>;

/** Local profile: the image is not where the local cluster looks. */
export const imageNotLoaded: Rule = {
  id: 'image-not-loaded',
  summary: 'local profile: not in minikube, kind or Docker; the command that loads it',
  severity: 'error',
  cause: 'A',
  profiles: ['local'],
  needsNetwork: false,
  *check(facts) {
    const local = [...readableUses(facts)].filter(
      ({ use, reference }) =>
        (!reference.hasExplicitHost || use.pullPolicy === 'Never') &&
        (use.pullPolicy === 'Never' || imageState(facts.images.get(referenceKey(reference))) !== 'found'),
    );
    const cluster = facts.local?.cluster ?? null;
    if (cluster === null) yield* notLooked(local, facts.local);
    else yield* notLoaded(local, cluster, (readable) => localImage(readable, facts));
  },
};

/** No cluster to ask: one note, no failure. */
function* notLooked(local: readonly ReadableUse[], facts: LocalFacts | null): Iterable<Violation> {
  const unknown = local.filter(({ reference }) => !reference.hasExplicitHost);
  const images = [...new Set(unknown.map(({ use }) => use.image))].sort();
  if (images.length === 0) return;
  const why = facts?.unavailable ?? 'no local cluster was found';
  yield {
    message: `whether ${count(images.length, 'local image')} (${quoteList(images)}) would be found was not checked: ${why}`,
    help: 'start the local cluster, or name it with `--cluster minikube|kind|k3d|docker`, to check that they are loaded',
    image: null,
    uses: unknown.map(({ use }) => use),
    aspect: 'none',
    severity: 'note',
    cause: null,
  };
}

function* notLoaded(
  local: readonly ReadableUse[],
  cluster: Cluster,
  look: (readable: ReadableUse) => LocalImageFact | null,
): Iterable<Violation> {
  const found: Found<{ fact: LocalImageFact; reference: ImageReference }>[] = [];
  for (const readable of local) {
    const fact = look(readable);
    if (fact && !fact.presentIn.includes(cluster.store)) {
      const { use, reference } = readable;
      found.push({ use, cause: '', detail: { fact, reference } });
    }
  }
  for (const { image, uses, detail } of groupByImage(found)) {
    const never = uses.some((use) => use.pullPolicy === 'Never');
    const effect = never
      ? 'The pod would stay in ErrImageNeverPull'
      : `The kubelet would ask the registry for ${quoteReference(formatReference(detail.reference))} instead`;
    yield {
      message: `${theImage(image)}: it is not in ${describe(cluster)}${whereItIs(detail.fact)}. ${effect}`,
      help: never
        ? helpFor(image, detail.fact, cluster)
        : `${helpFor(image, detail.fact, cluster)}; ${ifFromDockerHub(detail.reference)}`,
      image,
      uses,
      aspect: 'image',
    };
  }
}

function whereItIs({ presentIn, missingFrom, otherTags }: LocalImageFact): string {
  if (missingFrom) return ` on every node; it is in ${presentIn.join(', ')}, and not in ${missingFrom.join(', ')}`;
  if (presentIn.length > 0) return `; it is in ${presentIn.join(', ')}`;
  if (otherTags.length === 0) return ', and nowhere else on this machine';
  const places = [...new Set(otherTags.map(({ store }) => store))].map((store) => {
    const tags = otherTags.filter((other) => other.store === store).map(({ tag }) => tag);
    return `${store} has ${tags.length === 1 ? 'the tag' : 'the tags'} ${quoteList(tags, 3)}`;
  });
  return `, but ${places.join('; ')}`;
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
