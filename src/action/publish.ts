import path from 'node:path';
import * as core from '@actions/core';
import { UserError } from '../core/errors/user-error.ts';
import type { Report } from '../core/finding/report.ts';
import { terminalLine } from '../escape/index.ts';
import { ruleInfos, writeWholeFile } from '../files/index.ts';
import type { CheckResult } from '../preflight/index.ts';
import { type Annotation, annotations, type FormatId, loadFormat, type ReporterOptions } from '../reporters/index.ts';
import { rules } from '../rules/index.ts';
import type { Inputs } from './inputs.ts';
import type { ActionIo } from './io.ts';

/** Columns of the report in the job's log. */
export const LOG_WIDTH = 120;

/**
 * Shows a result where people and later steps read it: log, annotations, job summary, files, outputs, review and
 * check run, one last line.
 */
export async function publish(result: CheckResult, inputs: Inputs, io: ActionIo): Promise<void> {
  const { report, sources } = result;
  const options: ReporterOptions = {
    color: !io.env.NO_COLOR,
    width: LOG_WIDTH,
    ruleInfo: ruleInfos(rules, { withPages: inputs.sarifFile !== null }),
    sources,
    ...repositoryOptions(io),
  };
  const render = async (format: FormatId) => (await loadFormat(format)).render(report, options);
  core.info(await render('text'));
  const { shown, summary } = annotations(report, options);
  if (inputs.annotations) for (const annotation of shown) emit(annotation);
  if (inputs.summary) await writeSummary(await render('markdown'), io);
  if (inputs.reportFile !== null) writeWholeFile(inputs.reportFile, await render('json'), io.cwd);
  if (inputs.sarifFile !== null) writeWholeFile(inputs.sarifFile, await render('sarif'), io.cwd);
  setOutputs(outputsOf(report, inputs));
  if (inputs.suggestions || inputs.checkRun) {
    // GitHub's client is loaded only by those who want it.
    const { showOnGithub } = await import('./on-github.ts');
    await showOnGithub(result, inputs, options, io);
  }
  if (report.verdict === 'pass') core.info(summary);
  else core.setFailed(summary);
}

/** Where the working directory is in the repository, and where its files can be looked at. */
export function repositoryOptions({ cwd, env }: ActionIo): Pick<ReporterOptions, 'repositoryPrefix' | 'sourceBaseUrl'> {
  const workspace = env.GITHUB_WORKSPACE;
  const prefix = workspace ? path.relative(workspace, cwd).split(path.sep).join('/') : '';
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: sha } = env;
  return {
    repositoryPrefix: prefix.startsWith('..') ? '' : prefix,
    ...(server && repository && sha ? { sourceBaseUrl: `${server}/${repository}/blob/${sha}` } : {}),
  };
}

export function emit({ level, message, title, file, startLine, endLine, startColumn, endColumn }: Annotation): void {
  const properties: core.AnnotationProperties = {
    title,
    ...(file === null ? {} : { file }),
    ...(startLine === null ? {} : { startLine }),
    ...(endLine === null ? {} : { endLine }),
    ...(startColumn === null ? {} : { startColumn }),
    ...(endColumn === null ? {} : { endColumn }),
  };
  if (level === 'error') core.error(message, properties);
  else if (level === 'warning') core.warning(message, properties);
  else core.notice(message, properties);
}

/** A summary that cannot be written is no reason to fail a deploy. */
export async function writeSummary(markdown: string, { env }: ActionIo): Promise<void> {
  if (!env.GITHUB_STEP_SUMMARY) return;
  try {
    await core.summary.addRaw(markdown).write();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    core.info(terminalLine(`the job summary could not be written: ${reason}`));
  }
}

/**
 * Sets the outputs of the step.
 *
 * @throws UserError when the runner's file for them cannot be written
 */
export function setOutputs(outputs: Readonly<Record<string, string | number>>): void {
  try {
    for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? (cause instanceof Error ? cause.message : String(cause));
    throw new UserError('OUTPUTS_UNWRITABLE', `the outputs of the step cannot be written: ${reason}`, {
      hint: 'GITHUB_OUTPUT has to name a file that can be written, as the runner makes it',
      cause,
    });
  }
}

function outputsOf({ verdict, counts }: Report, { reportFile, sarifFile }: Inputs): Record<string, string | number> {
  const { errors, warnings, images, unverified } = counts;
  const files = { 'report-file': reportFile ?? '', 'sarif-file': sarifFile ?? '' };
  return { verdict, errors, warnings, images, unverified, ...files };
}
