#!/usr/bin/env node
import { EXIT_USAGE } from '../core/finding/exit-codes.ts';
import { startEngineEarly } from '../helm/engine/early-start.ts';

// The engine starts while the rest is loaded.
if (['check', 'render', 'images', 'demo'].includes(process.argv[2] ?? '')) startEngineEarly();
const [{ processIo }, { run }, { watchStreams }, { takeWarnings }, { describeError, describeWarning }] =
  await Promise.all([
    import('./io.ts'),
    import('./run.ts'),
    import('../files/broken-output.ts'),
    import('../files/node-warnings.ts'),
    import('./output/errors.ts'),
  ]);
const watch = watchStreams(process.stdout, process.stderr);
const io = processIo();
takeWarnings((message) => io.writeError(describeWarning(message)));
const status = await run(process.argv.slice(2), io);
const failure = await watch.settle();
if (failure !== null) io.writeError(describeError(failure, io.env));
process.exitCode = failure === null ? status : EXIT_USAGE;
