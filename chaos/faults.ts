import type { Fault } from '../src/emulator/index.ts';

type Does = Fault['does'];

/** What can happen to the requests for one image. None of it is the registry's own word about the image. */
export interface FaultKind {
  readonly name: string;
  /** Which requests of the repository it hits. */
  readonly endpoints: readonly NonNullable<Fault['endpoint']>[];
  readonly does: Does;
  /** How many requests; absent: all. */
  readonly times?: number;
  readonly method?: string;
}

const everywhere = ['token', 'manifests', 'tags', 'blobs'] as const;
/**
 * Where a redirect is no answer. A token service loses its query on the way round, and then answers truly about another
 * scope; a redirect of a blob is the registry's word that it has it.
 */
const followed = ['manifests', 'tags'] as const;
const answer = (status: number, text?: string, headers: Record<string, string> = {}): Does => ({
  kind: 'answer',
  reply: { status, headers, ...(text === undefined ? {} : { text }) },
});
const situation = (name: Extract<Does, { kind: 'reply' }>['situation']): Does => ({ kind: 'reply', situation: name });

/** Every kind of fault; the name says what a person would find in a log. */
export const faultKinds: readonly FaultKind[] = [
  { name: 'reset once', endpoints: everywhere, does: { kind: 'reset' }, times: 1 },
  { name: 'reset always', endpoints: everywhere, does: { kind: 'reset' } },
  { name: 'no answer once', endpoints: ['manifests'], does: { kind: 'hang' }, times: 1 },
  { name: 'cut once', endpoints: everywhere, does: { kind: 'truncate' }, times: 1 },
  { name: 'cut always', endpoints: everywhere, does: { kind: 'truncate' } },
  { name: 'slow', endpoints: everywhere, does: { kind: 'delay', ms: 700 } },
  { name: 'login page', endpoints: everywhere, does: { kind: 'html' } },
  { name: 'login page with 401', endpoints: everywhere, does: { kind: 'html', status: 401 } },
  { name: 'page with 403', endpoints: everywhere, does: { kind: 'html', status: 403 } },
  { name: 'page with 404', endpoints: everywhere, does: { kind: 'html', status: 404 } },
  { name: 'page with 502', endpoints: everywhere, does: { kind: 'html', status: 502 } },
  { name: 'empty 200', endpoints: everywhere, does: answer(200) },
  { name: 'empty 204', endpoints: everywhere, does: answer(204) },
  { name: 'empty 400', endpoints: everywhere, does: answer(400) },
  { name: 'empty 404', endpoints: everywhere, does: answer(404) },
  { name: 'empty 404 to HEAD', endpoints: ['manifests', 'blobs'], does: answer(404), method: 'HEAD' },
  { name: 'empty 404 once', endpoints: everywhere, does: answer(404), times: 1 },
  { name: '405 to HEAD', endpoints: ['manifests', 'blobs'], does: answer(405), method: 'HEAD' },
  { name: 'text 404', endpoints: everywhere, does: answer(404, '404 page not found\n') },
  { name: 'other JSON with 404', endpoints: everywhere, does: answer(404, '{"message":"no Route matched"}') },
  { name: '429 once', endpoints: everywhere, does: situation('rate-limited'), times: 1 },
  { name: '429 always', endpoints: everywhere, does: answer(429, undefined, { 'retry-after': '1' }) },
  { name: 'secondary limit', endpoints: everywhere, does: situation('secondary-limit') },
  { name: '500 once', endpoints: everywhere, does: answer(500), times: 1 },
  { name: '503 twice', endpoints: everywhere, does: situation('unavailable'), times: 2 },
  { name: '503 always', endpoints: everywhere, does: situation('unavailable') },
  { name: '407', endpoints: everywhere, does: answer(407) },
  { name: 'bare schemaVersion', endpoints: ['manifests'], does: answer(200, '{"schemaVersion":2}') },
  { name: 'JSON of something else', endpoints: everywhere, does: answer(200, '{"status":"ok"}') },
  { name: 'no JSON', endpoints: everywhere, does: answer(200, '{"schemaVersion":') },
  { name: 'redirect in a circle', endpoints: followed, does: { kind: 'redirect', location: '{path}' } },
  {
    name: 'redirect to nobody',
    endpoints: followed,
    does: { kind: 'redirect', location: 'http://127.0.0.1:9{path}' },
  },
];
