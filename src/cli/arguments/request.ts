import {
  definedOnly,
  EMPTY_REQUEST,
  type NameOf,
  readCount,
  readDuration,
  readPolicy,
  type SettingsRequest,
} from '../../config/index.ts';
import { UserError } from '../../core/errors/user-error.ts';
import type { Invocation } from './args.ts';

/** Turns the flags of `check`, `render` or `images` into a request for settings. */
export function toRequest({ arguments: positionals, options, rest }: Invocation): SettingsRequest {
  const nameOf: NameOf = (key) => `--${key}`;
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
  const flags = {
    chart,
    releaseName,
    manifests: list('manifests'),
    values: list('values'),
    set: list('set'),
    setString: list('setString'),
    setJson: list('setJson'),
    setFile: list('setFile'),
    setLiteral: list('setLiteral'),
    namespace: text('namespace'),
    kubeVersion: text('kubeVersion'),
    apiVersions: list('apiVersions'),
    includeCrds: options.includeCrds,
    skipTests: options.skipTests,
    noHooks: options.hooks === false ? true : undefined,
    isUpgrade: options.isUpgrade,
    skipSchemaValidation: options.skipSchemaValidation,
    ...readPolicy(text, list('platform') ?? [], nameOf),
  };
  const concurrency = text('concurrency');
  const timeout = text('timeout');
  return {
    ...EMPTY_REQUEST,
    configFile: text('config') ?? null,
    targets: list('target') ?? [],
    flags: definedOnly(flags),
    helmCommand: rest,
    concurrency: concurrency === undefined ? null : readCount(concurrency, nameOf('concurrency')),
    timeoutMs: timeout === undefined ? null : readDuration(timeout, nameOf('timeout')),
    offline: options.offline === true,
  };
}
