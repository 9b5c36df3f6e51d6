import { createHash } from 'node:crypto';
import type { UserError } from '../../core/errors/user-error.ts';
import { canonicalHost } from '../../core/host/registry-host.ts';
import { storedWithheldFor, type Withheld, withheldFor } from '../../trust/index.ts';
import type { LoadedConfig } from '../file/load.ts';
import { configError } from '../file/problems.ts';
import { keysOfKind } from '../keys/keys.ts';
import type { ConfigKeys, Written } from '../keys/schema.ts';
import { expandVariables, variablesIn } from './expand.ts';

/** The lists of `KEY=VALUE` in which variables are expanded. */
export const SET_KEYS = keysOfKind('assignments', 'json-assignments', 'file-assignments');
/** The lists whose entries hold a credential. */
const CREDENTIAL_LISTS = keysOfKind('registries', 'pull-secrets');

type Env = Readonly<Record<string, string | undefined>>;
type Path = readonly (string | number)[];

/** What an entry with a credential gets beside its own keys. */
export interface Withholding {
  /** Why its credential is not used in this run, half a sentence. */
  readonly withheld?: string;
  /** Why what this machine has stored for the host is not used in this run, half a sentence. */
  readonly storedWithheld?: string;
}

/** The entries with credentials, their variables replaced. */
export interface ExpandedEntries {
  readonly registries: readonly (Written['registries'][number] & Withholding)[];
  readonly 'pull-secrets': readonly (Written['pull-secrets'][number] & Withholding)[];
}

/** The configuration with its variables replaced. */
export type ExpandedKeys = Omit<ConfigKeys, keyof ExpandedEntries> & {
  readonly [K in keyof ExpandedEntries]?: ExpandedEntries[K] | undefined;
};

/** What is known of the variables beside their values, and what is heard of them. */
export interface ExpandOptions {
  /** What is not trusted; null: everything is. */
  readonly withheld: Withheld | null;
  /** Hears of each variable in `set`. */
  readonly onSetVariable: (name: string) => void;
}

const TRUSTED: ExpandOptions = { withheld: null, onSetVariable: () => {} };

/**
 * Expands `${NAME}` in the credentials and the `set*` lists of one part of the configuration
 * (docs/reference/contract.md#s3). What is not trusted stays away: the credential of an entry, and in `set` a
 * placeholder stands for the value.
 *
 * @param prefix where the part stands in the file: `[]` for the top level, `['targets', 2]` for a target
 * @throws UserError naming the line and the variable of each reference that cannot be expanded
 */
export function expandKeys(
  keys: ConfigKeys,
  prefix: Path,
  config: LoadedConfig,
  env: Env,
  { withheld, onSetVariable }: ExpandOptions = TRUSTED,
): ExpandedKeys {
  const failures: { path: Path; problem: string; hint: string }[] = [];
  const expand = (text: string, path: Path, values: Env = env): string => {
    const expansion = expandVariables(text, values);
    if (expansion.ok) return expansion.text;
    failures.push({ path: [...prefix, ...path], ...expansion });
    return text;
  };
  const changed: Record<string, unknown> = {};
  const setEnv = withheld === null ? env : withPlaceholders(env, withheld.setVariables);
  for (const key of SET_KEYS) {
    const list = keys[key];
    if (!list) continue;
    for (const name of list.flatMap(variablesIn)) onSetVariable(name);
    changed[key] = list.map((text, index) => expand(text, [key, index], setEnv));
  }
  for (const key of CREDENTIAL_LISTS) {
    const list: readonly CredentialEntry[] | undefined = keys[key];
    if (!list) continue;
    changed[key] = list.map((entry, index) => {
      const { username, password, ...rest } = entry;
      const why = withheld === null ? {} : withholding(entry, withheld);
      if (username === undefined || password === undefined || why.withheld !== undefined) return { ...rest, ...why };
      return {
        ...entry,
        ...why,
        username: expand(username, [key, index, 'username']),
        password: expand(password, [key, index, 'password']),
      };
    });
  }
  if (failures.length > 0) throw failure(failures, config);
  return { ...keys, ...changed } as ExpandedKeys;
}

/**
 * What stands for the value of a variable that is withheld: a text that nobody writes, and that may stand in a
 * reference.
 */
export function placeholderFor(name: string): string {
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 12);
  return `withheld-${hash}`;
}

interface CredentialEntry {
  readonly host?: string;
  readonly registries?: readonly string[] | undefined;
  readonly username?: string | undefined;
  readonly password?: string | undefined;
}

function withholding(entry: CredentialEntry, withheld: Withheld): Withholding {
  const variables = [...variablesIn(entry.username ?? ''), ...variablesIn(entry.password ?? '')];
  const own = withheldFor(withheld, hostsOf(entry), variables);
  const stored = entry.host === undefined ? null : storedWithheldFor(withheld, canonicalHost(entry.host));
  return { ...(own === null ? {} : { withheld: own }), ...(stored === null ? {} : { storedWithheld: stored }) };
}

/** The hosts of an entry as its needs name them. */
export function hostsOf({ host, registries = [] }: CredentialEntry): readonly string[] {
  if (host !== undefined) return [canonicalHost(host)];
  return registries.map((key) => {
    const plain = key.replace(/^https?:\/\//i, '');
    return plain.includes('/') ? plain : canonicalHost(plain);
  });
}

function withPlaceholders(env: Env, names: readonly string[]): Env {
  const set = names.filter((name) => env[name] !== undefined);
  return { ...env, ...Object.fromEntries(set.map((name) => [name, placeholderFor(name)])) };
}

function failure(failures: readonly { path: Path; problem: string; hint: string }[], config: LoadedConfig): UserError {
  const problems = failures.map(({ path, problem }) => ({ ...config.positionOf(path), message: problem }));
  return configError(config.file, problems, failures[0]!.hint);
}
