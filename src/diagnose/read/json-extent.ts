/** JSON as kubectl prints it opens at the start of a line; of what only looks like it, this many tries are enough. */
const MAX_FAILURES = 16;

/** A JSON value that covers whole lines. */
export interface JsonExtent {
  readonly value: unknown;
  /** The first line after it. */
  readonly end: number;
}

/** Finds JSON values in lines; counts what it tried in vain, so that hostile input cannot make it slow. */
export function createJsonFinder(lines: readonly string[]): (start: number) => JsonExtent | null {
  let failures = 0;
  return (start) => {
    if (failures >= MAX_FAILURES || !/^\s*[{[]\s*(?:$|["{[\]}])/.test(lines[start]!.slice(0, 200))) return null;
    const end = balancedEnd(lines, start);
    const found = end === null ? null : parse(lines.slice(start, end).join('\n'));
    if (found === null || end === null) {
      failures += 1;
      return null;
    }
    return { value: found.value, end };
  };
}

/** The line after the one on which the brackets close again, or null. */
function balancedEnd(lines: readonly string[], start: number): number | null {
  let depth = 0;
  let isString = false;
  for (let index = start; index < lines.length; index += 1) {
    const line = lines[index]!;
    for (let at = 0; at < line.length; at += 1) {
      const character = line[at];
      if (isString) {
        if (character === '\\') at += 1;
        else if (character === '"') isString = false;
      } else if (character === '"') isString = true;
      else if (character === '{' || character === '[') depth += 1;
      else if (character === '}' || character === ']') depth -= 1;
    }
    // No JSON string goes over the end of a line.
    if (isString) return null;
    if (depth <= 0) return index + 1;
  }
  return null;
}

function parse(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}
