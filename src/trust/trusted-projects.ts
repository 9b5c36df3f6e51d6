import { mkdirSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { writeWholeFile } from '../files/index.ts';
import { absolutePath } from '../programs/index.ts';
import { needKey, type TrustNeed } from './need.ts';

const format = z.object({ version: z.literal(1), projects: z.record(z.string(), z.array(z.string())) });
type Trusted = z.infer<typeof format>;

/** Whose machine it is. */
export interface TrustPlace {
  readonly env: NodeJS.ProcessEnv;
  /** The user's home directory. */
  readonly home: string;
}

/**
 * Where it is remembered what projects are trusted with: `$XDG_CONFIG_HOME/pullproof/trust.json`, else below
 * `~/.config`.
 */
export function trustFile({ env, home }: TrustPlace): string {
  return path.join(absolutePath(env.XDG_CONFIG_HOME) ?? path.join(home, '.config'), 'pullproof', 'trust.json');
}

/** The needs with which a project is not trusted yet. A file of another form holds no trust. */
export function untrustedNeeds(project: string, needs: readonly TrustNeed[], place: TrustPlace): readonly TrustNeed[] {
  const known = new Set(read(trustFile(place)).projects[realpathSync(project)] ?? []);
  return needs.filter((need) => !known.has(needKey(need)));
}

/**
 * Remembers that a project is trusted with exactly these needs.
 *
 * @param project its directory, absolute
 * @throws UserError when it cannot be written
 */
export function rememberTrust(project: string, needs: readonly TrustNeed[], place: TrustPlace): void {
  const file = trustFile(place);
  const { projects } = read(file);
  const all: Trusted = { version: 1, projects: { ...projects, [realpathSync(project)]: needs.map(needKey).sort() } };
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  writeWholeFile(file, `${JSON.stringify(all, null, 2)}\n`, path.dirname(file));
}

function read(file: string): Trusted {
  try {
    return format.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { version: 1, projects: {} };
  }
}
