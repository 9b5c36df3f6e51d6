import { markdownBlock, markdownCode, markdownText } from '../../escape/index.ts';
import type { Diagnosis, ImageFailure } from '../failures/diagnosis.ts';
import { type DiagnosisOptions, describeCause, describePod, pageOf, summaryOf } from './words.ts';

const MAX_PODS = 20;
/** GitHub takes 1 MiB a step; a failure takes some kilobytes at most. */
const MAX_FAILURES = 100;

/** For the job summary. */
export function renderMarkdown(diagnosis: Diagnosis, options: DiagnosisOptions): string {
  const shown = diagnosis.failures.slice(0, MAX_FAILURES);
  const rest = diagnosis.failures.length - shown.length;
  const blocks = [
    '## pullproof: why images are not pulled',
    markdownText(summaryOf(diagnosis)),
    ...shown.flatMap((failure) => renderFailure(failure, options)),
    ...(rest > 0 ? [`and ${rest} more`] : []),
    ...diagnosis.notes.slice(0, MAX_FAILURES).map((note) => `- ${markdownText(note)}`),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function renderFailure(failure: ImageFailure, options: DiagnosisOptions): string[] {
  const { image, happened, pods, quote, help, next, rule, kind, placement } = failure;
  const place = placement?.location;
  const more = pods.length - MAX_PODS;
  const list = [
    ...(place ? [`- ${markdownCode(`${place.file}:${place.line}`)}`] : []),
    ...pods.slice(0, MAX_PODS).map((pod) => `- ${markdownText(describePod(pod))}`),
    ...(more > 0 ? [`- and ${more} more`] : []),
  ];
  const cause = describeCause(failure);
  return [
    `### ${markdownCode(image ?? kind)}`,
    markdownText(happened),
    ...(list.length > 0 ? [list.join('\n')] : []),
    markdownBlock([quote]),
    `**Fix:** ${markdownText(help)}`,
    ...(next.length > 0 ? [markdownBlock(next)] : []),
    `[${rule ?? kind}](${pageOf(failure, options)})${cause === '' ? '' : ` · ${cause}`}`,
  ];
}
