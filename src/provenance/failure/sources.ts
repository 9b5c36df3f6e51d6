import type { Location } from '../../core/place/location.ts';
import type { Engine } from '../../helm/index.ts';
import { whereWritten } from '../place/where-written.ts';
import type { Texts } from '../texts/texts.ts';
import { type Token, wholeOf } from '../texts/tokens.ts';

/** What finding the cause of a failure needs. */
export interface FailureContext {
  readonly engine: Engine;
  /** Absolute working directory; files are relative to it. */
  readonly cwd: string;
  /** Time for all extra renders, in milliseconds. */
  readonly budgetMs: number;
}

/** A render that failed, cut into tokens. */
export interface FailureSources extends Texts {
  readonly context: FailureContext;
}

/**
 * Where a value is written: its place, when it stands in a file, and in words (`values-prod.yaml:3`,
 * `--set image.tag`).
 */
export function placeOfValue(token: Token, sources: FailureSources): { location: Location | null; words: string } {
  const { location } = whereWritten(wholeOf(token), sources);
  const flag = token.layer.kind === 'flag' ? `${token.layer.name} ${keyText(token)}` : null;
  return { location, words: flag ?? (location ? `${location.file}:${location.line}` : token.layer.name) };
}

/** The key as it is written. */
export function keyText({ layer, key, path }: Token): string {
  return key ? layer.text.slice(key.start, key.end) : (path.at(-1) ?? '');
}
