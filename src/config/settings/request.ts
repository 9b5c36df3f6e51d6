import type { RegistrySettings } from '../../core/settings/settings.ts';
import type { PartialSettings } from '../keys/partial-settings.ts';

/** Requests in flight over all hosts. */
export const DEFAULT_CONCURRENCY = 128;
/** Time of the whole run, in milliseconds. */
export const DEFAULT_TIMEOUT_MS = 300_000;

/**
 * What a person asked for by flags or by the action's inputs; the configuration file and the defaults fill the rest.
 */
export interface SettingsRequest {
  /** Path of `--config`, or null: it is looked for. */
  readonly configFile: string | null;
  /** Names of `--target`; empty: all. */
  readonly targets: readonly string[];
  /** What the flags say about the target. */
  readonly flags: PartialSettings;
  /** A whole helm command (`['helm', 'upgrade', …]`), or null. */
  readonly helmCommand: readonly string[] | null;
  /** The environment variables that were expanded in the helm command. */
  readonly helmVariables: readonly string[];
  /** Entries of the action's input `registries`; they come before those of the configuration file. */
  readonly registries: readonly RegistrySettings[];
  readonly concurrency: number | null;
  /** Time of the whole run, in milliseconds. */
  readonly timeoutMs: number | null;
  readonly offline: boolean;
}

/** A request that says nothing; spread it and change what was said. */
export const EMPTY_REQUEST: SettingsRequest = {
  configFile: null,
  targets: [],
  flags: {},
  helmCommand: null,
  helmVariables: [],
  registries: [],
  concurrency: null,
  timeoutMs: null,
  offline: false,
};
