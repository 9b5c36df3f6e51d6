import type { TargetSettings } from '../../core/settings/settings.ts';
import { KEY_LIST } from './keys.ts';
import type { SettingName } from './row.ts';

/**
 * What one origin (the top level of the configuration, one target, the flags) says about a target. A key that is absent
 * says nothing. Paths are relative to the working directory.
 */
export type PartialSettings = {
  readonly [Name in SettingName]?: NonNullable<TargetSettings[Name]>;
} & {
  readonly name?: string;
  /** Set where charts are found; no origin can say it. */
  readonly isDiscovered?: boolean;
  readonly isHelmCommand?: boolean;
  readonly mayInstall?: boolean;
};

/** Whether an origin says what is checked: a chart, manifests. */
export function saysSource(said: PartialSettings): boolean {
  return KEY_LIST.some(({ name, row }) => row.isSource && said[name] !== undefined);
}

/** Whether a target has something to check. */
export function hasSource(target: TargetSettings): boolean {
  const isThere = (value: unknown) => (Array.isArray(value) ? value.length > 0 : value !== null);
  return KEY_LIST.some(({ name, row }) => row.isSource && isThere(target[name]));
}

/**
 * A target over the top level: each key that it has replaces the top level's, but those that are merged entry by entry.
 */
export function overrideSettings(base: PartialSettings, over: PartialSettings): PartialSettings {
  const merged: Record<string, unknown> = { ...base, ...over };
  for (const { name, row } of KEY_LIST) {
    if (row.merge !== 'by-rule' || !(base[name] || over[name])) continue;
    merged[name] = { ...(base[name] as object | undefined), ...(over[name] as object | undefined) };
  }
  return merged as PartialSettings;
}

/** Flags over a target: single values replace, Helm's repeatable flags come after the target's own. */
export function extendSettings(base: PartialSettings, flags: PartialSettings): PartialSettings {
  const merged: Record<string, unknown> = { ...overrideSettings(base, flags) };
  for (const { name, row } of KEY_LIST) {
    if (row.merge !== 'append') continue;
    const both = [base, flags].flatMap((part) => (part[name] as readonly string[] | undefined) ?? []);
    if (both.length > 0) merged[name] = both;
  }
  return merged as PartialSettings;
}

/** Drops the keys that say nothing. */
export function definedOnly(record: Readonly<Record<string, unknown>>): PartialSettings {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
