import type { Finding } from '../../core/finding/report.ts';
import { lineByNumber } from '../../core/place/lines.ts';
import { visible, visibleLines } from '../../escape/index.ts';
import type { ReporterOptions } from './reporter.ts';
import { hideCredentials } from './source-line.ts';

/** A suggested change as the line before and the lines after, safe to show. */
export interface Change {
  readonly before: string;
  readonly after: readonly string[];
}

/** Applies a finding's suggestion to its source line; null without a suggestion or without the file's text. */
export function suggestedChange(finding: Finding, options: Pick<ReporterOptions, 'sources'>): Change | null {
  const { suggestion } = finding;
  if (!suggestion) return null;
  const text = options.sources?.get(suggestion.file)?.replace(/^\ufeff/, '');
  const line = text === undefined ? undefined : lineByNumber(text, suggestion.line);
  if (line === undefined) return null;
  const after = line.slice(0, suggestion.column - 1) + suggestion.replacement + line.slice(suggestion.endColumn - 1);
  return { before: visible(hideCredentials(line)), after: visibleLines(after).map(hideCredentials) };
}
