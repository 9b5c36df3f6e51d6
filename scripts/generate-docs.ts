/**
 * Writes what is generated in README.md and docs/: tables from action.yml, rules and the schema, the help of the
 * command line, output of the demo (scripts/docs/pages.ts has the list). `--check` compares and writes nothing.
 * docs/performance.md is written by `npm run bench`.
 */
import { writeFileSync } from 'node:fs';
import { generatedPages, pageUrl } from './docs/pages.ts';

const isCheck = process.argv.includes('--check');
for (const { file, expected, actual } of generatedPages()) {
  if (actual === expected) continue;
  if (isCheck) {
    console.error(`${file} is not what the sources give: run "npm run docs"`);
    process.exitCode = 1;
  } else {
    writeFileSync(pageUrl(file), expected);
    console.log(`wrote ${file}`);
  }
}
