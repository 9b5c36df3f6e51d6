import type { RelatedLocation } from '../../core/place/location.ts';
import type { Pick } from '../blame/proof.ts';
import { tokenPlace } from '../place/where-written.ts';
import { type Token, wholeOf } from '../texts/tokens.ts';
import type { Budget } from '../trial/budget.ts';
import { type Bench, renderChanged } from '../trial/release.ts';
import { switchesOf, turn } from '../trial/switches.ts';

/**
 * Finds the switches without which places would not be rendered: for each place the nearest switch around its setter is turned off,
 * all in one render; a place that goes away hangs on the only switch that is around it.
 */
export async function findGates(
  bench: Bench,
  picks: readonly Pick[],
  budget: Budget,
): Promise<ReadonlyMap<string, RelatedLocation>> {
  const switches = switchesOf(bench, 'true');
  const nearest = new Map(picks.map((pick) => [pick.siteId, nearestOf(pick, switches)]));
  const turned = [...new Set([...nearest.values()].filter((token) => token !== null))];
  if (turned.length === 0) return new Map();
  const shown = await renderChanged(bench, turn(turned, 'false'), budget);
  const found = new Map<string, RelatedLocation>();
  if (!shown.ok) return found;
  for (const { siteId, hit } of picks) {
    const around = turned.filter((token) => isAround(token, hit.fragment.token));
    const own = nearest.get(siteId);
    if (!own || around.length !== 1 || around[0] !== own || shown.sites.has(siteId) || own.layer.file === null)
      continue;
    const { line, column } = tokenPlace(wholeOf(own));
    found.set(siteId, { file: own.layer.file, line, column, message: 'switches the container on' });
  }
  return found;
}

function nearestOf({ hit }: Pick, switches: readonly Token[]): Token | null {
  const around = switches.filter((token) => isAround(token, hit.fragment.token));
  const [best] = around.sort((a, b) => b.address.length - a.address.length || b.layer.rank - a.layer.rank);
  return best ?? null;
}

/** Whether a switch stands in a map that holds a token's value, other than the outermost. */
function isAround(gate: Token, { address }: Token): boolean {
  const parent = gate.address.slice(0, -1);
  return parent.length > 0 && parent.every((part, index) => address[index] === part);
}
