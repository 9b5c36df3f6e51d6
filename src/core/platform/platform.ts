/** An OCI platform, for example `linux/arm64/v8`. */
export interface Platform {
  readonly os: string;
  readonly architecture: string;
  readonly variant?: string;
}

/** Prints `os/architecture[/variant]`. */
export function formatPlatform(platform: Platform): string {
  const base = `${platform.os}/${platform.architecture}`;
  return platform.variant ? `${base}/${platform.variant}` : base;
}

/** Parses `os/architecture[/variant]`; null when the text has another form. */
export function parsePlatform(text: string): Platform | null {
  const match = /^([a-z0-9]+)\/([a-z0-9_]+)(?:\/([a-z0-9.]+))?$/.exec(text);
  if (!match) return null;
  const [, os, architecture, variant] = match;
  return variant ? { os: os!, architecture: architecture!, variant } : { os: os!, architecture: architecture! };
}
