import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sourceFiles } from './imports.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** What only makes settings, hands them on, or says what they are. */
const MAKERS = /^src\/(?:config|cli|action|demo|core\/settings)\//;

const texts = new Map(sourceFiles().map((file) => [file, readFileSync(path.join(ROOT, file), 'utf8')] as const));

/** The files that act on a setting: they take it out of an object, by a dot or by destructuring. */
export function readersOf(setting: string): readonly string[] {
  const taken = new RegExp(`\\.${setting}\\b(?!\\()|[{,]\\s*${setting}\\s*(?:[,}=]|:\\s*\\w+\\s*[,}])`);
  return [...texts].filter(([file, text]) => !MAKERS.test(file) && taken.test(text)).map(([file]) => file);
}

/** The files of the command line that look at an option, by the name under which commander knows it. */
export function optionReaders(option: string): readonly string[] {
  const read = new RegExp(
    `options\\.${option}\\b|\\{[^}]*\\b${option}\\b[^}]*\\} = options|(?:text|list)\\('${option}'\\)`,
  );
  return [...texts].filter(([file, text]) => file.startsWith('src/cli/') && read.test(text)).map(([file]) => file);
}
