import path from 'node:path';
import picomatch from 'picomatch';
import { type ParseEntry, parse } from 'shell-quote';
import { parse as parseYaml } from 'yaml';
import { shellTexts, workflowTexts } from './scan-helm.ts';

/** A step of a workflow or script that writes a file of the repository before it is deployed. */
export interface Rewrite {
  /** The file or glob as the step names it; variables are `*`. */
  readonly pattern: string;
  /** `"sed -i" in .github/workflows/deploy.yml:12`. */
  readonly by: string;
}

/** What looks like a file, and not like a flag or a sed expression. */
const FILE = /^(?!-)[\w./*{},@+-]+\.\w+$/;
const SEPARATORS = new Set(['&&', '||', ';', '|', '&', '(', ')']);
const REPLACING_ACTION = /replace-?tokens|tokens?-?replace|envsubst|find-and-replace/i;

/** Finds what the repository's own workflows, pipelines and scripts rewrite: `sed -i`, `envsubst`, `yq -i`, redirections, `replacetokens`. */
export function findRewrites(cwd: string): readonly Rewrite[] {
  const commands = shellTexts(cwd).flatMap(({ file, text, firstLine }) =>
    text
      .replace(/\\\r?\n/g, (continuation) => ' '.repeat(continuation.length))
      .split(/\r\n|\r|\n/)
      .flatMap((line, index) => rewritesOfLine(line, `${file}:${firstLine + index}`)),
  );
  return [...commands, ...workflowTexts(cwd).flatMap(({ file, text }) => rewritesOfActions(text, file))];
}

/** The first rewrite of a file (relative to the working directory, forward slashes), or null. A step may have changed the directory before. */
export function rewriteOf(file: string, rewrites: readonly Rewrite[]): Rewrite | null {
  return rewrites.find(({ pattern }) => picomatch.isMatch(file, [pattern, `**/${pattern}`], { dot: true })) ?? null;
}

function rewritesOfLine(line: string, place: string): Rewrite[] {
  const segments: ParseEntry[][] = [[]];
  for (const entry of parse(line, (name) => `\${${name}}`)) {
    if (typeof entry === 'object' && 'op' in entry && SEPARATORS.has(entry.op)) segments.push([]);
    else segments.at(-1)!.push(entry);
  }
  return segments.flatMap((segment) =>
    writtenBy(segment).map(({ file, what }) => ({
      pattern: path.posix.normalize(file.replace(/\$\{[^}]*\}/g, '*')),
      by: `"${what}" in ${place}`,
    })),
  );
}

function writtenBy(segment: readonly ParseEntry[]): { file: string; what: string }[] {
  const words: string[] = [];
  const written: string[] = [];
  const read: string[] = [];
  let redirection: string[] | null = null;
  for (const entry of segment) {
    if (typeof entry === 'object' && 'op' in entry && entry.op !== 'glob') {
      redirection = entry.op.startsWith('>') ? written : entry.op === '<' ? read : null;
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
  return [...own, ...written]
    .filter((file) => FILE.test(file.replace(/\$\{[^}]*\}/g, '*')))
    .map((file) => ({ file, what: label }));
}

type FilesOf = (rest: readonly string[], read: readonly string[]) => readonly string[];

const inPlace: FilesOf = (rest) => (rest.some((word) => /^(?:-[a-zA-Z]*i|--in-?place)/.test(word)) ? rest : []);
const all: FilesOf = (rest) => rest;

/** What a program writes in the end. `envsubst` and `gomplate` fill in what they read, under another name or none. */
const FILES_OF: ReadonlyMap<string, FilesOf> = new Map(
  Object.entries({
    sed: inPlace,
    gsed: inPlace,
    perl: inPlace,
    yq: inPlace,
    tee: all,
    sponge: all,
    envsubst: (rest, read) => [...rest, ...read],
    gomplate: all,
    mv: (rest) => rest.slice(-1),
    cp: (rest) => rest.slice(-1),
  }),
);

/** Actions that replace tokens name their files in `with:`, as one text with lines, commas or a JSON list. */
function rewritesOfActions(text: string, file: string): Rewrite[] {
  const found: Rewrite[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { uses, with: inputs } = value as { uses?: unknown; with?: unknown };
    if (typeof uses === 'string' && REPLACING_ACTION.test(uses) && typeof inputs === 'object' && inputs !== null) {
      for (const input of Object.values(inputs)) {
        if (typeof input !== 'string') continue;
        const names = input.split(/[\s,;"'[\]]+/).filter((name) => FILE.test(name));
        found.push(...names.map((pattern) => ({ pattern, by: `"${uses}" in ${file}` })));
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
