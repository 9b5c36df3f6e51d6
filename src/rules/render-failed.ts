import type { RenderFailure, RenderHints } from '../core/facts/render-failure.ts';
import type { Rule, Violation } from '../core/finding/rule.ts';
import { quote } from '../core/text/quote.ts';
import { shellWord } from '../core/text/shell-word.ts';

export const renderFailed: Rule = {
  id: 'render-failed',
  summary: 'the chart does not render; located where Helm says',
  severity: 'error',
  cause: null,
  since: '0.1',
  profiles: ['registry', 'local'],
  needsNetwork: false,
  *check(facts) {
    const failure = facts.renderFailure;
    const { chart } = facts.target;
    if (failure?.kind === 'deadline') {
      yield unfinished(`${subjectOf(chart)} not rendered: ${failure.message}`, 'nothing of it could be checked');
      return;
    }
    if (!failure) {
      if (facts.unfinished !== undefined) {
        const what = `${subjectOf(chart)} not looked at to the end: ${facts.unfinished}`;
        yield unfinished(what, 'values that change nothing and tags that YAML changed may not have been found');
      }
      return;
    }
    yield {
      message: `${subject(failure.kind, chart)}: ${failure.message}`,
      help: failure.help ?? helpFor(failure, chart),
      // Nobody named the target, so nobody relies on it; what a link leads to is not this project's.
      ...(failure.kind === 'link' ? { severity: 'note' as const } : {}),
      image: null,
      uses: [],
      aspect: 'none',
      ...(failure.location === null ? {} : { location: failure.location, confidence: 'exact' as const }),
    };
  },
};

function subjectOf(chart: string | null): string {
  return chart === null ? 'the manifests were' : `chart ${quote(chart)} was`;
}

function unfinished(message: string, consequence: string): Violation {
  const help = `give the run more time with --timeout, or check fewer targets at once; ${consequence}`;
  return { message, help, image: null, uses: [], aspect: 'none', isUnverified: true };
}

function subject(kind: string, chart: string | null): string {
  if (chart === null) return 'the manifests cannot be read';
  return `chart ${quote(chart)} ${kind === 'link' ? 'is not checked' : 'does not render'}`;
}

function helpFor({ kind, hints }: RenderFailure, chart: string | null): string {
  if (kind === 'link') {
    return 'let the link lead to a file of the project, or name the chart and the file itself (`pullproof check CHART -f FILE`)';
  }
  if (chart === null) return 'repair the YAML; nothing could be checked';
  if (kind === 'dependency') {
    return `run \`helm dependency build ${shellWord(chart)}\` before the check, as before a deploy; nothing could be checked`;
  }
  if (kind === 'limit') {
    return "the limit is pullproof's own: a chart that needs more than this to render is nearly always one that never ends (for one that is only slow: --render-timeout); nothing could be checked";
  }
  if (kind === 'kube-version') {
    return `name the version of the cluster with --kube-version (${inFile('kube-version')}); nothing could be checked`;
  }
  const ways = hints === undefined ? [] : waysOut(hints);
  if (ways.length > 0) return `${ways.join('; ')}; nothing could be checked`;
  return '`helm template` with the same values fails with the same error: repair the template or the value it names; nothing could be checked';
}

function inFile(key: string): string {
  return `\`${key}:\` in pullproof.yaml and in the action`;
}

/** A render without a cluster knows neither its API versions nor its version nor its objects. */
function waysOut({ requiredValue, apiVersions, asksKubeVersion, usesLookup }: RenderHints): readonly string[] {
  const flags = apiVersions.map((version) => `--api-versions ${shellWord(version)}`).join(' ');
  return [
    ...(requiredValue === null
      ? []
      : [`set ${quote(requiredValue)}, which the chart requires: in a values file (-f), or with --set`]),
    ...(apiVersions.length === 0
      ? []
      : [`the template asks which APIs the cluster has; if it has them, give ${flags} (${inFile('api-versions')})`]),
    ...(asksKubeVersion
      ? [`the template asks for the version of the cluster: give --kube-version (${inFile('kube-version')})`]
      : []),
    ...(usesLookup
      ? [
          'the template reads the cluster with `lookup`, which finds nothing in `helm template`, in any dry run, or here: let it stand an empty answer, or set the value that it would find',
        ]
      : []),
  ];
}
