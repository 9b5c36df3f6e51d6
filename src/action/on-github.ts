import * as core from '@actions/core';
import { terminalLine } from '../escape/index.ts';
import type { CheckResult } from '../preflight/index.ts';
import type { ReporterOptions } from '../reporters/index.ts';
import { CHECK_RUN_PERMISSION, type CheckRunPlace, postCheckRun, postFailedCheckRun } from './check-run.ts';
import { connect, explain, type GithubApi } from './github/api.ts';
import { type GithubEvent, readEvent } from './github/event.ts';
import type { Inputs } from './inputs.ts';
import type { ActionIo } from './io.ts';
import { postReview, REVIEW_PERMISSION } from './review.ts';

/**
 * Shows a result on GitHub: `suggestions` as a review, `check-run` as a check run. What cannot be shown is a notice and
 * never a failure.
 */
export async function showOnGithub(
  result: CheckResult,
  inputs: Inputs,
  options: ReporterOptions,
  io: ActionIo,
): Promise<void> {
  const event = readEvent(io.env);
  const { pullRequest } = event;
  if (inputs.checkRun) {
    await attempt('check-run', CHECK_RUN_PERMISSION, event, inputs, io, (api) =>
      postCheckRun(result.report, api, placeOf(event, io.env), options),
    );
  }
  if (inputs.suggestions && pullRequest === null) {
    core.notice('suggestions: none posted, since no pull request started this workflow');
  } else if (inputs.suggestions && pullRequest !== null) {
    const scope = scopeOf(inputs, io.env);
    await attempt('suggestions', REVIEW_PERMISSION, event, inputs, io, (api) =>
      postReview(result, api, pullRequest, scope, options),
    );
  }
}

/** Creates a failed check run for a run that has no result. */
export async function showFailureOnGithub(message: string, inputs: Inputs, io: ActionIo): Promise<void> {
  const event = readEvent(io.env);
  await attempt('check-run', CHECK_RUN_PERMISSION, event, inputs, io, (api) =>
    postFailedCheckRun(message, api, placeOf(event, io.env)),
  );
}

async function attempt(
  input: 'check-run' | 'suggestions',
  permission: string,
  event: GithubEvent,
  inputs: Inputs,
  io: ActionIo,
  work: (api: GithubApi) => Promise<void>,
): Promise<void> {
  try {
    const api = connect(inputs.githubToken, io.env);
    if (api === null) core.notice(`${input}: nothing posted without the input "github-token" and GITHUB_REPOSITORY`);
    else await work(api);
  } catch (error) {
    const reason = explain(error, permission, event.pullRequest?.isFork ?? false);
    core.notice(terminalLine(`${input}: not everything could be posted: ${reason}`));
  }
}

function placeOf({ headSha }: GithubEvent, env: NodeJS.ProcessEnv): CheckRunPlace {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env;
  return {
    headSha: headSha ?? '',
    detailsUrl: server && repository && run ? `${server}/${repository}/actions/runs/${run}` : null,
  };
}

/**
 * What stays the same from run to run and differs between the steps, jobs and matrix cells that check one pull request.
 */
function scopeOf({ request }: Inputs, env: NodeJS.ProcessEnv): string[] {
  const { chart, values = [], manifests = [], releaseName, namespace } = request.flags;
  const { GITHUB_WORKFLOW, GITHUB_JOB, GITHUB_ACTION } = env;
  const inputs = [chart, ...values, ...manifests, releaseName, namespace, request.configFile, ...request.targets];
  return [GITHUB_WORKFLOW, GITHUB_JOB, GITHUB_ACTION, ...inputs].map((part) => part ?? '');
}
