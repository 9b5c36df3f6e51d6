/**
 * For the workflow that runs the action by `uses: ./`: compares the outcome and the outputs of its steps (as
 * `toJSON(steps)` gives them, in STEPS) with what the example must give. Exit status 1 with each difference.
 */
const expected: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  broken: { outcome: 'failure', verdict: 'fail', errors: '6', images: '6', unverified: '0' },
  fixed: { outcome: 'success', verdict: 'pass', errors: '0', warnings: '0', unverified: '0' },
  silent: { outcome: 'failure', verdict: 'unverified', errors: '0' },
};

interface Step {
  readonly outcome: string;
  readonly outputs: Readonly<Record<string, string>>;
}

const steps = JSON.parse(process.env.STEPS ?? '{}') as Readonly<Record<string, Step>>;
for (const [id, values] of Object.entries(expected)) {
  const actual: Readonly<Record<string, string>> = { outcome: steps[id]?.outcome ?? 'missing', ...steps[id]?.outputs };
  for (const [name, value] of Object.entries(values)) {
    if (actual[name] === value) continue;
    console.error(`step "${id}": ${name} is ${JSON.stringify(actual[name])}, expected ${JSON.stringify(value)}`);
    process.exitCode = 1;
  }
}
