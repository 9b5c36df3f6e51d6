import { type FormatId, formatIds, loadFormat } from '../../src/reporters/formats/index.ts';
import type { Reporter } from '../../src/reporters/parts/reporter.ts';

/** Every format, loaded. */
export const reporters = Object.fromEntries(
  await Promise.all(formatIds.map(async (id) => [id, await loadFormat(id)] as const)),
) as Readonly<Record<FormatId, Reporter>>;
