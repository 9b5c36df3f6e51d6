import type { ImageUse } from '../../core/facts/image-use.ts';
import type { SecretFact } from '../../core/facts/pull-secret.ts';
import type { RenderedField, Violation } from '../../core/finding/rule.ts';
import { whereWritten } from '../place/where-written.ts';
import { outputId, passwordOutputId, secretOutputId } from '../trial/outputs.ts';
import type { Release } from '../trial/release.ts';
import type { Trace } from '../trial/traces.ts';
import { guessSetter } from './guess.ts';
import { type Part, partsToBlame } from './parts.ts';
import { probeShape, type ShapeProbe } from './secret-shape.ts';
import type { Setter } from './setters.ts';
import { type SecretEntry, tracesOf } from './setters.ts';
import type { Unset } from './unset.ts';

/** One use of a violation with what is blamed there. */
export interface Blame {
  readonly use: ImageUse;
  readonly outputId: string;
  /** What was found first of what is sought. */
  readonly part: Part;
  /** What shows at the output, from the first render. */
  readonly traces: readonly Trace[];
  readonly setter: Setter | null;
  /** True when the setter was chosen by its looks alone. */
  readonly isGuess: boolean;
  readonly shape: ShapeProbe | null;
  /** A key that nobody sets and that would set what is missing. */
  readonly newKey: readonly string[] | null;
  /** The rendered field that is wrong, when the rule knows it. */
  readonly field?: RenderedField;
  /**
   * The secret of the release whose content is wrong; then `setter` is what sets its registry, if that is what is
   * wrong.
   */
  readonly secret?: SecretFact;
}

/** Finds what is blamed at one use of a violation, of what the experiments have shown. */
export function blame(
  violation: Violation,
  use: ImageUse,
  traced: ReadonlyMap<string, readonly Trace[]>,
  unset: Unset,
  release: Release,
): Blame {
  const id = outputId(use);
  const before = release.baseline.get(id)!;
  const traces = traced.get(id) ?? [];
  const parts = partsToBlame(violation, use, before.secrets);
  const newKey = keyFor(id, parts, unset);
  const secret = secretOf(violation, use, release);
  const { field } = violation;
  const known = field ? { field } : {};
  if (secret !== null) return { ...blameSecret(violation, use, secret, traced), ...known };
  for (const name of parts) {
    const from = name.startsWith('unset-') ? (unset.traces.get(id) ?? []) : traces;
    const [trace] = tracesOf(from, name, before, entryOf(violation, use));
    if (!trace) continue;
    const { key } = whereWritten(trace.fragment, release);
    const isMisshapen = violation.isMisshapen === true && trace.field === 'secrets';
    const shape = isMisshapen ? probeShape(id, trace, before.secrets[trace.entry]) : null;
    const setter = { outputId: id, trace, key };
    return { use, outputId: id, part: name, traces, setter, isGuess: false, shape, newKey, ...known };
  }
  const none = { use, outputId: id, part: parts[0] ?? 'repository', traces, shape: null, newKey, ...known } as const;
  // Every value's text is known in the image, and none holds the fault: the template writes it.
  if (
    parts[0] === 'fault' &&
    traces.length > 0 &&
    traces.every(({ field, base }) => field !== 'image' || base !== null)
  )
    return { ...none, setter: null, isGuess: false };
  const guess = guessSetter(release, before, parts, use);
  const setter = guess ? { outputId: id, trace: guess, key: null } : null;
  return { ...none, setter, isGuess: true };
}

/**
 * Which entry of the pull secrets a violation is about: by its place when that is known, since two may look the same.
 */
function entryOf({ about, field }: Violation, use: ImageUse): SecretEntry {
  const isPod = field?.source === use.source && field.documentIndex === use.documentIndex;
  const index = isPod ? use.podPullSecrets.findIndex(({ pointer }) => pointer === field.pointer) : -1;
  return { ...(about === undefined ? {} : { about }), ...(index < 0 ? {} : { index }) };
}

/** The key that nobody sets and that would set the first thing that is missing. */
function keyFor(id: string, parts: readonly Part[], unset: Unset): readonly string[] | null {
  for (const name of parts) {
    const key = unset.keyFor(id, name);
    if (key) return key;
  }
  return null;
}

/** The secret of the release whose content a violation is about. */
function secretOf({ about, content }: Violation, use: ImageUse, { outcome, context }: Release): SecretFact | null {
  if (content === undefined || about === undefined) return null;
  const sources = new Set(outcome.documents.map(({ source }) => source));
  const isIt = ({ name, namespace, source }: SecretFact) =>
    name === about && namespace === use.workload.namespace && sources.has(source);
  return context.facts.secrets.find(isIt) ?? null;
}

/**
 * What sets the registry of a secret that can be read but has no entry for the image, or the password that is refused.
 */
function blameSecret(
  { content }: Violation,
  use: ImageUse,
  secret: SecretFact,
  traced: ReadonlyMap<string, readonly Trace[]>,
): Blame {
  const id = content === 'passwords' ? passwordOutputId(secret) : secretOutputId(secret);
  const traces = traced.get(id) ?? [];
  const [trace] = secret.problems.length === 0 ? traces : [];
  const setter = trace ? { outputId: id, trace, key: null } : null;
  return { use, outputId: id, part: 'pull-secrets', traces, setter, isGuess: false, shape: null, newKey: null, secret };
}
