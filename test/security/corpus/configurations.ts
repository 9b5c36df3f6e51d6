import type { HostileRepository } from './hostile-repository.ts';
import type { Machine } from './machine.ts';
import { LINE } from './payload.ts';

/** A repository whose own configuration is the attack. */
function config(
  name: string,
  text: string | ((machine: Machine) => string),
  shows: HostileRepository['shows'],
  rest: Partial<HostileRepository> = {},
): HostileRepository {
  const files = (machine: Machine) => ({
    ...rest.files?.(machine),
    'pullproof.yaml': `version: 1\n${typeof text === 'string' ? text : text(machine)}`,
  });
  return { name, shows, ...rest, files };
}

const entry = (host: string, fields: string) => `chart: deploy/api\nregistries: [{host: "${host}", ${fields}}]\n`;
const image = (host: (machine: Machine) => string) => ({
  files: (machine: Machine) => ({ 'deploy/api/values.yaml': `image: "${host(machine)}/private/api:1"\n` }),
});
const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const bomb = Array.from(
  { length: 12 },
  (_, level) => `b${level}: &b${level} [${`${level === 0 ? 'x' : `*b${level - 1}`}, `.repeat(10)}]\n`,
).join('');

/** Configurations that send secrets away, never end, or speak to the runner. */
export const configurations: readonly HostileRepository[] = [
  config(
    'a variable as the password for a strange host',
    ({ stranger }) => entry(stranger.host, 'username: u, password: "${AWS_SECRET_ACCESS_KEY}"'),
    ['may not send AWS_SECRET_ACCESS_KEY', 'private/api:1'],
    {
      ...image(({ stranger }) => stranger.host),
      namesStranger: true,
    },
  ),
  config(
    'an ordinary variable as the password for a strange host',
    ({ stranger }) => entry(stranger.host, 'username: someone, password: "${ORDINARY}"'),
    ['may not send ORDINARY', 'private/api:1'],
    {
      ...image(({ stranger }) => stranger.host),
      namesStranger: true,
    },
  ),
  config(
    'GHCR behind plain http',
    entry('ghcr.io', 'endpoint: "http://ghcr.io:80", insecure: true'),
    'ghcr.io/private/api:1',
    image(() => 'ghcr.io'),
  ),
  config(
    'GHCR at another machine',
    entry('ghcr.io', 'endpoint: "http://mirror.example", insecure: true'),
    'ghcr.io/private/api:1',
    image(() => 'ghcr.io'),
  ),
  config('every token service trusted', ({ known }) => entry(known.host, 'trusted-realms: ["*"]'), 'realm/api:1', {
    files: ({ known }) => ({ 'deploy/api/values.yaml': `image: "${known.host}/realm/api:1"\n` }),
  }),
  config(
    'an authority and a stored login',
    entry('index.docker.io', 'endpoint: "http://hub.example", insecure: true, ca: ca.pem'),
    'ca.pem',
    {
      files: () => ({ 'deploy/api/values.yaml': 'image: acme/private:1\n', 'ca.pem': 'none\n' }),
    },
  ),
  config(
    'a secret variable in the image’s path',
    'chart: deploy/api\nset: ["image=${TARGET}/${REGISTRY_PASSWORD}:1"]\n',
    'REGISTRY_PASSWORD',
    {
      env: { TARGET: 'owned.example' },
    },
  ),
  config(
    'files outside of the project',
    ({ home }) =>
      `chart: deploy/api\nvalues: [../home/secret.yaml, "${home}/secret.yaml"]\nset-file: [x=/etc/hostname]\n`,
    'secret.yaml',
  ),
  config('a chart outside of the project', 'chart: ../home/chart\n', 'home/chart'),
  config(
    'programs of the machine with options for names',
    'chart: deploy/api\nprofile: local\ncluster: "minikube:--profile=$(touch owned)"\n',
    'minikube',
  ),
  config(
    'commands in every text',
    `${['chart', 'namespace', 'release-name', 'kube-version', 'cluster', 'fail-on'].map((key) => `${key}: ${JSON.stringify(LINE)}\n`).join('')}"${LINE}": 1\nignore: [{rule: "${LINE}", reason: "x\\n${LINE}"}]\n`,
    'owned',
  ),
  config(
    'commands in warnings of the YAML library',
    `chart: deploy/api\n? ${LINE}\n: %${LINE}\n---\n!<tag:${LINE}> x\n%YAML 9.9 ${LINE}\n`,
    'pullproof.yaml',
  ),
  config(
    'keys of JavaScript’s objects',
    '__proto__: {chart: x}\nconstructor: {prototype: {isAdmin: true}}\n<<: {fail-on: never}\n',
    '__proto__',
  ),
  config('aliases that multiply', `${bomb}chart: *b11\n`, 'pullproof.yaml'),
  config('brackets without end', `chart: ${deep(50_000)}\n`, 'pullproof.yaml'),
  config('a long flow map in keys', `? ${'{a: '.repeat(3000)}${'}'.repeat(3000)}\n: x\n`, 'pullproof.yaml'),
  config('bytes that are no text', '\u0000\u0001\uFFFEchart: x\u0085y\n', 'pullproof.yaml'),
  config(
    'globs that never end',
    `chart: deploy/api\nignore:\n${['*a'.repeat(40), `${'+(a|aa|+(a))'.repeat(12)}!`, '{a,b}'.repeat(24), '{1..99999999}', `@(${'a|'.repeat(5000)}b)`].map((glob) => `  - {rule: "*", image: "${glob}", reason: r}\n`).join('')}`,
    'verdict',
    {
      files: ({ known }) => ({ 'deploy/api/values.yaml': `image: "${known.host}/${'a'.repeat(200)}:1"\n` }),
    },
  ),
  config(
    'an allow-list of patterns',
    'chart: deploy/api\nallowed-registries: ["*", "(a+)+$", "ghcr.io/**/../.."]\n',
    'allowed-registries',
  ),
  config(
    'two thousand targets',
    `targets:\n${Array.from({ length: 2000 }, (_, index) => `  - {name: "t${index}", chart: deploy/api, set: ["a=${index}"]}\n`).join('')}`,
    't1999',
    {
      commands: [['check', '--timeout', '20s']],
      inputs: { targets: 't1\nt1999' },
    },
  ),
];
