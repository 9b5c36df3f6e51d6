import * as z from 'zod';
import { FAIL_ON, ON_UNVERIFIED, PROFILES, RULE_LEVELS } from '../../core/settings/choices.ts';
import * as field from './fields.ts';

const EXPANDS = '${NAME} takes an environment variable.';

/** The keys which the top level and every target take. */
function targetKeys(ruleIds: readonly string[]) {
  const levels = Object.fromEntries(ruleIds.map((id) => [id, z.enum(RULE_LEVELS).optional()]));
  return {
    chart: field.chart.optional().describe('The chart: a directory or a .tgz.'),
    manifests: field.paths
      .optional()
      .describe('Rendered YAML files (kustomize, helmfile), instead of or beside a chart.'),
    values: field.paths.optional().describe('Values files in the order of helm -f: later ones win.'),
    set: field.assignments.optional().describe(`As helm --set: KEY=VALUE. ${EXPANDS}`),
    'set-string': field.assignments.optional().describe(`As helm --set-string. ${EXPANDS}`),
    'set-json': field.texts.optional().describe(`As helm --set-json. ${EXPANDS}`),
    'set-file': field.assignments.optional().describe(`As helm --set-file: KEY=PATH. ${EXPANDS}`),
    'set-literal': field.assignments.optional().describe(`As helm --set-literal. ${EXPANDS}`),
    'release-name': field.text.optional().describe('The name of the release. Default: release-name.'),
    namespace: field.text.optional().describe('The namespace of the release. Default: default.'),
    'kube-version': field.text.optional().describe('As helm --kube-version, in quotes: "1.31".'),
    'api-versions': field.texts.optional().describe('As helm --api-versions: further API versions of the cluster.'),
    'include-crds': z.boolean().optional().describe('As helm --include-crds.'),
    'skip-tests': z.boolean().optional().describe('As helm --skip-tests.'),
    'no-hooks': z.boolean().optional().describe('As helm --no-hooks.'),
    'is-upgrade': z.boolean().optional().describe('As helm --is-upgrade.'),
    'skip-schema-validation': z.boolean().optional().describe('As helm --skip-schema-validation.'),
    profile: z
      .enum(PROFILES)
      .optional()
      .describe(
        'registry: a real cluster pulls. local: images are loaded into minikube, kind or Docker. Default: registry.',
      ),
    platforms: z.array(field.platform).min(1).optional().describe('What the nodes are. Default: linux/amd64.'),
    cluster: field.cluster
      .optional()
      .describe('Where the local profile looks: auto, or minikube|kind|k3d|docker|none[:NAME].'),
    registries: z.array(field.registry).optional().describe('Where and how to reach registries.'),
    'pull-secrets': z
      .array(field.pullSecret)
      .optional()
      .describe('Pull secrets that exist in the cluster but not in the chart.'),
    'service-accounts': z
      .array(field.serviceAccount)
      .optional()
      .describe('Service accounts of the cluster that name pull secrets.'),
    'allowed-registries': field.texts
      .optional()
      .describe('Images from other registries are findings, and are not asked.'),
    rules: z.strictObject(levels).optional().describe('The level of a rule: error, warning, note or off.'),
    ignore: z
      .array(field.ignoreEntry(ruleIds))
      .optional()
      .describe('Findings that are known and accepted, each with a reason.'),
    'fail-on': z.enum(FAIL_ON).optional().describe('From which severity on the check fails. Default: error.'),
    'on-unverified': z
      .enum(ON_UNVERIFIED)
      .optional()
      .describe('What happens when something could not be verified. Default: fail.'),
  };
}

/**
 * The schema of `pullproof.yaml` (docs/reference/contract.md#s3). Unknown keys are errors at every level.
 *
 * @param ruleIds the ids of all rules, for `rules` and `ignore`
 */
export function createSchema(ruleIds: readonly string[]) {
  const keys = targetKeys(ruleIds);
  const target = z.strictObject({ name: field.text.describe('How --target and the reports call it.'), ...keys });
  return z
    .strictObject({
      version: z.literal(1).describe('The version of this format: 1.'),
      ...keys,
      targets: z.array(target).optional().describe('Charts with their values; each overrides what the top level says.'),
    })
    .describe('Configuration of pullproof.');
}

/** The configuration file as written, valid but not yet expanded or resolved. */
export type ConfigFile = z.infer<ReturnType<typeof createSchema>>;
/** What the top level and every target take. */
export type ConfigKeys = Omit<ConfigFile, 'version' | 'targets'> & { readonly name?: string };

/** The JSON Schema (draft 2020-12) that editors read. */
export function createJsonSchema(ruleIds: readonly string[]): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(createSchema(ruleIds), { io: 'input' });
  return { $schema, title: 'pullproof.yaml', ...schema };
}
