import type { Rule } from '../core/finding/rule.ts';
import { valueViolations } from './parts/value-violations.ts';

/** Found by the provenance renders. */
export const mangledTag: Rule = {
  id: 'mangled-tag',
  summary: 'YAML changed the text of the tag (`1.10` → `1.1`, `1e3`, long integers); quote it',
  severity: 'error',
  cause: 'B',
  since: '0.1',
  profiles: ['registry', 'local'],
  needsNetwork: false,
  valueFacts: ['mangled'],
  check: (facts) => valueViolations(facts, 'mangled'),
};
