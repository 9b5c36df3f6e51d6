import type { Rule } from '../core/finding/rule.ts';
import { valueViolations } from './parts/value-violations.ts';

/** Found by the provenance renders. */
export const overrideRequired: Rule = {
  id: 'override-required',
  summary: 'only passes because of `--set`; the values files alone do not',
  severity: 'note',
  cause: 'B',
  since: '0.1',
  profiles: ['registry', 'local'],
  needsNetwork: false,
  valueFacts: ['override'],
  check: (facts) => valueViolations(facts, 'override'),
};
