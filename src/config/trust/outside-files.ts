import { realpathSync } from 'node:fs';
import path from 'node:path';
import { isInside, projectRoot } from '../../files/index.ts';
import { keysOfKind } from '../keys/keys.ts';
import type { ConfigKeys } from '../keys/schema.ts';
import { expandVariables } from '../variables/expand.ts';

/** The files outside of the project that a part of the configuration names under any key whose kind is a path, absolute. */
export function outsideFiles(
  keys: ConfigKeys,
  root: string,
  { cwd, env }: { readonly cwd: string; readonly env: Readonly<Record<string, string | undefined>> },
): readonly string[] {
  const start = realpathSync(root);
  const project = projectRoot(cwd) ?? start;
  const assigned = textsOf(keys, keysOfKind('file-assignments')).flatMap((text) => {
    const expanded = expandVariables(text, env);
    return (expanded.ok ? expanded.text : text).split(/(?<!\\),/).map((part) => part.slice(part.indexOf('=') + 1));
  });
  return [...textsOf(keys, keysOfKind('chart', 'paths')), ...assigned]
    .filter((file) => file !== '' && file !== '-' && !/^[a-z][a-z0-9+.-]*:\/\//i.test(file))
    .map((file) => path.resolve(start, file))
    .filter((file) => !isInside(project, file));
}

/** What stands under some keys, one text or a list of them. */
function textsOf(keys: ConfigKeys, names: readonly (keyof ConfigKeys)[]): readonly string[] {
  return names.flatMap((name) => [keys[name] ?? []].flat() as string[]);
}
