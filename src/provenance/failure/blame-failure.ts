import type { RenderFailure } from '../../core/facts/render-failure.ts';
import type { NotRendered } from '../../helm/index.ts';
import { unpackArchives } from '../texts/archives.ts';
import { readTexts } from '../texts/texts.ts';
import { blameEmpty } from './empty-value.ts';
import { blameSchema } from './schema.ts';
import type { FailureContext, FailureSources } from './sources.ts';

/**
 * Finds the value because of which a chart does not render: one that the chart's schema does not allow, by what Helm
 * says; or one that is empty (`tag:`), by rendering with a text in its place. Any other failure stays as it is, at the
 * place where Helm stopped.
 */
export async function blameFailure(outcome: NotRendered, context: FailureContext): Promise<RenderFailure> {
  const { failure, inputs, sourceMap } = outcome;
  if (inputs === null || sourceMap === null || !['schema', 'yaml', 'template'].includes(failure.kind)) return failure;
  const unpacked = await unpackArchives(inputs);
  const sources: FailureSources = { ...readTexts(unpacked, sourceMap, context.cwd), context };
  if (failure.kind === 'schema') return blameSchema(failure, sources);
  return blameEmpty(failure, sources);
}
