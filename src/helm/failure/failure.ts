import type { RenderFailure } from '../../core/facts/render-failure.ts';
import { RefusedLink } from '../../files/index.ts';
import type { ChartSource } from '../chart/chart-source.ts';
import type { Refusal } from '../chart/chart-walk.ts';
import type { EngineError } from '../engine/response.ts';
import { hintsOf } from './hints.ts';
import { type FailureContext, filesOf, locateFailure, locateFile } from './locate-failure.ts';

const OWN_LIMIT =
  "the limit is pullproof's own, Helm has none: put large contents into the objects or files that hold them, not into values";

/**
 * Turns the engine's error into a failure with the place in the user's files.
 *
 * @throws RefusedLink when a file is missing because a link of the chart was not followed
 */
export function describeFailure(error: EngineError, context: FailureContext): RenderFailure {
  const refusal = refusalOf(error, context.source);
  if (refusal?.link) {
    const file = context.map.diskPath(refusal.path) ?? refusal.path;
    throw new RefusedLink(`the file "${file}" of the chart`, file, refusal.link);
  }
  const hints = hintsOf(error, context.map, filesOf(context));
  return {
    kind: refusal?.isOwnLimit ? 'limit' : error.kind,
    message: refusal?.message ?? describe(error),
    ...(refusal?.isOwnLimit ? { help: `${OWN_LIMIT}; nothing could be checked` } : {}),
    location: refusal ? locateFile(refusal.path, undefined, context) : locateFailure(error, context),
    ...(hints ? { hints } : {}),
  };
}

/** The host's own reason for an entry that it did not read and that Helm misses. */
function refusalOf({ kind, message }: EngineError, source: ChartSource): (Refusal & { path: string }) | null {
  if (kind !== 'chart') return null;
  for (const [path, refusal] of source.refused) {
    if (message.includes(`/${path} `)) return { ...refusal, path: path.replace(/\/unreadable$/, '') };
  }
  return null;
}

/** Helm's message; Helm keeps to itself why an archive is unreadable, the engine does not. */
function describe({ kind, message, detail }: EngineError): string {
  return kind === 'chart' && detail ? `${message}: ${detail}` : shorten(message);
}

/** A recursive include repeats the same step up to a thousand times in Helm's message: one is kept. */
function shorten(message: string): string {
  return message.replace(/(error calling include: template: [^\s]+: executing [^<]+ at <[^>]*>: )(?:\1)+/g, '$1');
}
