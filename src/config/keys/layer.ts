import type { Profile } from '../../core/facts/facts.ts';
import type { DeclaredPullSecret } from '../../core/facts/pull-secret.ts';
import type { Platform } from '../../core/platform/platform.ts';
import type { IgnoreEntry, RegistrySettings, TargetSettings } from '../../core/settings/settings.ts';

/**
 * What one source (the top level of the configuration, one target, the flags) says about a target.
 * A key that is absent says nothing. Paths are relative to the working directory.
 */
export interface Layer {
  readonly name?: string;
  /** Set where charts are found; no source can say it. */
  readonly isDiscovered?: boolean;
  readonly chart?: string;
  readonly manifests?: readonly string[];
  readonly values?: readonly string[];
  readonly set?: readonly string[];
  readonly setString?: readonly string[];
  readonly setJson?: readonly string[];
  readonly setFile?: readonly string[];
  readonly setLiteral?: readonly string[];
  readonly releaseName?: string;
  readonly namespace?: string;
  readonly kubeVersion?: string;
  readonly apiVersions?: readonly string[];
  readonly includeCrds?: boolean;
  readonly skipTests?: boolean;
  readonly noHooks?: boolean;
  readonly isUpgrade?: boolean;
  readonly skipSchemaValidation?: boolean;
  readonly profile?: Profile;
  readonly platforms?: readonly Platform[];
  readonly cluster?: string;
  readonly registries?: readonly RegistrySettings[];
  readonly pullSecrets?: readonly DeclaredPullSecret[];
  readonly serviceAccounts?: TargetSettings['serviceAccounts'];
  readonly allowedRegistries?: readonly string[];
  readonly rules?: TargetSettings['rules'];
  readonly ignore?: readonly IgnoreEntry[];
  readonly failOn?: TargetSettings['failOn'];
  readonly onUnverified?: TargetSettings['onUnverified'];
  readonly isHelmCommand?: boolean;
  readonly mayInstall?: boolean;
}

/** Keys of which a later layer adds to an earlier one when it comes from the command line, as Helm's own flags do. */
export const APPENDED = [
  'values',
  'set',
  'setString',
  'setJson',
  'setFile',
  'setLiteral',
  'apiVersions',
  'manifests',
] as const satisfies readonly (keyof Layer)[];

/** A target over the top level: each key that it has replaces the top level's; `rules` is merged rule by rule. */
export function overrideLayer(base: Layer, over: Layer): Layer {
  const rules = base.rules || over.rules ? { rules: { ...base.rules, ...over.rules } } : {};
  return { ...base, ...over, ...rules };
}

/** Flags over a target: single values replace, Helm's repeatable flags come after the target's own. */
export function extendLayer(base: Layer, flags: Layer): Layer {
  const merged: Record<string, unknown> = { ...overrideLayer(base, flags) };
  for (const key of APPENDED) {
    const both = [...(base[key] ?? []), ...(flags[key] ?? [])];
    if (both.length > 0) merged[key] = both;
  }
  return merged as Layer;
}

/** Drops the keys that say nothing. */
export function definedOnly(record: Readonly<Record<string, unknown>>): Layer {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
