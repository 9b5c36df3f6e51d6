import { EXIT_OK, EXIT_USAGE } from '../core/finding/exit-codes.ts';
import { type Invocation, type ParsedArguments, parseArguments } from './arguments/args.ts';
import type { CliIo } from './io.ts';
import { describeError } from './output/errors.ts';

/** A command: does what the invocation asks for and gives the exit status. */
export type CommandFunction = (invocation: Invocation, io: CliIo) => Promise<number>;

/** Every command is loaded only when it is asked for, so that none pays for another's libraries. */
const COMMANDS: Readonly<Record<string, () => Promise<CommandFunction>>> = {
  check: async () => (await import('./commands/check.ts')).check,
  render: async () => (await import('./commands/render.ts')).render,
  images: async () => (await import('./commands/images.ts')).images,
  diagnose: async () => (await import('./commands/diagnose.ts')).diagnose,
  demo: async () => (await import('./commands/demo.ts')).demo,
  trust: async () => (await import('./commands/trust.ts')).trust,
  version: async () => (await import('./commands/version.ts')).version,
  rules: async () => (await import('./commands/rules.ts')).rules,
  init: async () => (await import('./commands/init.ts')).init,
};

/**
 * Runs one command line and gives the exit status; throws nothing.
 *
 * @param argv the arguments without node and script
 */
export async function run(argv: readonly string[], io: CliIo): Promise<number> {
  try {
    return await dispatch(parseArguments(argv), io);
  } catch (error) {
    io.writeError(describeError(error, io.env));
    return EXIT_USAGE;
  }
}

async function dispatch(parsed: ParsedArguments, io: CliIo): Promise<number> {
  if (parsed.kind === 'text') {
    io.writeOut(parsed.text);
    return EXIT_OK;
  }
  if (parsed.kind === 'nothing') {
    io.writeError(parsed.help);
    return EXIT_USAGE;
  }
  const command = await COMMANDS[parsed.invocation.command]!();
  return command(parsed.invocation, io);
}
