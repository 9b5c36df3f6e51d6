import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** One import or re-export of a source file. */
export interface ImportLine {
  readonly specifier: string;
  /** The file it means, from the root of the repository; null for packages and `node:` modules. */
  readonly target: string | null;
  readonly isTypeOnly: boolean;
  /** Loaded when it is needed: in the bundle a chunk of its own. */
  readonly isDynamic: boolean;
}

/** Every TypeScript file under src, from the root of the repository, sorted. */
export function sourceFiles(): readonly string[] {
  return readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => `src/${file.split(path.sep).join('/')}`)
    .sort();
}

const IMPORT = /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"\n]+)['"]/g;
const DYNAMIC = /\b(?:import|require)\(\s*['"]([^'"\n]+)['"]/g;

/** The imports of a file: static, re-exported, dynamic, required. */
export function importsOf(file: string): readonly ImportLine[] {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  const lines = [...text.matchAll(IMPORT)].map(([, type, specifier]) =>
    line(file, specifier!, type !== undefined, false),
  );
  return [...lines, ...[...text.matchAll(DYNAMIC)].map(([, specifier]) => line(file, specifier!, false, true))];
}

function line(file: string, specifier: string, isTypeOnly: boolean, isDynamic: boolean): ImportLine {
  const target = specifier.startsWith('.') ? path.posix.join(path.posix.dirname(file), specifier) : null;
  return { specifier, target, isTypeOnly, isDynamic };
}
