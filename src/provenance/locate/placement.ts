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
import type { Bench } from '../trial/release.ts';
import type { LineRequest } from './printed-lines.ts';
import { relatedSetters, relatedShadows, uniqueRelated } from './related.ts';
import { helpOn, helpOnShape, noteOn } from './words.ts';

/** What the experiments gave. */
export interface Evidence {
  readonly bench: Bench;
  readonly proof: Confirmation | null;
  readonly gates: ReadonlyMap<string, RelatedLocation>;
  /** Why something could not be tried; null when everything was. */
  readonly why: string | null;
  lineOf(request: LineRequest): TemplateLocation | null;
}

/** Related lines are for reading; more are left out. */
const MAX_RELATED = 8;

/** Puts the place of one violation together from what is blamed at its uses; the first use that has a place decides. */
export function describePlace(violation: Violation, blames: readonly Blame[], evidence: Evidence): Placement {
  const first = blames.find(({ pick, isGuess }) => pick && !isGuess) ?? blames.find(({ pick }) => pick) ?? blames[0];
  if (!first) return { location: null, confidence: 'none', related: [], suggestion: null };
  const template = evidence.lineOf(first);
  const { object } = violation;
  const own = object && placeOfObject(object, evidence.bench);
  if (own) return own;
  if (!first.pick && first.secret) {
    if (first.field && template?.confidence === 'exact') return atField(template);
    return placeOfSecret(first.secret, evidence.bench) ?? atTemplate(template, evidence);
  }
  if (!first.pick) return atTemplate(template, evidence);
  const written = whereWritten(first.pick.hit.fragment, evidence.bench);
  const doubt = written.doubt ?? doubtAbout(first, evidence);
  const location = written.location ?? null;
  const related = uniqueRelated(relatedOf(first, blames, evidence, template), location).slice(0, MAX_RELATED);
  const help = helpOn(violation, first) ?? helpOnShape(first, evidence.proof);
  const notes = [
    ...written.notes,
    ...noteOn(violation, first),
    ...(first.shape && evidence.proof?.isShapeProved(first.shape) ? [describeShape(first.shape)] : []),
    ...(doubt && location ? [`the place is likely, not proved: ${doubt}`] : []),
  ];
  return {
    location,
    confidence: confidenceOf({ location, doubt }),
    related,
    suggestion: doubt === null ? suggestionFor(violation, first, evidence) : null,
    ...(help === null ? {} : { help }),
    ...(notes.length > 0 ? { notes } : {}),
  };
}

/** The line that prints the very field that is wrong. */
function atField({ confidence, ...location }: TemplateLocation): Placement {
  return { location, confidence, related: [], suggestion: null };
}

/** Nothing of the values sets it: the template line is what there is. */
function atTemplate(template: TemplateLocation | null, { why }: Evidence): Placement {
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

/** Why a pick is not proved; null when it is. */
function doubtAbout({ pick, isGuess, shape, secret }: Blame, { proof, why }: Evidence): string | null {
  if (isGuess) return why ?? 'changing values did not show what sets it; this one has the same text';
  if (proof?.isProved(pick!) || (shape && proof?.isShapeProved(shape))) return null;
  const isClean = pick!.hit.base !== null;
  if ((proof === null || proof.problem !== null || shape) && isClean) return null;
  // A message may quote the value, and that may be a password.
  if (secret && proof?.problem) return 'with another value there the chart does not render';
  return proof?.problem ?? 'changed alone it does not show';
}

function relatedOf(
  { use, siteId, hits, pick, sought }: Blame,
  blames: readonly Blame[],
  { bench, gates }: Evidence,
  template: TemplateLocation | null,
): RelatedLocation[] {
  const { hit } = pick!;
  const hasRegistry = imageParts(use.image).registry !== null;
  const elsewhere = blames.flatMap((other) => {
    if (!other.pick || other.isGuess || other.pick.hit.fragment === hit.fragment) return [];
    const { location } = whereWritten(other.pick.hit.fragment, bench);
    const { workload, container } = other.use;
    return location ? [relatedAt(location, `sets it for ${workloadName(workload)}, container "${container}"`)] : [];
  });
  const gate = gates.get(siteId);
  const isUnset = sought.startsWith('unset-');
  return [
    ...elsewhere,
    ...relatedShadows(hit, bench),
    ...(isUnset ? [] : relatedSetters(hit, hits, hasRegistry, bench)),
    ...(gate ? [gate] : []),
    ...(template ? [relatedAt(template, 'the template line that prints it')] : []),
  ];
}

function suggestionFor(
  { correction, aspect }: Violation,
  { use, pick, shape, hits, sought }: Blame,
  { proof }: Evidence,
): Suggestion | null {
  if (shape && proof?.isShapeProved(shape)) return suggestShape(shape);
  if (!correction) return null;
  const { replacement: text, description } = correction;
  if (aspect === 'pull-policy') {
    if (sought === 'unset-policy') return suggestFill(pick!.hit.fragment, text, description);
    if (sought !== 'pull-policy') return null;
    return suggestFor(pick!.hit, { before: use.declaredPullPolicy!, after: text, description });
  }
  if (aspect === 'image' && sought.startsWith('unset-')) return null;
  const after = correctedImage(use.image, aspect, text);
  if (after === null) return null;
  const wish = { before: use.image, after, description };
  for (const hit of [pick!.hit, ...hits.filter((other) => other.field === 'image')]) {
    const suggestion = suggestFor(hit, wish);
    if (suggestion) return suggestion;
  }
  return null;
}
