/** Line starts of the texts that were asked for last: findings ask again and again for a few. */
const known = new Map<string, readonly number[]>();
const MAX_KNOWN = 8;

/** The positions at which the lines of a text begin. Cheap for a text that was asked for before. */
function lineStarts(text: string): readonly number[] {
  const cached = known.get(text);
  if (cached) return cached;
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  if (known.size >= MAX_KNOWN) known.delete(known.keys().next().value!);
  known.set(text, starts);
  return starts;
}

/** The number, from 1, of the line that a position lies in. */
export function lineNumberAt(text: string, position: number): number {
  const starts = lineStarts(text);
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= position) low = middle;
    else high = middle;
  }
  return low + 1;
}

/** A line by its number, from 1, without its line break; undefined when there is none. */
export function lineByNumber(text: string, line: number): string | undefined {
  const starts = lineStarts(text);
  const start = starts[line - 1];
  if (start === undefined) return undefined;
  const next = starts[line];
  return text.slice(start, next === undefined ? text.length : next - 1).replace(/\r$/, '');
}
