import * as z from 'zod';
import { FAIL_ON, ON_UNVERIFIED, PROFILES, RULE_LEVELS } from '../../core/settings/choices.ts';
import * as field from './fields.ts';
import { KEY_LIST, type KEYS, type Key } from './keys.ts';
import type { ValueKind } from './value-types.ts';

/** What may stand in the file for each kind of value. */
const SCHEMAS = {
  text: () => field.text,
  texts: () => field.texts,
  switch: () => z.boolean(),
  chart: () => field.chart,
  paths: () => field.paths,
  assignments: () => field.assignments,
  'json-assignments': () => field.texts,
  'file-assignments': () => field.assignments,
  profile: () => z.enum(PROFILES),
  platforms: () => z.array(field.platform).min(1),
  cluster: () => field.cluster,
  registries: () => z.array(field.registry),
  'pull-secrets': () => z.array(field.pullSecret),
  'service-accounts': () => z.array(field.serviceAccount),
  rules: (ruleIds: readonly string[]) =>
    z.strictObject(Object.fromEntries(ruleIds.map((id) => [id, z.enum(RULE_LEVELS).optional()]))),
  ignore: (ruleIds: readonly string[]) => z.array(field.ignoreEntry(ruleIds)),
  'fail-on': () => z.enum(FAIL_ON),
  'on-unverified': () => z.enum(ON_UNVERIFIED),
} satisfies { readonly [Kind in ValueKind]: (ruleIds: readonly string[]) => z.ZodType };

/** What stands in a valid file for each kind of value. */
export type Written = { readonly [Kind in ValueKind]: z.output<ReturnType<(typeof SCHEMAS)[Kind]>> };

/** What the top level and every target take, as written. */
export type ConfigKeys = {
  readonly [K in Key]?: Written[(typeof KEYS)[K]['value']] | undefined;
} & { readonly name?: string };

/** The configuration file as written, valid but not yet expanded or resolved. */
export type ConfigFile = Omit<ConfigKeys, 'name'> & {
  readonly version: 1;
  readonly targets?: readonly (Omit<ConfigKeys, 'name'> & { readonly name: string })[] | undefined;
};

/**
 * The schema of `pullproof.yaml` (docs/reference/contract.md#s3). Unknown keys are errors at every level.
 *
 * @param ruleIds the ids of all rules, for `rules` and `ignore`
 */
export function createSchema(ruleIds: readonly string[]): z.ZodType<ConfigFile> {
  const keys = Object.fromEntries(
    KEY_LIST.map(({ key, row }): [Key, z.ZodType] => [key, SCHEMAS[row.value](ruleIds).optional().describe(row.doc)]),
  );
  const target = z.strictObject({ name: field.text.describe('How --target and the reports call it.'), ...keys });
  const file = z
    .strictObject({
      version: z.literal(1).describe('The version of this format: 1.'),
      ...keys,
      targets: z.array(target).optional().describe('Charts with their values; each overrides what the top level says.'),
    })
    .describe('Configuration of pullproof.');
  return file as unknown as z.ZodType<ConfigFile>;
}

/** The JSON Schema (draft 2020-12) that editors read. */
export function createJsonSchema(ruleIds: readonly string[]): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(createSchema(ruleIds), { io: 'input' });
  return { $schema, title: 'pullproof.yaml', ...schema };
}
