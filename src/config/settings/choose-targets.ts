import { UserError } from '../../core/errors/user-error.ts';
import type { TargetSettings } from '../../core/settings/settings.ts';
import { KEY_LIST } from '../keys/keys.ts';
import { extendSettings, overrideSettings, type PartialSettings, saysSource } from '../keys/partial-settings.ts';
import { suggestWord } from '../words/nearest.ts';
import { type FileContext, partSettings, type Warn } from './file-settings.ts';
import type { SettingsRequest } from './request.ts';
import { toTarget } from './target.ts';

/**
 * What is checked: a chart or manifests of the flags, else the targets of the configuration, else its top level, else
 * the charts of the repository.
 *
 * @param flags what flags and helm command say
 * @param top what the top level of the configuration says
 * @throws UserError for an unknown target, or a target beside a chart
 */
export async function chooseTargets(
  request: SettingsRequest,
  flags: PartialSettings,
  top: PartialSettings,
  context: FileContext,
  warn: Warn,
): Promise<readonly PartialSettings[]> {
  const { config } = context;
  const names = (config?.config.targets ?? []).map(({ name }) => name);
  if (saysSource(flags)) {
    if (request.targets.length > 0) {
      throw new UserError(
        'TARGET_AND_CHART',
        '--target chooses among the targets of the configuration, and a chart or manifests are given as well',
        {
          hint: 'give one of the two',
        },
      );
    }
    return [extendSettings(withoutChart(top), flags)];
  }
  if (config && names.length > 0) {
    const chosen = chosenIndexes(request.targets, names, config.file);
    return chosen.map((index) =>
      extendSettings(overrideSettings(top, partSettings(context, config, ['targets', index], warn)), flags),
    );
  }
  if (request.targets.length > 0) {
    const where = config ? `${config.file} has no targets` : 'there is no pullproof.yaml with targets';
    throw new UserError('TARGET_UNKNOWN', `unknown target "${request.targets[0]}": ${where}`);
  }
  if (saysSource(top)) return [extendSettings(top, flags)];
  const found = await context.discover();
  return found.map((said) => extendSettings(overrideSettings(top, { ...said, isDiscovered: true }), flags));
}

/**
 * What the top level says beside its own chart: a chart from the command line takes the policy, not another chart's
 * values.
 */
function withoutChart(top: PartialSettings): PartialSettings {
  const own = new Set<string>(KEY_LIST.filter(({ row }) => row.isOfChart).map(({ name }) => name));
  return Object.fromEntries(Object.entries(top).filter(([key]) => !own.has(key)));
}

/**
 * The targets of the configuration that `--target` leaves out; one whose own settings are wrong is nobody's concern
 * here.
 */
export function unselectedTargets(
  request: SettingsRequest,
  flags: PartialSettings,
  top: PartialSettings,
  context: FileContext,
): readonly TargetSettings[] {
  const names = (context.config?.config.targets ?? []).map(({ name }) => name);
  if (context.config === null || request.targets.length === 0) return [];
  const { config } = context;
  return names.flatMap((name, index) => {
    if (request.targets.includes(name)) return [];
    try {
      const said = partSettings({ ...context, onSetVariable: () => {} }, config, ['targets', index], () => {});
      return [toTarget(extendSettings(overrideSettings(top, said), flags))];
    } catch (error) {
      if (error instanceof UserError) return [];
      throw error;
    }
  });
}

function chosenIndexes(wanted: readonly string[], names: readonly string[], file: string): readonly number[] {
  if (wanted.length === 0) return names.map((_, index) => index);
  const unknown = wanted.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    throw new UserError('TARGET_UNKNOWN', `unknown target "${unknown}" of ${file}; ${suggestWord(unknown, names)}`);
  }
  return names.flatMap((name, index) => (wanted.includes(name) ? [index] : []));
}
