import type { ImageUse } from '../core/facts.ts';
import type { Placement } from '../core/location.ts';
import { quote } from '../core/quote.ts';
import type { Rule, Violation } from '../core/rule.ts';
import { factsOf } from '../preflight/facts-of.ts';
import type { Gathered } from '../preflight/gather.ts';
import type { Ports } from '../preflight/ports.ts';
import { locate } from '../provenance/index.ts';
import { rules } from '../rules/index.ts';
import { imageKey } from './case.ts';
import { kindInfo } from './kinds.ts';
import type { Diagnosis, ImageFailure } from './types.ts';

/**
 * Adds the line of the chart's values or templates to each failure, as `check` finds it.
 *
 * @param gathered the rendered chart
 * @returns the diagnosis with placements; an image that the chart does not render with these values is a note
 */
export async function locateFailures(diagnosis: Diagnosis, gathered: Gathered, ports: Ports): Promise<Diagnosis> {
  if (gathered.failure !== null) {
    const note = `the chart does not render, so no line can be named: ${gathered.failure.message}`;
    return { ...diagnosis, notes: [...diagnosis.notes, note] };
  }
  const found = diagnosis.failures.flatMap((failure) => {
    const uses = usesOf(failure, gathered.inventory.uses);
    return uses.length === 0 ? [] : [{ failure, uses, found: violationOf(failure, uses) }];
  });
  const { outcome, target } = gathered;
  const facts = factsOf(gathered, new Map(), null);
  const context = { engine: ports.engine, outcome, target, facts, cwd: ports.cwd };
  const { placements } = await locate(
    found.map((entry) => entry.found),
    context,
  );
  const byFailure = new Map(
    found
      .map((entry) => [entry.failure, placements.get(entry.found.violation) ?? null, entry.uses[0]!] as const)
      .map(([failure, placement, use]) => [failure, placement?.location ? placement : templateLine(use)] as const),
  );
  const missing = diagnosis.failures.flatMap(({ image }) =>
    image !== null && !found.some(({ failure }) => failure.image === image) ? [image] : [],
  );
  const notes = [...new Set(missing)].map(
    (image) => `image ${quote(image)} is not in the chart as it renders with these values`,
  );
  return {
    ...diagnosis,
    failures: diagnosis.failures.map((failure) => ({ ...failure, placement: byFailure.get(failure) ?? null })),
    notes: [...diagnosis.notes, ...notes],
  };
}

function usesOf({ image }: ImageFailure, uses: readonly ImageUse[]): readonly ImageUse[] {
  if (image === null) return [];
  const key = imageKey(image);
  return uses.filter((use) => imageKey(use.image) === key);
}

/** The failure as a rule would have reported it before the deploy. */
function violationOf(failure: ImageFailure, uses: readonly ImageUse[]): { rule: Rule; violation: Violation } {
  const { rule: id, kind, image, happened, help, severity } = failure;
  const { aspect, cause } = kindInfo(kind);
  const rule = rules.find((known) => known.id === id) ?? {
    id: kind,
    summary: '',
    severity,
    cause,
    profiles: [],
    needsNetwork: false,
    check: () => [],
  };
  return { rule, violation: { message: happened, help, image, uses, aspect } };
}

/** The line of the template that prints the image, where provenance finds nothing better. */
function templateLine({ location, locationConfidence }: ImageUse): Placement | null {
  return location && { location, confidence: locationConfidence, related: [], suggestion: null };
}
