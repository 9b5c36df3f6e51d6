import { parsePlatform } from '../../core/platform/platform.ts';
import { KEY_LIST } from '../keys/keys.ts';
import { definedOnly, type PartialSettings } from '../keys/partial-settings.ts';
import type { Written } from '../keys/schema.ts';
import type { ValueKind, ValueTypes } from '../keys/value-types.ts';
import type { ExpandedEntries, ExpandedKeys } from '../variables/expand-keys.ts';
import { rebaseSetFile } from './rebase.ts';
import { type RegistryContext, toPullSecret, toRegistry } from './registries.ts';

type Expanded = Omit<Written, keyof ExpandedEntries> & ExpandedEntries;

const same = <Value>(value: Value): Value => value;

/** What a value of each kind becomes, valid and with its variables expanded. */
const READERS: {
  readonly [Kind in ValueKind]: (written: Expanded[Kind], context: RegistryContext) => ValueTypes[Kind];
} = {
  text: same,
  texts: same,
  switch: same,
  chart: (file, { rebase }) => rebase(file),
  paths: (files, { rebase }) => files.map(rebase),
  assignments: same,
  'json-assignments': same,
  'file-assignments': (texts, { rebase }) => texts.map((text) => rebaseSetFile(text, rebase)),
  profile: same,
  platforms: (texts) => texts.map((text) => parsePlatform(text)!),
  cluster: same,
  registries: (entries, context) => entries.map((entry) => toRegistry(entry, context)),
  'pull-secrets': (entries, context) => entries.map((entry) => toPullSecret(entry, context)),
  'service-accounts': (entries) =>
    entries.map((entry) => ({
      name: entry.name,
      namespace: entry.namespace ?? null,
      pullSecrets: entry['pull-secrets'],
    })),
  rules: (levels) => definedOnly(levels) as ValueTypes['rules'],
  ignore: (entries) =>
    entries.map(({ rule, image, reason, until }) => ({ rule, image: image ?? null, reason, until: until ?? null })),
  'fail-on': same,
  'on-unverified': same,
};

/**
 * Turns one part of the configuration (valid, variables expanded) into settings with paths relative to the working
 * directory.
 */
export function readFileKeys(keys: ExpandedKeys, context: RegistryContext): PartialSettings {
  const settings: Record<string, unknown> = { name: keys.name };
  for (const { key, name, row } of KEY_LIST) {
    const written = keys[key];
    // TypeScript does not see that the reader of a row fits the value of its key.
    const read = READERS[row.value] as (written: unknown, context: RegistryContext) => unknown;
    if (written !== undefined) settings[name] = read(written, context);
  }
  return definedOnly(settings);
}
