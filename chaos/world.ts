import fc from 'fast-check';
import { type Emulator, type Fault, type RepositorySpec, startEmulator } from '../src/emulator/index.ts';
import { type FaultKind, faultKinds } from './faults.ts';
import { type Host, hosts } from './hosts.ts';
import { type Kind, kinds } from './kinds.ts';

/** An answer that a registry, or a fault in its place, gave about one repository. */
export interface Wire {
  readonly endpoint: NonNullable<Fault['endpoint']>;
  readonly method: string;
  readonly authorization: 'none' | 'basic' | 'bearer' | 'other';
  readonly status: number;
  /** False: a fault answered, or cut the answer. */
  readonly isOwn: boolean;
}

/** One image of a run: what is true of it, and what disturbs it. */
export interface ChaosImage {
  readonly host: Host;
  readonly repository: string;
  readonly reference: string;
  readonly kind: Kind;
  readonly fault: { readonly kind: FaultKind; readonly endpoint: NonNullable<Fault['endpoint']> } | null;
  /** What was answered about its repository, in order; complete when the check has ended. */
  readonly wire: readonly Wire[];
}

/** A run's registries, up, and its images. */
export interface World {
  readonly images: readonly ChaosImage[];
  readonly endpoints: ReadonlyMap<Host, string>;
  close(): Promise<void>;
}

/**
 * Draws the images of a run and starts their registries on loopback. The same seed gives the same images and faults.
 *
 * @param share of the images that are disturbed, 0 to 1
 */
export async function startWorld(count: number, seed: number, share: number): Promise<World> {
  const drawn = fc.sample(fc.noBias(drawing(share)), { seed, numRuns: count });
  const named = drawn.map(({ host, kind, fault }, index) => ({
    ...{ host, kind, fault, repository: `acme/image-${index}` },
    wire: [] as Wire[],
  }));
  const wires = new Map(named.map(({ repository, wire }) => [repository, wire]));
  const emulators = new Map<Host, Emulator>();
  for (const host of hosts) {
    const own = named.filter((image) => image.host === host);
    const pushed = own.flatMap(({ kind, repository }): [string, RepositorySpec][] => {
      const spec = kind.repository(host);
      return spec === null ? [] : [[repository, spec]];
    });
    const emulator = await startEmulator({
      flavour: host.flavour,
      repositories: Object.fromEntries(pushed),
      credentials: host.credential ? [{ name: host.credential.username, ...host.credential }] : [],
      onAnswer({ endpoint, method, repository, query, authorization }, status, isOwn) {
        const asked = endpoint === 'token' ? (query.scope?.[0]?.split(':')[1] ?? '') : repository;
        wires.get(asked)?.push({ endpoint, method, authorization, status, isOwn });
      },
      faults: own.flatMap(({ fault, repository }) => (fault === null ? [] : [faultOf(fault, repository)])),
    });
    emulators.set(host, emulator);
  }
  return {
    images: named.map((image) => ({ ...image, reference: referenceTo(image, emulators.get(image.host)!) })),
    endpoints: new Map([...emulators].map(([host, { url }]) => [host, url])),
    async close() {
      await Promise.all([...emulators.values()].map((emulator) => emulator.close()));
    },
  };
}

function drawing(share: number) {
  const fault = fc
    .tuple(fc.constantFrom(...faultKinds), fc.nat())
    .map(([kind, pick]) => ({ kind, endpoint: kind.endpoints[pick % kind.endpoints.length]! }));
  return fc
    .record({
      host: fc.constantFrom(...hosts),
      kind: fc.constantFrom(...kinds),
      chance: fc.nat({ max: 999_999 }),
      fault,
    })
    .map(({ chance, fault: drawn, ...rest }) => ({ ...rest, fault: chance < share * 1_000_000 ? drawn : null }));
}

function faultOf({ kind, endpoint }: NonNullable<ChaosImage['fault']>, repository: string): Fault {
  return {
    repository,
    endpoint,
    does: kind.does,
    ...(kind.times === undefined ? {} : { times: kind.times }),
    ...(kind.method === undefined ? {} : { method: kind.method }),
  };
}

function referenceTo({ host, kind, repository }: Omit<ChaosImage, 'reference'>, emulator: Emulator): string {
  const name = `${host.name}/${repository}`;
  switch (kind.by) {
    case 'tag':
      return `${name}:1.0.0`;
    case 'absent-tag':
      return `${name}:2.0.0`;
    case 'absent-digest':
      return `${name}@sha256:${'0'.repeat(64)}`;
    case 'digest':
      return `${name}@${emulator.digestOf(repository, '1.0.0')}`;
    case 'tag-and-digest':
      return `${name}:1.0.0@${emulator.digestOf(repository, '1.0.0')}`;
  }
}
