import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const program = fileURLToPath(new URL('../../../src/emulator/serve.ts', import.meta.url));
let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'pullproof-serve-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

test('serves the content of a file and prints its port', async () => {
  const file = path.join(directory, 'content.json');
  await writeFile(file, JSON.stringify({ flavour: 'quay', repositories: {} }));
  const child = spawn(process.execPath, [program, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [port] = (await once(createInterface(child.stdout), 'line')) as [string];
  const response = await fetch(`http://127.0.0.1:${port}/v2/`);
  expect(response.headers.get('www-authenticate')).toBe(
    `Bearer realm="http://127.0.0.1:${port}/v2/auth",service="quay.io"`,
  );
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test('says how it is used', async () => {
  const child = spawn(process.execPath, [program], { stdio: ['ignore', 'ignore', 'pipe'] });
  const [line] = (await once(createInterface(child.stderr), 'line')) as [string];
  expect(line).toBe('usage: node src/emulator/serve.ts FILE.json');
  expect(await once(child, 'exit')).toEqual([2, null]);
});
