import { type HostileRepository, pod } from './hostile-repository.ts';
import type { Machine } from './machine.ts';
import { LINE, PAYLOAD, QUOTED } from './payload.ts';

/** A chart with these files, read by every command that shows texts. */
function chart(
  name: string,
  files: (machine: Machine) => Record<string, string>,
  shows: string,
  rest: Partial<HostileRepository> = {},
): HostileRepository {
  const commands = [
    ['check', 'deploy/api'],
    ['images', 'deploy/api'],
    ['render', 'deploy/api'],
  ];
  return { name, files, shows, commands, ...rest };
}

const template = (text: string) => ({ 'deploy/api/templates/x.yaml': text });

/** Texts of every kind that reach an output. */
export const texts: readonly HostileRepository[] = [
  chart('an image', () => ({ 'deploy/api/values.yaml': `image: ${QUOTED}\n` }), 'invalid-reference'),
  chart(
    'every field of a pod',
    ({ known }) =>
      template(
        pod(
          'p',
          'IMAGE',
          `nodeName: ${QUOTED}\n  imagePullSecrets: [{name: ${QUOTED}}]\n  serviceAccountName: ${QUOTED}`,
        )
          .replace('"IMAGE"', JSON.stringify(`${known.host}/private/api:1`))
          .replace('{name: "p"}', `{name: ${QUOTED}, namespace: ${QUOTED}, annotations: {${QUOTED}: ${QUOTED}}}`),
      ),
    'private/api:1',
  ),
  chart(
    'a pull policy, a platform and a container',
    ({ known }) =>
      template(
        `apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec:\n  nodeSelector: {kubernetes.io/arch: ${QUOTED}}\n  containers: [{name: ${QUOTED}, image: "${known.host}/private/api:1", imagePullPolicy: ${QUOTED}}]\n`,
      ),
    'pull-policy-invalid',
  ),
  chart('the words of a failure', () => template(`{{ fail ${QUOTED} }}`), 'render-failed'),
  chart('an error in a template', () => template(`{{ ${QUOTED} | nothing }}`), 'render-failed'),
  chart('an error in the rendered YAML', () => template(`a: [\n${PAYLOAD}\n`), 'render-failed'),
  chart('a warning of the YAML library', () => template(`a: !<${LINE}> x\n? ${LINE}\n: %${LINE}\n`), 'deploy/api'),
  chart(
    'the name of the chart',
    () => ({
      'deploy/api/Chart.yaml': `apiVersion: v2\nname: ${QUOTED}\nversion: ${QUOTED}\nkubeVersion: ${QUOTED}\n`,
    }),
    'deploy/api',
  ),
  chart(
    'the message of a schema',
    () => ({
      'deploy/api/values.schema.json': JSON.stringify({
        required: [PAYLOAD],
        properties: { image: { const: PAYLOAD, title: PAYLOAD } },
      }),
    }),
    'render-failed',
  ),
  chart(
    'keys of the values, commented lines beside them',
    ({ known }) => ({
      'deploy/api/values.yaml': `${QUOTED}: ${QUOTED}\nimage: ${known.host}/private/api:1 # ${LINE}\n`,
    }),
    'private/api:1',
  ),
  chart(
    'names of files and directories',
    ({ known }) => ({
      [`deploy/api/templates/\u001b[2J\n${LINE}.yaml`]: pod('p', `${known.host}/private/api:1`),
      [`${LINE}/a\r::error::owned/Chart.yaml`]: 'apiVersion: v2\nname: b\nversion: 1.0.0\n',
      [`${LINE}/a\r::error::owned/templates/x.yaml`]: pod('p', `${known.host}/private/b:1`),
      [`deploy/api/values-${LINE}.yaml`]: 'a: 1\n',
      [`.github/workflows/${LINE}.yml`]: `jobs: {a: {steps: [{run: "helm upgrade ${LINE} deploy/api -f x"}]}}\n`,
    }),
    'private/',
    { commands: [['check'], ['init', '--dry-run']], inputs: {} },
  ),
  chart(
    'an image list of texts that nearly are references',
    ({ known }) =>
      template(
        [
          'a b',
          'a:b:c',
          `${known.host}/a@sha256:${LINE}`,
          `${known.host}/private/A`,
          `https://u:p@${known.host}/a`,
          '${NAME}',
          '{{ `{{` }}',
          `${known.host}/a:${'x'.repeat(4000)}`,
          '<no value>',
          '-',
          `${known.host}/../../v2/_catalog:1`,
          `${known.host}/a%2f..%2f:1`,
          '*',
        ]
          .map((image, index) => pod(`p${index}`, image))
          .join(''),
      ),
    'invalid-reference',
  ),
  {
    name: 'the words of events',
    files: () => ({
      'events.txt': `Warning Failed pod/p Failed to pull image ${JSON.stringify(`x${LINE}`)}: ${PAYLOAD}\nFailed to pull image "a/b:1": not found ${PAYLOAD}\n`,
    }),
    commands: [
      ['diagnose', 'events.txt'],
      ['diagnose', 'events.txt', '--format', 'json'],
      ['diagnose', 'events.txt', '--format', 'github'],
    ],
    inputs: { 'diagnose-file': 'events.txt' },
    shows: 'a/b:1',
  },
  {
    name: 'events of 8 MB in one line',
    files: () => ({
      'events.txt': `Failed to pull image "a/b:1": ${'failed to resolve reference "'.repeat(100_000)}${' '.repeat(5_000_000)}: not found\n`,
    }),
    commands: [['diagnose', 'events.txt']],
    inputs: { 'diagnose-file': 'events.txt' },
    shows: 'a/b:1',
  },
];
