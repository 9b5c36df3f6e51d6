import type { Reporter } from '../parts/reporter.ts';

/**
 * Every output format by its name, in the order in which help shows them. One is loaded when it is used: a command line
 * names them all.
 */
const FORMATS = {
  text: async () => (await import('./text.ts')).text,
  json: async () => (await import('./json.ts')).json,
  github: async () => (await import('./github.ts')).github,
  sarif: async () => (await import('./sarif.ts')).sarif,
  markdown: async () => (await import('./markdown.ts')).markdown,
  junit: async () => (await import('./junit.ts')).junit,
  compact: async () => (await import('./compact.ts')).compact,
} satisfies Readonly<Record<string, () => Promise<Reporter>>>;

/** The name of a format, as `--format` takes it. */
export type FormatId = keyof typeof FORMATS;

/** The names of the formats. */
export const formatIds = Object.keys(FORMATS) as readonly FormatId[];

/** Loads a format. */
export function loadFormat(id: FormatId): Promise<Reporter> {
  return FORMATS[id]();
}
