import { type KeyKind, kindOf, settingOf } from '../texts/key-kinds.ts';
import type { Token } from '../texts/tokens.ts';
import type { ValueChains } from '../texts/value-chains.ts';
import type { Budget } from '../trial/budget.ts';
import { valueFor, withValues, writeAt } from '../trial/new-values.ts';
import { isSecretOutput, type Output, outputId } from '../trial/outputs.ts';
import { chartUses, type Release, renderChanged } from '../trial/release.ts';
import { switchesOf, turn } from '../trial/switches.ts';
import { MAX_PATHS, nearPaths } from './near-paths.ts';

/** A path under which a value would have an effect, and where. */
export interface Alternative {
  readonly path: readonly string[];
  readonly useIds: readonly string[];
}

/**
 * Looks for the spelling or level under which a dead value would work: paths that templates read, of the same kind,
 * near to its own. All are given a value in one render; those count whose value shows at a place.
 */
export async function findAlternatives(
  release: Release,
  dead: readonly Token[],
  chains: ValueChains,
  budget: Budget,
): Promise<ReadonlyMap<Token, Alternative>> {
  const plans = dead.map((token) => ({ token, paths: nearPaths(token, chains, release) }));
  const found = new Map<Token, Alternative>();
  // First as it is; then with everything switched on; where all paths together do not render, the nearest alone.
  for (const { limit, on } of [
    { limit: MAX_PATHS, on: false },
    { limit: MAX_PATHS, on: true },
    { limit: 1, on: false },
  ]) {
    const open = plans.filter(({ token, paths }) => !found.has(token) && paths.length > 0);
    if (open.length > 0) await tryPaths(release, open, limit, on, budget, found);
  }
  return found;
}

interface Plan {
  readonly token: Token;
  readonly paths: readonly (readonly string[])[];
}

async function tryPaths(
  release: Release,
  plans: readonly Plan[],
  limit: number,
  on: boolean,
  budget: Budget,
  found: Map<Token, Alternative>,
): Promise<void> {
  const switches = on ? turn(switchesOf(release, 'false'), 'true') : [];
  if (on && switches.length === 0) return;
  const markers = new Map<string, string>();
  const values: Record<string, unknown> = {};
  for (const { paths } of plans) {
    for (const path of paths.slice(0, limit)) {
      const key = path.join('\0');
      const marker = `pf8${String(markers.size).padStart(4, '0')}x`;
      if (!markers.has(key) && writeAt(values, path, valueFor(path, marker))) markers.set(key, marker);
    }
  }
  const inputs = withValues(on ? release.inputs : release.trimmed, values);
  const shown = await renderChanged(release, switches, budget, { inputs });
  if (!shown.ok) return;
  for (const { token, paths } of plans) {
    for (const path of paths) {
      const marker = markers.get(path.join('\0'));
      const ids = marker === undefined || found.has(token) ? [] : outputsWith(marker, kindOf(path), shown.outputs);
      if (ids.length > 0 && isForComponent(token, path, ids, shown.outputs, release))
        found.set(token, { path, useIds: ids.flatMap((id) => fullId(id, release)) });
    }
  }
}

/** Keys that group settings and name no component. */
const GROUPS = /^(?:global|common|defaults?|images?|containers?|deployments?|pod|app(?:lication)?)$/i;

/**
 * Whether a path outside a component's own values is what the value was meant for: it must show at the component, or be
 * all that the chart pulls. One that shows at others only would change them, and not the component.
 */
function isForComponent(
  { address }: Token,
  path: readonly string[],
  ids: readonly string[],
  outputs: ReadonlyMap<string, Output>,
  release: Release,
): boolean {
  const component = settingOf(address)
    .slice(0, -1)
    .findLast((key) => !GROUPS.test(key));
  const isOutside = path.length === 1 || path[0] === 'global';
  if (!isOutside || component === undefined || path.includes(component)) return true;
  const names = chartUses(release).map((use) => [outputId(use), `${use.workload.name} ${use.container}`] as const);
  const nameOf = new Map(names);
  if (ids.some((id) => lettersOf(`${id} ${nameOf.get(id) ?? ''}`).includes(lettersOf(component)))) return true;
  const uses = [...outputs].filter(([id]) => !isSecretOutput(id));
  return new Set(uses.map(([, { image }]) => image)).size === 1;
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function outputsWith(marker: string, kind: KeyKind | null, outputs: ReadonlyMap<string, Output>): string[] {
  return [...outputs].flatMap(([id, { image, policy, secrets }]) => {
    const text = kind === 'pull-policy' ? (policy ?? '') : kind === 'pull-secrets' ? secrets.join() : image;
    return text.toLowerCase().includes(marker) ? [id] : [];
  });
}

/** The id of a use from that of its place. */
function fullId(id: string, release: Release): string[] {
  return chartUses(release)
    .filter((use) => outputId(use) === id)
    .map(({ id: own }) => own);
}
