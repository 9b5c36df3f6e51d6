const LIMIT = 120;

/** Puts a text into double quotes for a message; control characters are escaped, a long text is cut in the middle. */
export function quote(text: string): string {
  return `"${shorten(text).replace(/\p{Cc}|\p{Zl}|\p{Zp}/gu, escapeCharacter)}"`;
}

/** Cuts a long text in the middle. */
export function shorten(text: string): string {
  return text.length > LIMIT ? `${text.slice(0, LIMIT / 2)}…${text.slice(-LIMIT / 4)}` : text;
}

function escapeCharacter(character: string): string {
  const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
  return short[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Prints a rendered value for messages: a text as it is, anything else as JSON. Never throws. */
export function renderedText(value: unknown): string {
  return typeof value === 'string' ? value : jsonText(value);
}

/** Prints a rendered value as JSON on one line. Never throws, also not on values nested too deep to print. */
export function jsonText(value: unknown): string {
  try {
    return JSON.stringify(value, (_key, item) => (typeof item === 'bigint' ? String(item) : item)) ?? 'null';
  } catch {
    return '…';
  }
}
