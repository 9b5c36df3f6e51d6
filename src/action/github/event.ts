import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** The pull request that started the workflow. */
export interface PullRequest {
  readonly number: number;
  /** The last commit of the branch; not the merge commit that the checkout usually is. */
  readonly headSha: string;
  /** Whether it comes from another repository; its token is read-only then, except under `pull_request_target`. */
  readonly isFork: boolean;
}

/** What the event says about where results belong. */
export interface GithubEvent {
  readonly pullRequest: PullRequest | null;
  /** The commit that checks are about. */
  readonly headSha: string | null;
}

const repository = z.object({ full_name: z.string() }).nullable();
const payloadSchema = z.object({
  pull_request: z
    .object({
      number: z.int(),
      head: z.object({ sha: z.string(), repo: repository }),
      base: z.object({ repo: repository }),
    })
    .optional(),
  merge_group: z.object({ head_sha: z.string() }).optional(),
});

/**
 * Reads the event that started the workflow (`GITHUB_EVENT_PATH`). An event that cannot be read or that has another
 * shape is an event without a pull request.
 */
export function readEvent(env: NodeJS.ProcessEnv): GithubEvent {
  const payload = payloadSchema.safeParse(readPayload(env.GITHUB_EVENT_PATH)).data;
  const pull = payload?.pull_request;
  const pullRequest = pull
    ? {
        number: pull.number,
        headSha: pull.head.sha,
        isFork: pull.head.repo === null || pull.head.repo.full_name !== pull.base.repo?.full_name,
      }
    : null;
  return { pullRequest, headSha: pullRequest?.headSha ?? payload?.merge_group?.head_sha ?? env.GITHUB_SHA ?? null };
}

function readPayload(file: string | undefined): unknown {
  if (!file) return {};
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}
