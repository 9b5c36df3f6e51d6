import { type HostileRepository, pod } from './hostile-repository.ts';
import type { Machine } from './machine.ts';
import { PAYLOAD } from './payload.ts';

/** Rendered manifests in place of a chart. */
function manifest(
  name: string,
  text: (machine: Machine) => string | Uint8Array,
  shows: string,
  rest: Partial<HostileRepository> = {},
): HostileRepository {
  return {
    ...{ name, shows, files: (machine) => ({ 'm.yaml': text(machine) }) },
    commands: [
      ['check', '--manifests', 'm.yaml'],
      ['images', '--manifests', 'm.yaml'],
    ],
    inputs: { manifests: 'm.yaml' },
    ...rest,
  };
}

const secret = (content: string) =>
  `---\napiVersion: v1\nkind: Secret\nmetadata: {name: s}\ntype: kubernetes.io/dockerconfigjson\ndata: {.dockerconfigjson: ${JSON.stringify(Buffer.from(content).toString('base64'))}}\n`;
const asked = ({ known }: Machine) => pod('p', `${known.host}/private/api:1`, 'imagePullSecrets: [{name: s}]');
const bomb = Array.from(
  { length: 20 },
  (_, level) => `b${level}: &b${level} [${`${level === 0 ? 'x' : `*b${level - 1}`}, `.repeat(10)}]\n`,
).join('');
const deep = (open: string, close: string, depth: number) => `${open.repeat(depth)}${close.repeat(depth)}`;

/** YAML, JSON and secrets that break their readers. */
export const manifests: readonly HostileRepository[] = [
  manifest(
    'aliases that multiply',
    () => `apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {containers: []}\n${bomb}`,
    'm.yaml',
  ),
  manifest(
    'an alias to itself',
    ({ known }) => `kind: Pod\nspec: &a\n  containers: [{name: c, image: "${known.host}/sound/api:1"}]\n  more: *a\n`,
    'm.yaml',
  ),
  manifest('brackets without end', () => `a: ${deep('[', ']', 100_000)}\n`, 'm.yaml'),
  manifest('maps in keys', () => `? ${deep('{? ', '}', 5000)}\n: x\n`, 'm.yaml'),
  manifest(
    'lists in lists of objects',
    ({ known }) =>
      JSON.stringify(
        Array.from({ length: 200 }).reduce<object>((inner) => ({ apiVersion: 'v1', kind: 'List', items: [inner] }), {
          apiVersion: 'v1',
          kind: 'Pod',
          metadata: { name: 'p' },
          spec: { containers: [{ name: 'c', image: `${known.host}/sound/api:1` }] },
        }),
      ),
    'm.yaml',
  ),
  manifest('a hundred thousand documents', (machine) => `${'---\n'.repeat(100_000)}${asked(machine)}`, 'private/api:1'),
  manifest(
    'bytes that are no text',
    () => Buffer.from([0xff, 0xfe, 0x00, 0x1b, 0x5b, 0x32, 0x4a, 0x0a, 0x3a, 0x80]),
    'm.yaml',
  ),
  manifest(
    'commands before, in and after documents',
    (machine) =>
      `%TAG ! ${PAYLOAD.replaceAll('\n', ' ')}\n---\n${PAYLOAD.split('\n')
        .map((line) => `# ${line}\n`)
        .join('')}${asked(machine)}`,
    'm.yaml',
  ),
  manifest(
    'types that are not those of the API',
    ({ known }) =>
      `kind: [Pod]\nspec: 1\n---\nkind: Pod\nmetadata: [x]\nspec: {containers: {a: 1}, initContainers: x, imagePullSecrets: {name: [1]}}\n---\nkind: Pod\nmetadata: {name: {a: 1}}\nspec: {containers: [null, 1, [], {image: 1}, {image: {a: 1}}, {name: {}, image: "${known.host}/sound/api:1"}]}\n`,
    'm.yaml',
  ),
  manifest(
    'a pull secret that is a bomb',
    (machine) => `${secret(`{"auths":${deep('{"a":', '', 50_000)}`)}${asked(machine)}`,
    'pull-secret-invalid',
  ),
  manifest(
    'a pull secret for every host',
    (machine) =>
      `${secret(JSON.stringify({ auths: { '*': { auth: 'dTpw' }, [machine.known.host]: { username: 'u', password: 'own' }, __proto__: { auth: 'x' } }, credHelpers: { x: '../../owned' }, credsStore: 'owned' }))}${asked(machine)}`,
    'private/api:1',
    { hasOwnCredential: true },
  ),
  manifest(
    'a credential with line feeds',
    (machine) =>
      `${secret(JSON.stringify({ auths: { [machine.known.host]: { username: 'u\r\nX-Owned: 1', password: 'a\r\n\r\nGET / HTTP/1.1' } } }))}${asked(machine)}`,
    'private/api:1',
    { hasOwnCredential: true },
  ),
];
