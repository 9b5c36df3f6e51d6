import type { ImageUse } from '../core/facts/image-use.ts';
import type { Violation } from '../core/finding/rule.ts';
import type { Placement } from '../core/place/location.ts';
import { quote } from '../core/text/quote.ts';
import { factsOf, type Gathered, type Ports } from '../preflight/index.ts';
import { locate } from '../provenance/index.ts';
import { imageKey } from './case/case.ts';
import type { Diagnosis, ImageFailure } from './failures/diagnosis.ts';
import { kindInfo } from './kinds/index.ts';

/**
 * Adds the line of the values or the templates to each failure, as `check` finds it.
 *
 * @param targets the rendered charts; the first one that names a line counts
 * @returns the diagnosis with placements; an image that no chart renders with these values is a note
 */
export async function locateFailures(
  diagnosis: Diagnosis,
  targets: readonly Gathered[],
  ports: Ports,
): Promise<Diagnosis> {
  const places = new Map<ImageFailure, Placement | null>();
  for (const gathered of targets) {
    const open = diagnosis.failures.filter((failure) => !places.get(failure)?.location);
    for (const [failure, placement] of await placesIn(gathered, open, ports)) places.set(failure, placement);
  }
  const broken = targets.flatMap(({ failure }) =>
    failure === null ? [] : [`the chart does not render, so no line can be named: ${failure.message}`],
  );
  const missing = diagnosis.failures.flatMap((one) => (one.image === null || places.has(one) ? [] : [one.image]));
  const absent = broken.length > 0 ? [] : missing.map(notRendered);
  return {
    ...diagnosis,
    failures: diagnosis.failures.map((failure) => ({ ...failure, placement: places.get(failure) ?? null })),
    notes: [...new Set([...diagnosis.notes, ...broken, ...absent])],
  };
}

function notRendered(image: string): string {
  return `image ${quote(image)} is not in the chart as it renders with these values`;
}

async function placesIn(
  gathered: Gathered,
  failures: readonly ImageFailure[],
  ports: Ports,
): Promise<ReadonlyMap<ImageFailure, Placement | null>> {
  const { outcome, target, inventory } = gathered;
  const found = failures.flatMap((failure) => {
    const uses = usesOf(failure, inventory.uses);
    return uses.length === 0 ? [] : [{ failure, use: uses[0]!, violation: violationOf(failure, uses) }];
  });
  const facts = factsOf(gathered, new Map(), null);
  const { placements } = await locate(
    found.map(({ violation }) => violation),
    { engine: ports.engine, outcome, target, facts, cwd: ports.cwd },
  );
  return new Map(
    found.map(({ failure, use, violation }) => {
      const placement = placements.get(violation);
      return [failure, placement?.location ? placement : templateLine(use)];
    }),
  );
}

function usesOf({ image }: ImageFailure, uses: readonly ImageUse[]): readonly ImageUse[] {
  if (image === null) return [];
  const key = imageKey(image);
  return uses.filter((use) => imageKey(use.image) === key);
}

/** The failure as a rule would have reported it before the deploy. */
function violationOf({ kind, image, happened, help }: ImageFailure, uses: readonly ImageUse[]): Violation {
  const { aspect, isMisshapen = false } = kindInfo(kind);
  return { message: happened, help, image, uses, aspect, isMisshapen };
}

/** The line of the template that prints the image, where provenance finds nothing better. */
function templateLine({ location, locationConfidence }: ImageUse): Placement | null {
  return location && { location, confidence: locationConfidence, related: [], suggestion: null };
}
