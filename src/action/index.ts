import { startEngineEarly } from '../helm/early-start.ts';

// The engine starts while the rest is loaded.
startEngineEarly();
const [{ processIo }, { run }] = await Promise.all([import('./io.ts'), import('./run.ts')]);
process.exitCode = await run(processIo());
