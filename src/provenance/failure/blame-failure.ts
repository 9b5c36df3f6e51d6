import type { RenderFailure } from '../../core/facts/render-failure.ts';
import type { Engine } from '../../helm/engine/engine.ts';
import type { NotRendered } from '../../helm/render/render.ts';
import { unpackArchives } from '../texts/archives.ts';
import { readLayers } from '../texts/layers.ts';
import { readAllTokens } from '../texts/tokens.ts';
import { blameEmpty } from './empty-value.ts';
import { blameSchema } from './schema.ts';
import type { FailureSources } from './sources.ts';

/** What finding the cause of a failure needs. */
export interface FailureContext {
  readonly engine: Engine;
  /** Absolute working directory; files are relative to it. */
  readonly cwd: string;
  /** Time for all extra renders, in milliseconds. */
  readonly budgetMs: number;
}

/**
 * Finds the value because of which a chart does not render: one that the chart's schema does not allow, by what Helm says; or one that is
 * empty (`tag:`), by rendering with a text in its place. Any other failure stays as it is, at the place where Helm stopped.
 */
export async function blameFailure(outcome: NotRendered, context: FailureContext): Promise<RenderFailure> {
  const { failure, inputs, sourceMap } = outcome;
  if (inputs === null || sourceMap === null || !['schema', 'yaml', 'template'].includes(failure.kind)) return failure;
  const unpacked = await unpackArchives(inputs);
  const layers = readLayers(unpacked.inputs, sourceMap, unpacked.archived, context.cwd);
  const tokens = readAllTokens(layers);
  const sources: FailureSources = { inputs: unpacked.inputs, sourceMap, layers, tokens, context };
  if (failure.kind === 'schema') return blameSchema(failure, sources);
  return blameEmpty(failure, sources);
}
