import { imageState } from '../../core/answer/image-state.ts';
import type { ImageUse } from '../../core/facts/image-use.ts';
import type { Aspect } from '../../core/finding/rule.ts';
import type { Suggestion } from '../../core/place/location.ts';
import { parseReference } from '../../core/reference/parse.ts';
import { referenceKey } from '../../core/reference/reference.ts';
import type { Edit } from '../texts/edits.ts';
import type { Budget } from '../trial/budget.ts';
import { type Output, type OutputField, outputId } from '../trial/outputs.ts';
import { chartUses, type Release, renderChanged } from '../trial/release.ts';
import type { JudgedTarget, Proposal } from './proposals.ts';

/** What changes do to a target. */
export type Effects =
  | {
      readonly ok: true;
      /** What is rendered then. */
      readonly outputs: ReadonlyMap<string, Output>;
      /** The uses that are fine now and would not be any more, or of which nobody knows. */
      readonly harmed: readonly ImageUse[];
    }
  /** With the changes the chart does not render. */
  | { readonly ok: false };

/**
 * The edit of a target's own texts that a suggestion makes; null when the target does not read the file, or not that
 * line.
 */
export function editFor({ file, line, column, endColumn, replacement }: Suggestion, release: Release): Edit | null {
  const layer = release.layers.find((candidate) => candidate.file === file);
  if (!layer) return null;
  const lines = layer.text.split('\n');
  const own = lines[line - 1];
  if (own === undefined || endColumn - 1 > own.length) return null;
  const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
  return { layer, start, end: start + endColumn - column, text: replacement };
}

/**
 * Renders a target with changes, and tells which uses get worse that the changes are not for. It is the whole render
 * that `helm` does, the values schema and templates without pods too: they may refuse what no pod minds.
 */
export async function effectsOf(
  proposals: readonly Proposal[],
  release: Release,
  judged: JudgedTarget,
  budget: Budget,
): Promise<Effects> {
  const edits = proposals.flatMap(({ suggestion }) => editFor(suggestion, release) ?? []);
  const { skipSchemaValidation } = release.outcome.inputs;
  const shown = await renderChanged(release, edits, budget, { inputs: { ...release.inputs, skipSchemaValidation } });
  if (!shown.ok) return { ok: false };
  const free = freeTexts(proposals, judged);
  const harmed = chartUses(release).filter((use) => {
    const before = release.baseline.get(outputId(use));
    const after = shown.outputs.get(outputId(use));
    if (before === undefined) return false;
    if (after === undefined || areSecretsWorse(before, after)) return true;
    return FIELDS.some((field) => !free.has(textKey(use, field)) && !isStillFine(field, before, after, judged));
  });
  return { ok: true, outputs: shown.outputs, harmed };
}

const FIELDS: readonly OutputField[] = ['image', 'policy', 'secrets'];
const textKey = ({ id, target }: ImageUse, field: OutputField) => JSON.stringify([field, target, id]);

/**
 * The texts of uses that may become anything: the changes are for them, or an error is reported of them and they are
 * not fine now.
 */
function freeTexts(proposals: readonly Proposal[], { found, target }: JudgedTarget): ReadonlySet<string> {
  const errors = found.filter(
    ({ rule, violation }) =>
      violation.isUnverified !== true && (target.rules[rule.id] ?? violation.severity ?? rule.severity) === 'error',
  );
  const concerned = [...proposals.flatMap((proposal) => proposal.found), ...errors];
  return new Set(
    concerned.flatMap(({ violation: { aspect, uses } }) =>
      uses.map((use) => textKey(use, FIELD_OF[aspect] ?? 'image')),
    ),
  );
}

const FIELD_OF: Partial<Record<Aspect, OutputField>> = { 'pull-policy': 'policy', 'pull-secrets': 'secrets' };

function isStillFine(field: OutputField, before: Output, after: Output, { facts }: JudgedTarget): boolean {
  // `IfNotPresent` pulls what is missing and takes what is there.
  if (field === 'policy') return after.policy === before.policy || after.policy === 'IfNotPresent';
  if (field === 'secrets') return after.secrets.join('\n') === before.secrets.join('\n');
  if (after.image === before.image) return true;
  const parsed = parseReference(after.image);
  return parsed.ok && imageState(facts.images.get(referenceKey(parsed.reference))) === 'found';
}

/** An entry that named a secret and does not any more. */
function areSecretsWorse(before: Output, after: Output): boolean {
  return before.secrets.some((entry, index) => isEntry(entry) && !isEntry(after.secrets[index] ?? ''));
}

function isEntry(rendered: string): boolean {
  try {
    const { name } = JSON.parse(rendered) as { name?: unknown };
    return typeof name === 'string' && /^[a-z0-9](?:[-.a-z0-9]*[a-z0-9])?$/.test(name);
  } catch {
    return false;
  }
}
