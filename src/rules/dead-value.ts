import type { Rule } from '../core/finding/rule.ts';
import { valueViolations } from './parts/value-violations.ts';

/** an image, tag, policy or secret value that is set and changes nothing in the render. Found by the provenance renders. */
export const deadValue: Rule = {
  id: 'dead-value',
  summary: 'an image, tag, policy or secret value that is set and changes nothing in the render',
  severity: 'warning',
  cause: 'C',
  profiles: ['registry', 'local'],
  needsNetwork: false,
  check: (facts) => valueViolations(facts, 'dead'),
};
