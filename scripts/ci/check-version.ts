/**
 * For the workflow `release`: VERSION must be that of package.json and src/version.ts, and CHANGELOG.md must have a
 * heading for it.
 */
import { readFileSync } from 'node:fs';
import { VERSION } from '../../src/version.ts';

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const wanted = process.env.VERSION ?? '';
const problems = [
  /^\d+\.\d+\.\d+$/.test(wanted) ? null : `"${wanted}" is no version; expected one as in 1.2.3`,
  JSON.parse(read('package.json')).version === wanted ? null : 'package.json has another version',
  VERSION === wanted ? null : 'src/version.ts has another version',
  read('CHANGELOG.md').includes(`\n## ${wanted}\n`) ? null : `CHANGELOG.md has no heading "## ${wanted}"`,
].filter((problem) => problem !== null);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
