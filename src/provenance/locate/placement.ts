import type { Violation } from '../../core/finding/rule.ts';
import type { Placement, RelatedLocation, Suggestion } from '../../core/place/location.ts';
import { workloadName } from '../../core/words/images.ts';
import type { TemplateLocation } from '../../helm/index.ts';
import type { Blame } from '../blame/blame.ts';
import { correctedImage } from '../blame/parts.ts';
import type { Confirmation } from '../blame/proof.ts';
import { describeShape, suggestShape } from '../blame/secret-shape.ts';
import { suggestFill, suggestFor } from '../place/suggest.ts';
import { placeOfObject, placeOfSecret } from '../place/template-place.ts';
import { confidenceOf, relatedAt, whereWritten } from '../place/where-written.ts';
import { imageParts } from '../texts/image-parts.ts';
import type { Release } from '../trial/release.ts';
import type { LineRequest } from './printed-lines.ts';
import { relatedSetters, relatedShadows, uniqueRelated } from './related.ts';
import { helpOn, helpOnShape, noteOn } from './words.ts';

/** What the experiments gave. */
export interface TrialResults {
  readonly release: Release;
  readonly proof: Confirmation | null;
  readonly gates: ReadonlyMap<string, RelatedLocation>;
  /** Why something could not be tried; null when everything was. */
  readonly why: string | null;
  lineOf(request: LineRequest): TemplateLocation | null;
}

/** Related lines are for reading; more are left out. */
const MAX_RELATED = 8;

/** Puts the place of one violation together from what is blamed at its uses; the first use that has a place decides. */
export function describePlace(violation: Violation, blames: readonly Blame[], results: TrialResults): Placement {
  const first =
    blames.find(({ setter, isGuess }) => setter && !isGuess) ?? blames.find(({ setter }) => setter) ?? blames[0];
  if (!first) return { location: null, confidence: 'none', related: [], suggestion: null };
  const template = results.lineOf(first);
  const { object } = violation;
  const own = object && placeOfObject(object, results.release);
  if (own) return own;
  if (!first.setter && first.secret) {
    if (first.field && template?.confidence === 'exact') return atField(template);
    return placeOfSecret(first.secret, results.release) ?? atTemplate(template, results);
  }
  if (!first.setter) return atTemplate(template, results);
  const written = whereWritten(first.setter.trace.fragment, results.release);
  const doubt = written.doubt ?? doubtAbout(first, results);
  const location = written.location ?? null;
  const related = uniqueRelated(relatedOf(first, blames, results, template), location).slice(0, MAX_RELATED);
  const help = helpOn(violation, first) ?? helpOnShape(first, results.proof);
  const notes = [
    ...written.notes,
    ...noteOn(violation, first),
    ...(first.shape && results.proof?.isShapeProved(first.shape) ? [describeShape(first.shape)] : []),
    ...(doubt && location ? [`the place is likely, not proved: ${doubt}`] : []),
  ];
  return {
    location,
    confidence: confidenceOf({ location, doubt }),
    related,
    suggestion: doubt === null ? suggestionFor(violation, first, results) : null,
    ...(help === null ? {} : { help }),
    ...(notes.length > 0 ? { notes } : {}),
  };
}

/** The line that prints the very field that is wrong. */
function atField({ confidence, ...location }: TemplateLocation): Placement {
  return { location, confidence, related: [], suggestion: null };
}

/** Nothing of the values sets it: the template line is what there is. */
function atTemplate(template: TemplateLocation | null, { why }: TrialResults): Placement {
  if (!template) return { location: null, confidence: 'none', related: [], suggestion: null };
  const { confidence: _, ...location } = template;
  const reason = why ?? 'no value was found that sets it, this template line prints it';
  return {
    location,
    confidence: 'approximate',
    related: [],
    suggestion: null,
    notes: [`the place is likely, not proved: ${reason}`],
  };
}

/** Why a setter is not proved; null when it is. */
function doubtAbout({ setter, isGuess, shape, secret }: Blame, { proof, why }: TrialResults): string | null {
  if (isGuess) return why ?? 'changing values did not show what sets it; this one has the same text';
  if (proof?.isProved(setter!) || (shape && proof?.isShapeProved(shape))) return null;
  const isClean = setter!.trace.base !== null;
  if ((proof === null || proof.problem !== null || shape) && isClean) return null;
  // A message may quote the value, and that may be a password.
  if (secret && proof?.problem) return 'with another value there the chart does not render';
  return proof?.problem ?? 'changed alone it does not show';
}

function relatedOf(
  { use, outputId, traces, setter, part }: Blame,
  blames: readonly Blame[],
  { release, gates }: TrialResults,
  template: TemplateLocation | null,
): RelatedLocation[] {
  const { trace } = setter!;
  const hasRegistry = imageParts(use.image).registry !== null;
  const elsewhere = blames.flatMap((other) => {
    if (!other.setter || other.isGuess || other.setter.trace.fragment === trace.fragment) return [];
    const { location } = whereWritten(other.setter.trace.fragment, release);
    const { workload, container } = other.use;
    return location ? [relatedAt(location, `sets it for ${workloadName(workload)}, container "${container}"`)] : [];
  });
  const gate = gates.get(outputId);
  const isUnset = part.startsWith('unset-');
  return [
    ...elsewhere,
    ...relatedShadows(trace, release),
    ...(isUnset ? [] : relatedSetters(trace, traces, hasRegistry, release)),
    ...(gate ? [gate] : []),
    ...(template ? [relatedAt(template, 'the template line that prints it')] : []),
  ];
}

function suggestionFor(
  { correction, aspect }: Violation,
  { use, setter, shape, traces, part }: Blame,
  { proof }: TrialResults,
): Suggestion | null {
  if (shape && proof?.isShapeProved(shape)) return suggestShape(shape);
  if (!correction) return null;
  const { replacement: text, description } = correction;
  if (aspect === 'pull-policy') {
    if (part === 'unset-policy') return suggestFill(setter!.trace.fragment, text, description);
    if (part !== 'pull-policy') return null;
    return suggestFor(setter!.trace, { before: use.declaredPullPolicy!, after: text, description });
  }
  if (aspect === 'image' && part.startsWith('unset-')) return null;
  const after = correctedImage(use.image, aspect, text);
  if (after === null) return null;
  const wish = { before: use.image, after, description };
  for (const trace of [setter!.trace, ...traces.filter((other) => other.field === 'image')]) {
    const suggestion = suggestFor(trace, wish);
    if (suggestion) return suggestion;
  }
  return null;
}
