import type { Layer } from './layers.ts';

/** What the templates of a chart read, as far as their text says. */
export interface ValueChains {
  /** Paths behind `.Values`, in the values of the whole chart; an empty one where all values are passed on. */
  readonly paths: readonly (readonly string[])[];
  /** Paths behind a dot that is not `.Values`: what helpers read of what they are given. */
  readonly relative: readonly (readonly string[])[];
  /** Whether a key is read by name of something that was passed on, also as a text (`index . "tag"`). */
  mentions(key: string): boolean;
  /** Whether a template goes through all keys of the map at a path. */
  isRanged(path: readonly string[]): boolean;
}

const CHAIN = /\.Values((?:\.[A-Za-z_]\w*)*)/g;
const INDEX = /index\s+\$?(?:\.|\w+\.)*Values((?:\.[A-Za-z_]\w*)*)((?:\s+"[^"]*")+)/g;
const RANGE = /(?:range\b[^}]*?|\bkeys\s+|toYaml\s+|merge[^}]*?)\.Values((?:\.[A-Za-z_]\w*)*)/g;
const RELATIVE = /(?<![\w)])(?:\$\w+)?((?:\.[A-Za-z_]\w*)+)/g;
const BUILT_IN = /^(?:Values|Release|Chart|Capabilities|Template|Files|Subcharts)$/;
const ACTION = /\{\{(?:"(?:\\.|[^"\\\n])*"|`[^`]*`|[^`"}]|\}(?!\})){0,4000}\}\}/g;

const known = new WeakMap<readonly Layer[], ValueChains>();

/** What the templates of a chart read; worked out once for each. */
export function chainsOf({ layers }: { readonly layers: readonly Layer[] }): ValueChains {
  const chains = known.get(layers) ?? readChains(layers, (layer) => isLibrary(layer.prefixes[0]!, layers));
  known.set(layers, chains);
  return chains;
}

function isLibrary(prefix: readonly string[], layers: readonly Layer[]): boolean {
  const name = prefix.join('\0');
  const chart = layers.find((layer) => layer.kind === 'chart-yaml' && layer.prefixes[0]!.join('\0') === name);
  return prefix.length > 0 && /^type:\s*["']?library/m.test(chart?.text ?? '');
}

/**
 * Reads the paths out of the templates. The templates of a library read what their caller passes: their paths count for
 * the root too.
 */
export function readChains(layers: readonly Layer[], isLibrary: (layer: Layer) => boolean): ValueChains {
  const paths = new Map<string, readonly string[]>();
  const relative = new Map<string, readonly string[]>();
  const quoted = new Set<string>();
  const ranged = new Set<string>();
  for (const layer of layers) {
    // Values may be templates too (`tpl`).
    if (layer.kind === 'flag') continue;
    const actions = [...layer.text.matchAll(ACTION)].map(([action]) => action).join('\n');
    if (actions === '') continue;
    const prefixes = layer.kind === 'template' ? [...layer.prefixes, ...(isLibrary(layer) ? [[]] : [])] : [[]];
    for (const own of chainsIn(actions)) {
      for (const prefix of prefixes) {
        const path = own[0] === 'global' ? own : [...prefix, ...own];
        paths.set(path.join('\0'), path);
      }
    }
    for (const [, chain] of actions.matchAll(RELATIVE)) {
      const path = chain!.slice(1).split('.');
      const from = path.indexOf('Values');
      if (from < 0 && !BUILT_IN.test(path[0]!)) relative.set(path.join('\0'), path);
    }
    for (const [, chain] of actions.matchAll(RANGE)) {
      for (const prefix of prefixes) ranged.add([...prefix, ...keysOf(chain!)].join('\0'));
    }
    for (const [, text] of actions.matchAll(/"([A-Za-z_][\w-]*)"/g)) quoted.add(text!);
  }
  const read = new Set([...relative.values()].flat());
  return {
    paths: [...paths.values()],
    relative: [...relative.values()],
    mentions: (key) => read.has(key) || quoted.has(key),
    isRanged: (path) => ranged.has(path.join('\0')),
  };
}

function chainsIn(actions: string): string[][] {
  const plain = [...actions.matchAll(CHAIN)].map(([, chain]) => keysOf(chain!));
  const indexed = [...actions.matchAll(INDEX)].map(([, chain, names]) => [
    ...keysOf(chain!),
    ...[...names!.matchAll(/"([^"]*)"/g)].map(([, name]) => name!),
  ]);
  return [...plain, ...indexed];
}

function keysOf(chain: string): string[] {
  return chain === '' ? [] : chain.slice(1).split('.');
}

/** How a path may be read: by its whole name, as part of something passed on, or not at all. */
export function howRead(path: readonly string[], chains: ValueChains): 'named' | 'passed' | 'unread' {
  const keys = path.filter((part) => !/^\d+$/.test(part));
  const last = keys.at(-1) ?? '';
  let isPassed = false;
  for (const chain of chains.paths) {
    if (chain.length > keys.length || chain.some((key, index) => key !== keys[index])) continue;
    if (chain.length === keys.length) return 'named';
    // Of what is passed on, the next key is read by its name too, unless all keys are gone through.
    isPassed ||= chains.mentions(last) && (chains.mentions(keys[chain.length]!) || chains.isRanged(chain));
  }
  return isPassed ? 'passed' : 'unread';
}
