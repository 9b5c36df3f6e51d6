import { kindOf, settingOf } from '../texts/key-kinds.ts';
import { hasSibling, isOverridden } from '../texts/token-index.ts';
import { fragmentsOf, isEmpty, type Token } from '../texts/tokens.ts';
import { howRead, type ValueChains } from '../texts/value-chains.ts';
import type { FirstTrial } from '../trial/first-trial.ts';
import type { Release } from '../trial/release.ts';
import { globalOver } from './outdone.ts';

/** More are not looked at. */
const MAX_SUSPECTS = 500;

/** Values that could be dead; of a list of secrets only the first. */
export function suspectsOf(release: Release, first: FirstTrial, chains: ValueChains): readonly Token[] {
  const live = new Set([...first.traces.values()].flat().map(({ fragment }) => fragment.token));
  const hasGlobal = [...live].some(({ address }) => address[0] === 'global' && kindOf(address) === 'registry');
  const seen = new Set<string>();
  return release.tokens.filter((token) => {
    if (seen.size >= MAX_SUSPECTS) return false;
    const { layer, address } = token;
    const kind = kindOf(address);
    if (kind === null || isEmpty(token) || live.has(token) || !isOwn(token)) return false;
    if (address.at(-1) === 'version' && !/image/i.test(address.at(-2) ?? '')) return false;
    if (fragmentsOf(token).length === 0 || token.style === 'block' || isOverridden(token, release)) return false;
    const isBeaten = globalOver(token, live, release) !== null;
    if (kind === 'registry' && hasGlobal && !isBeaten) return false;
    if (kind === 'tag' && hasSibling(token, 'digest', release)) return false;
    const how = howRead(address, chains);
    if (!isBeaten && (how === 'named' || (how === 'passed' && !isOutdone(token, live)))) return false;
    const key = `${layer.rank} ${settingOf(address).join('\0')}`;
    return !seen.has(key) && Boolean(seen.add(key));
  });
}

/**
 * Whether a value that was passed on to a helper would show if the helper read it: it stands beside one that shows, and
 * is a policy or a secret, or another level of the same component sets the same thing. (A tag beside a digest, or the
 * image of something that is switched off, does not show either, and is not dead.)
 */
function isOutdone({ address }: Token, live: ReadonlySet<Token>): boolean {
  const kind = kindOf(address);
  const parent = address.slice(0, -1);
  const isBelow = (path: readonly string[], above: readonly string[]) =>
    above.every((part, index) => path[index] === part);
  const all = [...live];
  const isBesideLive = all.some((other) => other.address.length === address.length && isBelow(other.address, parent));
  if (isBesideLive && (kind === 'pull-policy' || kind === 'pull-secrets')) return true;
  const same = all.filter((other) => kindOf(other.address) === kind);
  return (
    parent.length > 0 &&
    same.some(
      (other) =>
        isBelow(other.address, parent) ||
        (isBesideLive && other.address.length > 1 && isBelow(parent, other.address.slice(0, -1))),
    )
  );
}

/** Whether a value is the user's: of a flag, of `-f`, or of the values of the chart itself. */
function isOwn({ layer }: Token): boolean {
  if (layer.kind === 'flag' || layer.kind === 'set-file') return true;
  return (
    layer.file !== null &&
    (layer.kind === 'values' || (layer.kind === 'chart-values' && layer.prefixes[0]!.length === 0))
  );
}
