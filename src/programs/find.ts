import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

type Env = NodeJS.ProcessEnv;

/**
 * Finds a program on PATH. Only absolute entries count: an empty or relative one means the working directory, and a
 * repository must not bring its own `minikube`.
 *
 * @param name without `.exe`
 * @returns the program's absolute path, or null
 */
export function findProgram(name: string, env: Env): string | null {
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  return (
    absoluteEntries(env)
      .map((directory) => path.join(directory, file))
      .find(isProgram) ?? null
  );
}

/**
 * The environment for a program that is started: its PATH has the absolute entries only, so that what the program
 * starts in turn does not come from the working directory either.
 */
export function programEnvironment(env: Env): Env {
  const names = Object.keys(env).filter(
    (name) => name === 'PATH' || (process.platform === 'win32' && /^path$/i.test(name)),
  );
  const safe = absoluteEntries(env).join(path.delimiter);
  return {
    ...env,
    ...Object.fromEntries(names.map((name) => [name, safe])),
    ...(process.platform === 'win32' ? { NoDefaultCurrentDirectoryInExePath: '1' } : {}),
  };
}

/**
 * The value of a variable that names a file or a folder, or null when it is not set, or relative to the working
 * directory.
 */
export function absolutePath(value: string | undefined): string | null {
  return value !== undefined && path.isAbsolute(value) ? value : null;
}

function absoluteEntries(env: Env): readonly string[] {
  return (env.PATH ?? env.Path ?? '').split(path.delimiter).filter((directory) => path.isAbsolute(directory));
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
