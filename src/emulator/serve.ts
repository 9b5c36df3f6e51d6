import { readFile } from 'node:fs/promises';
import { type EmulatorOptions, startEmulator } from './index.ts';

// `node src/emulator/serve.ts FILE.json`: starts the registry that the file describes (EmulatorOptions as JSON),
// prints its port on one line and serves until SIGTERM or SIGINT. For scripts; the product never starts this file.
const file = process.argv[2];
if (file === undefined) {
  process.stderr.write('usage: node src/emulator/serve.ts FILE.json\n');
  process.exitCode = 2;
} else {
  const emulator = await startEmulator(JSON.parse(await readFile(file, 'utf8')) as EmulatorOptions);
  process.stdout.write(`${emulator.host.split(':')[1]}\n`);
  const stop = () => void emulator.close();
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}
