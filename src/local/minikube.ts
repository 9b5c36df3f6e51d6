import { z } from 'zod';
import { quote } from '../core/text/quote.ts';
import { findProgram, type ProgramResult, runProgram } from '../programs/index.ts';
import { readMinikubeImages } from './image-list.ts';
import { type Looked, looked, notLooked } from './looked.ts';
import { isEmpty, type StoreContent, storeContent } from './store.ts';
import type { Surroundings } from './surroundings.ts';

const profileList = z.object({ valid: z.array(z.object({ Name: z.string() })).nullish() });

/**
 * Lists the images of a minikube profile, whatever its driver and runtime:
 * `minikube image ls --format json -p PROFILE`. With several nodes minikube merges their lists, so that a node which
 * lacks an image cannot be told.
 *
 * @returns the store; or why not, with the profiles that exist when this one does not
 */
export async function minikubeStore(profile: string, around: Surroundings): Promise<Looked<StoreContent>> {
  const program = findProgram('minikube', around.env);
  if (program === null) return notLooked(`minikube is not on PATH, so its profile ${quote(profile)} cannot be asked`);
  // Plain lines without pictures, and no look for a newer version.
  const env = { ...around.env, MINIKUBE_IN_STYLE: 'false', MINIKUBE_WANTUPDATENOTIFICATION: 'false' };
  const run = (...args: string[]) => runProgram(program, args, { ...around, env });
  let result = await run('image', 'ls', '--format', 'json', '-p', profile);
  if (!result.ok && /unknown flag: --format/.test(result.stderr)) result = await run('image', 'ls', '-p', profile);
  if (!result.ok) return failed(profile, result, run);
  const names = readMinikubeImages(result.stdout);
  if (names === null)
    return notLooked(`\`minikube image ls -p ${profile}\` printed something else than a list of images`);
  const content = storeContent(profile === 'minikube' ? profile : `minikube ${profile}`, names);
  // Of a profile that is stopped minikube lists nothing, and says that all went well.
  return isEmpty(content) ? notLooked(`the minikube profile ${quote(profile)} is not running`) : looked(content);
}

async function failed(
  profile: string,
  result: ProgramResult,
  run: (...args: string[]) => Promise<ProgramResult>,
): Promise<Looked<never>> {
  const words = `${result.stderr}\n${result.stdout}`.trim().split('\n')[0]!.replace(/^\W+/u, '');
  const reason = `minikube failed for the profile ${quote(profile)} (${result.problem})${words === '' ? '' : `: ${quote(words)}`}`;
  if (!/not found/.test(result.stderr + result.stdout)) return notLooked(reason);
  const found = await profiles(run);
  return found === null || found.includes(profile) ? notLooked(reason) : { ok: false, reason, found };
}

/** The profiles by name; null when minikube does not say. */
async function profiles(run: (...args: string[]) => Promise<ProgramResult>): Promise<readonly string[] | null> {
  const { stdout } = await run('profile', 'list', '-o', 'json');
  try {
    return (profileList.parse(JSON.parse(stdout)).valid ?? []).map(({ Name }) => Name).sort();
  } catch {
    return null;
  }
}
