import type { RenderFailure } from '../../core/facts/render-failure.ts';
import type { ManifestDocument } from '../../manifests/document.ts';
import type { ChartSource } from '../chart/chart-source.ts';
import type { SourceMap } from '../chart/source-map.ts';
import type { RenderInputs } from '../engine/inputs.ts';
import type { ChartInfo } from '../engine/response.ts';

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
