import type { RenderFailure } from '../core/facts/render-failure.ts';
import type { TargetSettings } from '../core/settings/settings.ts';
import type { HeldFiles } from '../files/index.ts';
import type { Engine, RenderOutcome } from '../helm/index.ts';
import type { ManifestDocument } from '../manifests/index.ts';

/** What a source reads with. */
export interface SourcePorts {
  readonly engine: Engine;
  /** Absolute working directory. */
  readonly cwd: string;
  /** Reads standard input to its end. */
  readonly stdin: () => Promise<Buffer>;
  /** What the run keeps of the files of its targets. */
  readonly held?: HeldFiles;
}

/** A file that a source was read from. */
export interface SourceFile {
  /** Relative to the working directory, forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What a source gives of one target. */
export interface SourceReading {
  /** Documents; the `source` of each names what it comes from, for the line of a finding. */
  readonly documents: readonly ManifestDocument[];
  /** Why there are none: a finding. */
  readonly failure: RenderFailure | null;
  readonly warnings: readonly string[];
  /** The render of a chart, which is repeated with other bytes to find lines; null when nothing was rendered here. */
  readonly outcome: RenderOutcome | null;
  /** The files under their names in reports, for the line under a finding. */
  texts(): Iterable<SourceFile>;
  /** The files as they were named, in which a step may fill in placeholders before the deploy. */
  files(): readonly SourceFile[];
}

/** One way on which the documents of a target come: a chart that is rendered, manifests that are read. */
export interface Source {
  /** Whether a target has something for it. */
  isIn(target: TargetSettings): boolean;
  /**
   * Renders or reads.
   *
   * @throws UserError when what is named does not exist or cannot be read, or is reached by a link that leads out of
   * the project
   */
  read(target: TargetSettings, ports: SourcePorts): Promise<SourceReading>;
}
