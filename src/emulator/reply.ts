import type { ServerResponse } from 'node:http';

/** A named moment of the protocol in which registries answer differently. Each flavour says what it answers. */
export type Situation =
  | 'token-anonymous-private'
  | 'token-anonymous-absent'
  | 'token-rejected'
  | 'token-no-access'
  | 'token-absent'
  | 'token-several-scopes'
  | 'token-post'
  | 'unauthenticated'
  | 'bad-bearer'
  | 'basic-refused'
  | 'rejected'
  | 'anonymous-private'
  | 'anonymous-absent'
  | 'no-access-manifests'
  | 'no-access-tags'
  | 'no-access-installation'
  | 'repository-absent'
  | 'repository-absent-tags'
  | 'tag-absent'
  | 'digest-absent'
  | 'tag-expired'
  | 'blob-absent'
  | 'index-not-accepted'
  | 'manifest-not-accepted'
  | 'name-invalid'
  | 'page-too-large'
  | 'rate-limited'
  | 'secondary-limit'
  | 'unavailable';

/** What is answered. `{repository}` and `{reference}` are replaced in every text. */
export interface ReplySpec {
  readonly status: number;
  /** The registry's error code; together with `message` it makes the JSON body `{"errors":[…]}`. */
  readonly code?: string;
  readonly message?: string;
  readonly detail?: unknown;
  /** A body of another form (HTML, plain text, other JSON) instead of the errors list. */
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Adds `WWW-Authenticate`; a text is sent along as its `error`. */
  readonly challenge?: true | 'insufficient_scope' | 'invalid_token';
}

/** Which names stand in for the placeholders of a reply. */
export interface ReplyNames {
  readonly repository: string;
  readonly reference: string;
}

/** The bytes of a reply's body, with the placeholders replaced; empty when the reply has none. */
export function replyBody(spec: ReplySpec, names: ReplyNames): Buffer {
  const text = spec.text ?? (spec.code === undefined ? '' : errorsBody(spec));
  return Buffer.from(text.replaceAll('{repository}', names.repository).replaceAll('{reference}', names.reference));
}

/** Sends a complete answer; a HEAD gets the headers and no body, as HTTP demands. */
export function send(
  response: ServerResponse,
  isHead: boolean,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: Uint8Array,
): void {
  response.writeHead(status, { 'content-length': String(body.byteLength), ...headers });
  response.end(isHead ? undefined : body);
}

function errorsBody(spec: ReplySpec): string {
  const detail = spec.detail === undefined ? {} : { detail: spec.detail };
  return `${JSON.stringify({ errors: [{ code: spec.code, message: spec.message ?? '', ...detail }] })}\n`;
}
