import * as core from '@actions/core';
import { loadSettings } from '../config/index.ts';
import type { Verdict } from '../core/finding/report.ts';
import {
  type Diagnosis,
  type DiagnosisOptions,
  diagnose as diagnoseText,
  diagnosisAnnotations,
  exitCodeOfDiagnosis,
  readInputFile,
  renderJson,
  renderMarkdown,
  renderText,
  summaryOf,
} from '../diagnose/index.ts';
import { terminalLine, visible } from '../escape/index.ts';
import { ruleInfos, writeWholeFile } from '../files/index.ts';
import { createEngine } from '../helm/index.ts';
import { type Gathered, gather, readSources } from '../preflight/index.ts';
import { rules } from '../rules/index.ts';
import type { Inputs } from './inputs.ts';
import type { ActionIo } from './io.ts';
import { emit, LOG_WIDTH, repositoryOptions, setOutputs, writeSummary } from './publish.ts';

/**
 * The step after a deploy: turns what the cluster wrote into annotations, a job summary and outputs. Fails when an
 * image is not pulled, and when nothing in the file is known.
 *
 * @returns the exit status, as `pullproof diagnose` gives it
 */
export async function diagnose(file: string, inputs: Inputs, io: ActionIo): Promise<number> {
  const plain = diagnoseText(await readInputFile(file, io.cwd));
  const { diagnosis, gathered } = namesChart(inputs)
    ? await inChart(plain, inputs, io)
    : { diagnosis: plain, gathered: [] };
  const files = diagnosis.failures.flatMap(({ placement }) => placement?.location?.file ?? []);
  const options: DiagnosisOptions = {
    color: !io.env.NO_COLOR,
    width: LOG_WIDTH,
    ruleInfo: ruleInfos(rules, { withPages: false }),
    sources: readSources(files, gathered, io.cwd),
    ...repositoryOptions(io),
  };
  core.info(renderText(diagnosis, options));
  if (inputs.annotations) for (const annotation of diagnosisAnnotations(diagnosis, options)) emit(annotation);
  if (inputs.summary) await writeSummary(renderMarkdown(diagnosis, options), io);
  if (inputs.reportFile !== null) writeWholeFile(inputs.reportFile, renderJson(diagnosis), io.cwd);
  setOutputs(outputsOf(diagnosis, inputs));
  const summary = `pullproof diagnose: ${summaryOf(diagnosis)}`;
  if (verdictOf(diagnosis) === 'pass') core.info(terminalLine(summary));
  else core.setFailed(visible(summary));
  return exitCodeOfDiagnosis(diagnosis);
}

/** Lines are looked for only in what the inputs name: discovery could take a chart that was not deployed. */
function namesChart({ request }: Inputs): boolean {
  const { flags, helmCommand, configFile, targets } = request;
  return flags.chart !== undefined || helmCommand !== null || configFile !== null || targets.length > 0;
}

async function inChart(
  diagnosis: Diagnosis,
  inputs: Inputs,
  io: ActionIo,
): Promise<{ diagnosis: Diagnosis; gathered: readonly Gathered[] }> {
  const { locateFailures } = await import('../diagnose/locate.ts');
  const engine = createEngine();
  try {
    const ruleIds = rules.map(({ id }) => id);
    const { settings } = await loadSettings(inputs.request, { cwd: io.cwd, env: io.env, ruleIds, trust: null });
    const ports = { ...io, engine, githubToken: null, stdin: async () => Buffer.alloc(0) };
    const gathered: Gathered[] = [];
    for (const target of settings.targets) gathered.push(await gather(target, ports));
    return { diagnosis: await locateFailures(diagnosis, gathered, ports), gathered };
  } finally {
    await engine.close();
  }
}

function verdictOf({ failures, recognised }: Diagnosis): Verdict {
  if (failures.length > 0) return 'fail';
  return recognised ? 'pass' : 'unverified';
}

function outputsOf(diagnosis: Diagnosis, { reportFile }: Inputs): Record<string, string | number> {
  const { failures } = diagnosis;
  return {
    verdict: verdictOf(diagnosis),
    errors: failures.filter(({ severity }) => severity === 'error').length,
    warnings: failures.filter(({ severity }) => severity === 'warning').length,
    images: new Set(failures.flatMap(({ image }) => image ?? [])).size,
    unverified: failures.filter(({ unverified }) => unverified).length,
    'report-file': reportFile ?? '',
    'sarif-file': '',
  };
}
