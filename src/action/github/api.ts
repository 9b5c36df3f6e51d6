import { getOctokit } from '@actions/github';
import type { Sensitive } from '../../core/secrecy/sensitive.ts';

/** GitHub's API for one repository. */
export interface GithubApi {
  readonly rest: ReturnType<typeof getOctokit>['rest'];
  readonly paginate: ReturnType<typeof getOctokit>['paginate'];
  /** Names the repository in every request. */
  readonly repository: { readonly owner: string; readonly repo: string };
}

/** One request never holds a job up for longer. */
const REQUEST_TIMEOUT_MS = 30_000;

/**
 * Connects to the API of `GITHUB_API_URL`; asks nothing yet.
 *
 * @returns null when the job has no token or no repository
 */
export function connect(token: Sensitive<string> | null, env: NodeJS.ProcessEnv): GithubApi | null {
  const [owner, repo] = env.GITHUB_REPOSITORY?.split('/') ?? [];
  if (token === null || !owner || !repo) return null;
  const octokit = getOctokit(token.reveal());
  octokit.hook.before('request', (options) => {
    options.request = { ...options.request, signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS) };
  });
  return { rest: octokit.rest, paginate: octokit.paginate, repository: { owner, repo } };
}

/** The HTTP status of a failed request; null when it failed otherwise. */
export function statusOf(error: unknown): number | null {
  const status = (error as { status?: unknown } | null)?.status;
  return typeof status === 'number' ? status : null;
}

/** Whether GitHub wants fewer requests: the primary limit, or the secondary one, also while content is created. */
export function isRateLimit(error: unknown): boolean {
  const status = statusOf(error);
  if (status === 429) return true;
  if (status !== 403 && status !== 422) return false;
  const headers = (error as { response?: { headers?: Record<string, unknown> } }).response?.headers ?? {};
  if (status === 403 && (headers['x-ratelimit-remaining'] === '0' || headers['retry-after'] !== undefined)) return true;
  return /rate limit|abuse detection|too quickly/i.test(messageOf(error));
}

/**
 * Says in half a sentence why a request failed, for a notice.
 *
 * @param permission what the job needs, as in a `permissions:` block
 * @param isFork whether the pull request comes from a fork
 */
export function explain(error: unknown, permission: string, isFork: boolean): string {
  const status = statusOf(error);
  if (isRateLimit(error)) return "GitHub's rate limit is reached";
  if (status === 401) return 'GitHub refuses the token (HTTP 401)';
  if (status === 403 || status === 404) {
    return isFork
      ? `the token of a workflow that a fork started may only read (HTTP ${status})`
      : `the token may not do it (HTTP ${status}); the job needs "permissions: ${permission}"`;
  }
  return `GitHub's API failed: ${messageOf(error)}`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
