// Reads pod events and messages of runtimes, and names cause, rule and next step.
export { diagnose } from './diagnose.ts';
export { exitCodeOfDiagnosis } from './exit-code.ts';
export type { Diagnosis, ImageFailure, InputSummary } from './failures/diagnosis.ts';
export { decodeInput } from './input/decode.ts';
export { readInputFile } from './input/read-file.ts';
export { diagnosisAnnotations } from './render/annotations.ts';
export { type DiagnosisFormat, diagnosisFormats } from './render/formats.ts';
export { renderJson } from './render/json.ts';
export { renderMarkdown } from './render/markdown.ts';
export { renderText } from './render/text.ts';
export { type DiagnosisOptions, summaryOf } from './render/words.ts';
