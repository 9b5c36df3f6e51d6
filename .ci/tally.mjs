// Prints one line a step and, last, the sum of all tests: `N passed, N failed`. A step that failed without a failed test counts as one failure.
// Usage: node .ci/tally.mjs DIRECTORY, which holds `steps` (name, exit status, seconds) and the reports of vitest and `go test -json`.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const directory = process.argv[2] ?? '.';
const read = (name) => {
  const file = path.join(directory, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
};

/** What vitest's JSON report counts. */
function vitest(text) {
  const { numPassedTests: passed, numFailedTests: failed, numPendingTests: pending, numTodoTests: todo } = JSON.parse(text);
  return { passed, failed, skipped: pending + todo };
}

/** What `go test -json` counts: tests and subtests, not packages. */
function goTest(text) {
  const actions = text.split('\n').flatMap((line) => {
    if (!line.startsWith('{')) return [];
    const { Action, Test } = JSON.parse(line);
    return Test === undefined ? [] : [Action];
  });
  const count = (action) => actions.filter((one) => one === action).length;
  return { passed: count('pass'), failed: count('fail'), skipped: count('skip') };
}

function counts(name) {
  const json = read(`${name}.json`);
  if (json !== null) return vitest(json);
  const lines = read(`${name}.gojson`);
  return lines === null ? { passed: 0, failed: 0, skipped: 0 } : goTest(lines);
}

let passed = 0;
let failed = 0;
for (const line of read('steps').trim().split('\n')) {
  const [name, status, seconds] = line.split(' ');
  const sum = counts(name);
  const failures = status !== '0' && sum.failed === 0 ? 1 : sum.failed;
  passed += sum.passed;
  failed += failures;
  const detail = sum.passed + sum.failed + sum.skipped > 0 ? `, ${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped` : '';
  console.log(`${failures === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s${detail})`);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
