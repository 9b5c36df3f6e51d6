import { UserError } from '../../core/errors/user-error.ts';
import type { RenderFailure } from '../../core/facts/render-failure.ts';
import { timeIsOver } from '../../core/settings/deadline.ts';
import type { TargetSettings } from '../../core/settings/settings.ts';
import { RefusedLink } from '../../files/index.ts';
import { type RenderOutcome, readManifests, renderRelease } from '../../helm/index.ts';
import { type Inventory, type ManifestDocument, takeInventory } from '../../manifests/index.ts';
import { blameFailure } from '../../provenance/index.ts';
import { budgetOf } from '../run/budget.ts';
import type { Ports } from '../run/ports.ts';
import { markOpen, type RenderedFile } from './open-images.ts';

/** One target after rendering: its documents and what they hold. */
export interface Gathered {
  readonly target: TargetSettings;
  /** The render, for provenance; null when the target has no chart. */
  readonly outcome: RenderOutcome | null;
  readonly failure: RenderFailure | null;
  /** The manifests that were read, by their name in reports. */
  readonly manifests: ReadonlyMap<string, Uint8Array>;
  readonly inventory: Inventory;
  readonly warnings: readonly string[];
}

/**
 * Renders a target's chart (deterministically) and reads its manifests, then takes the inventory of both together. A
 * chart that does not render is a failure in the result, also one whose turn comes when the time of the run is over; a
 * chart or file that does not exist throws a `UserError`. A link that is not followed throws as well, unless nobody
 * named the target: then it is a failure of the kind `link`.
 */
export async function gather(target: TargetSettings, ports: Ports): Promise<Gathered> {
  const { deadline } = ports;
  if (deadline?.remainingMs() === 0) {
    return failed({ target, outcome: null }, { kind: 'deadline', message: timeIsOver(deadline), location: null });
  }
  ports.onProgress?.({ step: 'render', target: target.name });
  try {
    return await readTarget(target, ports);
  } catch (error) {
    if (!(error instanceof RefusedLink && target.isDiscovered)) throw error;
    const location = { file: error.file, line: 1, column: 1, endLine: 1, endColumn: 1 };
    return failed({ target, outcome: null }, { kind: 'link', message: error.message, location });
  }
}

async function readTarget(target: TargetSettings, ports: Ports): Promise<Gathered> {
  const outcome = target.chart === null ? null : await renderTarget(target, ports);
  if (outcome && !outcome.ok) {
    const context = { engine: ports.engine, cwd: ports.cwd, budgetMs: budgetOf(ports) };
    return failed({ target, outcome }, await blameFailure(outcome, context));
  }
  const manifests = await readManifests(ports.engine, target.manifests, ports);
  const read = { target, outcome, manifests: manifests.files };
  if (!manifests.ok) return failed(read, manifests.failure);
  const documents: readonly ManifestDocument[] = [...(outcome?.documents ?? []), ...manifests.documents];
  const taken = takeInventory(documents, { target: target.name, namespace: target.namespace });
  const files = () => [...filesOf(outcome), ...[...manifests.files].map(([file, bytes]) => ({ path: file, bytes }))];
  const inventory = { ...taken, uses: markOpen(taken.uses, files, ports.cwd) };
  return { ...read, failure: null, inventory, warnings: [...(outcome?.warnings ?? []), ...inventory.warnings] };
}

/** The values files and the files of the chart's directory. */
function filesOf(outcome: RenderOutcome | null): readonly RenderedFile[] {
  if (!outcome?.inputs) return [];
  const { chart, values } = outcome.inputs;
  if (chart.kind === 'archive') return values;
  return [...values, ...chart.files.map(({ path: file, bytes }) => ({ path: `${chart.root}/${file}`, bytes }))];
}

function renderTarget(target: TargetSettings, ports: Ports): Promise<RenderOutcome> {
  const { engine, cwd: workspace, stdin, held } = ports;
  return renderRelease(engine, target, { mode: 'check', workspace, stdin, ...(held ? { held } : {}) });
}

function failed(
  read: Pick<Gathered, 'target' | 'outcome'> & Partial<Pick<Gathered, 'manifests'>>,
  failure: RenderFailure,
): Gathered {
  const inventory: Inventory = { uses: [], secrets: [], serviceAccounts: [], warnings: [] };
  return { manifests: new Map(), ...read, failure, inventory, warnings: [] };
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
