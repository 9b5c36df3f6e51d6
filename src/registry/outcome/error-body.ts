import type { BodyKind, RegistryError } from './seen.ts';

/** A parsed body. */
export interface ErrorBody {
  readonly kind: BodyKind;
  readonly errors: readonly RegistryError[];
}

/**
 * Reads the body of an answer that is not a success. Never throws: the specification lets a 4xx body have any format
 * (distribution-spec, "Error Codes"), and proxies put pages of their own in its place.
 *
 * @param body the bytes, already cut to the limit
 * @param contentType of the answer, or null
 */
export function parseErrorBody(body: Uint8Array, contentType: string | null): ErrorBody {
  const text = new TextDecoder().decode(body).trim();
  if (text === '') return { kind: 'empty', errors: [] };
  const value = parseJson(text);
  if (value === undefined) {
    const isHtml = /\bhtml\b/i.test(contentType ?? '') || /^<(!doctype|html|head|body|\?xml)\b/i.test(text);
    return { kind: isHtml ? 'html' : 'text', errors: isHtml ? [] : [{ code: null, message: text }] };
  }
  if (!isRecord(value)) return { kind: 'json', errors: [] };
  if (Array.isArray(value.errors)) {
    const errors = value.errors.filter(isRecord).map(readError);
    return { kind: errors.some((error) => error.code !== null) ? 'registry' : 'json', errors };
  }
  const single = readError(value);
  return { kind: 'json', errors: single.code === null && single.message === null ? [] : [single] };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Reads `{code, message}`, and the shapes of OAuth (`error`, `error_description`) and of token services (`details`).
 */
function readError(value: Record<string, unknown>): RegistryError {
  const code = firstText(value.code, value.error);
  return {
    code: code === null ? null : code.toUpperCase(),
    message: firstText(value.message, value.error_description, value.details, value.detail),
  };
}

function firstText(...values: readonly unknown[]): string | null {
  const found = values.find((value) => typeof value === 'string' && value !== '');
  return typeof found === 'string' ? found : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
