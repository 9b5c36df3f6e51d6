const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };
const WHOLE = /^(?:\d+(?:\.\d+)?(?:ms|s|m|h))+$/;
const PART = /(\d+(?:\.\d+)?)(ms|s|m|h)/g;

/**
 * Parses a duration as Go and Helm write it (`30s`, `2m`, `1m30s`, `1.5h`, `500ms`); a bare number is seconds.
 *
 * @returns milliseconds (more than 0), or null when the text is no duration
 */
export function parseDuration(text: string): number | null {
  const trimmed = text.trim();
  if (/^\d+(\.\d+)?$/.test(trimmed)) return positive(Number(trimmed) * 1_000);
  if (!WHOLE.test(trimmed)) return null;
  let total = 0;
  for (const [, amount, unit] of trimmed.matchAll(PART)) total += Number(amount) * UNITS[unit!]!;
  return positive(total);
}

function positive(milliseconds: number): number | null {
  const rounded = Math.round(milliseconds);
  return Number.isSafeInteger(rounded) && rounded > 0 ? rounded : null;
}
