import path from 'node:path';
import { findRewrites, rewriteOf } from '../../config/index.ts';
import type { ImageUse } from '../../core/facts/image-use.ts';
import { placeholderIn } from '../../core/reference/placeholder.ts';
import { unreplacedIn } from '../../core/reference/unreplaced.ts';
import type { SourceFile } from '../../sources/index.ts';

/**
 * Marks the images whose variable or placeholder is filled in before the deploy: the text stands in a file that a
 * workflow or script of this repository rewrites. Reads workflows and scripts only when there is such an image.
 *
 * @param files what the target renders from
 * @param cwd absolute working directory
 */
export function markOpen(
  uses: readonly ImageUse[],
  files: () => readonly SourceFile[],
  cwd: string,
): readonly ImageUse[] {
  const tokens = new Map(uses.flatMap((use) => (use.skip === null ? tokenOf(use) : [])));
  if (tokens.size === 0) return uses;
  const rewrites = findRewrites(cwd);
  if (rewrites.length === 0) return uses;
  const texts = files().map(({ path: file, bytes }) => ({
    file: path.posix.normalize(file),
    bytes: Buffer.from(bytes),
  }));
  return uses.map((use) => {
    const token = tokens.get(use);
    if (token === undefined) return use;
    for (const { file, bytes } of texts) {
      const rewrite = bytes.includes(token) ? rewriteOf(file, token, bytes.toString('utf8'), rewrites) : null;
      if (rewrite) return { ...use, isOpen: true, skip: `"${token}" in ${file} is filled in by ${rewrite.by}` };
    }
    return use;
  });
}

function tokenOf(use: ImageUse): [ImageUse, string][] {
  const token = use.parsed.ok ? placeholderIn(use.image) : (unreplacedIn(use.image)?.text ?? placeholderIn(use.image));
  return token === null ? [] : [[use, token]];
}
