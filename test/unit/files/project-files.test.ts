import { spawn } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  FileProblem,
  listProjectDirectory,
  readProjectFile,
  readRegularFile,
} from '../../../src/files/project-files.ts';
import { makeDirectory } from '../../support/temp-directory.ts';

const OWN = 'own text';
const SECRET = 'secret text';

/** A project with links, and a directory beside it. */
function machine() {
  const root = makeDirectory({
    'repo/.git/config': SECRET,
    'repo/a.yaml': OWN,
    'repo/deep/b.yaml': OWN,
    'outside/s.yaml': SECRET,
    'outside/plain.yaml': OWN,
  });
  const link = (target: string, at: string) => symlinkSync(target, path.join(root, at));
  link('a.yaml', 'repo/to-a');
  link('to-a', 'repo/to-to-a');
  link('../to-to-a', 'repo/deep/up');
  link('deep', 'repo/to-deep');
  link('..', 'repo/deep/root');
  link('../outside/s.yaml', 'repo/out');
  link('out', 'repo/to-out');
  link('../outside', 'repo/out-dir');
  link('../outside/gone', 'repo/out-gone');
  link('../../outside/../repo/a.yaml', 'repo/deep/around');
  link('.git', 'repo/git-dir');
  link('.git/config', 'repo/git-file');
  link('nowhere', 'repo/gone');
  link('loop', 'repo/loop');
  link('plain.yaml', 'outside/to-plain');
  link('../repo/out', 'outside/back');
  link('../repo/a.yaml', 'outside/to-repo');
  return path.join(root, 'repo');
}

const LEADS_OUT = 'is a symbolic link that leads outside the project, so it is not followed';
const INTO_GIT = 'is a symbolic link that leads into a .git directory, so it is not followed';
const by = (link: string, where: string) =>
  `is reached by the symbolic link "${link}", which ${where}, so it is not followed`;

function read(file: string, cwd: string, origin: 'named' | 'found', maxBytes = 1000): string {
  try {
    return readProjectFile(file, { cwd, origin, maxBytes }).toString();
  } catch (error) {
    if (error instanceof FileProblem) return error.message;
    throw error;
  }
}

describe('readProjectFile', () => {
  test.each([
    ['a.yaml', OWN, OWN],
    ['./deep/../a.yaml', OWN, OWN],
    ['to-a', OWN, OWN],
    ['to-to-a', OWN, OWN],
    ['deep/up', OWN, OWN],
    ['to-deep/up', OWN, OWN],
    ['deep/root/deep/root/a.yaml', OWN, OWN],
    ['deep/around', OWN, OWN],
    ['out', LEADS_OUT, LEADS_OUT],
    ['to-out', LEADS_OUT, LEADS_OUT],
    ['to-deep/root/out', by('to-deep', 'leads outside the project'), by('to-deep', 'leads outside the project')],
    ['out-dir/s.yaml', by('out-dir', 'leads outside the project'), by('out-dir', 'leads outside the project')],
    ['out-gone', LEADS_OUT, LEADS_OUT],
    ['git-file', INTO_GIT, INTO_GIT],
    ['git-dir/config', by('git-dir', 'leads into a .git directory'), by('git-dir', 'leads into a .git directory')],
    ['gone', 'does not exist', 'does not exist'],
    ['loop', 'cannot be read: too many links', 'cannot be read: too many links'],
    ['deep', 'is a directory', 'is a directory'],
    ['a.yaml/x', 'does not exist', 'does not exist'],
    // What somebody names may lie outside; a name that was found may not.
    ['../outside/s.yaml', SECRET, 'does not lie in the project, so it is not read'],
    ['../outside/to-plain', OWN, 'does not lie in the project, so it is not read'],
    ['../outside/to-repo', OWN, OWN],
    ['../outside/back', LEADS_OUT, LEADS_OUT],
    ['.git/config', SECRET, 'does not lie in the project, so it is not read'],
    ['/dev/zero', 'is no regular file', 'does not lie in the project, so it is not read'],
  ])('%s', (file, named, found) => {
    const cwd = machine();
    expect({ named: read(file, cwd, 'named'), found: read(file, cwd, 'found') }).toEqual({ named, found });
  });

  test('takes the repository around the working directory for the project', () => {
    const repo = machine();
    expect(read('up', path.join(repo, 'deep'), 'named')).toBe(OWN);
    expect(read('../out', path.join(repo, 'deep'), 'named')).toBe(LEADS_OUT);
  });

  test('reads up to the limit and no byte more', () => {
    const cwd = machine();
    expect(read('a.yaml', cwd, 'named', OWN.length)).toBe(OWN);
    expect(read('a.yaml', cwd, 'named', OWN.length - 1)).toBe(`has more than ${OWN.length - 1} bytes`);
  });

  test.skipIf(process.platform !== 'linux')('counts a file without a size while it reads', () => {
    const cwd = machine();
    expect(read('/proc/self/status', cwd, 'named', 100_000)).toContain('VmPeak');
    expect(read('/proc/self/status', cwd, 'named', 10)).toBe('has more than 10 bytes');
  });

  test('never gives what a link leads to while the file is exchanged', async () => {
    const root = makeDirectory({ 'repo/.git/HEAD': '', 'repo/d/v.yaml': OWN, 'outside/v.yaml': SECRET });
    const repo = path.join(root, 'repo');
    mkdirSync(path.join(repo, 'spare'));
    symlinkSync('../../outside/v.yaml', path.join(repo, 'spare/file'));
    symlinkSync('../outside', path.join(repo, 'spare/directory'));
    // Exchanges the file, then its directory, for links that lead out, for as long as it runs.
    const exchange = `const fs = require('node:fs');
      const swap = (a, b) => { fs.renameSync(a, a + '.own'); fs.renameSync(b, a); fs.renameSync(a, b); fs.renameSync(a + '.own', a); };
      console.log('ready');
      for (;;) { swap('d/v.yaml', 'spare/file'); swap('d', 'spare/directory'); }`;
    const child = spawn(process.execPath, ['-e', exchange], { cwd: repo, stdio: ['ignore', 'pipe', 'inherit'] });
    onTestFinished(() => void child.kill('SIGKILL'));
    await new Promise((resolve) => child.stdout.once('data', resolve));
    const seen = new Set(Array.from({ length: 5_000 }, () => read('d/v.yaml', repo, 'named')));

    expect(child.exitCode).toBeNull();
    expect(seen.size).toBeGreaterThan(1);
    expect([...seen].filter((text) => text.includes(SECRET))).toEqual([]);
  }, 60_000);
});

describe('readRegularFile', () => {
  const problem = (file: string) => {
    try {
      return readRegularFile(file, 1000).toString();
    } catch (error) {
      return (error as Error).message;
    }
  };

  test('refuses a path of which a part became a link after it was followed', () => {
    const repo = machine();
    expect(problem(path.join(repo, 'a.yaml'))).toBe(OWN);
    expect(problem(path.join(repo, 'to-a'))).toBe('is no regular file');
    expect(problem(path.join(repo, 'out-dir/s.yaml'))).toBe('cannot be read: it was exchanged while it was opened');
  });
});

describe('listProjectDirectory', () => {
  test.each([
    ['deep', ['around', 'b.yaml', 'root', 'up']],
    ['to-deep', ['around', 'b.yaml', 'root', 'up']],
    ['out-dir', []],
    ['git-dir', []],
    ['../outside', []],
    ['a.yaml', []],
    ['gone', []],
  ])('%s', (directory, names) => {
    expect(listProjectDirectory(directory, machine()).map(({ name }) => name)).toEqual(names);
  });
});
