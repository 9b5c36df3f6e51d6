import type { RenderFailure } from '../../core/facts/render-failure.ts';
import type { ManifestDocument } from '../../manifests/index.ts';
import type { ChartSource } from '../chart/chart-source.ts';
import { createSourceMap, type SourceMap } from '../chart/source-map.ts';
import { toManifestDocument } from '../documents/documents.ts';
import type { RenderInputs } from '../engine/inputs.ts';
import type { ChartInfo, EngineFailure, RenderSuccess } from '../engine/response.ts';
import { describeFailure } from '../failure/failure.ts';
import { usageErrorOf } from '../failure/usage-error.ts';

/** A chart that rendered. */
export interface Rendered {
  readonly ok: true;
  /** Empty in exact mode. */
  readonly documents: readonly ManifestDocument[];
  /** What `helm template` prints; null in check mode. */
  readonly text: Uint8Array | null;
  readonly chart: ChartInfo;
  /** What helm logs as a warning, then ours; one sentence each. */
  readonly warnings: readonly string[];
  readonly source: ChartSource;
  readonly sourceMap: SourceMap;
  /** All bytes of the render, for rendering again with changes. */
  readonly inputs: RenderInputs;
  readonly helm: string;
  readonly kubernetes: string;
}

/** A chart that did not render: a finding. */
export interface NotRendered {
  readonly ok: false;
  readonly failure: RenderFailure;
  /** Null when the chart's directory could not be read. */
  readonly inputs: RenderInputs | null;
  /** Null when the engine was not asked. */
  readonly sourceMap: SourceMap | null;
}

export type RenderOutcome = Rendered | NotRendered;

/** A chart that rendered, as the engine answered. */
export function rendered(
  answer: RenderSuccess,
  source: ChartSource,
  inputs: RenderInputs,
  cwd: string,
  isCheck: boolean,
): Rendered {
  const broken = answer.documents.filter((document) => document.error !== undefined);
  return {
    ok: true,
    documents: answer.documents.map(toManifestDocument),
    text: isCheck ? null : answer.text,
    chart: answer.chart,
    warnings: [
      // Helm writes the word itself into some of them (pkg/chart/common/util/coalesce.go).
      ...answer.warnings.map((warning) => warning.replace(/^warning: /i, '')),
      ...broken.map((document) => `${document.source} is not valid YAML: ${document.error?.message}`),
    ],
    source,
    sourceMap: createSourceMap(source, cwd),
    inputs,
    helm: answer.helm,
    kubernetes: answer.kubernetes,
  };
}

/**
 * A chart that did not render, as the engine answered.
 *
 * @throws UserError when it was asked for wrongly
 */
export function failed({ error }: EngineFailure, source: ChartSource, inputs: RenderInputs, cwd: string): NotRendered {
  const usage = usageErrorOf(error, inputs.release.name);
  if (usage) throw usage;
  const map = createSourceMap(source, cwd);
  return { ok: false, failure: describeFailure(error, { source, inputs, map, cwd }), inputs, sourceMap: map };
}

/**
 * A render that was given up before the chart was read.
 *
 * @throws UserError when it was asked for wrongly
 */
export function notRendered({ error }: EngineFailure, releaseName: string): NotRendered {
  const usage = usageErrorOf(error, releaseName);
  if (usage) throw usage;
  return {
    ok: false,
    failure: { kind: error.kind, message: error.message, location: null },
    inputs: null,
    sourceMap: null,
  };
}
