import { fstatSync } from 'node:fs';
import os from 'node:os';
import { createInterface } from 'node:readline';
import { isatty } from 'node:tty';
import { UserError } from '../core/errors/user-error.ts';

/** The process as the commands see it; tests hand in their own. */
export interface CliIo {
  /** Absolute working directory. */
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** The user's home directory. */
  readonly home: string;
  /** `YYYY-MM-DD` in UTC, for the `until` of ignored findings. */
  readonly today: string;
  /** True: a person would have to type the input. */
  readonly isStdinTerminal?: boolean;
  readonly isStdoutTerminal: boolean;
  readonly isStderrTerminal: boolean;
  /** True: standard output goes into a file, which no runner reads for commands. */
  readonly isStdoutFile?: boolean;
  /** Columns of the terminal, or null when there is none. */
  readonly columns: number | null;
  writeOut(data: string | Uint8Array): void;
  writeError(text: string): void;
  /** Reads standard input to its end; later calls give the same bytes. */
  readonly stdin: () => Promise<Buffer>;
  /** Shows a question on standard error and reads one line from the terminal; absent: nobody can be asked. */
  readonly ask?: (question: string) => Promise<string>;
  /** Calls back once when the user interrupts; gives the function that stops listening. */
  onInterrupt(callback: () => void): () => void;
}

/** Connects the commands with the running process. */
export function processIo(): CliIo {
  let input: Promise<Buffer> | null = null;
  return {
    cwd: process.cwd(),
    env: process.env,
    home: os.homedir(),
    today: new Date().toISOString().slice(0, 10),
    isStdinTerminal: isatty(0),
    isStdoutTerminal: process.stdout.isTTY === true,
    isStderrTerminal: process.stderr.isTTY === true,
    isStdoutFile: isFile(1),
    columns: process.stdout.columns || null,
    writeOut: (data) => void process.stdout.write(data),
    writeError: (text) => void process.stderr.write(text),
    stdin: () => {
      input ??= readAll();
      return input;
    },
    ask,
    onInterrupt: listenForInterrupt,
  };
}

async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await new Promise<string>((resolve) => {
      // Ctrl-D is no consent.
      terminal.once('close', () => resolve(''));
      terminal.once('SIGINT', () => process.kill(process.pid, 'SIGINT'));
      terminal.question(question, resolve);
    });
  } finally {
    terminal.close();
  }
}

function isFile(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isFile();
  } catch {
    return false;
  }
}

/** As much as a file of rendered YAML may have, in bytes. */
const MAX_STDIN_BYTES = 100 * 1024 * 1024;

/** @throws UserError when there is more than that */
async function readAll(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    size += (chunk as Buffer).byteLength;
    if (size > MAX_STDIN_BYTES) {
      const message = 'standard input has more than 100 MiB, which is more than pullproof reads';
      throw new UserError('STDIN_TOO_LARGE', message, { hint: 'give it in several runs' });
    }
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

/** Cleans up, then ends as an interrupted process does (by the signal itself), so that shells see it. */
function listenForInterrupt(callback: () => void): () => void {
  const listener = () => {
    callback();
    process.kill(process.pid, 'SIGINT');
  };
  process.once('SIGINT', listener);
  return () => void process.removeListener('SIGINT', listener);
}
