import type { UserError } from '../core/errors.ts';
import { expandVariables } from './expand.ts';
import type { LoadedConfig } from './load.ts';
import { configError } from './problems.ts';
import type { ConfigKeys } from './schema.ts';

/** The lists of `KEY=VALUE` in which variables are expanded. */
const SET_KEYS = ['set', 'set-string', 'set-json', 'set-file', 'set-literal'] as const;
/** The lists whose entries hold a credential. */
const CREDENTIAL_LISTS = ['registries', 'pull-secrets'] as const;

type Env = Readonly<Record<string, string | undefined>>;
type Path = readonly (string | number)[];

/**
 * Expands `${NAME}` in the credentials and the `set*` lists of one part of the configuration (contract §3).
 *
 * @param prefix where the part stands in the file: `[]` for the top level, `['targets', 2]` for a target
 * @throws UserError naming the line and the variable of each reference that cannot be expanded
 */
export function expandKeys(keys: ConfigKeys, prefix: Path, config: LoadedConfig, env: Env): ConfigKeys {
  const failures: { path: Path; problem: string; hint: string }[] = [];
  const expand = (text: string, path: Path): string => {
    const expansion = expandVariables(text, env);
    if (expansion.ok) return expansion.text;
    failures.push({ path: [...prefix, ...path], ...expansion });
    return text;
  };
  const changed: Record<string, unknown> = {};
  for (const key of SET_KEYS) {
    const list = keys[key];
    if (list) changed[key] = list.map((text, index) => expand(text, [key, index]));
  }
  for (const key of CREDENTIAL_LISTS) {
    const list: readonly { username?: string | undefined; password?: string | undefined }[] | undefined = keys[key];
    if (!list) continue;
    changed[key] = list.map((entry, index) => ({
      ...entry,
      ...(entry.username === undefined ? {} : { username: expand(entry.username, [key, index, 'username']) }),
      ...(entry.password === undefined ? {} : { password: expand(entry.password, [key, index, 'password']) }),
    }));
  }
  if (failures.length > 0) throw failure(failures, config);
  return { ...keys, ...changed };
}

function failure(failures: readonly { path: Path; problem: string; hint: string }[], config: LoadedConfig): UserError {
  const problems = failures.map(({ path, problem }) => ({ ...config.positionOf(path), message: problem }));
  return configError(config.file, problems, failures[0]!.hint);
}
