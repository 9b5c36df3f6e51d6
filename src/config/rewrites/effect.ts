import { keyPathOf } from './line-keys.ts';

/** Stands around the name of a shell variable in the words of a command: its text is not known. */
export const VARIABLE_MARK = '\u0001';

/** What a step changes in a file, as far as its words say. */
export type RewriteEffect =
  /** It writes the file anew, or nothing tells what it changes. */
  | { readonly kind: 'anything' }
  /** `sed`, `perl`: the script. */
  | { readonly kind: 'substitution'; readonly script: string }
  /** `yq -i`: the expression. */
  | { readonly kind: 'assignment'; readonly expression: string }
  /** `envsubst`: the variables that it is limited to; null: all. */
  | { readonly kind: 'variables'; readonly names: readonly string[] | null }
  /** `>>`: the text that is added. */
  | { readonly kind: 'addition'; readonly text: string };

/**
 * Whether a step may fill in a placeholder. Says no only where the words of the step show that it changes something
 * else: another key, another line, other variables.
 *
 * @param token the placeholder as it stands: `${IMAGE_TAG}`
 * @param text the file that holds it
 */
export function mayFillIn(effect: RewriteEffect, token: string, text: string): boolean {
  if (effect.kind === 'anything') return true;
  if (effect.kind === 'variables') return isSubstituted(token, effect.names);
  const lines = text.split(/\r\n|\r|\n/);
  return lines.some((line, index) => line.includes(token) && reaches(effect, lines, index));
}

/** `envsubst` knows `$X` and `${X}`, nothing else. */
function isSubstituted(token: string, names: readonly string[] | null): boolean {
  const name = /^\$\{?([A-Za-z_]\w*)/.exec(token)?.[1];
  return name !== undefined && (names === null || names.includes(name));
}

type Narrow = Exclude<RewriteEffect, { kind: 'anything' | 'variables' }>;

function reaches(effect: Narrow, lines: readonly string[], index: number): boolean {
  if (effect.kind === 'substitution') return sharesAWord(patternOf(effect.script), lines[index]!);
  const keys = keyPathOf(lines, index);
  if (keys.length === 0) return true;
  if (effect.kind === 'addition') return sharesAWord(effect.text, keys.join(' '));
  const paths = assignedPaths(effect.expression);
  return paths === null || paths.some((path) => isPrefix(path, keys) || isPrefix(keys, path));
}

/** The pattern of one `s/pattern/replacement/flags`; of any other script the whole. */
function patternOf(script: string): string {
  const parts = /^\s*s([^\w\s\\])((?:\\.|(?!\1)[^\\])*)\1((?:\\.|(?!\1)[^\\])*)\1[a-zA-Z\d]*\s*$/s.exec(script);
  return parts ? parts[2]! : script;
}

/** True also where the pattern holds no word (`.*`) or one that is not known (a shell variable). */
function sharesAWord(pattern: string, line: string): boolean {
  if (pattern.includes(VARIABLE_MARK)) return true;
  const plain = pattern.replace(/\[\[:\w+:\]\]|\[[^\]]*\]|\\[a-zA-Z]/g, ' ').replaceAll('\\', '');
  const words = plain.match(/[A-Za-z_]\w+/g) ?? [];
  const low = line.toLowerCase();
  return words.length === 0 || words.some((word) => low.includes(word.toLowerCase()));
}

const ASSIGNMENT =
  /\s*\(?((?:\.[\w-]+|\.?"[^"]*"|\.?\["[^"]*"\]|\[\d*\])+)\)?\s*[|+*]?=\s*(?:"[^"]*"|'[^']*'|(?:str)?env\(\w+\)|[\w.-]+)\s*(?:[|,]|$)/y;

/** The paths that an expression of yq assigns, without indexes; null when it is no plain list of assignments. */
function assignedPaths(expression: string): readonly (readonly string[])[] | null {
  const paths: string[][] = [];
  for (let at = 0; at < expression.length; at = ASSIGNMENT.lastIndex) {
    ASSIGNMENT.lastIndex = at;
    const found = ASSIGNMENT.exec(expression);
    if (!found || found[1]!.includes(VARIABLE_MARK)) return null;
    paths.push([...found[1]!.matchAll(/"([^"]*)"|([\w-]+(?![\w\]-]))/g)].map(([, quoted, bare]) => quoted ?? bare!));
  }
  return paths.length === 0 ? null : paths;
}

function isPrefix(path: readonly string[], of: readonly string[]): boolean {
  return path.length <= of.length && path.every((key, index) => key === of[index]);
}
