import type { RenderSettings, TargetSettings } from '../../core/settings/settings.ts';
import type { KeyOf, KeyRow } from './row.ts';

const EXPANDS = '${NAME} takes an environment variable.';

/** The sub-commands of Helm that all have a flag. */
const EVERY = ['install', 'upgrade', 'template'] as const;

/** What Helm's flags that set values have in common. */
const ASSIGNED = { otherwise: [], merge: 'append', helm: EVERY, isOfChart: true } as const;

type Names = keyof RenderSettings | (keyof TargetSettings & 'manifests');

/** What is rendered: the chart and Helm's own flags, with Helm's names and in Helm's order, and manifests. */
export const CHART_KEYS = {
  chart: {
    value: 'chart',
    doc: 'The chart: a directory or a .tgz.',
    otherwise: null,
    input: 'text',
    isSource: true,
    isOfChart: true,
  },
  manifests: {
    value: 'paths',
    doc: 'Rendered YAML files (kustomize, helmfile), instead of or beside a chart.',
    otherwise: [],
    merge: 'append',
    flag: {
      names: '--manifests <file>',
      takes: 'texts',
      doc: 'rendered YAML instead of or beside a chart, - for standard input (repeatable)',
    },
    input: 'lines',
    isSource: true,
    isOfChart: true,
  },
  values: {
    value: 'paths',
    doc: 'Values files in the order of helm -f: later ones win.',
    otherwise: [],
    merge: 'append',
    flag: {
      names: '-f, --values <file>',
      takes: 'list',
      doc: 'values file, - for standard input (repeatable)',
    },
    helm: EVERY,
    input: 'lines',
    isOfChart: true,
  },
  set: {
    ...ASSIGNED,
    value: 'assignments',
    doc: `As helm --set: KEY=VALUE. ${EXPANDS}`,
    flag: { names: '--set <key=value>', takes: 'texts', doc: 'set a value (repeatable)' },
    input: 'lines',
  },
  'set-string': {
    ...ASSIGNED,
    value: 'assignments',
    doc: `As helm --set-string. ${EXPANDS}`,
    flag: { names: '--set-string <key=value>', takes: 'texts', doc: 'set a value as text (repeatable)' },
    input: 'lines',
  },
  'set-json': {
    ...ASSIGNED,
    value: 'json-assignments',
    doc: `As helm --set-json. ${EXPANDS}`,
    flag: { names: '--set-json <key=json>', takes: 'texts', doc: 'set a value from JSON (repeatable)' },
    input: 'lines',
  },
  'set-file': {
    ...ASSIGNED,
    value: 'file-assignments',
    doc: `As helm --set-file: KEY=PATH. ${EXPANDS}`,
    flag: { names: '--set-file <key=path>', takes: 'texts', doc: 'set a value from a file (repeatable)' },
    input: 'lines',
  },
  'set-literal': {
    ...ASSIGNED,
    value: 'assignments',
    doc: `As helm --set-literal. ${EXPANDS}`,
    flag: { names: '--set-literal <key=value>', takes: 'texts', doc: 'set a value as it is written (repeatable)' },
  },
  'release-name': {
    value: 'text',
    doc: 'The name of the release. Default: release-name.',
    otherwise: 'release-name',
    input: 'text',
    isOfChart: true,
  },
  namespace: {
    value: 'text',
    doc: 'The namespace of the release. Default: default.',
    otherwise: 'default',
    flag: { names: '-n, --namespace <namespace>', takes: 'text', doc: 'namespace of the release' },
    helm: EVERY,
    input: 'text',
  },
  'kube-version': {
    value: 'text',
    doc: 'As helm --kube-version, in quotes: "1.31".',
    otherwise: null,
    flag: {
      names: '--kube-version <version>',
      takes: 'text',
      doc: 'Kubernetes version for Capabilities.KubeVersion',
    },
    helm: ['template'],
    input: 'text',
  },
  'api-versions': {
    value: 'texts',
    doc: 'As helm --api-versions: further API versions of the cluster.',
    otherwise: [],
    merge: 'append',
    flag: {
      names: '-a, --api-versions <version>',
      takes: 'list',
      doc: 'further API versions for Capabilities.APIVersions (repeatable)',
    },
    helm: ['template'],
    input: 'lines',
  },
  'include-crds': {
    value: 'switch',
    doc: 'As helm --include-crds.',
    otherwise: false,
    flag: { names: '--include-crds', takes: 'switch', doc: 'include CRDs' },
    helm: ['template'],
  },
  'skip-tests': {
    value: 'switch',
    doc: 'As helm --skip-tests.',
    otherwise: false,
    flag: { names: '--skip-tests', takes: 'switch', doc: 'leave test hooks out' },
    helm: ['template'],
  },
  'no-hooks': {
    value: 'switch',
    doc: 'As helm --no-hooks.',
    otherwise: false,
    flag: { names: '--no-hooks', takes: 'switch', doc: 'leave hooks out' },
    helm: EVERY,
  },
  'is-upgrade': {
    value: 'switch',
    doc: 'As helm --is-upgrade.',
    otherwise: false,
    flag: { names: '--is-upgrade', takes: 'switch', doc: 'set .Release.IsUpgrade instead of .Release.IsInstall' },
    helm: ['template'],
  },
  'skip-schema-validation': {
    value: 'switch',
    doc: 'As helm --skip-schema-validation.',
    otherwise: false,
    flag: {
      names: '--skip-schema-validation',
      takes: 'switch',
      doc: 'do not validate values against values.schema.json',
    },
    helm: EVERY,
  },
} as const satisfies { readonly [Name in Names as KeyOf<Name>]: KeyRow<Name> };
