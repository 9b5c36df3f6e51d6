import type { ParseResponse } from './response.ts';

/** A document that does not parse is a failure of the whole: what stands in it is unknown. */
export function refuseBroken(answer: ParseResponse): ParseResponse {
  const broken = answer.ok ? answer.documents.find((document) => document.error !== undefined) : undefined;
  if (broken?.error === undefined) return answer;
  const { line } = broken.error;
  const where = line === undefined ? broken.source : `line ${line} of ${broken.source}`;
  // The library counts in the document, `line` in the file.
  const why = broken.error.message.replace(/^(?:error converting YAML to JSON: )?yaml: (?:line \d+: )?/, '');
  const error = { kind: 'yaml' as const, message: `${where} is not valid YAML: ${why}`, file: broken.source };
  return { ok: false, error: line === undefined ? error : { ...error, line }, warnings: [] };
}
