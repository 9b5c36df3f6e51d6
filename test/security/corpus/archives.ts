import { gzipSync } from 'node:zlib';
import { CHART_YAML, type HostileRepository, pod, sendsAway } from './hostile-repository.ts';
import type { Machine } from './machine.ts';
import { PAYLOAD } from './payload.ts';
import { type TarEntry, tar } from './tar.ts';

/** A chart archive `api.tgz`, also as a subchart of the chart. */
function archive(name: string, entries: (machine: Machine) => readonly TarEntry[], shows: string): HostileRepository {
  return bytes(
    name,
    (machine) => gzipSync(tar([{ name: 'api/Chart.yaml', text: CHART_YAML }, ...entries(machine)])),
    shows,
  );
}

function bytes(name: string, content: (machine: Machine) => Uint8Array, shows: string): HostileRepository {
  return {
    name,
    shows,
    files: (machine) => {
      const made = content(machine);
      return { 'api.tgz': made, 'deploy/api/charts/sub.tgz': made };
    },
    commands: [
      ['check', 'api.tgz', '--render-timeout', '10s'],
      ['images', 'deploy/api', '--render-timeout', '10s'],
    ],
    inputs: { chart: 'api.tgz' },
  };
}

const sends = ({ known }: Machine): TarEntry => ({ name: 'api/templates/x.yaml', text: sendsAway(known.host) });
const nested = (depth: number): Buffer => {
  const inner = depth === 0 ? [] : [{ name: 'api/charts/api.tgz', text: nested(depth - 1) }];
  return gzipSync(tar([{ name: 'api/Chart.yaml', text: CHART_YAML }, ...inner]));
};

/** Archives that lead out, are endless or speak to the runner. */
export const archives: readonly HostileRepository[] = [
  archive(
    'members that lead out of the archive',
    (machine) => [sends(machine), { name: 'api/../../owned', text: 'owned' }, { name: '../owned', text: 'owned' }],
    'api.tgz',
  ),
  archive(
    'members with absolute paths',
    ({ home }) => [
      { name: `${home}/owned`, text: 'owned' },
      { name: '/etc/owned', text: 'owned' },
    ],
    'api.tgz',
  ),
  archive(
    'members that are links',
    (machine) => [
      sends(machine),
      { name: 'api/files/a', link: `${machine.home}/secret.yaml`, type: '2' },
      { name: 'api/values.yaml', link: `${machine.home}/secret.yaml`, type: '2' },
      { name: 'api/files/b', link: `${machine.home}/.netrc`, type: '1' },
    ],
    'api.tgz',
  ),
  archive(
    'members that are devices and pipes',
    (machine) => [sends(machine), { name: 'api/files/a', type: '3' }, { name: 'api/files/b', type: '6' }],
    'api.tgz',
  ),
  archive(
    'a link to a directory, and a member behind it',
    ({ home }) => [
      { name: 'api/files', link: home, type: '2' },
      { name: 'api/files/owned', text: 'owned' },
    ],
    'api.tgz',
  ),
  archive(
    'names that speak to runner and terminal',
    ({ known }) => [
      { name: `api/templates/${PAYLOAD.replaceAll('/', '_').slice(0, 80)}.yaml`, text: '{{ fail "here" }}' },
      { name: 'api/templates/\n::error::owned.yaml', text: pod('p', `${known.host}/private/api:1`) },
    ],
    'api.tgz',
  ),
  archive(
    'fifty thousand members',
    () => Array.from({ length: 50_000 }, (_, index) => ({ name: `api/files/${index}`, text: '' })),
    'api.tgz',
  ),
  archive(
    'a header that promises 8 GB',
    () => [{ name: 'api/files/a', text: 'x', size: 8 * 1024 ** 3 - 1 }],
    'api.tgz',
  ),
  archive(
    'a name of 8 GB in an extended header',
    () => [
      { name: 'x', text: '8589934591 path=../../owned\n', type: 'x' },
      { name: 'api/a', text: '' },
    ],
    'api.tgz',
  ),
  bytes('a gigabyte of zeros in a megabyte', () => zeros(1024), 'api.tgz'),
  bytes(
    'a gigabyte in one template',
    () =>
      gzipSync(
        Buffer.concat([
          tar([{ name: 'api/Chart.yaml', text: CHART_YAML }]).subarray(0, 1024),
          tar([{ name: 'api/templates/a.yaml', text: Buffer.alloc(300 << 20) }]),
        ]),
      ),
    'api.tgz',
  ),
  bytes('archives within archives', () => nested(100), 'api.tgz'),
  bytes('an archive that ends too early', () => nested(1).subarray(0, 100), 'api.tgz'),
  bytes('bytes that are no archive', () => Buffer.from(`${PAYLOAD}\n`.repeat(100)), 'api.tgz'),
];

/** Many members of gzip, each of one MiB of zeros. */
function zeros(count: number): Buffer {
  const one = gzipSync(Buffer.alloc(1 << 20));
  return Buffer.concat(Array.from({ length: count }, () => one));
}
