import path from 'node:path';
import { type ParseEntry, parse } from 'shell-quote';
import { parse as parseYaml } from 'yaml';
import { matchesGlob } from '../../core/text/glob.ts';
import { shellTexts, workflowTexts } from '../discover/scan-helm.ts';
import { mayFillIn, type RewriteEffect, VARIABLE_MARK } from './effect.ts';
import { ANYTHING, EFFECT_OF, FILES_OF, isFile, withoutVariables } from './programs.ts';

/** A step of a workflow or script that writes a file of the repository before it is deployed. */
export interface Rewrite {
  /** The file or glob as the step names it; variables are `*`. */
  readonly pattern: string;
  /** `"sed -i" in .github/workflows/deploy.yml:12`. */
  readonly by: string;
  readonly effect: RewriteEffect;
}

const SEPARATORS = new Set(['&&', '||', ';', '|', '&', '(', ')']);
const REPLACING_ACTION = /replace-?tokens|tokens?-?replace|envsubst|find-and-replace/i;

/**
 * Finds what the repository's own workflows, pipelines and scripts rewrite: `sed -i`, `envsubst`, `yq -i`,
 * redirections, `replacetokens`.
 */
export function findRewrites(cwd: string): readonly Rewrite[] {
  const commands = shellTexts(cwd).flatMap(({ file, text, firstLine }) =>
    text
      .replace(/\\\r?\n/g, (continuation) => ' '.repeat(continuation.length))
      .split(/\r\n|\r|\n/)
      .flatMap((line, index) => rewritesOfLine(line, `${file}:${firstLine + index}`)),
  );
  return [...commands, ...workflowTexts(cwd).flatMap(({ file, text }) => rewritesOfActions(text, file))];
}

/**
 * The first step that may fill in a placeholder of a file, or null. A step may have changed the directory before.
 *
 * @param file relative to the working directory, forward slashes
 * @param token the placeholder as it stands: `${IMAGE_TAG}`
 * @param text the content of the file
 */
export function rewriteOf(file: string, token: string, text: string, rewrites: readonly Rewrite[]): Rewrite | null {
  const isHit = ({ pattern, effect }: Rewrite) =>
    matchesGlob(file, `{,**/}${pattern}`, '/') && mayFillIn(effect, token, text);
  return rewrites.find(isHit) ?? null;
}

function rewritesOfLine(line: string, place: string): Rewrite[] {
  const segments: ParseEntry[][] = [[]];
  for (const entry of parse(line, (name) => VARIABLE_MARK + name + VARIABLE_MARK)) {
    if (typeof entry === 'object' && 'op' in entry && SEPARATORS.has(entry.op)) segments.push([]);
    else segments.at(-1)!.push(entry);
  }
  return segments.flatMap((segment) =>
    writtenBy(segment).map(({ file, what, effect }) => ({
      pattern: path.posix.normalize(withoutVariables(file)),
      by: `"${what}" in ${place}`,
      effect,
    })),
  );
}

function writtenBy(segment: readonly ParseEntry[]): { file: string; what: string; effect: RewriteEffect }[] {
  const words: string[] = [];
  const written: string[] = [];
  const added: string[] = [];
  const read: string[] = [];
  let redirection: string[] | null = null;
  for (const entry of segment) {
    if (typeof entry === 'object' && 'op' in entry && entry.op !== 'glob') {
      redirection = entry.op === '>>' ? added : entry.op.startsWith('>') ? written : entry.op === '<' ? read : null;
      continue;
    }
    const text = typeof entry === 'string' ? entry : 'pattern' in entry ? entry.pattern : '';
    if (redirection) redirection.push(text);
    else words.push(text);
    redirection = null;
  }
  const command = words.findIndex((word) => !/^\w+=|^(?:sudo|env|command|then|do|else|!)$/.test(word));
  const name = path.posix.basename(words[command] ?? '');
  const rest = words.slice(command + 1);
  const own = FILES_OF.get(name)?.(rest, read) ?? [];
  const label = name === '' ? '>' : own.length > 0 && rest.some((word) => /^-\w*i/.test(word)) ? `${name} -i` : name;
  const named = (files: readonly string[], effect: RewriteEffect) =>
    files.filter(isFile).map((file) => ({ file, what: label, effect }));
  return [
    ...named(own, EFFECT_OF.get(name)?.(rest) ?? ANYTHING),
    ...named(written, ANYTHING),
    ...named(added, name === 'echo' || name === 'printf' ? { kind: 'addition', text: rest.join(' ') } : ANYTHING),
  ];
}

/** Actions that replace tokens name their files in `with:`, as one text with lines, commas or a JSON list. */
function rewritesOfActions(text: string, file: string): Rewrite[] {
  const found: Rewrite[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { uses, with: inputs } = value as { uses?: unknown; with?: unknown };
    if (typeof uses === 'string' && REPLACING_ACTION.test(uses) && typeof inputs === 'object' && inputs !== null) {
      for (const input of Object.values(inputs)) {
        if (typeof input !== 'string') continue;
        const names = input.split(/[\s,;"'[\]]+/).filter(isFile);
        found.push(...names.map((pattern) => ({ pattern, by: `"${uses}" in ${file}`, effect: ANYTHING })));
      }
    }
    for (const child of Object.values(value)) visit(child);
  };
  try {
    visit(parseYaml(text, { logLevel: 'silent' }));
  } catch {
    // Not a workflow that GitHub would run.
  }
  return found;
}
