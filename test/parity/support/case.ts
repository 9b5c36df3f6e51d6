/**
 * One command line of `helm template`, and the same as a request to the engine. Paths are relative to the charts'
 * directory of the case.
 */
export interface ParityCase {
  /** Unique; also the name of the recorded files. */
  readonly name: string;
  /** A chart directory or archive. */
  readonly chart: string;
  readonly releaseName?: string;
  readonly values?: readonly string[];
  readonly set?: readonly string[];
  readonly setString?: readonly string[];
  readonly setJson?: readonly string[];
  readonly setFile?: readonly string[];
  readonly setLiteral?: readonly string[];
  readonly namespace?: string;
  readonly kubeVersion?: string;
  readonly apiVersions?: readonly string[];
  readonly showOnly?: readonly string[];
  readonly includeCrds?: boolean;
  readonly skipTests?: boolean;
  readonly noHooks?: boolean;
  readonly isUpgrade?: boolean;
  readonly skipSchemaValidation?: boolean;
}

/** What a program said: exit status, standard output, and the message after "Error: " (null when there is none). */
export interface Outcome {
  readonly status: number;
  readonly stdout: Buffer;
  readonly error: string | null;
}

/** The command line of the real helm for a case. */
export function helmArguments(c: ParityCase): string[] {
  const repeated = (flag: string, list: readonly string[] = []) => list.flatMap((value) => [flag, value]);
  const optional = (flag: string, value: string | undefined) => (value === undefined ? [] : [flag, value]);
  const boolean = (flag: string, on = false) => (on ? [flag] : []);
  return [
    'template',
    ...(c.releaseName === undefined ? [] : [c.releaseName]),
    c.chart,
    ...repeated('-f', c.values),
    ...repeated('--set', c.set),
    ...repeated('--set-string', c.setString),
    ...repeated('--set-json', c.setJson),
    ...repeated('--set-file', c.setFile),
    ...repeated('--set-literal', c.setLiteral),
    ...optional('--namespace', c.namespace),
    ...optional('--kube-version', c.kubeVersion),
    ...repeated('--api-versions', c.apiVersions),
    ...repeated('--show-only', c.showOnly),
    ...boolean('--include-crds', c.includeCrds),
    ...boolean('--skip-tests', c.skipTests),
    ...boolean('--no-hooks', c.noHooks),
    ...boolean('--is-upgrade', c.isUpgrade),
    ...boolean('--skip-schema-validation', c.skipSchemaValidation),
  ];
}
