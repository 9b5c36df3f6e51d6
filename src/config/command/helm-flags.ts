import { KEY_LIST } from '../keys/keys.ts';
import type { PartialSettings } from '../keys/partial-settings.ts';
import type { HelmCommandName } from '../keys/row.ts';

export const HELM_COMMANDS: readonly HelmCommandName[] = ['install', 'upgrade', 'template'];

/**
 * How a flag takes its value: `optional` takes one only behind `=`. `list` splits at commas, as pflag's StringSlice.
 */
export type FlagKind = 'boolean' | 'text' | 'texts' | 'list' | 'optional';

/** One flag of helm and what it means for what is pulled. */
export interface HelmFlag {
  readonly name: string;
  readonly kind: FlagKind;
  readonly short?: string;
  /** The setting that it sets. */
  readonly sets?: keyof PartialSettings;
  /** It would change the render and cannot be honoured: why, and what to do instead. */
  readonly refused?: { readonly why: string; readonly hint: string };
  /** It may change the render a little; said once. */
  readonly warning?: string;
  /** Only these sub-commands have it (all when left out). */
  readonly only?: readonly HelmCommandName[];
}

const REUSE =
  'the values of the installed release are not known here: add them with "helm get values RELEASE -o yaml > values.yaml" and "-f values.yaml"';

/** The flags of Helm that set a key, from the key's row. */
const OF_KEYS: readonly HelmFlag[] = KEY_LIST.flatMap(({ key, name, row: { flag, helm } }): HelmFlag[] => {
  if (flag === undefined || helm === undefined) return [];
  const short = /^-(\w),/.exec(flag.names)?.[1];
  const kind = flag.takes === 'switch' ? 'boolean' : flag.takes;
  return [{ name: key, kind, ...(short === undefined ? {} : { short }), sets: name, only: helm }];
});

/** Flags that decide what is rendered. Source: helm v4.3.1, pkg/cmd/{flags,install,upgrade,template}.go. */
const MEANINGFUL: readonly HelmFlag[] = [
  ...OF_KEYS,
  { name: 'install', short: 'i', kind: 'boolean', sets: 'mayInstall' },
  { name: 'name-template', kind: 'text', only: ['install', 'template'] },
  { name: 'generate-name', short: 'g', kind: 'boolean', only: ['install', 'template'] },
  {
    name: 'show-only',
    short: 's',
    kind: 'texts',
    only: ['template'],
    warning: 'every template is checked, not only those of --show-only',
  },
  { name: 'reuse-values', kind: 'boolean', only: ['upgrade'], warning: REUSE },
  { name: 'reset-then-reuse-values', kind: 'boolean', only: ['upgrade'], warning: REUSE },
  { name: 'enable-dns', kind: 'boolean', warning: 'DNS lookups in templates give nothing here (--enable-dns)' },
  {
    name: 'post-renderer',
    kind: 'text',
    refused: {
      why: 'a post-renderer changes what is deployed and is not run here',
      hint: 'check its output instead: helm template … --post-renderer … | pullproof check --manifests -',
    },
  },
  {
    name: 'repo',
    kind: 'text',
    refused: {
      why: 'the chart would be downloaded from a repository, and pullproof downloads no charts',
      hint: 'download it first: helm pull CHART --repo URL --version VERSION --untar, then name the directory',
    },
  },
];

const ignored = (kind: FlagKind, names: string, only?: readonly HelmCommandName[]): HelmFlag[] =>
  names
    .trim()
    .split(/\s+/)
    .map((text) => {
      const [name, short] = text.split(',') as [string, string?];
      return { name, kind, ...(short ? { short } : {}), ...(only ? { only } : {}) };
    });

/**
 * Flags that cannot change what is pulled: accepted and ignored. The last line of each kind: klog's, and Helm 3's own.
 */
const IGNORED: readonly HelmFlag[] = [
  ...ignored(
    'boolean',
    `atomic cleanup-on-fail create-namespace debug dependency-update devel disable-openapi-validation force force-conflicts
     force-replace help,h hide-notes hide-secret insecure-skip-tls-verify kube-insecure-skip-tls-verify
     pass-credentials plain-http release-name render-subchart-notes replace reset-values rollback-on-failure skip-crds
     take-ownership validate verify wait-for-jobs
     add-dir-header alsologtostderr logtostderr one-output skip-headers skip-log-headers legacy-stderr-threshold-behavior
     no-update recreate-pods`,
  ),
  ...ignored(
    'text',
    `burst-limit ca-file cert-file color colour content-cache description history-max key-file keyring kube-apiserver
     kube-as-group kube-as-user kube-ca-file kube-context kube-tls-server-name kube-token kubeconfig labels,l output,o
     output-dir password post-renderer-args qps registry-config repository-cache repository-config timeout username version
     alsologtostderrthreshold log-backtrace-at log-dir log-file log-file-max-size stderrthreshold v,v vmodule`,
  ),
  ...ignored('optional', 'wait dry-run'),
  ...ignored('boolean', 'server-side', ['install', 'template']),
  ...ignored('text', 'server-side', ['upgrade']),
];

const ALL: readonly HelmFlag[] = [...MEANINGFUL, ...IGNORED];

/** The flags of one sub-command of helm 4.3.1; flags which only another sub-command has are left out. */
export function helmFlags(command: HelmCommandName): readonly HelmFlag[] {
  return ALL.filter((flag) => !flag.only || flag.only.includes(command));
}

/** The flags of all sub-commands, the first of each name. */
export function allHelmFlags(): readonly HelmFlag[] {
  return [...new Map([...ALL].reverse().map((flag) => [flag.name, flag])).values()];
}
