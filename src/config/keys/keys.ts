import { CHART_KEYS } from './chart-keys.ts';
import { CHECK_KEYS } from './check-keys.ts';
import type { KeyRow, NameOf, SettingName } from './row.ts';
import type { ValueKind } from './value-types.ts';

/** Every key that the top level and each target of pullproof.yaml take, in the order of the documentation. */
export const KEYS = { ...CHART_KEYS, ...CHECK_KEYS };

/** A key as it is written: `set-json`. */
export type Key = keyof typeof KEYS;
/** The keys whose values are of some kinds. */
export type KeysOfKind<Kind extends ValueKind> = {
  [K in Key]: (typeof KEYS)[K]['value'] extends Kind ? K : never;
}[Key];

/** A key with its row and the name of its setting. */
export interface KnownKey {
  readonly key: Key;
  readonly name: SettingName;
  readonly row: KeyRow;
}

/** The keys as a list. */
export const KEY_LIST: readonly KnownKey[] = (Object.keys(KEYS) as Key[]).map((key) => ({
  key,
  name: settingName(key),
  row: KEYS[key] as KeyRow,
}));

/** The keys whose values are of some kinds, in their order. */
export function keysOfKind<Kind extends ValueKind>(...kinds: readonly Kind[]): readonly KeysOfKind<Kind>[] {
  const list: readonly ValueKind[] = kinds;
  return KEY_LIST.filter(({ row }) => list.includes(row.value)).map(({ key }) => key as KeysOfKind<Kind>);
}

/** The name of the setting that a key sets: `setJson` of `set-json`. */
export function settingName<K extends Key>(key: K): NameOf<K> & SettingName {
  return key.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()) as NameOf<K> & SettingName;
}
