import type { CallOptions, Engine } from './engine.ts';
import type { RenderRequest } from './request.ts';
import type { EngineResponse } from './response.ts';

/**
 * Everything that decides what a chart renders to, as bytes: no file is read again. Immutable; make changed copies with
 * `replaceFile` or by spreading.
 */
export type RenderInputs = Omit<RenderRequest, 'text' | 'documents' | 'documentText'>;

/** Names one file among the inputs. */
export type InputFile =
  /** A file of the chart directory, by its path below the chart. */
  | { readonly layer: 'chart'; readonly path: string }
  /** A values file, by its position among `-f`. */
  | { readonly layer: 'values'; readonly index: number }
  /** A `--set-file` content, by its position. */
  | { readonly layer: 'setFile'; readonly index: number };

/** What an answer shall hold; documents by default. */
export interface RenderInputsOptions extends CallOptions {
  readonly text?: boolean;
  readonly documents?: boolean;
  readonly documentText?: boolean;
}

/** Renders inputs as they are. Failures are in the response. */
export function renderInputs(
  engine: Engine,
  inputs: RenderInputs,
  options: RenderInputsOptions = {},
): Promise<EngineResponse> {
  const { text = false, documents = true, documentText = false, ...call } = options;
  return engine.render({ ...inputs, text, documents, documentText }, call);
}

/**
 * Returns inputs in which one file has other bytes.
 *
 * @throws Error when there is no such file
 */
export function replaceFile(inputs: RenderInputs, file: InputFile, bytes: Uint8Array): RenderInputs {
  return replaceFiles(inputs, [{ file, bytes }]);
}

/**
 * Returns inputs in which several files have other bytes.
 *
 * @throws Error when there is no such file
 */
export function replaceFiles(
  inputs: RenderInputs,
  changes: readonly { readonly file: InputFile; readonly bytes: Uint8Array }[],
): RenderInputs {
  let { chart, values, setFiles } = inputs;
  for (const { file, bytes } of changes) {
    if (file.layer === 'values') values = replaceAt(values, file.index, bytes);
    else if (file.layer === 'setFile') setFiles = replaceAt(setFiles, file.index, bytes);
    else if (chart.kind === 'directory') {
      const index = chart.files.findIndex((candidate) => candidate.path === file.path);
      chart = { ...chart, files: replaceAt(chart.files, index, bytes) };
    } else throw new Error('a file inside an archive cannot be replaced');
  }
  return { ...inputs, chart, values, setFiles };
}

function replaceAt<T extends { readonly path: string; readonly bytes: Uint8Array }>(
  list: readonly T[],
  index: number,
  bytes: Uint8Array,
): readonly T[] {
  if (index < 0 || index >= list.length) throw new Error('there is no such file among the inputs');
  return list.map((entry, position) => (position === index ? { ...entry, bytes } : entry));
}
