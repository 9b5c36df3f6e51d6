import { type HostileRepository, pod } from './hostile-repository.ts';
import type { Machine } from './machine.ts';

const many = (count: number, image: (index: number) => string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec:\n  containers:\n${Array.from({ length: count }, (_, index) => `    - {name: c${index}, image: "${image(index)}"}\n`).join('')}`;

/** What is far too much of something; each with a small limit of its own on the command line. */
function volume(
  name: string,
  files: (machine: Machine) => Record<string, string | Uint8Array>,
  shows: string,
  rest: Partial<HostileRepository> = {},
): HostileRepository {
  return {
    name,
    shows,
    files,
    commands: [['check', 'deploy/api', '--timeout', '20s', '--render-timeout', '3s']],
    ...rest,
  };
}

export const volumes: readonly HostileRepository[] = [
  volume(
    'a range without end',
    () => ({ 'deploy/api/templates/x.yaml': '{{ range 1000000000000 }}{{ end }}' }),
    'render-failed',
  ),
  volume(
    'values of 90 MB',
    () => ({
      'deploy/api/values.yaml': Buffer.concat([
        Buffer.from('image: x\na: "'),
        Buffer.alloc(90_000_000, 'x'),
        Buffer.from('"\n'),
      ]),
    }),
    'values.yaml has more than 32 MiB',
  ),
  volume(
    '200,000 keys',
    () => ({
      'deploy/api/values.yaml': `image: x\n${Array.from({ length: 200_000 }, (_, index) => `k${index}: v\n`).join('')}`,
    }),
    'verdict',
  ),
  volume(
    'values that multiply',
    () => ({
      'deploy/api/values.yaml': `image: x\n${Array.from({ length: 15 }, (_, level) => `b${level}: &b${level} [${`${level === 0 ? 'x' : `*b${level - 1}`}, `.repeat(10)}]\n`).join('')}`,
    }),
    'render-failed',
  ),
  volume(
    'values as deep as they are long',
    () => ({ 'deploy/api/values.yaml': `image: x\na: ${'['.repeat(50_000)}${']'.repeat(50_000)}\n` }),
    'render-failed',
  ),
  volume(
    '20,000 images in a pod that are none',
    () => ({ 'deploy/api/templates/x.yaml': many(20_000, (index) => `::bad::${index}`) }),
    'verdict',
  ),
  volume(
    '1,000 images at a registry that refuses',
    ({ known }) => ({ 'm.yaml': many(1000, (index) => `${known.host}/private/a${index}:1`) }),
    'm.yaml',
    {
      commands: [['check', '--manifests', 'm.yaml', '--timeout', '20s']],
      inputs: { manifests: 'm.yaml' },
    },
  ),
  volume(
    'a thousand subcharts',
    () =>
      Object.fromEntries(
        Array.from({ length: 1000 }, (_, index) => [
          `deploy/api/charts/s${index}/Chart.yaml`,
          `apiVersion: v2\nname: s${index}\nversion: 1.0.0\n`,
        ]),
      ),
    'verdict',
  ),
  volume(
    'an alias for each of a thousand dependencies',
    ({ known }) => ({
      'deploy/api/Chart.yaml': `apiVersion: v2\nname: api\nversion: 1.0.0\ndependencies:\n${Array.from({ length: 1000 }, (_, index) => `  - {name: sub, version: 1.0.0, alias: a${index}, import-values: [a, b]}\n`).join('')}`,
      'deploy/api/charts/sub/Chart.yaml': 'apiVersion: v2\nname: sub\nversion: 1.0.0\n',
      'deploy/api/charts/sub/templates/x.yaml': pod('{{ .Chart.Name }}', `${known.host}/sound/api:1`),
    }),
    'deploy/api',
  ),
  volume(
    'a registry that never ends its answers',
    ({ known }) => ({ 'deploy/api/values.yaml': `image: ${known.host}/silent/api:1\n` }),
    'silent/api:1',
    {
      commands: [['check', 'deploy/api', '--timeout', '5s']],
    },
  ),
];
