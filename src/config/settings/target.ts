import { UserError } from '../../core/errors/user-error.ts';
import type { TargetSettings } from '../../core/settings/settings.ts';
import * as defaults from '../keys/defaults.ts';
import type { Layer } from '../keys/layer.ts';
import { chartName } from '../words/chart-name.ts';

/** Fills in the defaults: what nobody said is as `helm template` and a real cluster would have it. */
export function toTarget(layer: Layer): TargetSettings {
  return {
    name: layer.name ?? nameOf(layer),
    ...(layer.isDiscovered ? { isDiscovered: true } : {}),
    chart: layer.chart ?? null,
    manifests: layer.manifests ?? [],
    values: layer.values ?? [],
    set: layer.set ?? [],
    setString: layer.setString ?? [],
    setJson: layer.setJson ?? [],
    setFile: layer.setFile ?? [],
    setLiteral: layer.setLiteral ?? [],
    releaseName: layer.releaseName ?? defaults.DEFAULT_RELEASE_NAME,
    namespace: layer.namespace ?? defaults.DEFAULT_NAMESPACE,
    kubeVersion: layer.kubeVersion ?? null,
    apiVersions: layer.apiVersions ?? [],
    includeCrds: layer.includeCrds ?? false,
    skipTests: layer.skipTests ?? false,
    noHooks: layer.noHooks ?? false,
    isUpgrade: layer.isUpgrade ?? false,
    skipSchemaValidation: layer.skipSchemaValidation ?? false,
    profile: layer.profile ?? defaults.DEFAULT_PROFILE,
    platforms: layer.platforms ?? defaults.DEFAULT_PLATFORMS,
    hasOwnPlatforms: layer.platforms !== undefined,
    cluster: layer.cluster ?? defaults.DEFAULT_CLUSTER,
    registries: layer.registries ?? [],
    pullSecrets: layer.pullSecrets ?? [],
    serviceAccounts: layer.serviceAccounts ?? [],
    allowedRegistries: layer.allowedRegistries ?? [],
    rules: layer.rules ?? {},
    ignore: layer.ignore ?? [],
    failOn: layer.failOn ?? defaults.DEFAULT_FAIL_ON,
    onUnverified: layer.onUnverified ?? defaults.DEFAULT_ON_UNVERIFIED,
    isHelmCommand: layer.isHelmCommand ?? false,
    mayInstall: layer.mayInstall ?? !layer.isUpgrade,
  };
}

/** A target without a name is called after its release, its chart, or its manifests. */
function nameOf({ releaseName, chart, manifests }: Layer): string {
  if (releaseName !== undefined) return releaseName;
  if (chart !== undefined) return chartName(chart);
  return manifests?.length ? 'manifests' : defaults.DEFAULT_RELEASE_NAME;
}

const SET_KEYS = ['set', 'setString', 'setJson', 'setFile', 'setLiteral'] as const;

/** A target must have something to render, and standard input can be read only once in a run. */
export function checkTargets(targets: readonly TargetSettings[]): void {
  for (const target of targets) {
    const { name, chart, manifests, values } = target;
    if (chart === null && manifests.length === 0) {
      throw new UserError('TARGET_EMPTY', `the target "${name}" has neither a chart nor manifests`, {
        hint: 'give it a "chart" (a directory or a .tgz) or "manifests"',
      });
    }
    if (chart === null && values.length > 0) {
      throw new UserError('VALUES_WITHOUT_CHART', `the target "${name}" has values files but no chart to use them`, {
        hint: 'name the chart, or leave the values out',
      });
    }
    const assignments = SET_KEYS.flatMap((key) => target[key]);
    if (chart === null && assignments.length > 0) {
      throw new UserError(
        'VALUES_WITHOUT_CHART',
        `the target "${name}" sets "${assignments[0]}" but has no chart to use it`,
        {
          hint: 'name the chart: manifests are rendered already, values do not change them',
        },
      );
    }
  }
  const readers = targets.flatMap(({ values, manifests }) => [...values, ...manifests]).filter((file) => file === '-');
  if (readers.length > 1) {
    throw new UserError('STDIN_TWICE', 'standard input ("-") is named more than once, and can be read only once', {
      hint: 'write one of them to a file first',
    });
  }
}
