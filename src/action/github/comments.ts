import { createHash } from 'node:crypto';
import { markdownCode, markdownText, visible } from '../../escape/index.ts';
import { applyEdits, type FixEdit, type FixPlan } from '../../fix/index.ts';
import { hideCredentials, type ReporterOptions, repositoryPath, ruleUrl } from '../../reporters/index.ts';
import { type DiffFile, lineInDiff } from './diff.ts';

/** A suggested change as a comment of a review. */
export interface SuggestionComment {
  /** From the root of the repository. */
  readonly path: string;
  /** At the head of the pull request. */
  readonly line: number;
  readonly body: string;
}

/** GitHub takes 65,536 characters; the line may stand there twice. */
const MAX_LINE = 4000;
const MAX_FINDINGS = 5;

/**
 * The first line of every comment of ours, by which a later run finds it: invisible to readers.
 *
 * @param scope tells apart several steps that check one pull request
 */
export function commentMarker(scope: readonly string[]): string {
  const id = createHash('sha256').update(JSON.stringify(scope)).digest('hex').slice(0, 12);
  return `<!-- pullproof --><!-- ${id} -->`;
}

/**
 * Turns planned changes into comments, one a line; changes outside the diff are counted only. Lines that look as if
 * they hold a credential or characters that a reader cannot see are left out too.
 */
export function suggestionComments(
  plan: FixPlan,
  diff: readonly DiffFile[],
  marker: string,
  options: ReporterOptions,
): { readonly comments: readonly SuggestionComment[]; readonly outside: number } {
  const comments: SuggestionComment[] = [];
  let outside = 0;
  for (const { file, text, edits } of plan.files) {
    const path = repositoryPath(file, options);
    const changed = diff.find((each) => each.path === path);
    for (const own of byLine(edits)) {
      const place = changed ? lineInDiff(changed, text, own[0].line) : null;
      const content = contentOf(own);
      if (place === null || !isShowable(own[0].sourceLine) || !content.split('\n').every(isShowable)) {
        outside += own.length;
      } else comments.push({ path, line: place, body: bodyOf(own, content, marker, options) });
    }
  }
  return { comments, outside };
}

type Edits = readonly [FixEdit, ...FixEdit[]];

function byLine(edits: readonly FixEdit[]): Edits[] {
  const lines = new Map<number, [FixEdit, ...FixEdit[]]>();
  for (const edit of edits) {
    const own = lines.get(edit.line);
    if (own) own.push(edit);
    else lines.set(edit.line, [edit]);
  }
  return [...lines.values()];
}

function isShowable(line: string): boolean {
  const plain = line.replaceAll('\t', ' ');
  return line.length <= MAX_LINE && hideCredentials(line) === line && visible(plain) === plain;
}

/** The whole line as it should be. */
function contentOf(edits: Edits): string {
  const onFirst = edits.map((edit) => ({ ...edit, line: 1 }));
  return applyEdits(edits[0].sourceLine, onFirst);
}

function bodyOf(edits: Edits, content: string, marker: string, options: ReporterOptions): string {
  const findings = edits.flatMap((edit) => edit.findings);
  const sentences = [...new Set(findings.map(({ message }) => message.trim().split(/\r?\n/)[0] ?? ''))];
  const rules = [...new Set(findings.map(({ rule }) => rule))];
  const changes = [...new Set(edits.map(({ description }) => description))];
  const more = sentences.length - MAX_FINDINGS;
  return [
    marker,
    ...sentences.slice(0, MAX_FINDINGS).map((sentence) => markdownText(sentence.slice(0, MAX_LINE))),
    ...(more > 0 ? [`…and ${more} more findings on this line`] : []),
    `**Fix:** ${changes.map((change) => markdownText(change.slice(0, MAX_LINE), 'text', 'keep')).join('; ')}`,
    suggestionBlock(content),
    rules.map((rule) => `[${markdownCode(rule)}](${ruleUrl(rule, options)})`).join(' · '),
  ].join('\n\n');
}

/** A block that nothing inside can close. */
function suggestionBlock(content: string): string {
  const longest = Math.max(2, ...[...content.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}suggestion\n${content}\n${fence}`;
}
