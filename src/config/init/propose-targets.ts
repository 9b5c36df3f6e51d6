import { existsSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'shell-quote';
import { followLinks, toProblem } from '../../files/index.ts';
import { parseHelmCommand } from '../command/helm-command.ts';
import { findCharts } from '../discover/charts.ts';
import { findEnvironments, guessProfile } from '../discover/environments.ts';
import { type FoundHelmCommand, scanHelmCommands } from '../discover/scan-helm.ts';
import type { PartialSettings } from '../keys/partial-settings.ts';
import { chartName } from '../words/chart-name.ts';
import { hasVariables, toVariables } from './portable-text.ts';

/** A target that `init` proposes, with where it comes from. */
export interface ProposedTarget {
  readonly settings: PartialSettings & { readonly name: string };
  /** `helm command in .github/workflows/deploy.yml:14`, or null when it stands for files. */
  readonly origin: string | null;
}

/** What `init` found. */
export interface InitFindings {
  readonly targets: readonly ProposedTarget[];
  /** Commands that could not be taken over, one sentence each. */
  readonly warnings: readonly string[];
}

/** Proposes a target for each helm command, and for each chart and environment that no command deploys. */
export function proposeTargets(cwd: string): InitFindings {
  const warnings: string[] = [];
  const deployed = scanHelmCommands(cwd).flatMap((command) => fromCommand(command, cwd, warnings));
  const covers = (chart: string, values: readonly string[]) =>
    deployed.some(
      ({ settings }) =>
        path.normalize(settings.chart ?? '') === path.normalize(chart) &&
        values.every((file) => (settings.values ?? []).some((own) => path.normalize(own) === path.normalize(file))),
    );
  const found = findCharts(cwd).flatMap(({ directory }): ProposedTarget[] => {
    const name = chartName(directory, cwd);
    const environments = findEnvironments(cwd, directory).filter(({ file }) => {
      const refusal = refusalOf(file, cwd);
      if (refusal !== null) warnings.push(`${file}: this values file was not taken over: it ${refusal}`);
      return refusal === null;
    });
    const proposals = environments
      .filter(({ file }) => !covers(directory, [file]))
      .map(({ file, environment }) => {
        const profile = guessProfile(environment);
        return {
          name: `${name}-${environment.replace(/\W+/g, '-')}`,
          chart: directory,
          values: [file],
          ...(profile === 'local' ? { profile } : {}),
        };
      });
    const plain = environments.length === 0 && !covers(directory, []) ? [{ name, chart: directory }] : [];
    return [...plain, ...proposals].map((settings) => ({ settings, origin: null }));
  });
  return { targets: uniqueNames([...deployed, ...found]), warnings };
}

function fromCommand(command: FoundHelmCommand, cwd: string, warnings: string[]): ProposedTarget[] {
  const origin = `helm command in ${command.file}:${command.line}`;
  const skip = (reason: string) => {
    warnings.push(`${command.file}:${command.line}: this helm command was not taken over: ${reason}`);
    return [];
  };
  try {
    const words = parse(toVariables(command.text).replaceAll('$', '\\$')).map((word) =>
      typeof word === 'string' ? word : '',
    );
    const { settings } = parseHelmCommand(words);
    const paths = [settings.chart!, ...(settings.values ?? [])];
    const variable = paths.find(hasVariables);
    if (variable !== undefined) return skip(`the path "${variable}" depends on a variable`);
    const missing = paths.find((file) => !existsSync(path.resolve(cwd, file)));
    if (missing !== undefined) return skip(`"${missing}" is not in the repository`);
    const setFiles = (settings.setFile ?? []).map((text) => text.slice(text.indexOf('=') + 1));
    const outside = [...paths, ...setFiles].find((file) => refusalOf(file, cwd) !== null);
    if (outside !== undefined) return skip(`"${outside}" does not lie in the project`);
    const { isUpgrade: _isUpgrade, mayInstall: _mayInstall, ...rest } = settings;
    const plain = Object.entries(rest).filter(([, value]) => typeof value !== 'string' || !hasVariables(value));
    const kept: PartialSettings = Object.fromEntries(plain);
    const environment = /values[-._]([\w.-]+)\.ya?ml$/.exec(settings.values?.at(-1) ?? '')?.[1];
    const base = kept.releaseName ?? chartName(settings.chart!, cwd);
    return [{ settings: { ...kept, name: environment ? `${base}-${environment}` : base }, origin }];
  } catch (error) {
    return skip(error instanceof Error ? error.message : String(error));
  }
}

/**
 * Why a file that the repository names is not the project's: a configuration that repeats the name would be trusted.
 * Null when it is.
 */
function refusalOf(file: string, cwd: string): string | null {
  try {
    followLinks(file, cwd, 'found');
    return null;
  } catch (error) {
    return toProblem(error).message;
  }
}

function uniqueNames(targets: readonly ProposedTarget[]): ProposedTarget[] {
  const used = new Set<string>();
  const seen = new Set<string>();
  return targets.flatMap((target) => {
    const { name: _name, ...content } = target.settings;
    const key = JSON.stringify(content);
    if (seen.has(key)) return [];
    seen.add(key);
    let name = target.settings.name;
    for (let number = 2; used.has(name); number++) name = `${target.settings.name}-${number}`;
    used.add(name);
    return [{ ...target, settings: { ...target.settings, name } }];
  });
}
