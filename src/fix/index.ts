// Applies proved changes to the working tree.
export { applyFixes } from './apply.ts';
export { type FixEdit, type FixPlan, planFixes, type SkippedFix } from './plan.ts';
export { applyEdits, linesOf } from './text.ts';
