import type { Credential } from '../src/core/secrecy/sensitive.ts';
import type { EmulatorOptions } from '../src/emulator/index.ts';

/** One registry of a run. */
export interface Host {
  /** As images name it. */
  readonly name: string;
  readonly flavour: NonNullable<EmulatorOptions['flavour']>;
  /** What the check and the pods' secret hold for it, or null. */
  readonly credential: Credential | null;
  /** False for a registry that asks nobody for a credential. */
  readonly hasPrivate: boolean;
  /** Whether the identities of the run are told that a repository does not exist (docs/reference/registries.md#s4). */
  readonly tellsAbsence: boolean;
  /**
   * False where reading a manifest counts as a pull: only the existence of an image is asked for, unless platforms are
   * configured.
   */
  readonly isRead: boolean;
}

const credential: Credential = { username: 'chaos', password: 'chaos-password-0123456789' };

/** The registries of a run, each in the behaviour of another product. */
export const hosts: readonly Host[] = [
  { name: 'ghcr.io', flavour: 'ghcr', credential, hasPrivate: true, tellsAbsence: true, isRead: true },
  { name: 'docker.io', flavour: 'docker-hub', credential: null, hasPrivate: true, tellsAbsence: false, isRead: false },
  { name: 'quay.io', flavour: 'quay', credential: null, hasPrivate: true, tellsAbsence: false, isRead: true },
  { name: 'harbor.example.com', flavour: 'harbor', credential, hasPrivate: true, tellsAbsence: true, isRead: true },
  {
    name: 'registry.example.com',
    flavour: 'distribution',
    credential: null,
    hasPrivate: false,
    tellsAbsence: true,
    isRead: true,
  },
];
