const LIMIT = 120;

/** Puts a text into double quotes for a message; control characters are escaped, a long text is cut in the middle. */
export function quote(text: string): string {
  return `"${shorten(text).replace(/\p{Cc}|\p{Zl}|\p{Zp}/gu, escapeCharacter)}"`;
}

/** Cuts a long text in the middle. */
export function shorten(text: string): string {
  return cut(withoutCredentials(text));
}

/** Go prints a map as `map[password:… registry:…]`; JSON may stand inside a text with its quotes escaped. */
const IN_MAP = /(?<=[\s[])(password|auth|\w*token|\w*secret):(?!map\[)[^\]]*?(?=\s+[\w.-]+:|\]|$)/gi;
const IN_JSON = /(\\*"(?:password|auth|\w*token|\w*secret)\\*"\s*:\s*)\\*"(?:[^"\\]|\\[^"])*\\*"/gi;
const IN_URL = /\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@]*@/gi;

/**
 * Hides what looks like a credential in a text that a chart rendered where none belongs: a whole map or JSON printed as
 * a name, a URL with a password, a Docker configuration in base64.
 */
export function withoutCredentials(text: string): string {
  if (/^[\w+/]{16,}={0,2}$/.test(text) && /"auths?"|^[ -9;-~]+:[ -~]+$/.test(decode(text))) return '***';
  const plain = text.replace(IN_URL, '$1***@').replace(IN_JSON, '$1"***"');
  return plain.includes('map[') ? plain.replace(IN_MAP, '$1:***') : plain;
}

function decode(base64: string): string {
  try {
    return atob(base64);
  } catch {
    return '';
  }
}

function cut(text: string): string {
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
