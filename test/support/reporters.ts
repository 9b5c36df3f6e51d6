import { type FormatId, formatIds, loadFormat } from '../../src/reporters/formats/index.ts';
import type { Reporter } from '../../src/reporters/parts/reporter.ts';

/** Every format, loaded. */
export const reporters = Object.fromEntries(
  await Promise.all(formatIds.map(async (id) => [id, await loadFormat(id)] as const)),
) as Readonly<Record<FormatId, Reporter>>;

/** How the goldens of a format end. */
export const GOLDEN_EXTENSIONS: Readonly<Record<FormatId, string>> = {
  text: 'txt',
  json: 'json',
  github: 'github.txt',
  sarif: 'sarif',
  markdown: 'md',
  junit: 'xml',
  compact: 'compact.txt',
};
