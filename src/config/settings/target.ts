import { UserError } from '../../core/errors/user-error.ts';
import type { TargetSettings } from '../../core/settings/settings.ts';
import { KEY_LIST, KEYS, keysOfKind, settingName } from '../keys/keys.ts';
import { hasSource, type PartialSettings } from '../keys/partial-settings.ts';
import type { SettingName } from '../keys/row.ts';
import { chartName } from '../words/chart-name.ts';

/** Fills in the defaults: what nobody said is as `helm template` and a real cluster would have it. */
export function toTarget(said: PartialSettings): TargetSettings {
  const settings = Object.fromEntries(KEY_LIST.map(({ name, row }) => [name, said[name] ?? row.otherwise]));
  return {
    ...(settings as Pick<TargetSettings, SettingName>),
    name: said.name ?? nameOf(said),
    ...(said.isDiscovered ? { isDiscovered: true } : {}),
    hasOwnPlatforms: said.platforms !== undefined,
    isHelmCommand: said.isHelmCommand ?? false,
    mayInstall: said.mayInstall ?? !said.isUpgrade,
  };
}

/** A target without a name is called after its release, its chart, or its manifests. */
function nameOf({ releaseName, chart, manifests }: PartialSettings): string {
  if (releaseName !== undefined) return releaseName;
  if (chart !== undefined) return chartName(chart);
  return manifests?.length ? 'manifests' : KEYS['release-name'].otherwise;
}

const ASSIGNED = keysOfKind('assignments', 'json-assignments', 'file-assignments').map(settingName);

/** A target must have something to render, and standard input can be read only once in a run. */
export function checkTargets(targets: readonly TargetSettings[]): void {
  for (const target of targets) {
    const { name, chart, values } = target;
    if (!hasSource(target)) {
      throw new UserError('TARGET_EMPTY', `the target "${name}" has neither a chart nor manifests`, {
        hint: 'give it a "chart" (a directory or a .tgz) or "manifests"',
      });
    }
    if (chart === null && values.length > 0) {
      throw new UserError('VALUES_WITHOUT_CHART', `the target "${name}" has values files but no chart to use them`, {
        hint: 'name the chart, or leave the values out',
      });
    }
    const assignments = ASSIGNED.flatMap((name) => target[name]);
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
