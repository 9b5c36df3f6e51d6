/** One line of a template and how it stands to the actions (`{{ … }}`) in it. */
export interface TemplateLine {
  /** From 1. */
  readonly number: number;
  /** Without its end. */
  readonly text: string;
  /** `\n`, `\r\n` or '' at the end of the file. */
  readonly end: string;
  /** True when the line begins inside an action that an earlier line has opened. */
  readonly beginsInAction: boolean;
  /** True when an action is still open at the end of the line. */
  readonly endsInAction: boolean;
  /** True when the last action ends the line with `-}}`: what follows is glued to it. */
  readonly trimsEnd: boolean;
}

/**
 * Splits a template into lines and finds which of them are cut by an action. Knows the strings and comments of Go's
 * template lexer (text/template/parse/lex.go), in which `}}` is no end.
 *
 * @param source the template; any encoding in which ASCII bytes are themselves
 */
export function scanTemplate(source: string): TemplateLine[] {
  const actions = findActions(source);
  const lines: TemplateLine[] = [];
  let start = 0;
  let next = 0;
  while (start < source.length) {
    const newline = source.indexOf('\n', start);
    const stop = newline < 0 ? source.length : newline;
    const contentEnd = source[stop - 1] === '\r' && newline >= 0 && stop > start ? stop - 1 : stop;
    while (next < actions.length && actions[next]!.end <= start) next += 1;
    let beginsInAction = false;
    let endsInAction = false;
    let trimsEnd = false;
    for (let i = next; i < actions.length && actions[i]!.start < contentEnd; i += 1) {
      const action = actions[i]!;
      if (action.start < start) beginsInAction = true;
      if (action.end > contentEnd) endsInAction = true;
      trimsEnd = action.trims && source.slice(action.end, contentEnd).trim() === '';
    }
    const afterLine = newline < 0 ? source.length : newline + 1;
    lines.push({
      number: lines.length + 1,
      text: source.slice(start, contentEnd),
      end: source.slice(contentEnd, afterLine),
      beginsInAction,
      endsInAction,
      trimsEnd,
    });
    start = afterLine;
  }
  return lines;
}

interface Action {
  readonly start: number;
  /** After the closing braces. */
  readonly end: number;
  /** Closed by `-}}`. */
  readonly trims: boolean;
}

function findActions(source: string): Action[] {
  const actions: Action[] = [];
  for (let start = source.indexOf('{{'); start >= 0; ) {
    const end = endOfAction(source, start + 2);
    actions.push({ start, end, trims: /\s-$/.test(source.slice(Math.max(start, end - 4), end - 2)) });
    start = source.indexOf('{{', end);
  }
  return actions;
}

function endOfAction(source: string, from: number): number {
  const comment = /^(?:-\s+)?\/\*/.exec(source.slice(from, from + 64));
  let at = from;
  if (comment) {
    const close = source.indexOf('*/', from + comment[0].length);
    at = close < 0 ? source.length : close + 2;
  }
  while (at < source.length) {
    const char = source[at];
    if (char === '}' && source[at + 1] === '}') return at + 2;
    if (char === '"' || char === "'") at = endOfQuoted(source, at, char);
    else if (char === '`') {
      const close = source.indexOf('`', at + 1);
      at = close < 0 ? source.length : close + 1;
    } else at += 1;
  }
  return source.length;
}

/** A quoted string ends at its quote, or, unterminated, at the end of its line. */
function endOfQuoted(source: string, start: number, quote: string): number {
  for (let at = start + 1; at < source.length; at += 1) {
    const char = source[at];
    if (char === '\\') at += 1;
    else if (char === quote) return at + 1;
    else if (char === '\n') return at;
  }
  return source.length;
}
