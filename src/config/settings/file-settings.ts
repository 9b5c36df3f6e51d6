import path from 'node:path';
import { UserError } from '../../core/errors/user-error.ts';
import type { Withheld } from '../../trust/index.ts';
import type { LoadedConfig } from '../file/load.ts';
import type { PartialSettings } from '../keys/partial-settings.ts';
import type { ConfigKeys } from '../keys/schema.ts';
import { outsideFiles } from '../trust/outside-files.ts';
import { expandKeys } from '../variables/expand-keys.ts';
import { readFileKeys } from './read-file.ts';
import { createRebase } from './rebase.ts';
import type { RegistryContext } from './registries.ts';

/** What resolving needs from the outside. */
export interface ResolveContext {
  /** Absolute working directory. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What the configuration file is not trusted with; null: it is trusted. */
  readonly withheld: Withheld | null;
  /** The configuration file, or null when there is none. */
  readonly config: LoadedConfig | null;
  /** Finds the charts of the repository; called when nothing else says what to check. */
  discover(): Promise<readonly PartialSettings[]>;
}

/** Hears a warning, one sentence. */
export type Warn = (message: string) => void;

/** What resolving needs, and who hears of each variable that is used in `set`. */
export interface FileContext extends ResolveContext {
  readonly onSetVariable: (name: string) => void;
}

/** The top level of the configuration; below it only Helm's own environment. */
export function topSettings(context: FileContext, warn: Warn): PartialSettings {
  const namespace = context.env.HELM_NAMESPACE ? { namespace: context.env.HELM_NAMESPACE } : {};
  return { ...namespace, ...(context.config ? partSettings(context, context.config, [], warn) : {}) };
}

/**
 * What one part of the configuration says.
 *
 * @param at where it stands in the file: `[]` for the top level, `['targets', 2]` for a target
 * @throws UserError when a variable is missing, a certificate cannot be read, or a file outside of the project may not
 *   be read
 */
export function partSettings(
  context: FileContext,
  config: LoadedConfig,
  at: readonly (string | number)[],
  warn: Warn,
): PartialSettings {
  const { version: _version, targets, ...top } = config.config;
  const keys = at.length === 0 ? top : targets![at[1] as number]!;
  const rebase = createRebase(config.root, context.cwd);
  refuseOutside(keys, config, context);
  const registryContext: RegistryContext = {
    source: config.file,
    rebase,
    resolve: (file) => path.resolve(config.root, file),
    cwd: context.cwd,
    warn,
  };
  return readFileKeys(expandKeys(keys, at, config, context.env, context), registryContext);
}

/** A file outside of the project is read only for whoever is trusted with it. */
function refuseOutside(keys: ConfigKeys, { root, file }: LoadedConfig, context: FileContext): void {
  const { withheld } = context;
  if (withheld === null) return;
  const refused = outsideFiles(keys, root, context).find((outside) =>
    withheld.needs.some((need) => need.file === outside),
  );
  if (refused === undefined) return;
  throw new UserError(
    'CONFIG_UNTRUSTED',
    `${file} is not trusted on this machine to read "${refused}", which lies outside of the project`,
    {
      hint: 'run `pullproof trust` if you trust the configuration of this repository, or check with `--trust` once',
    },
  );
}
