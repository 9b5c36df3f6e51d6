import { UserError } from '../../core/errors/user-error.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { parseHelmCommand } from '../command/helm-command.ts';
import { extendSettings, type PartialSettings } from '../keys/partial-settings.ts';
import { checkChartReference } from './chart-reference.ts';
import { chooseTargets, unselectedTargets } from './choose-targets.ts';
import { type FileContext, type ResolveContext, topSettings } from './file-settings.ts';
import { DEFAULT_CONCURRENCY, DEFAULT_TIMEOUT_MS, type SettingsRequest } from './request.ts';
import { checkTargets, toTarget } from './target.ts';

/** The settings of a run, with what was noticed on the way. */
export interface ResolvedSettings {
  readonly settings: Settings;
  /** One sentence each, for the log. */
  readonly warnings: readonly string[];
}

/**
 * Brings flags, helm command, configuration file and defaults together (in this order of precedence).
 *
 * A chart or manifests given by flags is one target with what the top level of the configuration says; else the targets
 * of the configuration, extended by the flags; else the charts found in the repository.
 *
 * @throws UserError when something is missing, unknown or contradicts itself
 */
export async function resolveSettings(request: SettingsRequest, outer: ResolveContext): Promise<ResolvedSettings> {
  const warnings: string[] = [];
  const used = new Set<string>(request.helmVariables);
  const context: FileContext = { ...outer, onSetVariable: (name) => used.add(name) };
  const top = topSettings(context, (message) => warnings.push(message));
  const flags = flagSettings(request, warnings);
  const chosen = await chooseTargets(request, flags, top, context, (message) => warnings.push(message));
  const targets = chosen.map((said) => toTarget(withRegistries(said, request)));
  checkTargets(targets);
  for (const { chart } of targets) if (chart !== null) checkChartReference(chart, context.cwd);
  const setVariables = [...used].sort();
  const unselected = unselectedTargets(request, flags, top, context);
  const settings: Settings = {
    targets,
    ...(unselected.length > 0 ? { unselected } : {}),
    setVariables,
    withheldVariables: setVariables.filter((name) => context.withheld?.setVariables.includes(name)),
    concurrency: request.concurrency ?? DEFAULT_CONCURRENCY,
    timeoutMs: request.timeoutMs ?? DEFAULT_TIMEOUT_MS,
    offline: request.offline,
  };
  return { settings, warnings };
}

/** Registries of the request come before those of the configuration, also before a target's own. */
function withRegistries(said: PartialSettings, { registries }: SettingsRequest): PartialSettings {
  return registries.length === 0 ? said : { ...said, registries: [...registries, ...(said.registries ?? [])] };
}

function flagSettings(request: SettingsRequest, warnings: string[]): PartialSettings {
  if (request.helmCommand === null) return request.flags;
  const helm = parseHelmCommand(request.helmCommand);
  warnings.push(...helm.warnings);
  if (request.flags.chart !== undefined) {
    throw new UserError(
      'CHART_TWICE',
      `the chart is given twice: "${request.flags.chart}" and "${helm.settings.chart}" in the helm command`,
    );
  }
  return extendSettings({ ...helm.settings, isHelmCommand: true }, request.flags);
}
