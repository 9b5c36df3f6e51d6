import path from 'node:path';
import { parseArgs } from 'node:util';
import { UserError } from '../../core/errors/user-error.ts';
import { splitCommaList } from '../../core/text/comma-list.ts';
import type { PartialSettings } from '../keys/partial-settings.ts';
import type { HelmCommandName } from '../keys/row.ts';
import { nearestWord } from '../words/nearest.ts';
import { allHelmFlags, HELM_COMMANDS, type HelmFlag, helmFlags } from './helm-flags.ts';

/** A helm command translated into what it means for a render. */
export interface HelmCommand {
  readonly command: HelmCommandName;
  readonly settings: PartialSettings;
  /** What could not be taken over exactly, one lower-case sentence each. */
  readonly warnings: readonly string[];
}

interface Parsed {
  readonly positionals: readonly string[];
  readonly flags: readonly { readonly flag: HelmFlag; readonly raw: string; readonly value: string | undefined }[];
  readonly unknown: readonly string[];
}

/**
 * Understands a whole helm command: `helm upgrade --install api deploy/helm/api -f prod.yaml --wait --atomic`.
 * Flags that cannot change what is pulled are ignored. `upgrade` renders as an upgrade (`.Release.IsUpgrade`).
 *
 * @param argv the words; the first is `helm`
 * @throws UserError for another command, an unknown flag, or a flag that would change the render and cannot be honoured
 */
export function parseHelmCommand(argv: readonly string[]): HelmCommand {
  const [program = '', ...words] = argv;
  if (!/^helm\d?(\.exe)?$/.test(path.basename(program))) {
    throw new UserError('HELM_COMMAND', `expected a helm command, found "${program}"`, {
      hint: 'write it as you deploy: pullproof check -- helm upgrade --install NAME CHART -f values.yaml',
    });
  }
  const command = findCommand(words);
  const parsed = parse(words, helmFlags(command));
  if (parsed.unknown.length > 0) throw unknownFlag(parsed.unknown[0]!, command);
  const warnings: string[] = [];
  const settings: Record<string, unknown> = command === 'upgrade' ? { isUpgrade: true } : {};
  for (const { flag, raw, value } of parsed.flags) {
    if (flag.refused && value !== '')
      throw new UserError('HELM_COMMAND_FLAG', `${raw}: ${flag.refused.why}`, { hint: flag.refused.hint });
    const isOff = flag.kind === 'boolean' && isFalse(raw, value);
    if (flag.warning && !isOff && !warnings.includes(flag.warning)) warnings.push(flag.warning);
    if (flag.kind !== 'boolean' && flag.kind !== 'optional' && value === undefined) {
      throw new UserError('HELM_COMMAND_FLAG', `the helm flag "${raw}" needs a value`);
    }
    if (flag.sets) settings[flag.sets] = merge(settings[flag.sets], flag, isOff, value);
  }
  return { command, settings: { ...settings, ...nameAndChart(command, parsed, warnings) }, warnings };
}

function findCommand(words: readonly string[]): HelmCommandName {
  const [name] = parse(words, allHelmFlags()).positionals;
  const command = HELM_COMMANDS.find((known) => known === name);
  if (command) return command;
  const what = name === undefined ? 'the helm command names no sub-command' : `"helm ${name}" deploys no chart`;
  throw new UserError('HELM_COMMAND', `${what}; expected helm install, helm upgrade or helm template`);
}

function parse(words: readonly string[], known: readonly HelmFlag[]): Parsed {
  const takesValue = (flag: HelmFlag) => flag.kind !== 'boolean' && flag.kind !== 'optional';
  const options = Object.fromEntries(
    known.map((flag) => [
      flag.name,
      {
        type: takesValue(flag) ? ('string' as const) : ('boolean' as const),
        ...(flag.short ? { short: flag.short } : {}),
      },
    ]),
  );
  const { tokens } = parseArgs({ args: [...words], options, strict: false, tokens: true, allowPositionals: true });
  const byName = new Map(known.map((flag) => [flag.name, flag]));
  const positionals: string[] = [];
  const flags: Parsed['flags'][number][] = [];
  const unknown: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const flag = byName.get(token.name);
    if (!flag) unknown.push(token.rawName);
    else
      flags.push({
        flag,
        raw: token.rawName,
        value: isShort(token.rawName) ? token.value?.replace(/^=/, '') : token.value,
      });
  }
  return { positionals, flags, unknown };
}

function isShort(rawName: string): boolean {
  return !rawName.startsWith('--');
}

function isFalse(raw: string, value: string | undefined): boolean {
  if (value === undefined) return false;
  if (/^(1|t|true)$/i.test(value)) return false;
  if (/^(0|f|false)$/i.test(value)) return true;
  throw new UserError('HELM_COMMAND_FLAG', `the helm flag "${raw}" is true or false, found "${value}"`);
}

function merge(before: unknown, flag: HelmFlag, isOff: boolean, value: string | undefined): unknown {
  if (flag.kind === 'boolean') return !isOff;
  if (flag.kind === 'text') return value;
  const added = flag.kind === 'list' ? splitCommaList(value ?? '') : [value ?? ''];
  return [...((before as string[] | undefined) ?? []), ...added];
}

function nameAndChart(command: HelmCommandName, { positionals, flags }: Parsed, warnings: string[]): PartialSettings {
  const [, ...rest] = positionals;
  const template = flags.find(({ flag }) => flag.name === 'name-template')?.value;
  const isGenerated =
    template !== undefined ||
    flags.some(({ flag, raw, value }) => flag.name === 'generate-name' && !isFalse(raw, value));
  if (rest.length > 2)
    throw new UserError('HELM_COMMAND', `the helm command has too many arguments: "${rest[2]}"`, {
      hint: 'expected a name and a chart',
    });
  if (isGenerated || (command === 'template' && rest.length === 1)) {
    if (rest.length !== 1)
      throw new UserError('HELM_COMMAND', 'a helm command that generates the name takes the chart alone');
    if (template?.includes('{{'))
      warnings.push('the release name of --name-template is not computed: "release-name" stands for it');
    const name = template === undefined || template.includes('{{') ? {} : { releaseName: template };
    return { ...name, chart: rest[0]! };
  }
  if (rest.length < 2)
    throw new UserError('HELM_COMMAND', `"helm ${command}" needs a name and a chart`, {
      hint: `write helm ${command} NAME CHART`,
    });
  return { releaseName: rest[0]!, chart: rest[1]! };
}

function unknownFlag(raw: string, command: HelmCommandName): UserError {
  const near = nearestWord(
    raw.replace(/^-+/, ''),
    helmFlags(command).map(({ name }) => name),
  );
  const hint = near === null ? `see helm ${command} --help (Helm 4.3.1)` : `did you mean --${near}?`;
  return new UserError('HELM_COMMAND_FLAG', `unknown flag "${raw}" of "helm ${command}"`, { hint });
}
