/**
 * YAML above this size is not searched for positions, in characters and in nodes (see `yamlNodes`): about 2 s and 300
 * MB.
 */
export const MAX_YAML_TEXT = 4 * 1024 * 1024;
export const MAX_YAML_NODES = 150_000;

const BREAK = 10;
const BLANK = 32;
/** `,`, `[` and `{`: each may begin a node. */
const FLOW: ReadonlySet<number> = new Set([44, 91, 123]);
/** `-`, `?` and `:` with a blank behind them. */
const BLOCK: ReadonlySet<number> = new Set([45, 58, 63]);

/** At most how many nodes a YAML text has, counted without parsing it: a parser needs 2 kB and 10 µs for each. */
export function yamlNodes(text: string): number {
  let count = 1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === BREAK || FLOW.has(code)) count += 1;
    else if (code === BLANK && at > 0 && BLOCK.has(text.charCodeAt(at - 1))) count += 1;
  }
  return count;
}

/** Room for parsing several texts: takes what they need while there is some. */
export interface YamlRoom {
  /** Whether a text still fits; then it counts. */
  take(text: string): boolean;
}

/** Starts with room for one text of the greatest size, or several smaller ones. */
export function createYamlRoom(): YamlRoom {
  let [characters, nodes] = [MAX_YAML_TEXT, MAX_YAML_NODES];
  return {
    take(text) {
      if (text.length > characters) return false;
      const needed = yamlNodes(text);
      if (needed > nodes) return false;
      characters -= text.length;
      nodes -= needed;
      return true;
    },
  };
}
