import type { Report } from '../../core/finding/report.ts';
import { workflowCommand } from '../../escape/index.ts';
import { type Annotation, annotations } from '../parts/annotations.ts';
import type { Reporter, ReporterOptions } from '../parts/reporter.ts';

/** Workflow commands for `--format github`; the action emits `annotations` through @actions/core instead. */
export const github: Reporter = { render };

function render(report: Report, options: ReporterOptions): string {
  const { shown, summary } = annotations(report, options);
  const commands = shown.map((annotation) =>
    workflowCommand(annotation.level, toProperties(annotation), annotation.message),
  );
  const last = report.verdict === 'pass' ? summary : workflowCommand('error', {}, summary);
  return `${[...commands, last].join('\n')}\n`;
}

/** The properties in the toolkit's order and under the runner's names. */
function toProperties(annotation: Annotation): Record<string, string | number | undefined> {
  return {
    title: annotation.title,
    file: annotation.file ?? undefined,
    line: annotation.startLine ?? undefined,
    endLine: annotation.endLine ?? undefined,
    col: annotation.startColumn ?? undefined,
    endColumn: annotation.endColumn ?? undefined,
  };
}
