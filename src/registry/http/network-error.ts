import type { UnverifiedReason } from '../../core/answer/answer.ts';

/** No answer came, or one that is no HTTP. Carries the answer's reason; `message` is the text for the evidence. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError';
  readonly reason: UnverifiedReason;

  constructor(reason: UnverifiedReason, message: string) {
    super(message);
    this.reason = reason;
  }
}

const REASONS: Readonly<Record<string, UnverifiedReason>> = {
  ENOTFOUND: 'dns',
  EAI_AGAIN: 'dns',
  EAI_FAIL: 'dns',
  EAI_NODATA: 'dns',
  EAI_NONAME: 'dns',
  ECONNREFUSED: 'refused',
  ETIMEDOUT: 'timeout',
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
  UND_ERR_BODY_TIMEOUT: 'timeout',
  UND_ERR_PRX_TLS: 'tls',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'tls',
  SELF_SIGNED_CERT_IN_CHAIN: 'tls',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'tls',
  UNABLE_TO_GET_ISSUER_CERT: 'tls',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'tls',
  HOSTNAME_MISMATCH: 'tls',
};

/**
 * Names the failure of a request in the terms of an answer. Happy Eyeballs (several addresses, all refused) ends in an
 * AggregateError: its first member speaks.
 *
 * @param error what undici or the socket threw
 */
export function toNetworkError(error: unknown): NetworkError {
  if (error instanceof NetworkError) return error;
  const cause = firstCoded(error);
  const code = cause?.code ?? '';
  const text = cause?.message || (error instanceof Error ? error.message : '') || code || 'the connection failed';
  return new NetworkError(reasonOf(code), text);
}

function reasonOf(code: string): UnverifiedReason {
  const known = REASONS[code];
  if (known) return known;
  if (/^(?:CERT_|ERR_TLS_|ERR_SSL_)/.test(code)) return 'tls';
  if (code.startsWith('HPE_') || code === 'UND_ERR_HEADERS_OVERFLOW') return 'protocol';
  return 'network';
}

function firstCoded(error: unknown, depth = 0): { code: string; message: string } | null {
  if (!(error instanceof Error) || depth > 5) return null;
  const nested = [...(error instanceof AggregateError ? error.errors : []), error.cause];
  for (const inner of nested) {
    const found = firstCoded(inner, depth + 1);
    if (found) return found;
  }
  const code: unknown = Reflect.get(error, 'code');
  return typeof code === 'string' ? { code, message: error.message } : null;
}
