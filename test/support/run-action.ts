import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type RunResult, runNode } from './run-node.ts';
import { makeDirectory } from './temp-directory.ts';

/** What a run of the action left behind. */
export interface ActionResult extends RunResult {
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/**
 * Runs an entry of the action as GitHub does: a process with `INPUT_*`, and files for outputs and the summary.
 *
 * @param entry relative to the repository's root
 * @param killAfterMs a process that hangs ends with the code null
 */
export async function runActionEntry(
  entry: string,
  cwd: string,
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
  killAfterMs?: number,
): Promise<ActionResult> {
  const files = makeDirectory({ output: '', summary: '' });
  const [output, summary] = [path.join(files, 'output'), path.join(files, 'summary')];
  const given = Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase().replaceAll(' ', '_')}`, value]),
  );
  const result = await runNode(entry, [], {
    cwd,
    env: {
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: cwd,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      NO_COLOR: '1',
      ...given,
      ...env,
    },
    ...(killAfterMs === undefined ? {} : { killAfterMs }),
  });
  const outputs = Object.fromEntries(
    [...readFileSync(output, 'utf8').matchAll(/^(.+?)<<(ghadelimiter_\S+)\n(.*)\n\2$/gm)].map(([, name, , value]) => [
      name!,
      value!,
    ]),
  );
  return { ...result, outputs, summary: readFileSync(summary, 'utf8') };
}

export const HEAD_SHA = '6dcb09b5b57875f334f61aebed695e2e4193db5e';

/** The environment of a workflow that a pull request started, with its event in a file. */
export function pullRequestEnv(apiUrl: string, options: { readonly fork?: boolean } = {}): Record<string, string> {
  const event = {
    action: 'synchronize',
    number: 7,
    pull_request: {
      number: 7,
      head: { sha: HEAD_SHA, ref: 'topic', repo: { full_name: options.fork ? 'somebody/shop' : 'acme/shop' } },
      base: { sha: '0'.repeat(40), ref: 'main', repo: { full_name: 'acme/shop' } },
    },
  };
  return {
    GITHUB_API_URL: apiUrl,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: path.join(makeDirectory({ 'event.json': JSON.stringify(event) }), 'event.json'),
    GITHUB_SHA: 'f'.repeat(40),
    GITHUB_RUN_ID: '42',
    GITHUB_WORKFLOW: 'images',
    GITHUB_JOB: 'pullproof',
    GITHUB_ACTION: 'images',
  };
}
