import type { Rule } from '../core/finding/rule.ts';
import { valueViolations } from './parts/value-violations.ts';

/** Found by the provenance renders. */
export const deadValue: Rule = {
  id: 'dead-value',
  summary: 'an image, tag, policy or secret value that is set and changes nothing in the render',
  severity: 'warning',
  cause: 'C',
  otherCauses: ['D', 'B'],
  since: '0.1',
  profiles: ['registry', 'local'],
  needsNetwork: false,
  valueFacts: ['dead'],
  check: (facts) => valueViolations(facts, 'dead'),
};
