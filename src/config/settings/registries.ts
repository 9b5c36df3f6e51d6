import { X509Certificate } from 'node:crypto';
import { UserError } from '../../core/errors/user-error.ts';
import type { DeclaredPullSecret } from '../../core/facts/pull-secret.ts';
import { canonicalHost } from '../../core/host/registry-host.ts';
import { type Credential, type Sensitive, sensitive } from '../../core/secrecy/sensitive.ts';
import type { RegistrySettings } from '../../core/settings/settings.ts';
import { FileProblem, RefusedLink, readProjectFile } from '../../files/index.ts';
import type { ExpandedKeys } from '../variables/expand-keys.ts';
import type { Rebase } from './rebase.ts';

/** How entries of a configuration become settings. */
export interface RegistryContext {
  /** Where the entries were written, in words: `pullproof.yaml`, `the input "registries"`. */
  readonly source: string;
  readonly rebase: Rebase;
  /** A path as written to an absolute one. */
  resolve(file: string): string;
  /** Absolute working directory. */
  readonly cwd: string;
  warn(message: string): void;
}

/** A bundle of all public authorities has less than 1 MiB; in bytes. */
const MAX_CA_BYTES = 8 * 1024 * 1024;

type RegistryEntry = NonNullable<ExpandedKeys['registries']>[number];
type SecretEntry = NonNullable<ExpandedKeys['pull-secrets']>[number];

/**
 * Turns an entry of `registries` (variables expanded) into settings; reads its certificate authority.
 *
 * @throws UserError when half of the credential is empty or the certificate cannot be read
 */
export function toRegistry(entry: RegistryEntry, context: RegistryContext): RegistrySettings {
  const credential = toCredential(entry, `the credential for "${entry.host}"`, context);
  return {
    host: canonicalHost(entry.host),
    endpoint: entry.endpoint === undefined ? null : entry.endpoint.replace(/\/+$/, ''),
    credential,
    credentialSource: credential || entry.withheld !== undefined ? context.source : null,
    ca: entry.ca === undefined ? null : readCertificates(entry.ca, context),
    insecure: entry.insecure ?? false,
    trustedRealms: entry['trusted-realms'] ?? null,
    ...(entry.nodes === undefined ? {} : { nodes: entry.nodes }),
    ...(entry.withheld === undefined ? {} : { withheld: entry.withheld }),
    ...(entry.storedWithheld === undefined ? {} : { storedWithheld: entry.storedWithheld }),
  };
}

/** Turns an entry of `pull-secrets` (variables expanded) into a declared secret. */
export function toPullSecret(entry: SecretEntry, context: RegistryContext): DeclaredPullSecret {
  if (entry.password !== undefined && (entry.registries ?? []).length === 0) {
    context.warn(
      `the pull secret "${entry.name}" in ${context.source} names no "registries": its credential is believed and not tried, since a chart could send it anywhere`,
    );
  }
  return {
    name: entry.name,
    namespace: entry.namespace ?? null,
    registries: entry.registries ?? [],
    credential: toCredential(entry, `the credential of the pull secret "${entry.name}"`, context),
    ...(entry.withheld === undefined ? {} : { withheld: entry.withheld }),
  };
}

function toCredential(
  entry: { readonly username?: string | undefined; readonly password?: string | undefined },
  what: string,
  context: RegistryContext,
): Sensitive<Credential> | null {
  const { username, password } = entry;
  if (username === undefined || password === undefined) return null;
  if (username === '' && password === '') {
    context.warn(`${what} in ${context.source} is empty: it is asked without one (workflows of forks get no secrets)`);
    return null;
  }
  if (username === '' || password === '') {
    throw new UserError(
      'CREDENTIAL_INCOMPLETE',
      `${what} in ${context.source} has an empty ${username === '' ? 'user name' : 'password'}`,
      {
        hint: 'check that the environment variable holds the secret',
      },
    );
  }
  return sensitive({ username, password });
}

/**
 * Reads the file of a `ca`.
 *
 * @throws UserError when it cannot be read or holds no certificate
 */
export function readCertificates(file: string, context: RegistryContext): string {
  let pem: string;
  try {
    const options = { cwd: context.cwd, origin: 'named', maxBytes: MAX_CA_BYTES } as const;
    pem = readProjectFile(context.resolve(file), options).toString('utf8');
  } catch (cause) {
    if (!(cause instanceof FileProblem)) throw cause;
    const subject = `the certificate authority "${context.rebase(file)}" of ${context.source}`;
    if (cause.kind === 'link') throw new RefusedLink(subject, context.rebase(file), cause);
    throw new UserError('CA_UNREADABLE', `${subject} ${cause.message}`, {
      hint: '"ca" is the path of a PEM file, relative to the directory of the configuration',
      cause,
    });
  }
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? [];
  try {
    if (blocks.length === 0) throw new Error('no certificate');
    for (const block of blocks) new X509Certificate(block);
  } catch (cause) {
    throw new UserError(
      'CA_INVALID',
      `"${context.rebase(file)}" of ${context.source} holds no valid certificate in PEM form`,
      { cause },
    );
  }
  return pem;
}
