import type { ImageSpec, RepositorySpec } from '../src/emulator/index.ts';
import type { Host } from './hosts.ts';

/** What is true of one image, and what a check of an undisturbed registry says of it. */
export interface Kind {
  readonly name: string;
  /** What was pushed; null: the repository does not exist. */
  repository(host: Host): RepositorySpec | null;
  /** How the pod names it: by the tag `1.0.0`, by another one, by a digest. */
  readonly by: 'tag' | 'absent-tag' | 'digest' | 'tag-and-digest' | 'absent-digest';
  /** Whether the pod has the host's pull secret. */
  readonly hasSecret: boolean;
  state(host: Host): 'found' | 'absent' | 'denied';
  /** Rules that fire, and no others. */
  rules(host: Host): readonly string[];
}

const both = ['linux/amd64', 'linux/arm64'];
const open = (spec: ImageSpec): RepositorySpec => ({ visibility: 'public', tags: { '1.0.0': spec } });

function found(name: string, spec: ImageSpec, rules: readonly string[] = [], by: Kind['by'] = 'tag'): Kind {
  return {
    name,
    by,
    hasSecret: false,
    repository: () => open(spec),
    state: () => 'found',
    rules: (host) => (host.isRead ? rules : []),
  };
}

function absent(name: string, by: Kind['by'], rule: string): Kind {
  const spec: ImageSpec = { kind: 'index', platforms: both };
  return { name, by, hasSecret: false, repository: () => open(spec), state: () => 'absent', rules: () => [rule] };
}

/** A private package; where the check has no credential for the host, nobody can read it. */
function hidden(name: string, hasSecret: boolean, isReadable: boolean, rule: string | null): Kind {
  const sees = (host: Host) => isReadable && host.credential !== null;
  return {
    name,
    by: 'tag',
    hasSecret,
    repository: (host) => ({
      visibility: host.hasPrivate ? 'private' : 'public',
      readers: isReadable && host.credential ? [host.credential.username] : [],
      tags: { '1.0.0': { kind: 'index', platforms: both } },
    }),
    state: (host) => (!host.hasPrivate || sees(host) ? 'found' : 'denied'),
    rules: (host) => {
      if (!host.hasPrivate) return [];
      if (!sees(host)) return ['image-access-denied'];
      return rule === null || (hasSecret && host.credential !== null) ? [] : [rule];
    },
  };
}

/** The kinds of images in a run, the common ones more than once. */
export const kinds: readonly Kind[] = [
  ...Array.from({ length: 6 }, () => found('index', { kind: 'index', platforms: both })),
  ...Array.from({ length: 3 }, () => found('image', { kind: 'image' })),
  found('docker formats', { kind: 'index', platforms: both, format: 'docker' }),
  found('attested', { kind: 'index', platforms: both, attestations: true }),
  found('digest', { kind: 'index', platforms: both }, [], 'digest'),
  found('tag and digest', { kind: 'index', platforms: both }, [], 'tag-and-digest'),
  absent('absent tag', 'absent-tag', 'tag-not-found'),
  absent('absent digest', 'absent-digest', 'digest-not-found'),
  {
    name: 'absent repository',
    by: 'tag',
    hasSecret: false,
    repository: () => null,
    state: (host) => (host.tellsAbsence ? 'absent' : 'denied'),
    rules: (host) => [host.tellsAbsence ? 'repository-not-found' : 'image-access-denied'],
  },
  found('other platform', { kind: 'index', platforms: ['linux/arm64'] }, ['platform-missing']),
  found('gone child', { kind: 'index', platforms: both, goneManifests: ['linux/amd64'] }, ['child-manifest-missing']),
  found('gone config', { kind: 'index', platforms: both, goneConfigs: ['linux/amd64'] }, ['child-manifest-missing']),
  found('chart', { kind: 'chart', name: 'shop', version: '1.0.0' }, ['not-an-image']),
  hidden('private, with a secret', true, true, null),
  hidden('private, without a secret', false, true, 'pull-secret-missing'),
  hidden('hidden', false, false, 'pull-secret-missing'),
];
