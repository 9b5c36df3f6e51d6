import { type Command, Option } from 'commander';
import type { KeyFlag } from '../../config/index.ts';
import { KEY_LIST } from '../../config/keys/keys.ts';
import { splitCommaList } from '../../core/text/comma-list.ts';
import { formatIds } from '../../reporters/formats/index.ts';

/** A flag that sets no key of the configuration. */
interface OwnFlag extends KeyFlag {
  /** The key behind whose flag the help shows it; absent: it stands at the end. */
  readonly after?: string;
}

/** Flags of every command that looks at a chart. */
const CHART_FLAGS: readonly OwnFlag[] = [
  {
    names: '--version <version>',
    takes: 'text',
    doc: "version of the chart, as Helm's flag; a directory or a .tgz has its own",
    after: 'namespace',
  },
  {
    names: '--render-timeout <duration>',
    takes: 'text',
    doc: 'time of one render: 30s, 2m (default: 30s)',
    after: 'api-versions',
  },
];

/** Flags of `check`: which targets, for how long, and what is done besides. */
const CHECK_FLAGS: readonly OwnFlag[] = [
  {
    names: '--config <file>',
    takes: 'text',
    doc: 'configuration file (default: pullproof.yaml or .github/pullproof.yaml)',
    after: 'cluster',
  },
  {
    names: '--target <name>',
    takes: 'list',
    doc: 'check only this target of the configuration (repeatable)',
    after: 'cluster',
  },
  { names: '--concurrency <n>', takes: 'text', doc: 'requests in flight' },
  {
    names: '--timeout <duration>',
    takes: 'text',
    doc: 'time of the whole run: 30s, 2m (default: 5m); what is not finished is unverified',
  },
  { names: '--offline', takes: 'switch', doc: 'ask no registry' },
  {
    names: '--trust',
    takes: 'switch',
    doc: 'trust pullproof.yaml with variables and credentials of this machine, for this run',
  },
  { names: '--fix', takes: 'switch', doc: 'make the proved changes in the working tree, then check again' },
];

/** Where reports go. */
const OUTPUT_FLAGS: readonly OwnFlag[] = [
  { names: '--format <format[=file]>', takes: 'texts', doc: `${orList(formatIds)} (repeatable)` },
  { names: '--output <file>', takes: 'text', doc: 'write the report to a file instead of standard output' },
];

/** Helm's own flags for a chart and its values, with Helm's names, short forms and meaning. */
export function addChartFlags(command: Command): Command {
  return addFlags(command, true, CHART_FLAGS);
}

/** Which targets are checked, against what, and when it fails. */
export function addCheckFlags(command: Command): Command {
  return addFlags(command, false, CHECK_FLAGS);
}

/** Where reports go. */
export function addOutputFlags(command: Command): Command {
  for (const flag of OUTPUT_FLAGS) command.addOption(optionOf(flag));
  return command;
}

/** The flags of keys, those that Helm has or the others, with flags of our own between and behind them. */
function addFlags(command: Command, isHelms: boolean, own: readonly OwnFlag[]): Command {
  const ofKeys = KEY_LIST.filter(({ row }) => row.flag !== undefined && (row.helm !== undefined) === isHelms);
  const flags = ofKeys.flatMap(({ key, row }) => [row.flag!, ...own.filter(({ after }) => after === key)]);
  for (const flag of [...flags, ...own.filter(({ after }) => after === undefined)]) command.addOption(optionOf(flag));
  return command;
}

function optionOf({ names, takes, doc }: KeyFlag): Option {
  const make = { text, texts, list, switch: (flags: string, description: string) => new Option(flags, description) };
  return make[takes](names, doc);
}

/** `text, json or github` */
function orList(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** A flag that may be given once; a second one wins, as with Helm. */
function text(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value: string) => withoutEquals(flags, value));
}

/** A flag that may be repeated; each text is kept whole. */
function texts(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value: string, previous: string[] | undefined) => [
    ...(previous ?? []),
    value,
  ]);
}

/** A flag that may be repeated and takes several values separated by commas. */
function list(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value: string, previous: string[] | undefined) => [
    ...(previous ?? []),
    ...splitCommaList(withoutEquals(flags, value)),
  ]);
}

/** pflag reads `-f=file` as `-f file`. */
function withoutEquals(flags: string, value: string): string {
  return flags.startsWith('--') ? value : value.replace(/^=/, '');
}
