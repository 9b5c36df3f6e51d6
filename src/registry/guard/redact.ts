import { hideTokens } from '../../core/secrecy/token-shape.ts';

const MAX_LENGTH = 300;
/** Query keys that name what is asked for and hold no secret. */
const OPEN_KEYS = new Set(['scope', 'service', 'n', 'last', 'account']);

/**
 * Shows a URL without user information, fragment, and the values of query keys that may hold a signature or a token.
 */
export function redactUrl(url: URL): string {
  const query = [...url.searchParams].map(([key, value]) => `${key}=${OPEN_KEYS.has(key) ? openValue(value) : '***'}`);
  // The origin of what is neither http nor https is the text "null".
  const origin = url.origin === 'null' ? `${url.protocol}//${url.host}` : url.origin;
  return `${origin}${url.pathname}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}

/** Leaves the characters of a scope readable and escapes everything else. */
function openValue(value: string): string {
  return encodeURIComponent(value).replaceAll('%3A', ':').replaceAll('%2F', '/').replaceAll('%2C', ',');
}

/**
 * Makes a registry's or a library's text fit to be shown: known secrets and whatever looks like a credential are
 * replaced, control characters are escaped, length is cut.
 *
 * @param text from outside
 * @param secrets what was sent so far: passwords, tokens, header values
 */
export function redactText(text: string, secrets: Iterable<string>): string {
  const shown = hideTokens(hideSecrets(text, secrets, 4))
    .replace(/\b(bearer|basic)\s+[A-Za-z0-9\-._~+/]{8,}=*/gi, '$1 ***')
    .replace(/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '***')
    .replace(/(https?:\/\/)[^\s/@]+@/gi, '$1***@')
    .replace(/(https?:\/\/[^\s?"']+)\?[^\s"']+/gi, '$1?***')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is escaped
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
    .trim();
  return shown.length > MAX_LENGTH ? `${shown.slice(0, MAX_LENGTH - 1)}…` : shown;
}

/** Replaces every known secret of at least so many characters by `***`. */
export function hideSecrets(text: string, secrets: Iterable<string>, atLeast: number): string {
  // Error codes are shown in upper case, so the case must not matter.
  const lower = text.toLowerCase();
  const inside = [...secrets].filter((secret) => secret.length >= atLeast && lower.includes(secret.toLowerCase()));
  let shown = text;
  for (const secret of inside.sort((a, b) => b.length - a.length)) {
    shown = shown.replace(new RegExp(secret.replace(/[^\w]/g, literally), 'gi'), '***');
  }
  return shown;
}

/** Writes a character so that a regular expression takes it for itself. */
function literally(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
