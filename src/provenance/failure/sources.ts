import type { Location } from '../../core/place/location.ts';
import type { PlaceSources } from '../place/where-written.ts';
import { whereWritten } from '../place/where-written.ts';
import { contentOf, type Token } from '../texts/tokens.ts';
import type { FailureContext } from './blame-failure.ts';

/** A render that failed, cut into tokens. */
export interface FailureSources extends PlaceSources {
  readonly context: FailureContext;
}

/** Where a value is written: its place, when it stands in a file, and in words (`values-prod.yaml:3`, `--set image.tag`). */
export function placeOfValue(token: Token, sources: FailureSources): { location: Location | null; words: string } {
  const { location } = whereWritten({ token, start: token.start, end: token.end, text: contentOf(token) }, sources);
  const flag = token.layer.kind === 'flag' ? `${token.layer.name} ${keyText(token)}` : null;
  return { location, words: flag ?? (location ? `${location.file}:${location.line}` : token.layer.name) };
}

/** The key as it is written. */
export function keyText({ layer, key, path }: Token): string {
  return key ? layer.text.slice(key.start, key.end) : (path.at(-1) ?? '');
}
