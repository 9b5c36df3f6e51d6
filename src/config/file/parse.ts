import { LineCounter, parseDocument } from 'yaml';
import * as z from 'zod';
import { type ConfigFile, createSchema } from '../keys/schema.ts';
import { describeIssue } from './issues.ts';
import { knownKeysAt } from './known-keys.ts';
import { type Position, positionOf } from './positions.ts';
import { type ConfigProblem, configError } from './problems.ts';
import { restoreDocument, restoreVariables, shieldVariables } from './shield.ts';

/** A valid configuration file that remembers where each of its values is written. */
export interface ParsedConfig {
  readonly config: ConfigFile;
  /** Where the value at a path is written. */
  positionOf(path: readonly (string | number)[]): Position;
}

/**
 * Parses the text of a `pullproof.yaml` and checks it against the schema.
 *
 * @param text the file's text
 * @param file the name for messages
 * @param ruleIds the ids of all rules
 * @throws UserError that lists every problem with line and column
 */
export function parseConfig(text: string, file: string, ruleIds: readonly string[]): ParsedConfig {
  const { data: config, positionOf } = parseYaml(text, file, createSchema(ruleIds), {});
  const twice = duplicateTargets(config).map((path) => ({
    ...positionOf(path),
    message: 'two targets have this name; each needs its own',
  }));
  if (twice.length > 0) throw configError(file, twice);
  return { config, positionOf };
}

/**
 * Parses a YAML text and checks it against any schema.
 *
 * @param empty what an empty text stands for
 * @throws UserError that lists every problem with line and column
 */
export function parseYaml<Schema extends z.core.$ZodType>(
  text: string,
  file: string,
  schema: Schema,
  empty: unknown,
): { data: z.output<Schema>; positionOf: ParsedConfig['positionOf'] } {
  const lines = new LineCounter();
  const document = parseDocument(shieldVariables(text), {
    lineCounter: lines,
    prettyErrors: false,
    merge: true,
    logLevel: 'error',
  });
  if (document.errors.length > 0) {
    throw configError(
      file,
      // The first one only: the others mostly follow from it.
      [syntaxProblem(document.errors[0]!, lines)],
      'correct the YAML; indentation and quotes are the usual causes',
    );
  }
  restoreDocument(document);
  const data = toPlain(() => document.toJS({ maxAliasCount: 100 }), file);
  const result = z.safeParse(schema, data ?? empty);
  if (!result.success) {
    const context = { document, lines, knownKeys: (path: readonly PropertyKey[]) => knownKeysAt(schema, path) };
    throw configError(
      file,
      result.error.issues.flatMap((issue) => describeIssue(issue, context)),
    );
  }
  return { data: result.data, positionOf: (path) => positionOf(document, lines, path) };
}

function syntaxProblem(
  error: { readonly message: string; readonly pos: [number, number] },
  lines: LineCounter,
): ConfigProblem {
  const { line, col } = lines.linePos(error.pos[0]);
  const text = restoreVariables(error.message)
    .replace(/\s+/g, ' ')
    .replace(/^Source contains multiple documents.*/, 'one document is expected, found several ("---")')
    .trim();
  return { line: Math.max(1, line), column: Math.max(1, col), message: `no valid YAML: ${text}` };
}

function toPlain(read: () => unknown, file: string): unknown {
  try {
    return read();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw configError(file, [{ line: 1, column: 1, message: `no usable YAML: ${reason}` }]);
  }
}

function duplicateTargets(config: ConfigFile): (string | number)[][] {
  const seen = new Set<string>();
  return (config.targets ?? []).flatMap(({ name }, index) => {
    const isTwice = seen.has(name);
    seen.add(name);
    return isTwice ? [['targets', index, 'name']] : [];
  });
}
