import type { Facts } from '../../core/facts/facts.ts';
import type { TargetSettings } from '../../core/settings/settings.ts';
import type { Engine, RenderOutcome } from '../../helm/index.ts';

/** What locating needs: the render to repeat, and what is known. */
export interface LocateContext {
  readonly engine: Engine;
  /** The target's render; null when only manifests are checked. */
  readonly outcome: RenderOutcome | null;
  readonly target: TargetSettings;
  readonly facts: Facts;
  /** Absolute working directory; files in placements are relative to it. */
  readonly cwd: string;
  /** Time for all extra renders, in milliseconds; 10 s by default. */
  readonly budgetMs?: number;
}
