import { quote } from '../core/quote.ts';
import type { Rule } from '../core/rule.ts';
import { shellWord } from './parts/shell-word.ts';

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
      help: helpFor(failure.kind, chart),
      image: null,
      uses: [],
      aspect: 'none',
      ...(failure.location === null ? {} : { location: failure.location, confidence: 'exact' as const }),
    };
  },
};

function helpFor(kind: string, chart: string | null): string {
  if (chart === null) return 'repair the YAML; nothing could be checked';
  if (kind === 'dependency') {
    return `run \`helm dependency build ${shellWord(chart)}\` before the check, as before a deploy; nothing could be checked`;
  }
  if (kind === 'limit') {
    return "the limit is pullproof's own: a chart that needs more than this to render is nearly always one that never ends; nothing could be checked";
  }
  return '`helm template` with the same values fails with the same error: repair the template or the value it names; nothing could be checked';
}
