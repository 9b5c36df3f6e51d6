import path from 'node:path';
import type { Profile } from '../../core/facts/facts.ts';
import { listProjectDirectory, reportPath } from '../../files/index.ts';

/** A values file for one environment. */
export interface EnvironmentFile {
  /** Path relative to the working directory. */
  readonly file: string;
  /** `prod`, `ci/minimal` */
  readonly environment: string;
}

/** Where environments' values files are: a directory relative to the chart, and what a file there is called. */
const PLACES: readonly { readonly directory: string; readonly pattern: RegExp; readonly prefix: string }[] = [
  { directory: '.', pattern: /^values[-._](.+)\.ya?ml$/, prefix: '' },
  { directory: '.', pattern: /^(.+)[-.]values\.ya?ml$/, prefix: '' },
  { directory: 'values', pattern: /^(?:values[-.])?(.+)\.ya?ml$/, prefix: '' },
  { directory: 'environments', pattern: /^(?:values[-.])?(.+)\.ya?ml$/, prefix: '' },
  { directory: 'envs', pattern: /^(?:values[-.])?(.+)\.ya?ml$/, prefix: '' },
  { directory: 'ci', pattern: /^(.+)-values\.ya?ml$/, prefix: 'ci/' },
];

/** Environments in which images are loaded into a cluster on the same machine. */
const LOCAL = /^(local|minikube|kind|k3d|docker-desktop)([-._]|$)/;

/** Finds the values files beside a chart that stand for environments, sorted by place and name. */
export function findEnvironments(cwd: string, chart: string): readonly EnvironmentFile[] {
  const found = new Map<string, EnvironmentFile>();
  for (const { directory, pattern, prefix } of PLACES) {
    const absolute = path.join(cwd, chart, directory);
    for (const entry of listProjectDirectory(absolute, cwd)) {
      if (entry.isDirectory()) continue;
      const { name } = entry;
      const environment = pattern.exec(name)?.[1];
      const file = reportPath(cwd, path.join(absolute, name));
      if (environment !== undefined && environment !== 'schema' && !found.has(file)) {
        found.set(file, { file, environment: `${prefix}${environment}` });
      }
    }
  }
  const all = [...found.values()];
  const isUnique = ({ environment }: EnvironmentFile) =>
    all.filter((other) => other.environment === environment).length === 1;
  return all.map((entry) =>
    isUnique(entry) ? entry : { ...entry, environment: path.posix.relative(chart, entry.file) },
  );
}

/** The profile that an environment's name stands for; only names of local clusters mean `local`. */
export function guessProfile(environment: string): Profile {
  return LOCAL.test(environment) ? 'local' : 'registry';
}
