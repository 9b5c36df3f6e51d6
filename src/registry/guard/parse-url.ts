/** Parses a URL, relative to a base if there is one; null when it is none. `URL.parse` needs Node 22. */
export function parseUrl(text: string, base?: URL): URL | null {
  return URL.canParse(text, base?.href) ? new URL(text, base) : null;
}
