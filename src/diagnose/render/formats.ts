import type { Diagnosis } from '../failures/diagnosis.ts';
import { renderGithub } from './annotations.ts';
import { renderJson } from './json.ts';
import { renderMarkdown } from './markdown.ts';
import { renderText } from './text.ts';
import type { DiagnosisOptions } from './words.ts';

/** The formats of a diagnosis. */
export type DiagnosisFormat = 'text' | 'json' | 'github' | 'markdown';

/** Every format: a function of the diagnosis that writes nothing. */
export const diagnosisFormats: Readonly<
  Record<DiagnosisFormat, (diagnosis: Diagnosis, options: DiagnosisOptions) => string>
> = {
  text: renderText,
  json: renderJson,
  github: renderGithub,
  markdown: renderMarkdown,
};
