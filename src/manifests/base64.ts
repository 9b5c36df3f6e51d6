/**
 * Decodes standard base64 as Go's `encoding/base64` does: padding is required and line breaks are ignored, nothing else
 * is.
 *
 * @returns the text (UTF-8), or null when it is no base64
 */
export function decodeBase64(encoded: string): string | null {
  const text = encoded.replace(/[\r\n]/g, '');
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null;
  return Buffer.from(text, 'base64').toString('utf8');
}

/** Decodes an `auth` field as the kubelet does: with padding when it ends in `=`, without otherwise. */
export function decodeAuth(encoded: string): string | null {
  if (encoded.trim().endsWith('=')) return decodeBase64(encoded);
  const text = encoded.replace(/[\r\n]/g, '');
  if (text.length % 4 === 1 || !/^[A-Za-z0-9+/]*$/.test(text)) return null;
  return Buffer.from(text, 'base64').toString('utf8');
}
