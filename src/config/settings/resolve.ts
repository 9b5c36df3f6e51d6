import path from 'node:path';
import { UserError } from '../../core/errors/user-error.ts';
import type { Settings, TargetSettings } from '../../core/settings/settings.ts';
import type { Withheld } from '../../trust/index.ts';
import { parseHelmCommand } from '../command/helm-command.ts';
import type { LoadedConfig } from '../file/load.ts';
import { DEFAULT_CONCURRENCY, DEFAULT_TIMEOUT_MS } from '../keys/defaults.ts';
import { APPENDED, extendLayer, type Layer, overrideLayer } from '../keys/layer.ts';
import type { ConfigKeys } from '../keys/schema.ts';
import { outsideFiles } from '../trust/outside-files.ts';
import { expandKeys } from '../variables/expand-keys.ts';
import { suggestWord } from '../words/nearest.ts';
import { checkChartReference } from './chart-reference.ts';
import { createRebase } from './rebase.ts';
import type { RegistryContext } from './registries.ts';
import type { SettingsRequest } from './request.ts';
import { checkTargets, toTarget } from './target.ts';
import { toLayer } from './to-layer.ts';

/** What resolving needs from the outside. */
export interface ResolveContext {
  /** Absolute working directory. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What the configuration file is not trusted with; null: it is trusted. */
  readonly withheld: Withheld | null;
  /** The configuration file, or null when there is none. */
  readonly config: LoadedConfig | null;
  /** Finds the charts of the repository; called when nothing else says what to check. */
  discover(): Promise<readonly Layer[]>;
}

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
  const context: Context = { ...outer, onSetVariable: (name) => used.add(name) };
  const top = topLayer(context, (message) => warnings.push(message));
  const flags = flagLayer(request, warnings);
  const layers = await targetLayers(request, flags, top, context, (message) => warnings.push(message));
  const targets = layers.map((layer) => toTarget(withRegistries(layer, request)));
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

type Warn = (message: string) => void;

interface Context extends ResolveContext {
  readonly onSetVariable: (name: string) => void;
}

/** The top level of the configuration; below it only Helm's own environment. */
function topLayer(context: Context, warn: Warn): Layer {
  const namespace = context.env.HELM_NAMESPACE ? { namespace: context.env.HELM_NAMESPACE } : {};
  return { ...namespace, ...(context.config ? layerOf(context, context.config, [], warn) : {}) };
}

/** Registries of the request come before those of the configuration, also before a target's own. */
function withRegistries(layer: Layer, { registries }: SettingsRequest): Layer {
  return registries.length === 0 ? layer : { ...layer, registries: [...registries, ...(layer.registries ?? [])] };
}

function layerOf(context: Context, config: LoadedConfig, at: readonly (string | number)[], warn: Warn): Layer {
  const { version: _version, targets, ...top } = config.config;
  const keys = at.length === 0 ? top : targets![at[1] as number]!;
  const rebase = createRebase(config.root, context.cwd);
  refuseOutside(keys, config, context);
  const registryContext: RegistryContext = {
    source: config.file,
    rebase,
    resolve: (file) => path.resolve(config.root, file),
    cwd: context.cwd,
    warn,
  };
  return toLayer(expandKeys(keys, at, config, context.env, context), registryContext);
}

/** A file outside of the project is read only for whoever is trusted with it. */
function refuseOutside(keys: ConfigKeys, { root, file }: LoadedConfig, context: Context): void {
  const { withheld } = context;
  if (withheld === null) return;
  const refused = outsideFiles(keys, root, context).find((outside) =>
    withheld.needs.some((need) => need.file === outside),
  );
  if (refused === undefined) return;
  throw new UserError(
    'CONFIG_UNTRUSTED',
    `${file} is not trusted on this machine to read "${refused}", which lies outside of the project`,
    {
      hint: 'run `pullproof trust` if you trust the configuration of this repository, or check with `--trust` once',
    },
  );
}

function flagLayer(request: SettingsRequest, warnings: string[]): Layer {
  if (request.helmCommand === null) return request.flags;
  const helm = parseHelmCommand(request.helmCommand);
  warnings.push(...helm.warnings);
  if (request.flags.chart !== undefined) {
    throw new UserError(
      'CHART_TWICE',
      `the chart is given twice: "${request.flags.chart}" and "${helm.layer.chart}" in the helm command`,
    );
  }
  return extendLayer({ ...helm.layer, isHelmCommand: true }, request.flags);
}

async function targetLayers(
  request: SettingsRequest,
  flags: Layer,
  top: Layer,
  context: Context,
  warn: Warn,
): Promise<readonly Layer[]> {
  const { config } = context;
  const names = (config?.config.targets ?? []).map(({ name }) => name);
  const isOwnTarget = flags.chart !== undefined || flags.manifests !== undefined;
  if (isOwnTarget) {
    if (request.targets.length > 0) {
      throw new UserError(
        'TARGET_AND_CHART',
        '--target chooses among the targets of the configuration, and a chart or manifests are given as well',
        {
          hint: 'give one of the two',
        },
      );
    }
    return [extendLayer(withoutChart(top), flags)];
  }
  if (config && names.length > 0) {
    const chosen = chooseTargets(request.targets, names, config.file);
    return chosen.map((index) =>
      extendLayer(overrideLayer(top, layerOf(context, config, ['targets', index], warn)), flags),
    );
  }
  if (request.targets.length > 0) {
    const where = config ? `${config.file} has no targets` : 'there is no pullproof.yaml with targets';
    throw new UserError('TARGET_UNKNOWN', `unknown target "${request.targets[0]}": ${where}`);
  }
  if (top.chart !== undefined || top.manifests !== undefined) return [extendLayer(top, flags)];
  const found = await context.discover();
  return found.map((layer) => extendLayer(overrideLayer(top, { ...layer, isDiscovered: true }), flags));
}

/** What the top level says beside its own chart: a chart from the command line takes the policy, not another chart's values. */
function withoutChart(top: Layer): Layer {
  const own = new Set<string>(['chart', 'releaseName', ...APPENDED.filter((key) => key !== 'apiVersions')]);
  return Object.fromEntries(Object.entries(top).filter(([key]) => !own.has(key)));
}

/** The targets of the configuration that `--target` leaves out; one whose own settings are wrong is nobody's concern here. */
function unselectedTargets(
  request: SettingsRequest,
  flags: Layer,
  top: Layer,
  context: Context,
): readonly TargetSettings[] {
  const names = (context.config?.config.targets ?? []).map(({ name }) => name);
  if (context.config === null || request.targets.length === 0) return [];
  const { config } = context;
  return names.flatMap((name, index) => {
    if (request.targets.includes(name)) return [];
    try {
      const layer = layerOf({ ...context, onSetVariable: () => {} }, config, ['targets', index], () => {});
      return [toTarget(extendLayer(overrideLayer(top, layer), flags))];
    } catch (error) {
      if (error instanceof UserError) return [];
      throw error;
    }
  });
}

function chooseTargets(wanted: readonly string[], names: readonly string[], file: string): readonly number[] {
  if (wanted.length === 0) return names.map((_, index) => index);
  const unknown = wanted.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    throw new UserError('TARGET_UNKNOWN', `unknown target "${unknown}" of ${file}; ${suggestWord(unknown, names)}`);
  }
  return names.flatMap((name, index) => (wanted.includes(name) ? [index] : []));
}
