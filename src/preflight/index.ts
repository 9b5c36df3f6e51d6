// The pipeline of a check: connects the stages.

export { check } from './check.ts';
export { factsOf } from './gather/facts-of.ts';
export { type Gathered, gather } from './gather/gather.ts';
export type { CheckResult } from './report/assemble.ts';
export { reportUse } from './report/findings.ts';
export { readSources } from './report/sources.ts';
export type { Ports, Progress } from './run/ports.ts';
export { hidingPorts } from './secrecy/hide-secrets.ts';
export { heldTexts, secretTextsOf } from './secrecy/secret-texts.ts';
