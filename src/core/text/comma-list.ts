/**
 * Splits a flag that takes several values at commas, as pflag's StringSlice does (encoding/csv): `a,b` gives two,
 * `"a,b"` in double quotes gives one.
 */
export function splitCommaList(text: string): string[] {
  if (!text.includes('"')) return text.split(',').filter((part) => part !== '');
  const parts = text.match(/(?:"(?:[^"]|"")*"|[^,"])+/g) ?? [];
  return parts.map((part) =>
    part.startsWith('"') && part.endsWith('"') ? part.slice(1, -1).replaceAll('""', '"') : part,
  );
}
