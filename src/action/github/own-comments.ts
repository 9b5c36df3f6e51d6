import type { GithubApi } from './api.ts';
import type { SuggestionComment } from './comments.ts';

/** A comment of an earlier run. */
export interface OwnComment {
  readonly id: number;
  readonly path: string;
  /** Null when the line has changed since. */
  readonly line: number | null;
  readonly body: string;
  /** Whether people answered it. */
  readonly isAnswered: boolean;
}

/**
 * Lists the comments of earlier runs: those that begin with the marker and that a bot, or the owner of the token,
 * wrote. The marker alone proves nothing; everybody can write it.
 */
export async function ownComments(
  api: GithubApi,
  request: GithubApi['repository'] & { pull_number: number },
  marker: string,
): Promise<OwnComment[]> {
  const all = await api.paginate(api.rest.pulls.listReviewComments, { ...request, per_page: 100 });
  const marked = all.filter(({ body }) => body.startsWith(marker));
  const isHuman = marked.some(({ user }) => user?.type !== 'Bot');
  const self = isHuman ? await ownLogin(api) : null;
  const answered = new Set(all.map(({ in_reply_to_id }) => in_reply_to_id));
  return marked
    .filter(({ user }) => user?.type === 'Bot' || (self !== null && user?.login === self))
    .map(({ id, path, line, body }) => ({ id, path, line: line ?? null, body, isAnswered: answered.has(id) }));
}

/** Whose token it is. The token of a job is nobody's, and may not ask. */
async function ownLogin(api: GithubApi): Promise<string | null> {
  try {
    const { data } = await api.rest.users.getAuthenticated();
    return data.login;
  } catch {
    return null;
  }
}

/**
 * Compares what should be there with what is there.
 *
 * @returns missing: to post; stale: ids to remove, without those that people answered; kept: how many stay
 */
export function sortOut(
  wanted: readonly SuggestionComment[],
  existing: readonly OwnComment[],
): { readonly missing: readonly SuggestionComment[]; readonly stale: readonly number[]; readonly kept: number } {
  const keys = new Set(wanted.map(keyOf));
  const found = new Set<string>();
  const stale: number[] = [];
  for (const comment of existing) {
    const key = keyOf(comment);
    if (keys.has(key) && !found.has(key)) found.add(key);
    else if (!comment.isAnswered) stale.push(comment.id);
  }
  return { missing: wanted.filter((comment) => !found.has(keyOf(comment))), stale, kept: found.size };
}

function keyOf({ path, line, body }: Pick<OwnComment, 'path' | 'line' | 'body'>): string {
  return JSON.stringify([path, line, body.replaceAll('\r\n', '\n').trim()]);
}
