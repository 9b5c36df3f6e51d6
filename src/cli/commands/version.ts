import { EXIT_OK } from '../../core/finding/exit-codes.ts';
import { VERSION } from '../../version.ts';
import type { Invocation } from '../arguments/args.ts';
import type { CliIo } from '../io.ts';

/** `pullproof version`: what `pullproof --version` prints. */
export async function version(_invocation: Invocation, io: CliIo): Promise<number> {
  io.writeOut(`pullproof ${VERSION}\n`);
  return EXIT_OK;
}
