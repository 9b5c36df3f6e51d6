import { realpathSync } from 'node:fs';
import path from 'node:path';
import { isInside, projectRoot } from '../../files/index.ts';
import type { ConfigKeys } from '../keys/schema.ts';
import { expandVariables } from '../variables/expand.ts';

/** The files outside of the project that a part of the configuration names, absolute. */
export function outsideFiles(
  keys: ConfigKeys,
  root: string,
  { cwd, env }: { readonly cwd: string; readonly env: Readonly<Record<string, string | undefined>> },
): readonly string[] {
  const start = realpathSync(root);
  const project = projectRoot(cwd) ?? start;
  const setFiles = (keys['set-file'] ?? []).flatMap((text) => {
    const expanded = expandVariables(text, env);
    return (expanded.ok ? expanded.text : text).split(/(?<!\\),/).map((part) => part.slice(part.indexOf('=') + 1));
  });
  return [keys.chart ?? '', ...(keys.values ?? []), ...(keys.manifests ?? []), ...setFiles]
    .filter((file) => file !== '' && file !== '-' && !/^[a-z][a-z0-9+.-]*:\/\//i.test(file))
    .map((file) => path.resolve(start, file))
    .filter((file) => !isInside(project, file));
}
