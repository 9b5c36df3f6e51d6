import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A command line to measure. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Exit statuses that count as done; default 0 only. */
  readonly allowed?: readonly number[];
}

/** How long a process takes from its start until it has ended, in ms. Throws with its output when it fails. */
export async function elapsed(command: Command): Promise<number> {
  const begin = performance.now();
  await finish(command);
  return performance.now() - begin;
}

/**
 * Measures commands in turns, so that all of them see the same machine. Each runs once before, unmeasured.
 *
 * @returns the times in ms, in the order of the commands
 */
export async function elapsedInTurns(commands: readonly Command[], runs: number): Promise<number[][]> {
  const times: number[][] = commands.map(() => []);
  for (let run = 0; run <= runs; run += 1) {
    for (const [index, command] of commands.entries()) {
      const time = await elapsed(command);
      if (run > 0) times[index]?.push(time);
    }
  }
  return times;
}

/** The largest resident memory of a Node program during one run, in bytes. */
export async function peakMemory(command: Command, scratch: string): Promise<number> {
  const file = join(scratch, 'peak-rss');
  const preload = fileURLToPath(new URL('./write-peak-rss.mjs', import.meta.url));
  await finish({
    ...command,
    args: ['--import', preload, ...command.args],
    env: { ...command.env, BENCH_PEAK_RSS: file },
  });
  const kilobytes = Number(readFileSync(file, 'utf8'));
  rmSync(file);
  return kilobytes * 1024;
}

function finish({ program, args, cwd, env, allowed = [0] }: Command): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...args], {
      cwd,
      env: { PATH: process.env.PATH ?? '', HOME: cwd, NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (part: Buffer) => {
      if (output.length < 4000) output += part.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (code) => {
      if (code !== null && allowed.includes(code)) resolve();
      else reject(new Error(`${program} ${args.join(' ')} ended with status ${code}:\n${output}`));
    });
  });
}
