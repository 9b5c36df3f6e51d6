import type { ImageReference } from '../core/reference.ts';
import type { Credential } from '../core/sensitive.ts';
import { ask } from './ask.ts';
import type { HostState } from './host-state.ts';
import { headerList, type WireResponse } from './http/exchange.ts';
import { apiUrl } from './resolve.ts';

/** ECR refuses more (registries.md §4); everyone else takes it. */
const PAGE_SIZE = 1000;
const MAX_PAGES = 50;
const MAX_BYTES = 4 * 1024 * 1024;

/** The tags that a registry told. */
export interface TagList {
  readonly tags: readonly string[];
  /** False when a page failed, the limit of pages was reached, or the next link led elsewhere. */
  readonly isComplete: boolean;
}

/**
 * Lists the tags of a repository, page by page to the end: GHCR and Quay list the oldest first. Good for suggestions only,
 * so a failure ends the list and is no error. A `next` link to another origin is not followed.
 */
export async function listTags(
  host: HostState,
  reference: ImageReference,
  credential: Credential | null,
  signal: AbortSignal,
): Promise<TagList> {
  const tags: string[] = [];
  const seen = new Set<string>();
  let url: URL | null = firstPage(host, reference);
  for (let page = 0; url !== null && page < MAX_PAGES; page += 1) {
    if (seen.has(url.href)) return { tags, isComplete: false };
    seen.add(url.href);
    const response = await getPage(host, reference, credential, url, signal);
    const found = response && readTags(response);
    if (!found) return { tags, isComplete: false };
    tags.push(...found);
    const next = nextPage(response, url);
    if (next === 'elsewhere') return { tags, isComplete: false };
    url = next;
  }
  return { tags, isComplete: url === null };
}

function firstPage(host: HostState, reference: ImageReference): URL {
  const url = apiUrl(host, reference.repository, 'tags/list');
  url.searchParams.set('n', String(PAGE_SIZE));
  return url;
}

async function getPage(
  host: HostState,
  { repository }: ImageReference,
  credential: Credential | null,
  url: URL,
  signal: AbortSignal,
): Promise<WireResponse | null> {
  try {
    const question = {
      method: 'GET',
      url,
      accept: 'application/json',
      maxBytes: MAX_BYTES,
      repository,
      signal,
    } as const;
    const reply = await ask(host, credential, question);
    return reply.ok && reply.response.status === 200 && !reply.response.isTruncated ? reply.response : null;
  } catch {
    return null;
  }
}

function readTags(response: WireResponse): readonly string[] | null {
  try {
    const value: unknown = JSON.parse(response.body.toString('utf8'));
    const tags: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'tags') : undefined;
    if (tags === null) return [];
    return Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string' && /^\w[\w.-]{0,127}$/.test(tag)) : null;
  } catch {
    return null;
  }
}

/**
 * Reads `Link: <…>; rel="next"`. Only its query is used, on our own path: Artifactory's link lacks the repository's prefix
 * (RTFACT-18971).
 */
function nextPage(response: WireResponse, current: URL): URL | 'elsewhere' | null {
  for (const link of headerList(response, 'link').flatMap((value) => [...value.matchAll(/<([^>]*)>([^<]*)/g)])) {
    if (!/;\s*rel\s*=\s*(?:"[^"]*\bnext\b[^"]*"|next\b)/i.test(link[2]!)) continue;
    const target = URL.parse(link[1]!, current.href);
    if (!target || target.origin !== current.origin) return 'elsewhere';
    const next = new URL(current);
    next.search = target.search;
    return next;
  }
  return null;
}
