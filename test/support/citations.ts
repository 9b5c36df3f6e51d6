import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { anchorsOf } from './anchors.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** Pages of docs/reference, also those that were notes of the project and never came into the repository. */
const PAGE = /(?<![\w-])(?:registries|kubernetes|helm|contract|users|style|github-actions)\.md(?![\w-])/;

/** A citation that leads nowhere, or is none of the known forms. */
export interface BadCitation {
  readonly line: number;
  readonly text: string;
  readonly why: string;
}

/**
 * Finds what is wrong with the citations in a source file. Known forms are `docs/reference/PAGE.md#sN` or `#sN-N`, any
 * other page of the repository by its path from the root or beside the file, and sections of RFCs and of SARIF
 * (`RFC 9110 §11.3`).
 *
 * @param file from the root, forward slashes
 */
export function badCitations(source: string, file: string): readonly BadCitation[] {
  return source
    .split('\n')
    .flatMap((text, index) => problemsOf(text, file).map((why) => ({ line: index + 1, text, why })));
}

function problemsOf(line: string, file: string): readonly string[] {
  const problems: string[] = [];
  const known = line.replaceAll(/(?:RFC \d+|SARIF) §[\d.]*\d/g, '');
  if (known.includes('§')) problems.push('a section of nothing that is known: write docs/reference/PAGE.md#sN');
  for (const [link, page] of line.matchAll(/docs\/reference\/([\w-]+\.md)(?:#([\w-]+))?/g)) {
    const why = brokenReference(link, page!);
    if (why !== null) problems.push(why);
  }
  if (PAGE.test(line.replaceAll(/docs\/reference\/[\w-]+\.md/g, ''))) problems.push('not the path from the root');
  if (/(?:^\s*(?:\*|\/\/|\/\*)|\s\/\/ )/.test(line)) {
    const names = [...line.matchAll(/(?<![\w/.-])[\w.][\w./-]*\.md(?![\w-])/g)].map(([name]) => name);
    problems.push(...names.filter((name) => !isPage(name, file)).map((name) => `there is no ${name}`));
  }
  return problems;
}

function brokenReference(link: string, page: string): string | null {
  const file = path.join(ROOT, 'docs/reference', page);
  if (!existsSync(file)) return `there is no ${page}`;
  const anchor = link.split('#')[1];
  if (anchor === undefined) return 'a page without a section';
  if (!/^s\d+(?:-\d+)?$/.test(anchor)) return `#${anchor} is the anchor of a heading’s words: take that of its number`;
  return anchorsOf(readFileSync(file, 'utf8')).includes(anchor) ? null : `${page} has no ${anchor}`;
}

function isPage(name: string, file: string): boolean {
  return existsSync(path.join(ROOT, name)) || existsSync(path.join(ROOT, path.dirname(file), name));
}
