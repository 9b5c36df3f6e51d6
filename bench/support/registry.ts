import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EmulatorOptions } from '../../src/emulator/index.ts';

/** The emulated registry in a process of its own, as far as another core is free. */
export interface BenchRegistry {
  /** `127.0.0.1:PORT`. */
  readonly host: string;
  stop(): Promise<void>;
}

/**
 * Starts a registry that holds the repositories `acme/service-0` … with the tag `v1`, behaves as GHCR does, and answers
 * after a latency.
 */
export async function startRegistry(images: number, latencyMs: number, scratch: string): Promise<BenchRegistry> {
  const names = Array.from({ length: images }, (_, index) => `acme/service-${index}`);
  const options: EmulatorOptions = {
    latencyMs,
    repositories: Object.fromEntries(
      names.map((name) => [
        name,
        {
          visibility: 'public',
          tags: { v1: { kind: 'index', platforms: ['linux/amd64', 'linux/arm64'], seed: name } },
        },
      ]),
    ),
  };
  const file = join(scratch, `registry-${images}-${latencyMs}.json`);
  writeFileSync(file, JSON.stringify(options));
  const entry = fileURLToPath(new URL('../../src/emulator/serve.ts', import.meta.url));
  const child = spawn(process.execPath, ['--no-warnings', entry, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (line: Buffer) => resolve(line.toString().trim()));
    child.once('exit', (code) => reject(new Error(`the registry ended with status ${code}`)));
  });
  return {
    host: `127.0.0.1:${port}`,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
}
