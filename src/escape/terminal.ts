import { visible, visibleLine, visibleLines } from './visible.ts';

/** `::` after nothing but spaces and our own colours. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: ANSI colours start with ESC
const LINE_START = /^((?:\s|\x1b\[[\d;]*m)*)::/;

/**
 * Makes untrusted text safe for a terminal and for the log of a GitHub Actions step, on one line: no escape sequence,
 * no control character, no `##[command]`, and no `::command::` where it would start a line. (The runner ignores spaces
 * before `::`.)
 */
export function terminalLine(text: string): string {
  return defuseLineStart(visibleLine(text));
}

/** As `terminalLine`, for text of several lines whose line breaks and indentation are kept. */
export function terminalLines(text: string): string[] {
  return visibleLines(text).map(defuseLineStart);
}

/** As `terminalLine`, for text that never stands at the start of a line and whose spaces matter. */
export function terminalText(text: string): string {
  return visible(text);
}

/** Puts a backslash before `::` at the start of a line, where the runner would read a workflow command. */
export function defuseLineStart(line: string): string {
  return line.replace(LINE_START, '$1\\::');
}

/** Defuses workflow commands that came about by joining or wrapping text that was safe in itself. */
export function defuseLine(line: string): string {
  return defuseLineStart(line).replaceAll('##[', '##\\[');
}
