import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { importsOf } from './imports.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** What a test needs a process of its own for: it starts programs, or changes a module that others use. */
const ALONE =
  /from '(?:node:)?child_process'|\bvi\.(?:mock|spyOn|stubEnv|useFakeTimers)\(|\bprocess\.(?:env\.?\S* =|chdir)/;

/** The test files by how they must be run, from the root of the repository, sorted. */
export interface Suites {
  /** Compute in this process, or speak to servers and engines within it: they share one process a worker. */
  readonly pure: readonly string[];
  /** Start processes or change modules: each gets a process of its own. */
  readonly process: readonly string[];
}

/** Sorts all `*.test.ts` by what they and the support that they import do. */
export function testSuites(): Suites {
  const known = new Map<string, boolean>();
  const files = readdirSync(path.join(ROOT, 'test'), { recursive: true, encoding: 'utf8' })
    .map((file) => `test/${file.split(path.sep).join('/')}`)
    .filter((file) => file.endsWith('.test.ts'))
    .sort();
  return {
    pure: files.filter((file) => !standsAlone(file, known)),
    process: files.filter((file) => standsAlone(file, known)),
  };
}

/** Whether a file of `test/`, or one that it imports there, needs a process of its own. */
function standsAlone(file: string, known: Map<string, boolean>): boolean {
  const before = known.get(file);
  if (before !== undefined) return before;
  known.set(file, false);
  const alone =
    ALONE.test(readFileSync(path.join(ROOT, file), 'utf8')) ||
    importsOf(file).some(({ target }) => target?.startsWith('test/') === true && standsAlone(target, known));
  known.set(file, alone);
  return alone;
}
