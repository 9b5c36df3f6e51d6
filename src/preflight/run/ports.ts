import type { Sensitive } from '../../core/secrecy/sensitive.ts';
import type { Deadline } from '../../core/settings/deadline.ts';
import type { HeldFiles } from '../../files/index.ts';
import type { Engine } from '../../helm/index.ts';

/** What a run is doing, for a progress line. */
export type Progress =
  | { readonly step: 'render'; readonly target: string }
  | { readonly step: 'lookup'; readonly done: number; readonly total: number }
  | { readonly step: 'local'; readonly target: string }
  | { readonly step: 'locate'; readonly target: string };

/** The outside world as `check` sees it; the command line and the action hand it in, tests hand in their own. */
export interface Ports {
  /** Absolute working directory; files in reports are relative to it. */
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** The user's home directory, for Docker's configuration. */
  readonly home: string;
  /** `YYYY-MM-DD`, for `ignore[].until`; never printed. */
  readonly today: string;
  /** Token for ghcr.io that the action was given, or null. */
  readonly githubToken: Sensitive<string> | null;
  /** Reads standard input to its end (`-f -`, `--manifests -`). */
  readonly stdin: () => Promise<Buffer>;
  /**
   * True: registries on internal addresses are asked only if `registries` names them. The action sets it, since the
   * chart of a pull request chooses what its runner asks.
   */
  readonly isGuarded?: boolean;
  /** An engine that is starting already; `check` does not close it. */
  readonly engine: Engine;
  /** The time of the run, which the engine keeps too; without it `check` starts one. */
  readonly deadline?: Deadline;
  /** What the run keeps of the files of its targets; `check` starts it. */
  readonly held?: HeldFiles;
  readonly onProgress?: (progress: Progress) => void;
  /** Warnings about the set-up (a credential helper that failed), one sentence each, for the log. */
  readonly onWarning?: (warning: string) => void;
}
