/**
 * For the workflow that runs the action by `uses: ./`: starts the registries of the example on loopback, in processes
 * that outlive this one, and gives the action's input `registries`, and the ids of the processes, as step outputs.
 */
import { spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { demoContent, demoCredential } from '../../src/demo/registry-content.ts';

const entry = fileURLToPath(new URL('../../src/emulator/serve.ts', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'pullproof-registries-'));

const pids: (number | undefined)[] = [];

/** Starts one registry and returns its port. */
function start(name: string, content: object): Promise<string> {
  const file = join(scratch, `${name}.json`);
  writeFileSync(file, JSON.stringify(content));
  const child = spawn(process.execPath, [entry, file], { detached: true, stdio: ['ignore', 'pipe', 'ignore'] });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the registry of ${name} ended with status ${code}`)));
    child.stdout.once('data', (line: Buffer) => {
      child.unref();
      child.stdout.destroy();
      pids.push(child.pid);
      resolve(line.toString().trim());
    });
  });
}

const entries: string[] = [];
for (const [host, content] of Object.entries(demoContent)) {
  entries.push(`- host: ${host}`, `  endpoint: http://127.0.0.1:${await start(host, content)}`);
  if (content.credentials === undefined) continue;
  entries.push(`  username: ${demoCredential.username}`, `  password: ${demoCredential.password}`);
}
const output = `registries<<END_OF_REGISTRIES\n${entries.join('\n')}\nEND_OF_REGISTRIES\npids=${pids.join(' ')}\n`;
if (process.env.GITHUB_OUTPUT) appendFileSync(process.env.GITHUB_OUTPUT, output);
else process.stdout.write(output);
