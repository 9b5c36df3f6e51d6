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

const UNITS: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  μs: 1e-3,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
};

/** Reads a duration as Go prints it (`880.092µs`, `1m30s`, `0`); gives milliseconds, or null when it is none. */
export function parseGoDuration(text: string): number | null {
  if (text === '0') return 0;
  if (!/^(?:\d+(?:\.\d+)?(?:ns|us|µs|μs|ms|s|m|h))+$/.test(text)) return null;
  let total = 0;
  for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?)(ns|us|µs|μs|ms|s|m|h)/g)) {
    total += Number(amount) * UNITS[unit!]!;
  }
  return total;
}
