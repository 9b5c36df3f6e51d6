/**
 * Decides whether a stream gets colours: `NO_COLOR` (any text) switches them off, `FORCE_COLOR` (anything but 0) on,
 * else only terminals get them.
 */
export function wantsColor(env: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  if (env.NO_COLOR) return false;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  return isTerminal && env.TERM !== 'dumb';
}
