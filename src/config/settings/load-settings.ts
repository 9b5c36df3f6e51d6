import type { Withheld } from '../../trust/index.ts';
import { findConfig } from '../file/find.ts';
import type { LoadedConfig } from '../file/load.ts';
import type { SettingsRequest } from './request.ts';
import { type ResolvedSettings, resolveSettings } from './resolve.ts';

/** The outside world of the configuration. */
export interface ConfigHost {
  /** Absolute working directory. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The ids of all rules, for `rules` and `ignore`. */
  readonly ruleIds: readonly string[];
  /** Decides what a configuration is not trusted with; null: it is trusted, as in CI. */
  readonly trust: ((config: LoadedConfig) => Promise<Withheld | null>) | null;
}

/**
 * Finds and reads the configuration and makes the settings of a run from it and from what was asked for.
 * The schema and the discovery of charts are loaded only when they are needed.
 *
 * @throws UserError for everything that is wrong with flags, files or the configuration
 */
export async function loadSettings(request: SettingsRequest, host: ConfigHost): Promise<ResolvedSettings> {
  const location = findConfig(host.cwd, request.configFile);
  const config = location ? (await import('../file/load.ts')).loadConfig(location, host.cwd, host.ruleIds) : null;
  return resolveSettings(request, {
    cwd: host.cwd,
    env: host.env,
    config,
    withheld: config && host.trust ? await host.trust(config) : null,
    discover: async () => (await import('../discover/charts.ts')).discoverTargets(host.cwd),
  });
}
