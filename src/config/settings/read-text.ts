import { UserError } from '../../core/errors/user-error.ts';
import { type Platform, parsePlatform } from '../../core/platform/platform.ts';
import { CLUSTER_KINDS, FAIL_ON, isCluster, ON_UNVERIFIED, PROFILES } from '../../core/settings/choices.ts';
import { KEY_LIST, type KnownKey } from '../keys/keys.ts';
import type { PartialSettings } from '../keys/partial-settings.ts';
import type { ValueKind } from '../keys/value-types.ts';
import { parseDuration } from '../words/duration.ts';
import { suggestWord } from '../words/nearest.ts';

/** What a flag or an input says of a key: a text, several, that a switch is set; undefined: nothing. */
export type Said = string | readonly string[] | true | undefined;

/** What the text of a flag or an input becomes, for the kinds of values of which not every text is one. */
const READERS: { readonly [Kind in ValueKind]?: (said: never, name: string) => unknown } = {
  profile: (text: string, name) => oneOf(text, PROFILES, name),
  platforms: (texts: readonly string[], name) => texts.map((text) => readPlatform(text, name)),
  cluster: readCluster,
  'fail-on': (text: string, name) => oneOf(text, FAIL_ON, name),
  'on-unverified': (text: string, name) => oneOf(text, ON_UNVERIFIED, name),
};

/**
 * Reads what flags or inputs say about a target.
 *
 * @param nameOf how messages call what was said: `--fail-on`, `the input "fail-on"`
 * @throws UserError for a text that the key does not take
 */
export function readTexts(said: (key: KnownKey) => Said, nameOf: (key: KnownKey) => string): PartialSettings {
  const settings: Record<string, unknown> = {};
  for (const known of KEY_LIST) {
    const value = said(known);
    if (value === undefined) continue;
    const read = READERS[known.row.value] as ((said: Said, name: string) => unknown) | undefined;
    settings[known.name] = read === undefined ? value : read(value, nameOf(known));
  }
  return settings as PartialSettings;
}

function readCluster(text: string, name: string): string {
  if (isCluster(text)) return text;
  throw wrong(name, text, `expected auto or one of ${CLUSTER_KINDS.join(', ')}, with an optional ":NAME"`);
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

/** Reads one of a few words. */
function oneOf<T extends string>(text: string, known: readonly T[], name: string): T {
  const value = known.find((word) => word === text);
  if (value === undefined) throw wrong(name, text, suggestWord(text, known));
  return value;
}

function wrong(name: string, text: string, expected: string): UserError {
  return new UserError('USAGE', `${name} does not take "${text}"; ${expected}`);
}
