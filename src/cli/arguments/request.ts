import {
  definedOnly,
  EMPTY_REQUEST,
  type KeyFlag,
  readCount,
  readDuration,
  readTexts,
  type Said,
  type SettingsRequest,
} from '../../config/index.ts';
import { UserError } from '../../core/errors/user-error.ts';
import type { Invocation } from './args.ts';

/** Turns the flags of `check`, `render` or `images` into a request for settings. */
export function toRequest({ arguments: positionals, options, rest }: Invocation): SettingsRequest {
  const text = (key: string) => options[key] as string | undefined;
  const list = (key: string) => options[key] as string[] | undefined;
  if (rest !== null && positionals.length > 0) {
    throw new UserError(
      'USAGE',
      `there is a chart before "--" ("${positionals.at(-1)}") and a helm command behind it`,
      { hint: 'give one of the two' },
    );
  }
  if (rest !== null && rest.length === 0)
    throw new UserError('USAGE', 'there is nothing behind "--"', {
      hint: 'write a helm command: pullproof check -- helm upgrade NAME CHART',
    });
  const [releaseName, chart] = positionals.length === 2 ? positionals : [undefined, positionals[0]];
  const said = readTexts(
    ({ row }) => (row.flag === undefined ? undefined : saidBy(row.flag, options)),
    ({ row, key }) => (row.flag === undefined ? key : `--${longName(row.flag)}`),
  );
  const flags = { ...said, chart, releaseName };
  const concurrency = text('concurrency');
  const timeout = text('timeout');
  return {
    ...EMPTY_REQUEST,
    configFile: text('config') ?? null,
    targets: list('target') ?? [],
    flags: definedOnly(flags),
    helmCommand: rest,
    concurrency: concurrency === undefined ? null : readCount(concurrency, '--concurrency'),
    timeoutMs: timeout === undefined ? null : readDuration(timeout, '--timeout'),
    offline: options.offline === true,
  };
}

/** The long name of a flag: `values` of `-f, --values <file>`. */
function longName({ names }: KeyFlag): string {
  return /--([a-z-]+)/.exec(names)![1]!;
}

/** What was given for a flag, under the name by which commander knows it: `noHooks` is `hooks: false`. */
function saidBy(flag: KeyFlag, options: Invocation['options']): Said {
  const [, no, word] = /^(no-)?(.*)$/.exec(longName(flag))!;
  const value = options[word!.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())];
  if (flag.takes !== 'switch') return value as Said;
  return value === (no === undefined) ? true : undefined;
}
