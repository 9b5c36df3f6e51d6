import path from 'node:path';
import { isScalar, parseDocument, visit } from 'yaml';
import { listProjectDirectory, readProjectFile } from '../../files/index.ts';

/** A helm command found in a workflow or a script. */
export interface FoundHelmCommand {
  /** Relative to the working directory, forward slashes. */
  readonly file: string;
  readonly line: number;
  /** The whole command, continuations joined. */
  readonly text: string;
}

const COMMAND = /(?:^|[\s;&|(])(helm\s+(?:[^\n;&|]*?\s)?(?:upgrade|install|template)\s[^\n;&|>)]*)/g;
const SCRIPTS = /(?:\.sh|\.bash|^Makefile|\.mk|^justfile|^Justfile|^Taskfile\.ya?ml)$/;
const SCRIPT_PLACES = ['.', 'scripts', 'script', 'bin', 'ci', 'deploy', 'hack', '.github/scripts', '.gitlab'];
/** Keys of a workflow whose text is run. */
const RUN_KEYS = new Set(['run', 'script', 'command', 'args', 'helm-command']);
const MAX_BYTES = 512 * 1024;

/** A text that a shell runs: a `run:` of a workflow, or a script. */
export interface ShellText {
  /** Relative to the working directory, forward slashes. */
  readonly file: string;
  readonly text: string;
  /** The line of the file on which the text begins. */
  readonly firstLine: number;
}

/**
 * Finds `helm upgrade`, `helm install` and `helm template` in workflows and scripts, in the order of files and lines.
 */
export function scanHelmCommands(cwd: string): readonly FoundHelmCommand[] {
  return shellTexts(cwd).flatMap(({ file, text, firstLine }) => scanText(file, text, firstLine));
}

/** Every text of workflows, pipelines and scripts that a shell runs, in the order of files and lines. */
export function shellTexts(cwd: string): readonly ShellText[] {
  const workflows = workflowTexts(cwd).flatMap(readWorkflow);
  const pipelines = files(cwd, '.', /^\.gitlab-ci\.ya?ml$/);
  const scripts = SCRIPT_PLACES.flatMap((place) => files(cwd, place, SCRIPTS));
  const whole = [...pipelines, ...scripts].map((file) => ({ file, text: read(cwd, file), firstLine: 1 }));
  return [...workflows, ...whole];
}

/** The workflows of the repository as they are, in the order of their names. */
export function workflowTexts(cwd: string): readonly Pick<ShellText, 'file' | 'text'>[] {
  return files(cwd, '.github/workflows', /\.ya?ml$/).map((file) => ({ file, text: read(cwd, file) }));
}

/** Looks at the scalars of a workflow, so that `run: |`, `run: >-` and comments are read as YAML means them. */
function readWorkflow({ file, text }: Pick<ShellText, 'file' | 'text'>): ShellText[] {
  const found: ShellText[] = [];
  visit(parseDocument(text, { logLevel: 'silent' }), {
    Pair: (_, pair) => {
      const value = pair.value as { value?: unknown; range?: [number, number, number] } | null;
      if (!isScalar(pair.key) || !RUN_KEYS.has(String(pair.key.value))) return;
      if (typeof value?.value !== 'string' || !value.range) return;
      const line = text.slice(0, value.range[0]).split('\n').length;
      const isBlock = /^[|>]/.test(text.slice(value.range[0]));
      found.push({ file, text: value.value, firstLine: isBlock ? line + 1 : line });
    },
  });
  return found;
}

function scanText(file: string, text: string, firstLine: number): FoundHelmCommand[] {
  // Same length, so that offsets stay those of the original text.
  const joined = text.replace(/\\\r?\n/g, (continuation) => ' '.repeat(continuation.length));
  const found: FoundHelmCommand[] = [];
  for (const match of joined.matchAll(COMMAND)) {
    const start = match.index + match[0].indexOf('helm');
    if (/(^|\s)#[^\n]*$/.test(joined.slice(0, start))) continue;
    const command = match[1]!.replace(/\s+/g, ' ').trim();
    if (/^helm (plugin|repo) /.test(command)) continue;
    found.push({ file, line: firstLine + text.slice(0, start).split('\n').length - 1, text: command });
  }
  return found;
}

function files(cwd: string, directory: string, pattern: RegExp): string[] {
  return listProjectDirectory(path.join(cwd, directory), cwd)
    .filter(({ name }) => pattern.test(name))
    .map(({ name }) => path.posix.join(directory, name));
}

function read(cwd: string, file: string): string {
  try {
    return readProjectFile(file, { cwd, origin: 'found', maxBytes: MAX_BYTES }).toString('utf8');
  } catch {
    return '';
  }
}
