// The pipeline of a check: connects the stages.
export type { CheckResult } from './assemble.ts';
export { check } from './check.ts';
export { factsOf } from './facts-of.ts';
export { reportUse } from './findings.ts';
export { type Gathered, gather } from './gather.ts';
export { hidingPorts } from './hide-secrets.ts';
export type { Ports, Progress } from './ports.ts';
export { heldTexts, secretTextsOf } from './secret-texts.ts';
export { readSources } from './sources.ts';
