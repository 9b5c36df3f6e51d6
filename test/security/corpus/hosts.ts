import { type HostileRepository, pod } from './hostile-repository.ts';
import type { Machine } from './machine.ts';

/** A chart that has these images asked for, each in a pod of its own. */
function images(
  name: string,
  list: (machine: Machine) => readonly string[],
  shows: string,
  rest: Partial<HostileRepository> = {},
): HostileRepository {
  const files = (machine: Machine) => ({
    'deploy/api/templates/x.yaml': list(machine)
      .map((image, index) => pod(`p${index}`, image))
      .join(''),
  });
  return { name, shows, files, ...rest };
}

const behaviour = (name: string, path: string, rest: Partial<HostileRepository> = {}) =>
  images(
    name,
    ({ known, named }) => [`${known.host}/${path}/api:1`, `${named.host}/${path}/api:1`],
    `${path}/api:1`,
    rest,
  );

/** Images at hosts that nobody should ask, and registries that misuse being asked. */
export const hosts: readonly HostileRepository[] = [
  images('a registry that nobody named', ({ stranger }) => [`${stranger.host}/private/api:1`], 'private/api:1'),
  images(
    'services of the runner’s network, in many spellings',
    () => [
      '169.254.169.254/latest/meta-data:1',
      'metadata.google.internal/computeMetadata/v1:1',
      '10.0.0.1/a/b:1',
      '127.0.0.1:1/a:1',
      '127.1:80/a:1',
      '[::1]:80/a:1',
      '[::ffff:10.0.0.1]:80/a:1',
      '[64:ff9b::a00:1]:80/a:1',
      '0x7f000001.:80/a:1',
      '2130706433:80/a:1',
      '0177.0.0.1:80/a:1',
      'localhost:1/a:1',
    ],
    'registry-unreachable',
  ),
  images(
    'a host that ends like a well-known one',
    () => [
      'ghcr.io.owned.example/a/b:1',
      'owned.example/ghcr.io/a:1',
      'xn--ghcr-io.example/a:1',
      'ghcr.io@owned.example/a:1',
      'ghcr.io:443.owned.example/a:1',
      'GHCR.IO/a/b:1',
    ],
    'owned.example',
  ),
  images(
    'a host of a hundred names',
    () => Array.from({ length: 100 }, (_, index) => `h${index}.owned.example/a/b:1`),
    'h99.owned.example',
  ),
  images(
    'the registry that holds a credential, asked for everything',
    ({ named }) => [
      `${named.host}/private/api:1`,
      `${named.host}/private/b@sha256:${'a'.repeat(64)}`,
      `${named.host}/sound/api:1`,
    ],
    'private/api:1',
  ),
  behaviour('a redirect to a strange host', 'redirect', { leadsToStranger: true }),
  behaviour('a token service at a strange host', 'realm'),
  behaviour('a token service inside the runner’s network', 'inside'),
  behaviour('words of a registry', 'words'),
  behaviour('an answer without end', 'flood'),
  behaviour('headers without end', 'headers'),
  behaviour('tags on pages without end', 'pages'),
  images('a credential helper of the repository', ({ known }) => [`${known.host}/private/api:1`], 'private/api:1', {
    files: (machine) => {
      const program = '#!/bin/sh\ntouch owned\necho \'{"Username":"u","Secret":"owned"}\'\n';
      return {
        'deploy/api/templates/x.yaml': pod('p', `${machine.known.host}/private/api:1`),
        'docker-credential-owned': program,
        'bin/docker-credential-owned': program,
        'config.json': JSON.stringify({
          credsStore: 'owned',
          auths: { [machine.known.host]: { auth: 'dTpvd25lZA==' } },
        }),
      };
    },
    env: { DOCKER_CONFIG: '.', PATH: `:.:bin:${process.env.PATH}` },
  }),
];
