import path from 'node:path';
import { CHART_YAML, type HostileRepository, sendsAway } from './hostile-repository.ts';
import type { Machine } from './machine.ts';

const TEMPLATE = 'deploy/api/templates/sends.yaml';
const sends = ({ known }: Machine) => ({ [TEMPLATE]: sendsAway(known.host) });
const outside = (name: string) => (machine: Machine) => path.join(machine.home, name);
const OUT = 'leads outside the project, so it is not followed';

/** A link at a path of the repository, to a secret of the machine. */
function link(
  name: string,
  place: string,
  target: (machine: Machine) => string,
  rest: Partial<HostileRepository> = {},
): HostileRepository {
  return { name, shows: OUT, files: sends, links: (machine) => ({ [place]: target(machine) }), ...rest };
}

const configured = (text: string) => (machine: Machine) => ({
  ...sends(machine),
  'pullproof.yaml': `version: 1\nchart: deploy/api\n${text}`,
});
const everyCommand = [
  ['check', 'deploy/api'],
  ['images', 'deploy/api'],
  ['render', 'deploy/api'],
];

/** Symbolic links and pipes at the paths that are read. */
export const links: readonly HostileRepository[] = [
  link(
    'values of an environment, hidden from the walk by .helmignore',
    'deploy/api/values-prod.yaml',
    outside('.docker/config.json'),
    {
      files: (machine) => ({ ...sends(machine), 'deploy/api/.helmignore': 'values-prod.yaml\n' }),
      commands: [['check'], ['init', '--dry-run']],
      inputs: {},
    },
  ),
  link('the values of the chart', 'deploy/api/values.yaml', outside('secret.yaml'), { commands: everyCommand }),
  link('a template', 'deploy/api/templates/x.yaml', outside('.netrc'), { commands: everyCommand }),
  link('a helper without output', 'deploy/api/templates/_x.tpl', outside('.netrc')),
  link('Chart.yaml', 'deploy/api/Chart.yaml', outside('secret.yaml')),
  link('.helmignore', 'deploy/api/.helmignore', () => '/dev/zero'),
  link('the schema of the values', 'deploy/api/values.schema.json', outside('.docker/config.json')),
  link('a definition of a resource', 'deploy/api/crds/x.yaml', outside('secret.yaml')),
  link('the environment of the process, for .Files', 'deploy/api/files/x', () => '/proc/self/environ'),
  link(
    'the file of the checkout’s token, for .Files',
    'deploy/api/files/x',
    ({ repo }) => path.join(repo, '.git/config'),
    {
      shows: 'leads into a .git directory, so it is not followed',
    },
  ),
  link('a relative way out', 'deploy/api/files/x', () => '../../../../home/secret.yaml'),
  link('a way out through /proc', 'deploy/api/files/x', () => '/proc/self/cwd/../home/secret.yaml'),
  link('standard input', 'deploy/api/files/x', () => '/dev/stdin'),
  link('a directory of files', 'deploy/api/files', ({ home }) => home),
  link('a subchart', 'deploy/api/charts/sub', outside('chart')),
  link('the archive of a subchart', 'deploy/api/charts/sub.tgz', outside('secret.yaml')),
  link('the chart itself', 'deploy/api', outside('chart'), { files: () => ({}) }),
  link('a link to a link that leads out', 'deploy/api/files/a', () => 'b', {
    links: ({ home }) => ({ 'deploy/api/files/a': 'b', 'deploy/api/files/b': '../c', 'deploy/api/c': home }),
  }),
  link('links in a circle', 'deploy/api/files/a', () => 'b', {
    links: () => ({ 'deploy/api/files/a': 'b', 'deploy/api/files/b': 'a' }),
    shows: 'deploy/api/files/a',
  }),
  link('the configuration', 'pullproof.yaml', outside('secret.yaml')),
  link('the other configuration', '.github/pullproof.yaml', () => '/proc/self/environ'),
  link('a certificate authority', 'ca.pem', outside('.netrc'), {
    files: (machine) => configured(`registries: [{host: "${machine.known.host}", ca: ca.pem}]\n`)(machine),
  }),
  link('a values file of the configuration', 'v.yaml', outside('secret.yaml'), {
    files: configured('values: [v.yaml]\n'),
  }),
  link('a file of set-file', 'v.txt', outside('.netrc'), { files: configured('set-file: [a=v.txt]\n') }),
  link('a directory on the way to a values file', 'conf', ({ home }) => home, {
    files: configured('values: [conf/secret.yaml]\n'),
  }),
  link('manifests', 'm.yaml', outside('pod.yaml'), {
    files: () => ({ 'pullproof.yaml': 'version: 1\nmanifests: [m.yaml]\n' }),
  }),
  link('a workflow and a script', '.github/workflows/deploy.yml', outside('secret.yaml'), {
    links: ({ home }) => ({
      '.github/workflows/deploy.yml': path.join(home, 'secret.yaml'),
      'scripts/deploy.sh': '/proc/self/environ',
      '.gitlab-ci.yml': '/dev/zero',
    }),
    commands: [
      ['init', '--dry-run'],
      ['check', 'deploy/api'],
    ],
    shows: 'verdict',
  }),
  link('the events to diagnose', 'events.txt', outside('.netrc'), {
    commands: [['diagnose', 'events.txt']],
    inputs: { 'diagnose-file': 'events.txt' },
  }),
  {
    name: 'pipes at every path that is read',
    pipes: [
      '.github/workflows/a.yml',
      'scripts/deploy.sh',
      'deploy/api/values-prod.yaml',
      'deploy/api/files/x',
      'other/Chart.yaml',
    ],
    files: sends,
    commands: [['check'], ['init', '--dry-run'], ['images', 'deploy/api', '-f', 'deploy/api/values-prod.yaml']],
    inputs: {},
    shows: 'is no regular file',
  },
  {
    name: 'devices at every path that is read',
    links: () => ({
      'zero/Chart.yaml': '/dev/zero',
      'deploy/api/values-prod.yaml': '/dev/zero',
      'full/values.yaml': '/dev/full',
    }),
    files: (machine) => ({ ...sends(machine), 'full/Chart.yaml': CHART_YAML }),
    commands: [['check'], ['init', '--dry-run'], ['diagnose', 'zero/Chart.yaml']],
    inputs: {},
    shows: OUT,
  },
];
