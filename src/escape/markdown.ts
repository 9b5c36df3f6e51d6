import { defuseLineStart } from './terminal.ts';
import { visible, visibleLine } from './visible.ts';

/** A word that Markdown and GitHub show as it is: letters, digits, and punctuation that means nothing inside a word. */
const PLAIN_WORD = /^[(‘“'–—-]*[\p{L}\p{N}]+(?:[-'’./–—=+,;][\p{L}\p{N}]+)*[).,;:?…’”'–—-]*$/u;
/** Words that GitHub makes links although they look plain: `www.x`, `GH-12`, commit ids. */
const AUTOLINKED = /www\.|gh-\d|(?<!\w)(?=\w*\d)[0-9a-f]{7,}/i;
/** Punctuation that may stand alone between words. */
const PLAIN_MARK = /^[(–—·→…]+$/;
/** What would start a list item at the beginning of a line. */
const LIST_MARKER = /^\d+[.)]$/;

/**
 * Shows untrusted text as a code span, on one line: nothing in it is a link, a mention, HTML or a fence. Inside a table
 * a pipe is escaped (GFM, https://github.github.com/gfm/#tables-extension-).
 */
export function markdownCode(text: string, place: 'text' | 'table' = 'text'): string {
  const content = visible(text);
  if (content.trim() === '') return `\`"${content}"\``;
  const longest = Math.max(0, ...[...content.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = '`'.repeat(longest + 1);
  const padding = /^[` ]|[` ]$/.test(content) ? ' ' : '';
  // No code span of a table can hold a backslash before a pipe: they get a space between them.
  const cell = place === 'table' ? content.replaceAll('\\|', '\\ |').replaceAll('|', '\\|') : content;
  return `${fence}${padding}${cell}${padding}${fence}`;
}

/** Text in double quotes or in backticks, as our sentences quote values. */
const QUOTED = /"[^"]*"|`[^`]+`/g;

/**
 * Shows an untrusted sentence: text in double quotes or backticks and every word that Markdown or GitHub would
 * interpret become code spans, the other words stay. The result is one line and safe wherever inline text may stand.
 *
 * @param quotes `drop` shows `"x"` as the code span `x`; `keep`, for text to be typed in, as `"x"`
 */
export function markdownText(text: string, place: 'text' | 'table' = 'text', quotes: 'drop' | 'keep' = 'drop'): string {
  const line = visibleLine(text);
  let shown = '';
  let end = 0;
  // Two code spans never touch: their backticks would run together.
  const append = (piece: string) => {
    shown += shown.endsWith('`') && piece.startsWith('`') ? ` ${piece}` : piece;
  };
  for (const { 0: quoted, index } of line.matchAll(QUOTED)) {
    append(showPart(line.slice(end, index), place, shown === ''));
    const keepsQuotes = quotes === 'keep' && quoted.startsWith('"');
    append(markdownCode(keepsQuotes ? quoted : quoted.slice(1, -1), place));
    end = index + quoted.length;
  }
  append(showPart(line.slice(end), place, shown === ''));
  return shown;
}

/** Shows untrusted lines as a fenced block that nothing inside can close. */
export function markdownBlock(lines: readonly string[], language: 'text' | 'diff' | 'yaml' = 'text'): string {
  const content = lines.map((line) => defuseLineStart(visible(line)));
  const longest = Math.max(2, ...content.flatMap((line) => [...line.matchAll(/`+/g)].map((run) => run[0].length)));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}${language}`, ...content, fence].join('\n');
}

/** What follows a quoted text may begin with punctuation that belongs to it. */
function showPart(text: string, place: 'text' | 'table', isStart: boolean): string {
  const mark = isStart ? '' : (/^[:,.;?)]*(?= |$)/.exec(text)?.[0] ?? '');
  return mark + showWords(text.slice(mark.length), place, isStart);
}

function showWords(text: string, place: 'text' | 'table', isStart: boolean): string {
  const tokens = text.split(/( +)/);
  let shown = '';
  let risky = '';
  const flush = () => {
    if (risky === '') return;
    shown += showRisky(risky, place);
    risky = '';
  };
  for (const [index, token] of tokens.entries()) {
    if (/^ *$/.test(token)) {
      if (risky === '') shown += token;
      else risky += token;
    } else if (isPlain(token, isStart && index === 0)) {
      flush();
      shown += token;
    } else {
      risky += token;
    }
  }
  flush();
  return shown;
}

/** Shows words as one code span; punctuation of the sentence around them stays outside. */
function showRisky(text: string, place: 'text' | 'table'): string {
  const [, open, word, end, spaces] = /^(\(?)(.+?)([.,;:]*)( *)$/.exec(text)!;
  const isClosing = word!.length > 1 && word!.endsWith(')') && (open !== '' || !word!.includes('('));
  const code = markdownCode(isClosing ? word!.slice(0, -1) : word!, place);
  return `${open}${code}${isClosing ? ')' : ''}${end}${spaces}`;
}

function isPlain(word: string, isFirst: boolean): boolean {
  if (isFirst && (LIST_MARKER.test(word) || /^\W/.test(word.replace(/^[(‘“]+/, '')))) return false;
  if (!isFirst && PLAIN_MARK.test(word)) return true;
  return PLAIN_WORD.test(word) && !AUTOLINKED.test(word);
}
