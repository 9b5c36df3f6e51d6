// The bundled example, checked against the emulator.
export { runDemo } from './run.ts';
