import type { Profile } from '../../core/facts/facts.ts';
import type { DeclaredPullSecret } from '../../core/facts/pull-secret.ts';
import type { Platform } from '../../core/platform/platform.ts';
import type { FailOn, OnUnverified } from '../../core/settings/choices.ts';
import type { IgnoreEntry, RegistrySettings, TargetSettings } from '../../core/settings/settings.ts';

/**
 * How the values of keys are written, with what each becomes in the settings. `schema.ts` says what may stand in the
 * file, `read-file.ts` what that becomes, `read-text.ts` what the text of a flag or an input becomes.
 */
export interface ValueTypes {
  readonly text: string;
  readonly texts: readonly string[];
  readonly switch: boolean;
  /** The path of a chart. */
  readonly chart: string;
  /** Paths of files. */
  readonly paths: readonly string[];
  /** `KEY=VALUE` */
  readonly assignments: readonly string[];
  /** `KEY=JSON`, or one JSON object. */
  readonly 'json-assignments': readonly string[];
  /** `KEY=PATH` */
  readonly 'file-assignments': readonly string[];
  readonly profile: Profile;
  readonly platforms: readonly Platform[];
  readonly cluster: string;
  readonly registries: readonly RegistrySettings[];
  readonly 'pull-secrets': readonly DeclaredPullSecret[];
  readonly 'service-accounts': TargetSettings['serviceAccounts'];
  readonly rules: TargetSettings['rules'];
  readonly ignore: readonly IgnoreEntry[];
  readonly 'fail-on': FailOn;
  readonly 'on-unverified': OnUnverified;
}

/** The name of a kind of value. */
export type ValueKind = keyof ValueTypes;
