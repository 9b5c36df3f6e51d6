import { createHash } from 'node:crypto';
import { canonicalHost } from '../../core/host/registry-host.ts';
import { isSecretName, MIN_SECRET_LENGTH } from '../../core/secrecy/secret-name.ts';
import { type TrustNeed, uniqueNeeds } from '../../trust/index.ts';
import type { LoadedConfig } from '../file/load.ts';
import type { ConfigKeys } from '../keys/schema.ts';
import { variablesIn } from '../variables/expand.ts';
import { hostsOf, SET_KEYS } from '../variables/expand-keys.ts';
import { outsideFiles } from './outside-files.ts';

type Env = Readonly<Record<string, string | undefined>>;
type RegistryEntry = NonNullable<ConfigKeys['registries']>[number];
type SecretEntry = NonNullable<ConfigKeys['pull-secrets']>[number];

/** What the needs of a part of the configuration depend on. */
export interface NeedContext {
  /** Absolute working directory, by which the project is found. */
  readonly cwd: string;
  readonly env: Env;
  /** The bytes of a `ca` file as text, by the path as written. */
  readonly readCa: (file: string) => string;
  /** Whether a text equals a credential that this machine holds. */
  readonly isHeld: (text: string) => boolean;
  /** Whether this machine has a credential stored for a host. */
  readonly hasStored: (host: string) => boolean;
}

/**
 * Every way on which a configuration lets a secret of this machine leave: variables in credentials, `insecure` or `ca`
 * for hosts for which this machine has a credential, and secret variables in `set`. The whole file counts, whichever
 * target is checked, so that consent does not depend on it.
 */
export function needsOfConfig({ config, root }: LoadedConfig, context: NeedContext): readonly TrustNeed[] {
  return uniqueNeeds([
    ...partsOf(config).flatMap((keys) => needsOf(keys, context)),
    ...partsOf(config)
      .flatMap((keys) => outsideFiles(keys, root, context))
      .map(needOfFile),
  ]);
}

/** The hosts for which `insecure` or `ca` open a way, under the names of what may be stored for them. */
export function riskyHosts({ config }: LoadedConfig): readonly string[] {
  const entries = partsOf(config).flatMap(({ registries = [] }) => registries);
  return [...new Set(entries.filter(isRisky).flatMap(askedHosts))].sort();
}

/** The top level, and each target over it. */
function partsOf({ version: _version, targets = [], ...top }: LoadedConfig['config']): readonly ConfigKeys[] {
  return [top, ...targets.map((target) => ({ ...top, ...target }))];
}

/** The secret variables in `set` of any part of the configuration. */
export function secretSetVariables({ config }: LoadedConfig, context: NeedContext): readonly string[] {
  return [...new Set(partsOf(config).flatMap((keys) => setVariablesOf(keys, context)))].sort();
}

/** The same for one part of it, the top level or a target over it. */
function needsOf(keys: ConfigKeys, context: NeedContext): readonly TrustNeed[] {
  const registries = keys.registries ?? [];
  return [
    ...registries.flatMap((entry) => [...needsOfRegistry(entry, context), ...needsOfStored(entry, context)]),
    ...(keys['pull-secrets'] ?? []).flatMap((entry) => needsOfPullSecret(entry, keys, context)),
    ...setVariablesOf(keys, context).flatMap((name) => needsOfSetVariable(name, keys, context)),
  ];
}

function setVariablesOf(keys: ConfigKeys, context: NeedContext): readonly string[] {
  return SET_KEYS.flatMap((key) => keys[key] ?? [])
    .flatMap(variablesIn)
    .filter((name) => isSecretVariable(name, context));
}

/** Variables in the credential of a registry. */
function needsOfRegistry(entry: RegistryEntry, context: NeedContext): readonly TrustNeed[] {
  return credentialVariables(entry).map((variable) => needOf(entry.host, variable, entry, context));
}

/** `insecure` and `ca` open a way for what is stored for the host, or for the one that is really asked. */
function needsOfStored(entry: RegistryEntry, context: NeedContext): readonly TrustNeed[] {
  const isStored = isRisky(entry) && askedHosts(entry).some((host) => context.hasStored(host));
  return isStored ? [needOf(entry.host, null, entry, context)] : [];
}

function isRisky({ insecure, ca }: RegistryEntry): boolean {
  return insecure === true || ca !== undefined;
}

function askedHosts({ host, endpoint }: RegistryEntry): readonly string[] {
  const asked = endpoint !== undefined && URL.canParse(endpoint) ? new URL(endpoint).host : host;
  return [...new Set([canonicalHost(host), canonicalHost(asked)])];
}

/** Variables in a declared pull secret; one without `registries` is never sent. */
function needsOfPullSecret(entry: SecretEntry, keys: ConfigKeys, context: NeedContext): readonly TrustNeed[] {
  return credentialVariables(entry).flatMap((variable) =>
    hostsOf(entry).flatMap((host) => routesTo(host, keys).map((route) => needOf(host, variable, route, context))),
  );
}

/** A secret in `set` is what a chart may make a credential of, for the hosts that the configuration names. */
function needsOfSetVariable(variable: string, keys: ConfigKeys, context: NeedContext): readonly TrustNeed[] {
  const allowed = (keys['allowed-registries'] ?? []).flatMap((host) =>
    routesTo(host, keys).map((route) => ({ host, route })),
  );
  const named = [...(keys.registries ?? []).map((route) => ({ host: route.host, route })), ...allowed];
  if (named.length === 0) return [needOf(null, variable, null, context)];
  return named.map(({ host, route }) => needOf(host, variable, route, context));
}

/**
 * Whether the value of a variable in `set` is a secret (docs/threat-model.md, invariant 22); one that is not set may
 * become one.
 */
function isSecretVariable(name: string, { env, isHeld }: Pick<NeedContext, 'env' | 'isHeld'>): boolean {
  const value = env[name];
  if (value === undefined) return isSecretName(name);
  return value.length >= MIN_SECRET_LENGTH && (isSecretName(name) || isHeld(value));
}

function needOfFile(file: string): TrustNeed {
  return { host: null, endpoint: null, variable: null, ca: null, isInsecure: false, file };
}

/** The entries of `registries` that say how a host is reached; null: as everybody reaches it. */
function routesTo(hostPattern: string, { registries = [] }: ConfigKeys): readonly (RegistryEntry | null)[] {
  const labels = canonicalHost(hostPattern.split('/')[0] ?? '').split('.');
  const routes = registries.filter(({ host }) => {
    const own = canonicalHost(host).split('.');
    return own.length === labels.length && labels.every((label, index) => label.includes('*') || label === own[index]);
  });
  return routes.length === 0 ? [null] : routes;
}

function needOf(
  host: string | null,
  variable: string | null,
  route: RegistryEntry | null,
  { readCa }: NeedContext,
): TrustNeed {
  return {
    host: host === null || host.includes('/') ? host : canonicalHost(host),
    endpoint: route?.endpoint ?? null,
    variable,
    ca: route?.ca === undefined ? null : createHash('sha256').update(readCa(route.ca)).digest('hex'),
    isInsecure: route?.insecure ?? false,
  };
}

function credentialVariables({
  username = '',
  password = '',
}: Pick<RegistryEntry, 'username' | 'password'>): readonly string[] {
  return [...new Set([...variablesIn(username), ...variablesIn(password)])];
}
