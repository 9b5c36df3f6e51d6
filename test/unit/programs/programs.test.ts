import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { startEmulator } from '../../../src/emulator/index.ts';
import { findProgram, programEnvironment } from '../../../src/programs/find.ts';
import { runProgram } from '../../../src/programs/run.ts';
import { importsOf, sourceFiles } from '../../support/imports.ts';
import { runNode } from '../../support/run-node.ts';
import { mirrorConfig, smallChart } from '../../support/small-chart.ts';
import { makeDirectory } from '../../support/temp-directory.ts';

function script(file: string, body: string): string {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\n${body}\n`);
  chmodSync(file, 0o755);
  return file;
}

test('a program of the working directory is never started, whatever PATH says', async () => {
  const emulator = await startEmulator({
    repositories: {
      'acme/api': { visibility: 'private', tags: { '1.4.2': { kind: 'image', platform: 'linux/amd64' } } },
    },
  });
  const cwd = makeDirectory({
    ...smallChart('ghcr.io/acme/api:1.4.2'),
    'pullproof.yaml': mirrorConfig(emulator.url),
    '.docker/config.json': JSON.stringify({ credsStore: 'evil' }),
  });
  for (const folder of ['.', 'bin'])
    script(path.join(cwd, folder, 'docker-credential-evil'), 'echo ran >> "$HOME/ran"');
  const PATH = ['', '.', 'bin', './bin', '/usr/bin', '/bin', ''].join(path.delimiter);
  const result = await runNode('src/cli/index.ts', ['check', 'deploy/api'], { cwd, env: { PATH } });
  await emulator.close();
  expect(result.stderr).toContain('docker-credential-evil is not on PATH');
  expect(existsSync(path.join(cwd, 'ran'))).toBe(false);
  expect(result.stdout).toContain('1 image: 1 denied');
});

describe('findProgram', () => {
  test('takes the first absolute entry that has it as a file that may be run', () => {
    const root = makeDirectory({ 'one/tool': 'not executable', 'two/tool/file': 'a folder' });
    const tool = script(path.join(root, 'three/tool'), 'exit 0');
    const PATH = ['', 'three', ...['one', 'two', 'three'].map((name) => path.join(root, name))].join(path.delimiter);
    expect(findProgram('tool', { PATH })).toBe(tool);
    expect(findProgram('other', { PATH })).toBeNull();
    expect(findProgram('tool', {})).toBeNull();
  });
});

test('what a program starts in turn does not come from a relative entry either', async () => {
  const root = makeDirectory();
  const PATH = ['', 'bin', '/usr/bin', '.', '/bin'].join(path.delimiter);
  const show = script(path.join(root, 'show'), 'printf %s "$PATH"');
  expect((await runProgram(show, [], { env: { PATH }, timeoutMs: 10_000 })).stdout).toBe('/usr/bin:/bin');
  expect(programEnvironment({ PATH: 'a:b', KEEP: 'x' })).toEqual({ PATH: '', KEEP: 'x' });
});

test('programs are started in one place', () => {
  const starters = sourceFiles().filter(
    (file) =>
      importsOf(file).some(({ specifier }) => /^(node:)?child_process$/.test(specifier)) ||
      /\bchild_process\b/.test(readFileSync(file, 'utf8')),
  );
  expect(starters).toEqual(['src/programs/run.ts']);
});
