// Mutates the sources below the given paths and runs the tests near them: `npm run mutate -- src/core/reference`.
// It prints what survived, and ends with the score by file. Development only; a folder takes some minutes.
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const paths = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const options = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
if (paths.length === 0) throw new Error('name the folders or files to mutate: npm run mutate -- src/core src/rules');

const globs = paths.map((given) => (statSync(path.join(root, given)).isDirectory() ? `${given}/**/*.ts` : given));
const stryker = path.join(root, 'node_modules/.bin/stryker');
execFileSync(stryker, ['run', '--mutate', globs.join(','), ...options], { cwd: root, stdio: 'inherit' });
