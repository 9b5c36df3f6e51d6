import * as core from '@actions/core';
import { planFixes } from '../fix/index.ts';
import type { CheckResult } from '../preflight/index.ts';
import type { ReporterOptions } from '../reporters/index.ts';
import { type GithubApi, isRateLimit, statusOf } from './github/api.ts';
import { commentMarker, type SuggestionComment, suggestionComments } from './github/comments.ts';
import { type DiffFile, readHunks } from './github/diff.ts';
import type { PullRequest } from './github/event.ts';
import { ownComments, sortOut } from './github/own-comments.ts';

/** What the job needs for a review, as in a `permissions:` block. */
export const REVIEW_PERMISSION = 'pull-requests: write';

/** A review with more comments helps nobody; the annotations have the rest. */
const MAX_COMMENTS = 50;

/**
 * Proposes the proved changes of a result as a review with suggested changes. Comments of an earlier run that still say
 * the same stay; those that say something else are removed. The review has no text of its own, so that GitHub drops it
 * with its last comment.
 *
 * @param scope what tells this step from others that check the same pull request
 * @throws what Octokit throws: no permission, rate limit, no answer
 */
export async function postReview(
  result: CheckResult,
  api: GithubApi,
  pull: PullRequest,
  scope: readonly string[],
  options: ReporterOptions,
): Promise<void> {
  const request = { ...api.repository, pull_number: pull.number };
  const { data: current } = await api.rest.pulls.get(request);
  if (current.head.sha !== pull.headSha) {
    core.notice('suggestions: none posted, since the pull request has a newer commit than this run');
    return;
  }
  const marker = commentMarker(scope);
  const plan = planFixes(result.report, result.sources);
  const diff = plan.files.length === 0 ? [] : await changedFiles(api, request);
  const { comments, outside } = suggestionComments(plan, diff, marker, options);
  const wanted = comments.slice(0, MAX_COMMENTS);
  const left = outside + comments.length - wanted.length;
  const { missing, stale, kept } = sortOut(wanted, await ownComments(api, request, marker));
  const refused = missing.length === 0 ? 0 : await post(missing, api, pull);
  const removed = await remove(stale, api);
  const parts = [
    `${missing.length - refused} posted`,
    ...(kept > 0 ? [`${kept} still there`] : []),
    ...(removed > 0 ? [`${removed} outdated removed`] : []),
    ...(refused > 0 ? [`${refused} refused by GitHub`] : []),
    ...(left > 0 ? [`${left} on lines that a review cannot hold`] : []),
  ];
  core.info(`suggestions: ${parts.join(', ')}`);
}

async function changedFiles(
  api: GithubApi,
  request: GithubApi['repository'] & { pull_number: number },
): Promise<DiffFile[]> {
  const files = await api.paginate(api.rest.pulls.listFiles, { ...request, per_page: 100 });
  return files.map(({ filename, sha, patch }) => ({ path: filename, blob: sha ?? '', hunks: readHunks(patch) }));
}

/**
 * Posts comments as one review. GitHub refuses a review as a whole for one comment that it does not take: then the
 * halves are posted each, so that only that comment is lost.
 *
 * @returns how many were refused
 */
async function post(comments: readonly SuggestionComment[], api: GithubApi, pull: PullRequest): Promise<number> {
  try {
    await api.rest.pulls.createReview({
      ...api.repository,
      pull_number: pull.number,
      commit_id: pull.headSha,
      event: 'COMMENT',
      comments: comments.map(({ path, line, body }) => ({ path, line, side: 'RIGHT', body })),
    });
    return 0;
  } catch (error) {
    if (statusOf(error) !== 422 || isRateLimit(error)) throw error;
    if (comments.length === 1) return 1;
    const half = comments.length >> 1;
    return (await post(comments.slice(0, half), api, pull)) + (await post(comments.slice(half), api, pull));
  }
}

async function remove(ids: readonly number[], api: GithubApi): Promise<number> {
  let removed = 0;
  for (const comment_id of ids) {
    try {
      await api.rest.pulls.deleteReviewComment({ ...api.repository, comment_id });
      removed++;
    } catch (error) {
      // Somebody else was faster.
      if (statusOf(error) !== 404) throw error;
    }
  }
  return removed;
}
