import { parseAllDocuments } from 'yaml';

/** Beyond this the text is read line by line: the parser keeps every node of the document in memory. */
const MAX_CHARACTERS = 4 * 1024 * 1024;
/** kubectl writes block style; brackets nested this deep are an attack on the parser. */
const NESTED = /[[{]{40}/;
/** Keys that open an object of kubectl's YAML; `Name:` and the like of `kubectl describe` start with a capital. */
const OPENS = /^(?:- )?(?:apiVersion|kind|items|metadata):(?:\s|$)/;
/** A line that can stand in such YAML: indented, a list item, a key, a comment or a marker. */
const BELONGS = /^(?:\s|$|- |#|---|\.\.\.|[a-z][A-Za-z]*:(?:\s|$))/;

/** YAML documents that cover whole lines. */
export interface YamlExtent {
  /** Null when it does not parse: then its lines are text. */
  readonly values: readonly unknown[] | null;
  readonly end: number;
}

/** Reads the YAML that starts on a line; null when none starts there. */
export function yamlFrom(lines: readonly string[], start: number): YamlExtent | null {
  if (!OPENS.test(lines[start]!.slice(0, 200))) return null;
  let end = start;
  let size = 0;
  while (end < lines.length && BELONGS.test(lines[end]!.slice(0, 200))) {
    size += lines[end]!.length + 1;
    end += 1;
  }
  return { values: size > MAX_CHARACTERS ? null : parse(lines.slice(start, end).join('\n')), end };
}

function parse(text: string): unknown[] | null {
  if (NESTED.test(text)) return null;
  try {
    const documents = parseAllDocuments(text, { schema: 'core', logLevel: 'silent', uniqueKeys: false });
    if (!Array.isArray(documents) || documents.some(({ errors }) => errors.length > 0)) return null;
    const values = documents.map((document) => document.toJS({ maxAliasCount: 50 }) as unknown);
    return values.some((value) => typeof value === 'object' && value !== null) ? values : null;
  } catch {
    // Too many aliases, or nested too deep: the lines are read as text.
    return null;
  }
}
