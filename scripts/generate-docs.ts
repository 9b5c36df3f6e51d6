/**
 * Writes what is generated in docs/: the JSON Schema of the configuration. `--check` compares and writes nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createJsonSchema } from '../src/config/schema.ts';
import { rules } from '../src/rules/index.ts';

const generated: Readonly<Record<string, string>> = {
  'docs/pullproof.schema.json': `${JSON.stringify(createJsonSchema(rules.map(({ id }) => id)), null, 2)}\n`,
};

const isCheck = process.argv.includes('--check');
for (const [file, text] of Object.entries(generated)) {
  const url = new URL(`../${file}`, import.meta.url);
  if (!isCheck) {
    writeFileSync(url, text);
    console.log(`wrote ${file}`);
  } else if (readFileSync(url, 'utf8') !== text) {
    console.error(`${file} is not what the sources give: run "npm run docs"`);
    process.exitCode = 1;
  }
}
