import { join } from 'node:path';
import { registryOfKey } from '../../core/host/registry-host.ts';
import { type Credential, type Sensitive, sensitive } from '../../core/secrecy/sensitive.ts';
import type { RegistrySettings } from '../../core/settings/settings.ts';
import { absolutePath, dockerConfigDirectory, ignoredPaths } from '../../programs/index.ts';
import { askHelper } from './credential-helper.ts';
import {
  credentialInAuths,
  credentialsInAuths,
  type DockerConfig,
  helpersFor,
  readDockerConfig,
} from './docker-config.ts';
import type { Keychain, KeychainEntry } from './entry.ts';

/** Where credentials may lie. */
export interface KeychainOptions {
  readonly registries: readonly RegistrySettings[];
  /** The workflow's token; it is GHCR's credential. */
  readonly githubToken?: Sensitive<string> | null;
  /** DOCKER_CONFIG, REGISTRY_AUTH_FILE, XDG_RUNTIME_DIR, and PATH for credential helpers. */
  readonly env: NodeJS.ProcessEnv;
  /** The user's home directory. */
  readonly home: string;
}

/** A keychain that says what did not work. */
export interface CollectingKeychain extends Keychain {
  /**
   * One sentence for each credential helper that did not work and each variable that is ignored, sorted; complete once
   * all hosts were asked.
   */
  warnings(): readonly string[];
}

/**
 * Finds the credentials of a host: the configuration, the GitHub token (ghcr.io only), Docker's config.json, podman's
 * auth.json. A credential belongs to one exact host. Files are read and helpers run when the first host needs them,
 * once.
 *
 * `credentialsFor` throws UserError when a credentials file is broken.
 */
export function createKeychain(options: KeychainOptions): CollectingKeychain {
  const warnings = new Set<string>(ignoredPaths(options.env));
  const answers = new Map<string, Promise<readonly KeychainEntry[]>>();
  let files: Promise<readonly CredentialsFile[]> | undefined;

  const find = async (host: string): Promise<readonly KeychainEntry[]> => {
    files ??= openFiles(options);
    const entries = [...configured(options.registries, host), ...githubToken(options, host)];
    for (const { config, title } of await files) {
      entries.push(...(await fromFile(config, title, host, options.env, (problem) => warnings.add(problem))));
    }
    return withoutRepeats(entries);
  };
  return {
    credentialsFor(name) {
      const host = registryOfKey(name) ?? name;
      const known = answers.get(host) ?? find(host);
      answers.set(host, known);
      return known;
    },
    warnings: () => [...warnings].sort(),
  };
}

/** In the place of a credential that is withheld; it is sent nowhere. */
const NOTHING = sensitive({ username: '', password: '' });

interface CredentialsFile {
  readonly config: DockerConfig;
  readonly title: string;
}

async function openFiles({ env, home }: KeychainOptions): Promise<readonly CredentialsFile[]> {
  const places = [
    { title: "Docker's config.json", file: join(dockerConfigDirectory(env, home), 'config.json') },
    { title: "podman's auth.json", file: podmanFile(env) },
  ];
  const opened: CredentialsFile[] = [];
  for (const { title, file } of places) {
    const config = file === null ? null : await readDockerConfig(file);
    if (config !== null) opened.push({ config, title });
  }
  return opened;
}

function podmanFile(env: NodeJS.ProcessEnv): string | null {
  const named = absolutePath(env.REGISTRY_AUTH_FILE);
  if (named !== null) return named;
  const runtime = absolutePath(env.XDG_RUNTIME_DIR);
  return runtime === null ? null : join(runtime, 'containers', 'auth.json');
}

/**
 * The credentials that lie in the files of Docker and podman, for whatever host; no helper is run. A file that cannot
 * be read has none.
 */
export async function storedCredentials(
  options: Pick<KeychainOptions, 'env' | 'home'>,
): Promise<readonly Sensitive<Credential>[]> {
  const files = await openFiles({ registries: [], ...options }).catch(() => []);
  return files.flatMap(({ config }) => credentialsInAuths(config).map(sensitive));
}

function configured(registries: readonly RegistrySettings[], host: string): KeychainEntry[] {
  const ofHost = registries.filter(({ host: named }) => (registryOfKey(named) ?? named) === host);
  return ofHost.flatMap(({ credential, credentialSource, withheld }): KeychainEntry[] => {
    const source = credentialSource ?? 'configuration';
    if (withheld !== undefined) return [{ credential: NOTHING, source, isExplicit: true, withheld }];
    return credential === null ? [] : [{ credential, source, isExplicit: true }];
  });
}

function githubToken({ githubToken: token }: KeychainOptions, host: string): KeychainEntry[] {
  if (host !== 'ghcr.io' || !token || token.reveal() === '') return [];
  return [entry({ username: 'x-access-token', password: token.reveal() }, 'github-token')];
}

async function fromFile(
  config: DockerConfig,
  title: string,
  host: string,
  env: NodeJS.ProcessEnv,
  warn: (problem: string) => void,
): Promise<KeychainEntry[]> {
  for (const helper of helpersFor(config, host)) {
    const answer = await askHelper(helper, host, env);
    if (answer.kind === 'credential') return [entry(answer.credential, `${title} (credential helper ${helper})`)];
    if (answer.kind === 'failed') warn(`${title}: ${answer.problem}`);
  }
  const credential = credentialInAuths(config, host);
  return credential === null ? [] : [entry(credential, title)];
}

function entry(credential: Credential, source: string): KeychainEntry {
  return { credential: sensitive(credential), source, isExplicit: false };
}

/** The same credential from a second place says nothing new. */
function withoutRepeats(entries: readonly KeychainEntry[]): readonly KeychainEntry[] {
  const seen = new Set<string>();
  return entries.filter(({ credential }) => {
    const { username, password } = credential.reveal();
    const key = `${username}\0${password}`;
    return !seen.has(key) && seen.add(key);
  });
}
