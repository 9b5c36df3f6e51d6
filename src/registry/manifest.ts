import type { Answer, ManifestFacts } from '../core/answer.ts';
import type { Platform } from '../core/platform.ts';
import type { ReadAs } from './nearest-tags.ts';

export async function readManifestFacts(
  _as: ReadAs,
  _found: Extract<Answer, { state: 'found' }>,
  _platforms: readonly Platform[],
): Promise<ManifestFacts | null> {
  return null;
}
