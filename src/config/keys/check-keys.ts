import type { RenderSettings } from '../../core/settings/settings.ts';
import type { KeyOf, KeyRow, SettingName } from './row.ts';

type Names = Exclude<SettingName, keyof RenderSettings | 'manifests'>;

/** What it is checked against, and what is said about it. */
export const CHECK_KEYS = {
  profile: {
    value: 'profile',
    doc: 'registry: a real cluster pulls. local: images are loaded into minikube, kind or Docker. Default: registry.',
    otherwise: 'registry',
    flag: {
      names: '--profile <profile>',
      takes: 'text',
      doc: 'registry: a real cluster pulls; local: images are loaded into minikube, kind, Docker',
    },
    input: 'text',
  },
  platforms: {
    value: 'platforms',
    doc: 'What the nodes are. Default: linux/amd64.',
    otherwise: [{ os: 'linux', architecture: 'amd64' }],
    flag: { names: '--platform <os/arch>', takes: 'list', doc: 'what the nodes are: OS/ARCH[/VARIANT] (repeatable)' },
    input: 'words',
  },
  cluster: {
    value: 'cluster',
    doc: 'Where the local profile looks: auto, or minikube|kind|k3d|docker|none[:NAME].',
    otherwise: 'auto',
    flag: {
      names: '--cluster <cluster>',
      takes: 'text',
      doc: 'where the local profile looks: auto or minikube|kind|k3d|docker|none[:NAME]',
    },
  },
  registries: {
    value: 'registries',
    doc: 'Where and how to reach registries.',
    otherwise: [],
    input: 'yaml',
  },
  'pull-secrets': {
    value: 'pull-secrets',
    doc: 'Pull secrets that exist in the cluster but not in the chart.',
    otherwise: [],
  },
  'service-accounts': {
    value: 'service-accounts',
    doc: 'Service accounts of the cluster that name pull secrets.',
    otherwise: [],
  },
  'allowed-registries': {
    value: 'texts',
    doc: 'Images from other registries are findings, and are not asked.',
    otherwise: [],
  },
  rules: {
    value: 'rules',
    doc: 'The level of a rule: error, warning, note or off.',
    otherwise: {},
    merge: 'by-rule',
  },
  ignore: {
    value: 'ignore',
    doc: 'Findings that are known and accepted, each with a reason.',
    otherwise: [],
  },
  'fail-on': {
    value: 'fail-on',
    doc: 'From which severity on the check fails. Default: error.',
    otherwise: 'error',
    flag: { names: '--fail-on <severity>', takes: 'text', doc: 'error, warning or never (default: error)' },
    input: 'text',
  },
  'on-unverified': {
    value: 'on-unverified',
    doc: 'What happens when something could not be verified. Default: fail.',
    otherwise: 'fail',
    flag: { names: '--on-unverified <action>', takes: 'text', doc: 'fail, warn or ignore (default: fail)' },
    input: 'text',
  },
} as const satisfies { readonly [Name in Names as KeyOf<Name>]: KeyRow<Name> };
