import type { RelatedLocation } from '../../core/place/location.ts';
import type { Setter } from '../blame/setters.ts';
import { tokenPlace } from '../place/where-written.ts';
import { type Token, wholeOf } from '../texts/tokens.ts';
import type { Budget } from '../trial/budget.ts';
import { type Release, renderChanged } from '../trial/release.ts';
import { switchesOf, turn } from '../trial/switches.ts';

/**
 * Finds the switches without which places would not be rendered: for each place the nearest switch around its setter is
 * turned off, all in one render; a place that goes away hangs on the only switch that is around it.
 */
export async function findGates(
  release: Release,
  setters: readonly Setter[],
  budget: Budget,
): Promise<ReadonlyMap<string, RelatedLocation>> {
  const switches = switchesOf(release, 'true');
  const nearest = new Map(setters.map((setter) => [setter.outputId, nearestOf(setter, switches)]));
  const turned = [...new Set([...nearest.values()].filter((token) => token !== null))];
  if (turned.length === 0) return new Map();
  const shown = await renderChanged(release, turn(turned, 'false'), budget);
  const found = new Map<string, RelatedLocation>();
  if (!shown.ok) return found;
  for (const { outputId, trace } of setters) {
    const around = turned.filter((token) => isAround(token, trace.fragment.token));
    const own = nearest.get(outputId);
    if (!own || around.length !== 1 || around[0] !== own || shown.outputs.has(outputId) || own.layer.file === null)
      continue;
    const { line, column } = tokenPlace(wholeOf(own));
    found.set(outputId, { file: own.layer.file, line, column, message: 'switches the container on' });
  }
  return found;
}

function nearestOf({ trace }: Setter, switches: readonly Token[]): Token | null {
  const around = switches.filter((token) => isAround(token, trace.fragment.token));
  const [best] = around.sort((a, b) => b.address.length - a.address.length || b.layer.rank - a.layer.rank);
  return best ?? null;
}

/** Whether a switch stands in a map that holds a token's value, other than the outermost. */
function isAround(gate: Token, { address }: Token): boolean {
  const parent = gate.address.slice(0, -1);
  return parent.length > 0 && parent.every((part, index) => address[index] === part);
}
