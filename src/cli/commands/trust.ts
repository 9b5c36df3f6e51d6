import { findConfig, loadConfig } from '../../config/index.ts';
import { UserError } from '../../core/errors/user-error.ts';
import { EXIT_OK } from '../../core/finding/exit-codes.ts';
import { terminalLines } from '../../escape/index.ts';
import { rules } from '../../rules/index.ts';
import { describeNeed, rememberTrust, trustFile } from '../../trust/index.ts';
import type { Invocation } from '../arguments/args.ts';
import type { CliIo } from '../io.ts';
import { trustOf } from '../trust.ts';

/** `pullproof trust`: lets the configuration of this repository use secrets of this machine, until it wants others. */
export async function trust({ options }: Invocation, io: CliIo): Promise<number> {
  const location = findConfig(io.cwd, (options.config as string | undefined) ?? null);
  if (location === null) {
    throw new UserError('CONFIG_MISSING', 'there is no pullproof.yaml here, so there is nothing to trust', {
      hint: 'run it in the repository, or name the file with --config',
    });
  }
  const config = loadConfig(
    location,
    io.cwd,
    rules.map(({ id }) => id),
  );
  const { needs } = await trustOf(config, io);
  const say = (text: string) => io.writeOut(`${terminalLines(text).join('\n')}\n`);
  if (needs.length === 0) {
    say(`${config.file} sends no secret of this machine: there is nothing to trust`);
    return EXIT_OK;
  }
  rememberTrust(config.root, needs, io);
  say(`${config.file} may now send:`);
  for (const need of needs) say(`  ${describeNeed(need)}`);
  say(`remembered in ${trustFile(io)}`);
  return EXIT_OK;
}
