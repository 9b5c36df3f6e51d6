import type { ImageUse } from '../../core/facts/image-use.ts';
import type { SecretFact } from '../../core/facts/pull-secret.ts';
import type { RenderedField, Violation } from '../../core/finding/rule.ts';
import { whereWritten } from '../place/where-written.ts';
import { passwordSiteId, secretSiteId, siteId } from '../trial/outputs.ts';
import type { Bench } from '../trial/release.ts';
import type { Hit } from '../trial/traces.ts';
import { guessSetter } from './guess.ts';
import { type Sought, soughtFor } from './parts.ts';
import type { Pick } from './proof.ts';
import { probeShape, type ShapeProbe } from './secret-shape.ts';
import { type SecretEntry, settersOf } from './setters.ts';
import type { Unset } from './unset.ts';

/** One use of a violation with what is blamed there. */
export interface Blame {
  readonly use: ImageUse;
  readonly siteId: string;
  /** What was found first of what is sought. */
  readonly sought: Sought;
  /** What shows at the place, from the first render. */
  readonly hits: readonly Hit[];
  readonly pick: Pick | null;
  /** True when the pick was chosen by its looks alone. */
  readonly isGuess: boolean;
  readonly shape: ShapeProbe | null;
  /** A key that nobody sets and that would set what is missing. */
  readonly newKey: readonly string[] | null;
  /** The rendered field that is wrong, when the rule knows it. */
  readonly field?: RenderedField;
  /** The secret of the release whose content is wrong; then `pick` is what sets its registry, if that is what is wrong. */
  readonly secret?: SecretFact;
}

/** Finds what is blamed at one use of a violation, of what the experiments have shown. */
export function blame(
  violation: Violation,
  use: ImageUse,
  flow: ReadonlyMap<string, readonly Hit[]>,
  unset: Unset,
  bench: Bench,
): Blame {
  const id = siteId(use);
  const before = bench.baseline.get(id)!;
  const hits = flow.get(id) ?? [];
  const sought = soughtFor(violation, use, before.secrets);
  const newKey = keyFor(id, sought, unset);
  const secret = secretOf(violation, use, bench);
  const { field } = violation;
  const known = field ? { field } : {};
  if (secret !== null) return { ...blameSecret(violation, use, secret, flow), ...known };
  for (const name of sought) {
    const from = name.startsWith('unset-') ? (unset.hits.get(id) ?? []) : hits;
    const [hit] = settersOf(from, name, before, entryOf(violation, use));
    if (!hit) continue;
    const { key } = whereWritten(hit.fragment, bench);
    const isMisshapen = violation.isMisshapen === true && hit.field === 'secrets';
    const shape = isMisshapen ? probeShape(id, hit, before.secrets[hit.entry]) : null;
    const pick = { siteId: id, hit, key };
    return { use, siteId: id, sought: name, hits, pick, isGuess: false, shape, newKey, ...known };
  }
  const none = { use, siteId: id, sought: sought[0] ?? 'repository', hits, shape: null, newKey, ...known } as const;
  // Every value's text is known in the image, and none holds the fault: the template writes it.
  if (sought[0] === 'fault' && hits.length > 0 && hits.every(({ field, base }) => field !== 'image' || base !== null))
    return { ...none, pick: null, isGuess: false };
  const guess = guessSetter(bench, before, sought, use);
  const pick = guess ? { siteId: id, hit: guess, key: null } : null;
  return { ...none, pick, isGuess: true };
}

/** Which entry of the pull secrets a violation is about: by its place when that is known, since two may look the same. */
function entryOf({ about, field }: Violation, use: ImageUse): SecretEntry {
  const isPod = field?.source === use.source && field.documentIndex === use.documentIndex;
  const index = isPod ? use.podPullSecrets.findIndex(({ pointer }) => pointer === field.pointer) : -1;
  return { ...(about === undefined ? {} : { about }), ...(index < 0 ? {} : { index }) };
}

/** The key that nobody sets and that would set the first thing that is missing. */
function keyFor(id: string, sought: readonly Sought[], unset: Unset): readonly string[] | null {
  for (const name of sought) {
    const key = unset.keyFor(id, name);
    if (key) return key;
  }
  return null;
}

/** The secret of the release whose content a violation is about. */
function secretOf({ about, content }: Violation, use: ImageUse, { outcome, context }: Bench): SecretFact | null {
  if (content === undefined || about === undefined) return null;
  const sources = new Set(outcome.documents.map(({ source }) => source));
  const isIt = ({ name, namespace, source }: SecretFact) =>
    name === about && namespace === use.workload.namespace && sources.has(source);
  return context.facts.secrets.find(isIt) ?? null;
}

/** What sets the registry of a secret that can be read but has no entry for the image, or the password that is refused. */
function blameSecret(
  { content }: Violation,
  use: ImageUse,
  secret: SecretFact,
  flow: ReadonlyMap<string, readonly Hit[]>,
): Blame {
  const id = content === 'passwords' ? passwordSiteId(secret) : secretSiteId(secret);
  const hits = flow.get(id) ?? [];
  const [hit] = secret.problems.length === 0 ? hits : [];
  const pick = hit ? { siteId: id, hit, key: null } : null;
  return { use, siteId: id, sought: 'pull-secrets', hits, pick, isGuess: false, shape: null, newKey: null, secret };
}
