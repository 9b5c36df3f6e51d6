import { EXIT_USAGE } from '../core/finding/exit-codes.ts';
import { startEngineEarly } from '../helm/engine/early-start.ts';

// The engine starts while the rest is loaded.
startEngineEarly();
const [{ processIo }, { run }, { watchStreams }, { takeWarnings }, { terminalLines }] = await Promise.all([
  import('./io.ts'),
  import('./run.ts'),
  import('../files/broken-output.ts'),
  import('../files/node-warnings.ts'),
  import('../escape/terminal.ts'),
]);
const watch = watchStreams(process.stdout, process.stderr);
takeWarnings((message) => void process.stderr.write(`${terminalLines(`warning: ${message}`).join('\n')}\n`));
const status = await run(processIo());
const failure = await watch.settle();
if (failure !== null) process.stderr.write(`error: ${failure.message}\n`);
process.exitCode = failure === null ? status : EXIT_USAGE;
