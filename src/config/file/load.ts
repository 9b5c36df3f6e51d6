import { UserError } from '../../core/errors/user-error.ts';
import { FileProblem, RefusedLink, readProjectFile, reportPath } from '../../files/index.ts';
import type { ConfigLocation } from './find.ts';
import { type ParsedConfig, parseConfig } from './parse.ts';

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
  const file = reportPath(cwd, location.file);
  const bytes = read(location.file, file, cwd);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new UserError('CONFIG_ENCODING', `${file} is not UTF-8 text`, { hint: 'save it as UTF-8', cause });
  }
  return { ...parseConfig(text, file, ruleIds), file, root: location.root };
}

function read(absolute: string, file: string, cwd: string): Buffer {
  try {
    return readProjectFile(absolute, { cwd, origin: 'named', maxBytes: MAX_BYTES });
  } catch (cause) {
    if (!(cause instanceof FileProblem)) throw cause;
    if (cause.kind === 'link') throw new RefusedLink(file, file, cause);
    if (cause.kind === 'too-large') {
      throw new UserError('CONFIG_TOO_LARGE', `${file} ${cause.message}, which no configuration file has`, { cause });
    }
    throw new UserError('CONFIG_UNREADABLE', `${file} ${cause.message}`, { hint: 'check its permissions', cause });
  }
}
