import type { FlavourId } from '../../src/emulator/flavours/index.ts';
import type { OwnSituationId } from './registry-situations.ts';

/** What the check makes of one registry's own answers. */
export interface RegistryAnswers {
  /**
   * The host under which it is asked, by which its quirk is known; null: the emulator's own, then its token service
   * tells the quirk.
   */
  readonly host: string | null;
  /** The anonymous answer, then the credential's if it is asked. */
  readonly answers: Readonly<Record<OwnSituationId, string>>;
}

/**
 * One line for each flavour of the emulator: each situation of `registry-situations.ts`, as
 * docs/reference/registries.md#s4 has it.
 */
export const REGISTRY_ANSWERS: Readonly<Record<FlavourId, RegistryAnswers>> = {
  ghcr: {
    host: 'ghcr.io',
    answers: {
      'a public image': 'found (200)',
      'a public index, with an expired credential': 'found (200)',
      'an absent tag': 'absent tag (404 MANIFEST_UNKNOWN)',
      'an absent tag, with a credential': 'absent tag (404 MANIFEST_UNKNOWN); absent tag (404 MANIFEST_UNKNOWN)',
      'an absent tag, with an expired credential': 'absent tag (404 MANIFEST_UNKNOWN); denied rejected (403 DENIED)',
      'a private image': 'denied anonymous (401 UNAUTHORIZED)',
      'a private image, with its credential': 'denied anonymous (401 UNAUTHORIZED); found (200)',
      'a private image, with another credential': 'denied anonymous (401 UNAUTHORIZED); denied no-access (403 DENIED)',
      'a private image, with an expired credential':
        'denied anonymous (401 UNAUTHORIZED); denied rejected (403 DENIED)',
      'an absent tag of a private repository': 'denied anonymous (401 UNAUTHORIZED); absent tag (404 MANIFEST_UNKNOWN)',
      'an absent repository': 'denied anonymous (401 UNAUTHORIZED)',
      'an absent repository, with a credential':
        'denied anonymous (401 UNAUTHORIZED); absent repository (404 NAME_UNKNOWN)',
    },
  },
  'docker-hub': {
    host: 'docker.io',
    answers: {
      'a public image': 'found (200)',
      'a public index, with an expired credential': 'found (200)',
      'an absent tag': 'absent tag (404 MANIFEST_UNKNOWN)',
      'an absent tag, with a credential': 'absent tag (404 MANIFEST_UNKNOWN); absent tag (404 MANIFEST_UNKNOWN)',
      'an absent tag, with an expired credential': 'absent tag (404 MANIFEST_UNKNOWN); denied rejected (401)',
      'a private image': 'denied anonymous (401 UNAUTHORIZED)',
      'a private image, with its credential': 'denied anonymous (401 UNAUTHORIZED); found (200)',
      'a private image, with another credential':
        'denied anonymous (401 UNAUTHORIZED); denied no-access (401 UNAUTHORIZED)',
      'a private image, with an expired credential': 'denied anonymous (401 UNAUTHORIZED); denied rejected (401)',
      'an absent tag of a private repository': 'denied anonymous (401 UNAUTHORIZED); absent tag (404 MANIFEST_UNKNOWN)',
      'an absent repository': 'denied anonymous (401 UNAUTHORIZED)',
      'an absent repository, with a credential':
        'denied anonymous (401 UNAUTHORIZED); denied no-access (401 UNAUTHORIZED)',
    },
  },
  harbor: {
    host: null,
    answers: {
      'a public image': 'found (200)',
      'a public index, with an expired credential': 'found (200)',
      'an absent tag': 'absent tag (404 NOT_FOUND)',
      'an absent tag, with a credential': 'absent tag (404 NOT_FOUND); absent tag (404 NOT_FOUND)',
      'an absent tag, with an expired credential': 'absent tag (404 NOT_FOUND); denied rejected (401 UNAUTHORIZED)',
      'a private image': 'denied anonymous (401 UNAUTHORIZED)',
      'a private image, with its credential': 'denied anonymous (401 UNAUTHORIZED); found (200)',
      'a private image, with another credential':
        'denied anonymous (401 UNAUTHORIZED); denied no-access (401 UNAUTHORIZED)',
      'a private image, with an expired credential':
        'denied anonymous (401 UNAUTHORIZED); denied rejected (401 UNAUTHORIZED)',
      'an absent tag of a private repository': 'denied anonymous (401 UNAUTHORIZED); absent tag (404 NOT_FOUND)',
      'an absent repository': 'denied anonymous (401 UNAUTHORIZED)',
      'an absent repository, with a credential':
        'denied anonymous (401 UNAUTHORIZED); absent repository (404 NOT_FOUND)',
    },
  },
  quay: {
    host: 'quay.io',
    answers: {
      'a public image': 'found (200)',
      'a public index, with an expired credential': 'found (200)',
      'an absent tag': 'absent tag (404 MANIFEST_UNKNOWN)',
      'an absent tag, with a credential': 'absent tag (404 MANIFEST_UNKNOWN); absent tag (404 MANIFEST_UNKNOWN)',
      'an absent tag, with an expired credential':
        'absent tag (404 MANIFEST_UNKNOWN); denied rejected (401 INVALID USERNAME OR PASSWORD)',
      'a private image': 'denied anonymous (401 UNAUTHORIZED)',
      'a private image, with its credential': 'denied anonymous (401 UNAUTHORIZED); found (200)',
      'a private image, with another credential':
        'denied anonymous (401 UNAUTHORIZED); denied no-access (401 UNAUTHORIZED)',
      'a private image, with an expired credential':
        'denied anonymous (401 UNAUTHORIZED); denied rejected (401 INVALID USERNAME OR PASSWORD)',
      'an absent tag of a private repository': 'denied anonymous (401 UNAUTHORIZED); absent tag (404 MANIFEST_UNKNOWN)',
      'an absent repository': 'denied anonymous (401 UNAUTHORIZED)',
      'an absent repository, with a credential':
        'denied anonymous (401 UNAUTHORIZED); denied no-access (401 UNAUTHORIZED)',
    },
  },
  gitlab: {
    host: 'registry.gitlab.com',
    answers: {
      'a public image': 'found (200)',
      'a public index, with an expired credential': 'found (200)',
      'an absent tag': 'absent tag (404 MANIFEST_UNKNOWN)',
      'an absent tag, with a credential': 'absent tag (404 MANIFEST_UNKNOWN); absent tag (404 MANIFEST_UNKNOWN)',
      'an absent tag, with an expired credential':
        'absent tag (404 MANIFEST_UNKNOWN); denied rejected (401 UNAUTHORIZED)',
      'a private image': 'denied anonymous (403 DENIED)',
      'a private image, with its credential': 'denied anonymous (403 DENIED); found (200)',
      'a private image, with another credential': 'denied anonymous (403 DENIED); denied no-access (403 DENIED)',
      'a private image, with an expired credential':
        'denied anonymous (403 DENIED); denied rejected (401 UNAUTHORIZED)',
      'an absent tag of a private repository': 'denied anonymous (403 DENIED); absent tag (404 MANIFEST_UNKNOWN)',
      'an absent repository': 'denied anonymous (403 DENIED)',
      'an absent repository, with a credential': 'denied anonymous (403 DENIED); denied no-access (403 DENIED)',
    },
  },
  azure: {
    host: 'acme.azurecr.io',
    answers: {
      'a public image': 'found (200)',
      'a public index, with an expired credential': 'found (200)',
      'an absent tag': 'absent tag (404 MANIFEST_UNKNOWN)',
      'an absent tag, with a credential': 'absent tag (404 MANIFEST_UNKNOWN); absent tag (404 MANIFEST_UNKNOWN)',
      'an absent tag, with an expired credential':
        'absent tag (404 MANIFEST_UNKNOWN); denied rejected (401 UNAUTHORIZED)',
      'a private image': 'denied anonymous (401 UNAUTHORIZED)',
      'a private image, with its credential': 'denied anonymous (401 UNAUTHORIZED); found (200)',
      'a private image, with another credential':
        'denied anonymous (401 UNAUTHORIZED); denied no-access (401 UNAUTHORIZED)',
      'a private image, with an expired credential':
        'denied anonymous (401 UNAUTHORIZED); denied rejected (401 UNAUTHORIZED)',
      'an absent tag of a private repository': 'denied anonymous (401 UNAUTHORIZED); absent tag (404 MANIFEST_UNKNOWN)',
      'an absent repository': 'denied anonymous (401 UNAUTHORIZED)',
      'an absent repository, with a credential':
        'denied anonymous (401 UNAUTHORIZED); absent repository (404 NAME_UNKNOWN)',
    },
  },
  google: {
    host: 'europe-docker.pkg.dev',
    answers: {
      'a public image': 'found (200)',
      'a public index, with an expired credential': 'found (200)',
      'an absent tag': 'absent tag (404 MANIFEST_UNKNOWN)',
      'an absent tag, with a credential': 'absent tag (404 MANIFEST_UNKNOWN); absent tag (404 MANIFEST_UNKNOWN)',
      'an absent tag, with an expired credential':
        'absent tag (404 MANIFEST_UNKNOWN); denied rejected (401 UNAUTHORIZED)',
      'a private image': 'denied anonymous (403 DENIED)',
      'a private image, with its credential': 'denied anonymous (403 DENIED); found (200)',
      'a private image, with another credential': 'denied anonymous (403 DENIED); denied no-access (403 DENIED)',
      'a private image, with an expired credential':
        'denied anonymous (403 DENIED); denied rejected (401 UNAUTHORIZED)',
      'an absent tag of a private repository': 'denied anonymous (403 DENIED); absent tag (404 MANIFEST_UNKNOWN)',
      'an absent repository': 'denied anonymous (403 DENIED)',
      'an absent repository, with a credential': 'denied anonymous (403 DENIED); denied no-access (403 DENIED)',
    },
  },
  ecr: {
    host: '123456789012.dkr.ecr.eu-west-1.amazonaws.com',
    answers: {
      'a public image': 'denied anonymous (401)',
      'a public index, with an expired credential': 'denied anonymous (401); denied rejected (403 DENIED)',
      'an absent tag': 'denied anonymous (401)',
      'an absent tag, with a credential': 'denied anonymous (401); absent tag (404 MANIFEST_UNKNOWN)',
      'an absent tag, with an expired credential': 'denied anonymous (401); denied rejected (403 DENIED)',
      'a private image': 'denied anonymous (401)',
      'a private image, with its credential': 'denied anonymous (401); found (200)',
      'a private image, with another credential': 'denied anonymous (401); denied no-access (403 DENIED)',
      'a private image, with an expired credential': 'denied anonymous (401); denied rejected (403 DENIED)',
      'an absent tag of a private repository': 'denied anonymous (401); absent tag (404 MANIFEST_UNKNOWN)',
      'an absent repository': 'denied anonymous (401)',
      'an absent repository, with a credential': 'denied anonymous (401); absent repository (404 NAME_UNKNOWN)',
    },
  },
  distribution: {
    host: null,
    answers: {
      'a public image': 'found (200)',
      'a public index, with an expired credential': 'found (200)',
      'an absent tag': 'absent tag (404 MANIFEST_UNKNOWN)',
      'an absent tag, with a credential': 'absent tag (404 MANIFEST_UNKNOWN); absent tag (404 MANIFEST_UNKNOWN)',
      'an absent tag, with an expired credential':
        'absent tag (404 MANIFEST_UNKNOWN); absent tag (404 MANIFEST_UNKNOWN)',
      'a private image': 'found (200)',
      'a private image, with its credential': 'found (200)',
      'a private image, with another credential': 'found (200)',
      'a private image, with an expired credential': 'found (200)',
      'an absent tag of a private repository': 'absent tag (404 MANIFEST_UNKNOWN); absent tag (404 MANIFEST_UNKNOWN)',
      'an absent repository': 'absent repository (404 NAME_UNKNOWN)',
      'an absent repository, with a credential':
        'absent repository (404 NAME_UNKNOWN); absent repository (404 NAME_UNKNOWN)',
    },
  },
  'distribution-basic': {
    host: null,
    answers: {
      'a public image': 'denied anonymous (401 UNAUTHORIZED)',
      'a public index, with an expired credential':
        'denied anonymous (401 UNAUTHORIZED); denied rejected (401 UNAUTHORIZED)',
      'an absent tag': 'denied anonymous (401 UNAUTHORIZED)',
      'an absent tag, with a credential': 'denied anonymous (401 UNAUTHORIZED); absent tag (404 MANIFEST_UNKNOWN)',
      'an absent tag, with an expired credential':
        'denied anonymous (401 UNAUTHORIZED); denied rejected (401 UNAUTHORIZED)',
      'a private image': 'denied anonymous (401 UNAUTHORIZED)',
      'a private image, with its credential': 'denied anonymous (401 UNAUTHORIZED); found (200)',
      'a private image, with another credential':
        'denied anonymous (401 UNAUTHORIZED); denied rejected (401 UNAUTHORIZED)',
      'a private image, with an expired credential':
        'denied anonymous (401 UNAUTHORIZED); denied rejected (401 UNAUTHORIZED)',
      'an absent tag of a private repository': 'denied anonymous (401 UNAUTHORIZED); absent tag (404 MANIFEST_UNKNOWN)',
      'an absent repository': 'denied anonymous (401 UNAUTHORIZED)',
      'an absent repository, with a credential':
        'denied anonymous (401 UNAUTHORIZED); absent repository (404 NAME_UNKNOWN)',
    },
  },
  'distribution-token': {
    host: null,
    answers: {
      'a public image': 'found (200)',
      'a public index, with an expired credential': 'found (200)',
      'an absent tag': 'absent tag (404 MANIFEST_UNKNOWN)',
      'an absent tag, with a credential': 'absent tag (404 MANIFEST_UNKNOWN); absent tag (404 MANIFEST_UNKNOWN)',
      'an absent tag, with an expired credential':
        'absent tag (404 MANIFEST_UNKNOWN); denied rejected (401 UNAUTHORIZED)',
      'a private image': 'denied anonymous (401 UNAUTHORIZED)',
      'a private image, with its credential': 'denied anonymous (401 UNAUTHORIZED); found (200)',
      'a private image, with another credential':
        'denied anonymous (401 UNAUTHORIZED); denied no-access (401 UNAUTHORIZED)',
      'a private image, with an expired credential':
        'denied anonymous (401 UNAUTHORIZED); denied rejected (401 UNAUTHORIZED)',
      'an absent tag of a private repository': 'denied anonymous (401 UNAUTHORIZED); absent tag (404 MANIFEST_UNKNOWN)',
      'an absent repository': 'denied anonymous (401 UNAUTHORIZED)',
      'an absent repository, with a credential':
        'denied anonymous (401 UNAUTHORIZED); absent repository (404 NAME_UNKNOWN)',
    },
  },
};
