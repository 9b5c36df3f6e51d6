/**
 * Characters that a reader cannot see, or that make the text around them look like something else: controls (C0, C1,
 * DEL), format characters (among them the bidirectional controls of CVE-2021-42574 and zero-width ones), surrogates
 * without a partner, private use, unassigned ones, line and paragraph separators, and every space but U+0020.
 */
const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?! )\p{Zs}/gu;

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * Makes every invisible or misleading character of untrusted text visible: ESC becomes `\x1b`, U+202E becomes `\u202e`.
 * The result is one line. Runners of GitHub Actions obey `##[command]` anywhere in a line, so that becomes
 * `##\[command]`.
 */
export function visible(text: string): string {
  return text.replace(INVISIBLE, showCharacter).replaceAll('##[', '##\\[');
}

/** Splits untrusted text at its line breaks and makes each line visible. A last empty line is dropped. */
export function visibleLines(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.length > 1 && lines.at(-1) === '') lines.pop();
  return lines.map(visible);
}

/** Makes untrusted text visible on one line; line breaks and tabs become single spaces. */
export function visibleLine(text: string): string {
  return visible(text.replace(/[\t\n\r ]+/g, ' ').trim());
}

/** Cuts text to `limit` UTF-16 code units, never inside a character; a cut text ends with `…`. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const end = limit - 1;
  const isInsidePair = /[\ud800-\udbff]/.test(text.charAt(end - 1));
  return `${text.slice(0, Math.max(0, isInsidePair ? end - 1 : end))}…`;
}

function showCharacter(character: string): string {
  const short = SHORT[character];
  if (short) return short;
  const code = character.codePointAt(0)!;
  if (code <= 0xff) return `\\x${code.toString(16).padStart(2, '0')}`;
  return code <= 0xffff ? `\\u${code.toString(16).padStart(4, '0')}` : `\\u{${code.toString(16)}}`;
}
