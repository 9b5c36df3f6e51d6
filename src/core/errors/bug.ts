/**
 * The two lines about an error that is nobody's but pullproof's: what failed, and where to report it.
 *
 * @param homepage the address of the project
 */
export function bugLines(error: unknown, homepage: string): readonly [string, string] {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return [`pullproof itself failed: ${message}`, `This is a bug. Please report it: ${homepage}/issues`];
}
