import path from 'node:path';
import * as z from 'zod';
import type { RegistrySettings } from '../../core/settings/settings.ts';
import { parseYaml } from '../file/parse.ts';
import { registry } from '../keys/fields.ts';
import { expandKeys } from '../variables/expand-keys.ts';
import { toRegistry } from './registries.ts';

/** Where the text comes from and what it may refer to. */
export interface RegistriesContext {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute working directory, for `ca`. */
  readonly cwd: string;
  /** How messages call the text: `the input "registries"`. */
  readonly source: string;
  warn(message: string): void;
}

/**
 * Parses a YAML list with the entries of the configuration's `registries`, variables expanded.
 *
 * @throws UserError that lists every problem with its line
 */
export function parseRegistries(text: string, context: RegistriesContext): readonly RegistrySettings[] {
  const { data, positionOf } = parseYaml(text, context.source, z.array(registry), null);
  const config = {
    config: { version: 1 as const },
    // Positions are those of the list itself, without the key that stands before it in the configuration.
    positionOf: (at: readonly (string | number)[]) => positionOf(at.slice(1)),
    file: context.source,
    root: context.cwd,
  };
  const { registries } = expandKeys({ registries: data }, [], config, context.env);
  return (registries ?? []).map((entry) =>
    toRegistry(entry, {
      source: context.source,
      rebase: (file) => file,
      resolve: (file) => path.resolve(context.cwd, file),
      cwd: context.cwd,
      warn: context.warn,
    }),
  );
}
