import { matchesHost } from '../guard/domain.ts';
import { azure } from './azure.ts';
import { dockerHub } from './docker-hub.ts';
import { ecr } from './ecr.ts';
import { generic } from './generic.ts';
import { ghcr } from './ghcr.ts';
import { gitlab } from './gitlab.ts';
import { google } from './google.ts';
import { harbor } from './harbor.ts';
import { quay } from './quay.ts';
import type { HostQuirk } from './quirk.ts';

/** Every registry with a behaviour of its own. The first that matches wins; `generic` matches everything. */
export const hostQuirks: readonly HostQuirk[] = [ghcr, dockerHub, ecr, gitlab, quay, google, azure, harbor, generic];

/** Finds the quirk of a host as references name it. */
export function quirkOf(host: string): HostQuirk {
  return hostQuirks.find((quirk) => quirk.matches(host)) ?? generic;
}

/** Whether this is the host of a registry that everybody knows, so that its words may be shown. */
export function isWellKnown(host: string): boolean {
  return quirkOf(host) !== generic;
}

/** Registries of public clouds, which may sit behind private endpoints. */
const CLOUDS: readonly HostQuirk[] = [ghcr, dockerHub, ecr, quay, google, azure];

/** Whether a host name is a public cloud's registry or its token service: it may resolve to an internal address. */
export function mayBePrivate(hostname: string): boolean {
  return CLOUDS.some(
    ({ matches, trustedRealms }) => matches(hostname) || trustedRealms?.some((realm) => matchesHost(realm, hostname)),
  );
}

/** Refines a generic quirk by the token service that the registry names: finds self-hosted GitLab and Harbor. */
export function refineQuirk(quirk: HostQuirk, realm: URL, service: string | null): HostQuirk {
  if (quirk !== generic) return quirk;
  return hostQuirks.find((candidate) => candidate.matchesRealm?.(realm, service)) ?? quirk;
}
