// Finds and starts programs of this machine.
export { dockerConfigDirectory, ignoredPaths } from './docker-config.ts';
export { absolutePath, findProgram } from './find.ts';
export { type ProgramResult, runProgram } from './run.ts';
