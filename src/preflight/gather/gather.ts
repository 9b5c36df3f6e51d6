import { UserError } from '../../core/errors/user-error.ts';
import type { RenderFailure } from '../../core/facts/render-failure.ts';
import { timeIsOver } from '../../core/settings/deadline.ts';
import type { TargetSettings } from '../../core/settings/settings.ts';
import { RefusedLink } from '../../files/index.ts';
import type { RenderOutcome } from '../../helm/index.ts';
import { type Inventory, takeInventory } from '../../manifests/index.ts';
import { blameFailure } from '../../provenance/index.ts';
import { type SourceReading, sources } from '../../sources/index.ts';
import { budgetOf } from '../run/budget.ts';
import type { Ports } from '../run/ports.ts';
import { markOpen } from './open-images.ts';

/** One target after rendering: its documents and what they hold. */
export interface Gathered {
  readonly target: TargetSettings;
  /** The render, for provenance; null when the target has no chart. */
  readonly outcome: RenderOutcome | null;
  readonly failure: RenderFailure | null;
  /** What its sources gave. */
  readonly readings: readonly SourceReading[];
  readonly inventory: Inventory;
  readonly warnings: readonly string[];
}

/**
 * Reads a target from its sources (a chart is rendered deterministically), then takes the inventory of all. A
 * chart that does not render is a failure in the result, also one whose turn comes when the time of the run is over; a
 * chart or file that does not exist throws a `UserError`. A link that is not followed throws as well, unless nobody
 * named the target: then it is a failure of the kind `link`.
 */
export async function gather(target: TargetSettings, ports: Ports): Promise<Gathered> {
  const { deadline } = ports;
  if (deadline?.remainingMs() === 0) {
    return failed({ target, readings: [] }, { kind: 'deadline', message: timeIsOver(deadline), location: null });
  }
  ports.onProgress?.({ step: 'render', target: target.name });
  try {
    return await readTarget(target, ports);
  } catch (error) {
    if (!(error instanceof RefusedLink && target.isDiscovered)) throw error;
    const location = { file: error.file, line: 1, column: 1, endLine: 1, endColumn: 1 };
    return failed({ target, readings: [] }, { kind: 'link', message: error.message, location });
  }
}

async function readTarget(target: TargetSettings, ports: Ports): Promise<Gathered> {
  const readings: SourceReading[] = [];
  for (const source of sources) {
    if (!source.isIn(target)) continue;
    const reading = await source.read(target, ports);
    readings.push(reading);
    if (reading.failure) return failed({ target, readings }, await failureOf(reading.failure, reading.outcome, ports));
  }
  const documents = readings.flatMap((reading) => reading.documents);
  const taken = takeInventory(documents, { target: target.name, namespace: target.namespace });
  const files = () => readings.flatMap((reading) => reading.files());
  const inventory = { ...taken, uses: markOpen(taken.uses, files, ports.cwd) };
  const warnings = [...readings.flatMap((reading) => reading.warnings), ...inventory.warnings];
  return { target, readings, outcome: outcomeOf(readings), failure: null, inventory, warnings };
}

/** A chart that does not render may name the value because of which. */
async function failureOf(failure: RenderFailure, outcome: RenderOutcome | null, ports: Ports): Promise<RenderFailure> {
  if (outcome === null || outcome.ok) return failure;
  return blameFailure(outcome, { engine: ports.engine, cwd: ports.cwd, budgetMs: budgetOf(ports) });
}

function outcomeOf(readings: readonly SourceReading[]): RenderOutcome | null {
  return readings.find(({ outcome }) => outcome !== null)?.outcome ?? null;
}

function failed({ target, readings }: Pick<Gathered, 'target' | 'readings'>, failure: RenderFailure): Gathered {
  const inventory: Inventory = { uses: [], secrets: [], serviceAccounts: [], warnings: [] };
  return { target, readings, outcome: outcomeOf(readings), failure, inventory, warnings: [] };
}

/** Fails when links kept every target from being read: a report of nothing would say that all is well. */
export function ensureRead(gathered: readonly Gathered[]): void {
  const [first] = gathered;
  if (first?.failure && gathered.every(({ failure }) => failure?.kind === 'link')) {
    throw new UserError('LINK_REFUSED', `nothing could be checked: ${first.failure.message}`, {
      hint: 'a link in the project is followed only to a file of the project',
    });
  }
}

/** Fails when no target is left to check, or two have the same name. */
export function ensureTargets(targets: readonly TargetSettings[]): void {
  if (targets.length === 0) {
    throw new UserError('NO_TARGET', 'there is nothing to check: no chart, no manifests and no target', {
      hint: 'name a chart (`pullproof check deploy/helm/api`), or run `pullproof init` to write a configuration',
    });
  }
}
