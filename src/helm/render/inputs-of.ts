import type { RenderSettings } from '../../core/settings/settings.ts';
import { reportPath } from '../../files/index.ts';
import type { ChartSource } from '../chart/chart-source.ts';
import type { RenderInputs } from '../engine/inputs.ts';

/** Puts the settings and what was read together. */
export function inputsOf(
  settings: RenderSettings,
  { bytes, root }: ChartSource,
  read: Pick<RenderInputs, 'values' | 'setFiles'> & { readonly mode: 'check' | 'exact'; readonly cwd: string },
): RenderInputs {
  const isCheck = read.mode === 'check';
  const {
    set,
    setString,
    setJson,
    setLiteral,
    kubeVersion,
    apiVersions,
    includeCrds,
    skipTests,
    noHooks,
    skipSchemaValidation,
  } = settings;
  return {
    // Messages of a check hold no path of this machine; those of `render` are Helm's.
    chart: bytes.kind === 'directory' && isCheck ? { ...bytes, root: reportPath(read.cwd, root) } : bytes,
    values: read.values,
    setFiles: read.setFiles,
    set,
    setString,
    setJson,
    setLiteral,
    release: { name: settings.releaseName, namespace: settings.namespace, isUpgrade: settings.isUpgrade },
    kubeVersion,
    apiVersions,
    includeCrds,
    skipTests,
    noHooks,
    skipSchemaValidation,
    showOnly: [],
    deterministic: isCheck,
  };
}
