import { quote } from '../core/quote.ts';
import type { Rule } from '../core/rule.ts';

/** The chart does not render; located where Helm says. */
export const renderFailed: Rule = {
  id: 'render-failed',
  summary: 'the chart does not render; located where Helm says',
  severity: 'error',
  cause: null,
  profiles: ['registry', 'local'],
  needsNetwork: false,
  *check(facts) {
    const failure = facts.renderFailure;
    if (!failure) return;
    const { chart } = facts.target;
    const subject = chart === null ? 'the manifests cannot be read' : `chart ${quote(chart)} does not render`;
    yield {
      message: `${subject}: ${failure.message}`,
      help:
        chart === null
          ? 'repair the YAML; nothing could be checked'
          : '`helm template` with the same values fails with the same error: repair the template or the value it names; nothing could be checked',
      image: null,
      uses: [],
      aspect: 'none',
      ...(failure.location === null ? {} : { location: failure.location, confidence: 'exact' as const }),
    };
  },
};
