import { type Command, CommanderError } from 'commander';
import { UserError } from '../../core/errors/user-error.ts';
import { createProgram } from './program.ts';

/** A command line after parsing: what to run, with the values as commander gives them. */
export interface Invocation {
  readonly command: string;
  /** Positional arguments, without those behind `--`. */
  readonly arguments: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
  /** The words behind `--` (a helm command), or null when there is no `--`. */
  readonly rest: readonly string[] | null;
}

/** Either something to run, or a text (help, version) that answers the command line by itself. */
export type ParsedArguments =
  | { readonly kind: 'run'; readonly invocation: Invocation }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'nothing'; readonly help: string };

/**
 * Parses a command line.
 *
 * @param argv the arguments without node and script
 * @throws UserError for an unknown command or flag (with the nearest), a missing or a wrong value
 */
export function parseArguments(argv: readonly string[]): ParsedArguments {
  const end = argv.indexOf('--');
  const own = end < 0 ? argv : argv.slice(0, end);
  const rest = end < 0 ? null : argv.slice(end + 1);
  let invocation: Invocation | null = null;
  let text = '';
  const program = createProgram((command, positionals, options) => {
    invocation = { command, arguments: positionals, options, rest };
  });
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: (part) => {
        text += part;
      },
      writeErr: () => {},
    });
  }
  if (own.length === 0) return { kind: 'nothing', help: program.helpInformation() };
  try {
    program.parse(spellOutBooleans(own, program), { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw usageError(error, own);
    if (error.code === 'commander.version' && !isVersionAlone(argv)) throw versionWithMore();
    return { kind: 'text', text };
  }
  if (invocation === null) return { kind: 'nothing', help: program.helpInformation() };
  refuseRest(invocation);
  return { kind: 'run', invocation };
}

function isVersionAlone(argv: readonly string[]): boolean {
  return argv.length === 1 && (argv[0] === '-V' || argv[0] === '--version');
}

/** Nothing ends well that asks for the version and for work: the work would not be done. */
function versionWithMore(): UserError {
  return new UserError('USAGE', 'the version of pullproof is asked for beside something else', {
    hint: 'run "pullproof --version" alone; the version of a chart goes behind the command: pullproof check CHART --version 1.2.3',
  });
}

/** Commands that look at a chart, and so take a helm command behind `--`. */
const TAKES_HELM_COMMAND: ReadonlySet<string> = new Set(['check', 'render', 'images', 'diagnose']);

function refuseRest({ command, rest }: Invocation): void {
  if (rest === null || TAKES_HELM_COMMAND.has(command)) return;
  throw new UserError('USAGE', `"pullproof ${command}" takes nothing behind "--"`, {
    hint: 'a helm command goes behind check, render, images or diagnose: pullproof check -- helm upgrade NAME CHART',
  });
}

/** pflag lets people write `--include-crds=false`: turned into the flag, or into nothing. */
function spellOutBooleans(argv: readonly string[], program: Command): string[] {
  const booleans = new Set(
    program.commands.flatMap((command) =>
      command.options.filter((option) => option.isBoolean() || option.negate).map((option) => option.long),
    ),
  );
  return argv.flatMap((word) => {
    const [, flag, value] = /^(--[a-z-]+)=(true|false|1|0|t|f)$/i.exec(word) ?? [];
    if (flag === undefined || value === undefined || !booleans.has(flag)) return [word];
    return /^(true|1|t)$/i.test(value) ? [flag] : [];
  });
}

/** Turns commander's text into one sentence and a hint. */
function usageError(error: CommanderError, argv: readonly string[]): UserError {
  if (error.code === 'commander.help') {
    return new UserError('USAGE', `there is no help for "${argv.slice(1).join(' ')}"`, {
      hint: 'run "pullproof --help" for commands and flags',
      cause: error,
    });
  }
  const isVersion = error.code === 'commander.optionMissingArgument' && error.message.includes('--version <version>');
  const [first = '', ...more] = error.message.replace(/^error: /, '').split('\n');
  const near = /Did you mean (?:one of )?(.+?)\?/.exec(more.join(' '))?.[1];
  const sentence = first
    .replace(/^unknown option '(.+)'$/, 'unknown flag "$1"')
    .replace(/^option '(.+)' argument missing$/, 'the flag "$1" needs a value')
    .replace(/^option '(.+)' argument '(.*)' is invalid\. (.*)$/s, 'the flag "$1" does not take "$2": $3')
    .replaceAll("'", '"')
    .replace(/\.$/, '');
  return new UserError('USAGE', sentence, {
    hint: isVersion
      ? 'it is the version of the chart; "pullproof --version" alone prints that of pullproof'
      : near
        ? `did you mean ${near}?`
        : 'run "pullproof --help" for commands and flags',
    cause: error,
  });
}
