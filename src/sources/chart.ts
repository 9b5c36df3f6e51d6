import { reportPath } from '../files/index.ts';
import { type RenderOutcome, renderRelease } from '../helm/index.ts';
import type { Source, SourceFile } from './source.ts';

/** A chart with its values, rendered deterministically. */
export const chart: Source = {
  isIn: (target) => target.chart !== null,
  async read(target, { engine, cwd, stdin, held }) {
    const outcome = await renderRelease(engine, target, {
      mode: 'check',
      workspace: cwd,
      stdin,
      ...(held ? { held } : {}),
    });
    return {
      documents: outcome.ok ? outcome.documents : [],
      failure: outcome.ok ? null : outcome.failure,
      warnings: outcome.ok ? outcome.warnings : [],
      outcome,
      texts: () => textsOf(outcome, cwd),
      files: () => filesOf(outcome),
    };
  },
};

/** Every file of a render, by its name in reports. */
function* textsOf({ inputs, sourceMap }: RenderOutcome, cwd: string): Generator<SourceFile> {
  if (inputs === null) return;
  for (const file of inputs.chart.kind === 'directory' ? inputs.chart.files : []) {
    const path = file.irregular ? null : sourceMap?.diskPath(file.path);
    if (path) yield { path, bytes: file.bytes };
  }
  for (const { path, bytes } of [...inputs.values, ...inputs.setFiles])
    if (path !== '-') yield { path: reportPath(cwd, path), bytes };
}

/** The values files and the files of the chart's directory. */
function filesOf({ inputs }: RenderOutcome): readonly SourceFile[] {
  if (inputs === null) return [];
  const { chart: bytes, values } = inputs;
  if (bytes.kind === 'archive') return values;
  return [...values, ...bytes.files.map((file) => ({ path: `${bytes.root}/${file.path}`, bytes: file.bytes }))];
}
