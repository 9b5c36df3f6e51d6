import type { Credential } from '../core/secrecy/sensitive.ts';
import type { EmulatorOptions, ImageSpec, RepositorySpec } from '../emulator/index.ts';

/** The credential that a workflow of the example's owner would have: it reads the private packages. */
export const demoCredential: Credential = { username: 'shop-ci', password: 'not-a-secret' };

const platforms = ['linux/amd64', 'linux/arm64'];

/** A release as docker/build-push-action pushes it: an index with two platforms and their provenance. */
function release(seed: string): ImageSpec {
  return { kind: 'index', platforms, attestations: true, layers: [40_000, 90_000], seed };
}

function releases(...tags: readonly string[]): Record<string, ImageSpec> {
  return Object.fromEntries(tags.map((tag) => [tag, release(tag)]));
}

function privatePackage(tags: RepositorySpec['tags']): RepositorySpec {
  return { visibility: 'private', readers: [demoCredential.username], tags };
}

/** What was pushed for `examples/shop`, by the host under which its chart names it. */
export const demoContent: Readonly<Record<string, EmulatorOptions>> = {
  'ghcr.io': {
    flavour: 'ghcr',
    credentials: [{ name: demoCredential.username, password: demoCredential.password }],
    repositories: {
      'acme/shop-api': {
        visibility: 'public',
        tags: {
          ...releases('v1.3.0', 'v1.4.0', 'v1.4.1', 'v1.4.2'),
          [`sha256-${'5'.repeat(64)}.sig`]: {
            kind: 'artifact',
            artifactType: 'application/vnd.dev.cosign.simplesigning.v1+json',
          },
        },
      },
      'acme/shop-wait': { visibility: 'public', tags: { ...releases('1.0.0', '1.1.0'), latest: release('1.1.0') } },
      'acme/shop-metrics': privatePackage(releases('0.9.0')),
      'acme/shop-worker': privatePackage(releases('2.0.0', '2.0.1')),
      'acme/shop-migrate': privatePackage(releases('1.3.0', '1.4.0')),
    },
  },
  'docker.io': {
    flavour: 'docker-hub',
    repositories: {
      'library/redis': {
        visibility: 'public',
        tags: { ...releases('7.4.0-alpine', '7.4.1-alpine'), latest: release('7.4.1') },
      },
    },
  },
};
