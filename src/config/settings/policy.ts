import { UserError } from '../../core/errors/user-error.ts';
import { type Platform, parsePlatform } from '../../core/platform/platform.ts';
import { CLUSTER_KINDS, FAIL_ON, isCluster, ON_UNVERIFIED, PROFILES } from '../../core/settings/choices.ts';
import { definedOnly, type Layer } from '../keys/layer.ts';
import { parseDuration } from '../words/duration.ts';
import { suggestWord } from '../words/nearest.ts';

/** How one kind of caller names a setting in messages: `--fail-on` or `the input "fail-on"`. */
export type NameOf = (key: string) => string;

/** Reads what is judged and how, from flags (camelCase keys) or inputs. */
export function readPolicy(
  text: (key: string) => string | undefined,
  platforms: readonly string[],
  nameOf: NameOf,
): Layer {
  const cluster = text('cluster');
  if (cluster !== undefined && !isCluster(cluster)) {
    throw wrong(
      nameOf('cluster'),
      cluster,
      `expected auto or one of ${CLUSTER_KINDS.join(', ')}, with an optional ":NAME"`,
    );
  }
  return definedOnly({
    profile: oneOf(text('profile'), PROFILES, nameOf('profile')),
    failOn: oneOf(text('failOn'), FAIL_ON, nameOf('fail-on')),
    onUnverified: oneOf(text('onUnverified'), ON_UNVERIFIED, nameOf('on-unverified')),
    cluster,
    platforms:
      platforms.length === 0 ? undefined : platforms.map((platform) => readPlatform(platform, nameOf('platform'))),
  });
}

function readPlatform(text: string, name: string): Platform {
  const platform = parsePlatform(text);
  if (platform === null) throw wrong(name, text, 'expected OS/ARCH or OS/ARCH/VARIANT, as in linux/amd64');
  return platform;
}

/** Reads a number of requests. */
export function readCount(text: string, name: string): number {
  const count = Number(text);
  if (!/^\d+$/.test(text) || count < 1 || count > 1000) throw wrong(name, text, 'expected a number from 1 to 1000');
  return count;
}

/** Reads a duration into milliseconds. */
export function readDuration(text: string, name: string): number {
  const duration = parseDuration(text);
  if (duration === null) throw wrong(name, text, 'expected a duration such as 30s, 2m or 1m30s');
  return duration;
}

/** Reads one of a few words; undefined stays undefined. */
export function oneOf<T extends string>(text: string | undefined, known: readonly T[], name: string): T | undefined {
  if (text === undefined) return undefined;
  const value = known.find((word) => word === text);
  if (value === undefined) throw wrong(name, text, suggestWord(text, known));
  return value;
}

/** The error for a value that does not fit. */
export function wrong(name: string, text: string, expected: string): UserError {
  return new UserError('USAGE', `${name} does not take "${text}"; ${expected}`);
}
