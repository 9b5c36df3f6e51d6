import * as core from '@actions/core';
import { DEFAULT_TIMEOUT_MS, loadSettings } from '../config/index.ts';
import { bugLines } from '../core/errors/bug.ts';
import { UserError } from '../core/errors/user-error.ts';
import { EXIT_USAGE, exitCodeOf } from '../core/finding/exit-codes.ts';
import { hideSecretTexts, secretVariables } from '../core/secrecy/secret-text.ts';
import { type Deadline, startDeadline } from '../core/settings/deadline.ts';
import { terminalLines } from '../escape/index.ts';
import { ensureWritable } from '../files/index.ts';
import { createEngine, type Engine } from '../helm/index.ts';
import { check, secretTextsOf } from '../preflight/index.ts';
import { rules } from '../rules/index.ts';
import { HOMEPAGE } from '../version.ts';
import { type Inputs, readInputs } from './inputs.ts';
import type { ActionIo } from './io.ts';
import { maskCredentials } from './mask.ts';
import { publish } from './publish.ts';

/** Runs the action once and gives the exit status; throws nothing. */
export async function run(io: ActionIo): Promise<number> {
  let inputs: Inputs | null = null;
  try {
    inputs = await readInputs((name) => core.getInput(name), io.env, io.cwd);
    if (inputs.githubToken) core.setSecret(inputs.githubToken.reveal());
    for (const file of [inputs.reportFile, inputs.sarifFile]) if (file !== null) ensureWritable(file, io.cwd);
    if (inputs.diagnoseFile !== null) {
      return await (await import('./diagnose.ts')).diagnose(inputs.diagnoseFile, inputs, io);
    }
    // The engine starts while the configuration is read.
    const deadline = startDeadline(DEFAULT_TIMEOUT_MS, () => performance.now());
    const engine = createEngine({ deadline });
    try {
      return await checkAndPublish(inputs, engine, deadline, io);
    } finally {
      await engine.close();
    }
  } catch (error) {
    const message = hideSecretTexts(describe(error, io.env), secretVariables(io.env));
    if (inputs?.checkRun) await (await import('./on-github.ts')).showFailureOnGithub(message, inputs, io);
    core.setFailed(message);
    if (core.isDebug() && error instanceof Error && error.stack) core.debug(error.stack);
    return EXIT_USAGE;
  }
}

async function checkAndPublish(inputs: Inputs, engine: Engine, deadline: Deadline, io: ActionIo): Promise<number> {
  const ruleIds = rules.map(({ id }) => id);
  const { settings, warnings } = await loadSettings(inputs.request, { cwd: io.cwd, env: io.env, ruleIds, trust: null });
  maskCredentials(settings, core.setSecret);
  const secrets = await secretTextsOf(settings, { ...io, githubToken: inputs.githubToken });
  for (const { value } of secrets) core.setSecret(value.reveal());
  const warn = (message: string) => core.info(terminalLines(`warning: ${message}`).join('\n'));
  for (const warning of [...inputs.warnings, ...warnings]) warn(warning);
  const result = await check(settings, {
    ...io,
    engine,
    deadline,
    githubToken: inputs.githubToken,
    isGuarded: true,
    stdin: async () => Buffer.alloc(0),
    onWarning: warn,
  });
  await publish(result, inputs, io);
  return exitCodeOf(result.report.verdict);
}

function describe(error: unknown, env: NodeJS.ProcessEnv): string {
  if (error instanceof UserError) {
    return terminalLines(error.hint === null ? error.message : `${error.message}\nhint: ${error.hint}`).join('\n');
  }
  const stack = env.PULLPROOF_DEBUG && error instanceof Error ? `\n${error.stack}` : '';
  return terminalLines(`${bugLines(error, HOMEPAGE).join('\n')}${stack}`).join('\n');
}
