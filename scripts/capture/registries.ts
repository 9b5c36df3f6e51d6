import { type Emulator, type EmulatorOptions, startEmulator } from '../../src/emulator/index.ts';

/** The image of every public repository. */
const image = { kind: 'index', platforms: ['linux/amd64', 'linux/arm64'] } as const;
const gone = (repository: string, does: NonNullable<EmulatorOptions['faults']>[number]['does']) =>
  ({ repository, endpoint: 'manifests', does }) as const;
const open = { visibility: 'public', tags: { '1': image } } as const;
const closed = { visibility: 'private', readers: ['ci'], tags: { '1': image } } as const;

/** What each host is: the emulator's options without TLS. */
const HOSTS: Readonly<Record<string, EmulatorOptions>> = {
  'ghcr.io': {
    flavour: 'ghcr',
    realm: 'https://ghcr.io/token',
    credentials: [{ name: 'ci', password: 'good' }],
    repositories: {
      'acme/api': {
        visibility: 'public',
        tags: {
          '1': image,
          arm: { kind: 'index', platforms: ['linux/arm64'] },
          chart: { kind: 'chart', name: 'api', version: '1.0.0' },
          broken: {
            kind: 'index',
            platforms: ['linux/amd64', 'linux/arm64'],
            goneManifests: ['linux/amd64'],
            seed: 'broken',
          },
        },
      },
      'acme/secret': closed,
      'acme/other': { visibility: 'private', readers: [], tags: { '1': image } },
      'acme/limited': open,
      'acme/secondary': open,
      'acme/down': open,
      'acme/reset': open,
      'acme/login': open,
    },
    faults: [
      gone('acme/limited', { kind: 'reply', situation: 'rate-limited' }),
      gone('acme/secondary', { kind: 'reply', situation: 'secondary-limit' }),
      gone('acme/down', { kind: 'reply', situation: 'unavailable' }),
      gone('acme/reset', { kind: 'reset' }),
      gone('acme/login', { kind: 'html' }),
    ],
  },
  'registry-1.docker.io': {
    flavour: 'docker-hub',
    realm: 'https://auth.docker.io/token',
    credentials: [{ name: 'ci', username: 'ci', password: 'good' }],
    repositories: { 'library/redis': open, 'acme/private': closed, 'acme/limited': open },
    faults: [gone('acme/limited', { kind: 'reply', situation: 'rate-limited' })],
  },
  'quay.io': {
    flavour: 'quay',
    realm: 'https://quay.io/v2/auth',
    repositories: { 'acme/api': { ...open, expiredTags: ['old'] }, 'acme/private': closed },
  },
  'harbor.example.com': {
    flavour: 'harbor',
    realm: 'https://harbor.example.com/service/token',
    repositories: { 'acme/api': open, 'acme/private': closed },
  },
  'registry.gitlab.com': {
    flavour: 'gitlab',
    realm: 'https://registry.gitlab.com/jwt/auth',
    repositories: { 'acme/private': closed },
  },
  'acme.azurecr.io': { flavour: 'azure', realm: 'https://acme.azurecr.io/oauth2/token', repositories: { api: closed } },
  'europe-docker.pkg.dev': {
    flavour: 'google',
    realm: 'https://europe-docker.pkg.dev/v2/token',
    repositories: { 'acme/apps/api': closed },
  },
  '123456789012.dkr.ecr.eu-west-1.amazonaws.com': {
    flavour: 'ecr',
    credentials: [{ name: 'ci', username: 'AWS', password: 'good' }],
    repositories: { api: closed },
  },
  'basic.example.com': { flavour: 'distribution-basic', repositories: { 'acme/api': closed } },
  'registry.example.com': { flavour: 'distribution', repositories: { 'acme/api': open } },
  'plain.example.com': { flavour: 'distribution', repositories: { 'acme/api': open } },
  'untrusted.example.com': { flavour: 'distribution', repositories: { 'acme/api': open } },
  'wrong-name.example.com': { flavour: 'distribution', repositories: { 'acme/api': open } },
  'slow.example.com': {
    flavour: 'distribution',
    repositories: { 'acme/api': open },
    faults: [{ does: { kind: 'hang' } }],
  },
};

/** Names that lead to a registry of another name. */
export const ALIASES: Readonly<Record<string, string>> = { 'auth.docker.io': 'registry-1.docker.io' };
/** Hosts whose certificate is for another name, or of an authority that nobody trusts. */
const WRONG: ReadonlySet<string> = new Set(['wrong-name.example.com', 'untrusted.example.com']);
/** The host that speaks http where https is expected. */
const PLAIN = 'plain.example.com';

/** A certificate with its key, as PEM texts. */
export interface Pair {
  readonly cert: string;
  readonly key: string;
}

/** Makes a certificate for names; `self-signed` gives one that no client trusts. */
export type MakePair = (names: readonly string[], signer: 'authority' | 'self-signed') => Promise<Pair>;

/** Starts every registry; gives the emulator of each host. */
export async function startRegistries(makePair: MakePair): Promise<ReadonlyMap<string, Emulator>> {
  const started = new Map<string, Emulator>();
  const good = await makePair(
    [...Object.keys(HOSTS), ...Object.keys(ALIASES)].filter((host) => !WRONG.has(host)),
    'authority',
  );
  const wrong = new Map([
    ['untrusted.example.com', await makePair(['untrusted.example.com'], 'self-signed')],
    ['wrong-name.example.com', await makePair(['other.example.com'], 'authority')],
  ]);
  for (const [host, options] of Object.entries(HOSTS)) {
    const tls = host === PLAIN ? {} : { tls: wrong.get(host) ?? good };
    started.set(host, await startEmulator({ redirectsBlobs: false, ...options, ...tls }));
  }
  return started;
}
