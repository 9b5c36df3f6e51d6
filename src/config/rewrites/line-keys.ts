const KEY = /^(\s*)((?:-\s+)*)(?:["']?([\w./-]+)["']?\s*:(?:\s|$))?/;

/**
 * The keys that lead to a line of a YAML file in block style, outermost first; items of lists count for nothing. Read
 * by indentation, so that a file which is no YAML yet (`${X}`, `{{X}}`) is read too.
 *
 * @param index of the line, from 0
 */
export function keyPathOf(lines: readonly string[], index: number): readonly string[] {
  const keys: string[] = [];
  let limit = Number.POSITIVE_INFINITY;
  for (let at = index; at >= 0 && limit > 0; at--) {
    const line = lines[at]!;
    if (/^\s*(?:#|$)/.test(line)) continue;
    const [, space, dashes, key] = KEY.exec(line)!;
    const indent = space!.length;
    const own = key === undefined ? indent : indent + dashes!.length;
    if (at < index && own >= limit) continue;
    if (key !== undefined) keys.unshift(key);
    // A list may stand as far left as the key that holds it.
    limit = dashes === '' ? indent : indent + 1;
  }
  return keys;
}
