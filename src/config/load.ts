import { readFileSync } from 'node:fs';
import { UserError } from '../core/errors.ts';
import { type ParsedConfig, parseConfig } from './parse.ts';
import { type ConfigLocation, toRelative } from './root.ts';

/** A configuration file that was read from disk. */
export interface LoadedConfig extends ParsedConfig {
  /** The file's path relative to the working directory, for messages. */
  readonly file: string;
  /** Absolute directory which the file's paths are relative to. */
  readonly root: string;
}

/** More than anyone writes by hand; protects against a wrong file being named. */
const MAX_BYTES = 1024 * 1024;

/**
 * Reads and checks a configuration file.
 *
 * @throws UserError when it cannot be read or is not valid
 */
export function loadConfig(location: ConfigLocation, cwd: string, ruleIds: readonly string[]): LoadedConfig {
  const file = toRelative(cwd, location.file);
  const bytes = read(location.file, file);
  if (bytes.length > MAX_BYTES)
    throw new UserError(
      'CONFIG_TOO_LARGE',
      `${file} has ${bytes.length} bytes; a configuration file has at most ${MAX_BYTES}`,
    );
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new UserError('CONFIG_ENCODING', `${file} is not UTF-8 text`, { hint: 'save it as UTF-8', cause });
  }
  return { ...parseConfig(text, file, ruleIds), file, root: location.root };
}

function read(absolute: string, file: string): Buffer {
  try {
    return readFileSync(absolute);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'unknown error';
    throw new UserError('CONFIG_UNREADABLE', `${file} cannot be read (${code})`, {
      hint: 'check its permissions',
      cause,
    });
  }
}
