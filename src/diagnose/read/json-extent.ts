/** JSON as kubectl prints it opens at the start of a line; what only looks like it is tried this often. */
const MAX_FAILURES = 50;

/** A JSON value that covers whole lines. */
export interface JsonExtent {
  readonly value: unknown;
  /** The first line after it. */
  readonly end: number;
}

/** Finds JSON values in lines; counts what it tried in vain, so that hostile input cannot make it slow. */
export function createJsonFinder(lines: readonly string[]): (start: number) => JsonExtent | null {
  let failures = 0;
  // Lines that were read in vain: no more than there are.
  let wasted = 0;
  return (start) => {
    if (
      failures >= MAX_FAILURES ||
      wasted > lines.length ||
      !/^\s*[{[]\s*(?:$|["{[\]}])/.test(lines[start]!.slice(0, 200))
    )
      return null;
    const { end, isClosed } = balancedEnd(lines, start);
    const found = isClosed ? parse(lines.slice(start, end).join('\n')) : null;
    if (found === null) {
      failures += 1;
      wasted += end - start;
      return null;
    }
    return { value: found.value, end };
  };
}

/** The line after the one on which the brackets close again, or after the last one that was read. */
function balancedEnd(lines: readonly string[], start: number): { end: number; isClosed: boolean } {
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
    if (isString) return { end: index + 1, isClosed: false };
    if (depth <= 0) return { end: index + 1, isClosed: true };
  }
  return { end: lines.length, isClosed: false };
}

function parse(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}
