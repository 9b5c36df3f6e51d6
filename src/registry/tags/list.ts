import { type ReadAs, readResource } from '../ask/resource.ts';
import { headerList, type WireResponse } from '../http/exchange.ts';
import type { Outcome } from '../outcome/outcome.ts';

/** ECR refuses more (docs/reference/registries.md#s4-2); everyone else takes it. */
const PAGE_SIZE = 1000;
const MAX_PAGES = 50;
const MAX_BYTES = 4 * 1024 * 1024;

/** The tags that a registry told: all, or those before a page failed or a limit was reached. */
export interface TagList {
  readonly tags: readonly string[];
  /** Why there is no list at all, or null. */
  readonly refusal: Outcome | null;
  /** False when not even the first page was a list. */
  readonly isRead: boolean;
}

/**
 * Lists the tags of a repository, page by page to the end: GHCR and Quay list the oldest first. Good for suggestions,
 * so a failure ends the list and is no error. A `next` link to another origin is not followed.
 */
export async function listTags(as: ReadAs): Promise<TagList> {
  const tags: string[] = [];
  const seen = new Set<string>();
  let isRead = false;
  const endsAt = performance.now() + as.session.perLookupMs;
  let search: string | null = `?n=${PAGE_SIZE}`;
  while (search !== null) {
    if (seen.has(search) || seen.size >= MAX_PAGES || performance.now() > endsAt) break;
    seen.add(search);
    const page = { method: 'GET', rest: 'tags/list', search, accept: 'application/json', maxBytes: MAX_BYTES } as const;
    const result = await readResource(as, page);
    if (!result.ok) return { tags, refusal: seen.size === 1 ? result.outcome : null, isRead };
    const found = readTags(result.response);
    const next = found ? nextPage(result.response) : 'elsewhere';
    isRead ||= found !== null;
    tags.push(...(found ?? []));
    if (next === 'elsewhere') break;
    search = next;
  }
  return { tags, refusal: null, isRead };
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
 * Reads `Link: <…>; rel="next"`. Only its query is used, on our own path: Artifactory's link lacks the repository's
 * prefix (RTFACT-18971).
 */
function nextPage(response: WireResponse): string | 'elsewhere' | null {
  for (const link of headerList(response, 'link').flatMap((value) => [...value.matchAll(/<([^>]*)>([^<]*)/g)])) {
    if (!/;\s*rel\s*=\s*(?:"[^"]*\bnext\b[^"]*"|next\b)/i.test(link[2]!)) continue;
    const target = URL.parse(link[1]!, response.url.href);
    return target && target.origin === response.url.origin ? target.search : 'elsewhere';
  }
  return null;
}
