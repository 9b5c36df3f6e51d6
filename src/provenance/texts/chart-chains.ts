import type { Bench } from '../trial/release.ts';
import { readChains, type ValueChains } from './value-chains.ts';

const known = new WeakMap<Bench, ValueChains>();

/** What the templates of a render read; once for each. */
export function chainsOf(bench: Bench): ValueChains {
  const chains = known.get(bench) ?? readChains(bench.layers, (layer) => isLibrary(layer.prefixes[0]!, bench));
  known.set(bench, chains);
  return chains;
}

function isLibrary(prefix: readonly string[], { layers }: Bench): boolean {
  const name = prefix.join('\0');
  const chart = layers.find((layer) => layer.kind === 'chart-yaml' && layer.prefixes[0]!.join('\0') === name);
  return prefix.length > 0 && /^type:\s*["']?library/m.test(chart?.text ?? '');
}
