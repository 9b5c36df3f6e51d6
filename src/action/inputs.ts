import path from 'node:path';
import {
  EMPTY_REQUEST,
  type KeyRow,
  type RegistriesContext,
  readTexts,
  type Said,
  type SettingsRequest,
  splitCommandLine,
} from '../config/index.ts';
import { UserError } from '../core/errors/user-error.ts';
import { type Sensitive, sensitive } from '../core/secrecy/sensitive.ts';
import type { RegistrySettings } from '../core/settings/settings.ts';
import { type GetInput, inputName, readBoolean, readLines, readText, readWords } from './input-values.ts';

/** Every input of the action (docs/reference/contract.md#s2), read once. */
export interface Inputs {
  readonly request: SettingsRequest;
  readonly githubToken: Sensitive<string> | null;
  readonly annotations: boolean;
  readonly summary: boolean;
  readonly checkRun: boolean;
  readonly suggestions: boolean;
  readonly sarifFile: string | null;
  readonly reportFile: string | null;
  /** What a cluster wrote after a deploy: diagnosed instead of checking a release. */
  readonly diagnoseFile: string | null;
  /** One sentence each, for the log. */
  readonly warnings: readonly string[];
}

/**
 * Reads and checks the inputs.
 *
 * @param get reads one input
 * @param env where variables in `helm-command` and `registries` are taken from
 * @throws UserError that names the input
 */
export async function readInputs(get: GetInput, env: NodeJS.ProcessEnv, cwd: string): Promise<Inputs> {
  const flags = readTexts(
    ({ key, row }) => readKey(get, key, row.input),
    ({ key }) => inputName(key),
  );
  if (flags.manifests?.includes('-') || flags.values?.includes('-')) {
    throw new UserError('INPUT_STDIN', 'an action has no standard input: "-" is no file', {
      hint: 'write the YAML to a file in an earlier step',
    });
  }
  const token = readText(get, 'github-token');
  const sarifFile = readText(get, 'sarif-file') ?? null;
  const reportFile = readText(get, 'report-file') ?? null;
  if (sarifFile !== null && reportFile !== null && path.resolve(cwd, sarifFile) === path.resolve(cwd, reportFile)) {
    throw new UserError('INPUT_INVALID', `two reports for the same file "${sarifFile}"`, {
      hint: 'give "sarif-file" and "report-file" a file each',
    });
  }
  const warnings: string[] = [];
  const helmVariables = new Set<string>();
  const registries = await readRegistries(get, { env, cwd, warn: (message) => warnings.push(message) });
  return {
    request: {
      ...EMPTY_REQUEST,
      configFile: readText(get, 'config') ?? null,
      targets: readWords(get, 'targets'),
      flags,
      helmCommand: readHelmCommand(get, env, (name) => helmVariables.add(name)),
      helmVariables: [...helmVariables],
      registries,
    },
    githubToken: token === undefined ? null : sensitive(token),
    annotations: readBoolean(get, 'annotations', true),
    summary: readBoolean(get, 'summary', true),
    checkRun: readBoolean(get, 'check-run', false),
    suggestions: readBoolean(get, 'suggestions', false),
    sarifFile,
    reportFile,
    diagnoseFile: readText(get, 'diagnose-file') ?? null,
    warnings,
  };
}

/** What the input of a key says; one that is YAML is read by itself. */
function readKey(get: GetInput, name: string, written: KeyRow['input']): Said {
  if (written === undefined || written === 'yaml') return undefined;
  if (written === 'text') return readText(get, name);
  const list = written === 'words' ? readWords(get, name) : readLines(get, name);
  return list.length === 0 ? undefined : list;
}

function readHelmCommand(
  get: GetInput,
  env: NodeJS.ProcessEnv,
  onVariable: (name: string) => void,
): readonly string[] | null {
  const text = readText(get, 'helm-command');
  return text === undefined ? null : splitCommandLine(text, env, inputName('helm-command'), onVariable);
}

async function readRegistries(
  get: GetInput,
  context: Omit<RegistriesContext, 'source'>,
): Promise<readonly RegistrySettings[]> {
  const text = readText(get, 'registries');
  if (text === undefined) return [];
  const { parseRegistries } = await import('../config/settings/registries-text.ts');
  return parseRegistries(text, { ...context, source: inputName('registries') });
}
