/**
 * The last job of the workflow `ci`, the one to require in the branch's rules: fails when a job failed, was cancelled
 * or was skipped. NEEDS is `toJSON(needs)`; test/github/workflows.test.ts holds that every job is in it.
 */
const needs = JSON.parse(process.env.NEEDS ?? '{}') as Readonly<Record<string, { readonly result: string }>>;
const results = Object.entries(needs);
for (const [job, { result }] of results) console.log(`${job}: ${result}`);
if (results.length === 0 || results.some(([, { result }]) => result !== 'success')) process.exitCode = 1;
