import { parseGoDuration } from './go-duration.ts';

/**
 * How long an answer asks to wait, in milliseconds; null when it does not say.
 *
 * @param header `Retry-After`: seconds or an HTTP date (RFC 9110 §10.2.3), or null
 * @param messages of the body: GHCR hides a Go duration there, `retry-after: 880.092µs, allowed: 44000/minute`
 * @param now milliseconds since the epoch
 */
export function retryAfter(header: string | null, messages: readonly string[], now: number): number | null {
  const text = header?.trim() ?? '';
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text) * 1000;
  const date = text === '' ? Number.NaN : Date.parse(text);
  if (!Number.isNaN(date)) return Math.max(0, date - now);
  for (const message of messages) {
    const hint = /retry-after:\s*([\d.a-zµμ]+)/i.exec(message)?.[1];
    const wait = hint === undefined ? null : parseGoDuration(hint);
    if (wait !== null) return wait;
  }
  return null;
}
