#!/usr/bin/env node
import { startEngineEarly } from '../helm/early-start.ts';

// The engine starts while the rest is loaded.
if (['check', 'render', 'images', 'demo'].includes(process.argv[2] ?? '')) startEngineEarly();
const [{ processIo }, { run }] = await Promise.all([import('./io.ts'), import('./run.ts')]);
process.exitCode = await run(process.argv.slice(2), processIo());
