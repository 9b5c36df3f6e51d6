import {
  checkChartReference,
  checkTargets,
  extendSettings,
  hasSource,
  parseHelmCommand,
  toTarget,
} from '../../config/index.ts';
import { UserError } from '../../core/errors/user-error.ts';
import type { TargetSettings } from '../../core/settings/settings.ts';
import type { CliIo } from '../io.ts';
import type { Invocation } from './args.ts';
import { toRequest } from './request.ts';

/** What `render` and `images` work on: flags and Helm's own environment, never a configuration file. */
export interface RenderRequest {
  readonly settings: TargetSettings;
  readonly warnings: readonly string[];
}

/**
 * Makes the settings of one render from the flags or the helm command behind `--`.
 *
 * @throws UserError when nothing is named or the chart does not exist
 */
export function loadRenderSettings(invocation: Invocation, io: CliIo): RenderRequest {
  const request = toRequest(invocation);
  const helm = request.helmCommand === null ? null : parseHelmCommand(request.helmCommand);
  const environment = io.env.HELM_NAMESPACE ? { namespace: io.env.HELM_NAMESPACE } : {};
  const settings = toTarget({ ...environment, ...extendSettings(helm?.settings ?? {}, request.flags) });
  if (!hasSource(settings)) {
    throw new UserError('CHART_MISSING', `"pullproof ${invocation.command}" needs a chart`, {
      hint: `name a directory or a .tgz: pullproof ${invocation.command} deploy/helm/api`,
    });
  }
  checkTargets([settings]);
  if (settings.chart !== null) checkChartReference(settings.chart, io.cwd);
  return { settings, warnings: helm?.warnings ?? [] };
}
