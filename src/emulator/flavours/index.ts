import { azure, ecr, google } from './clouds.ts';
import { dockerHub } from './docker-hub.ts';
import { distribution, type Flavour } from './flavour.ts';
import { ghcr } from './ghcr.ts';
import { gitlab, quay } from './hosted.ts';
import { distributionBasic, distributionToken, harbor } from './self-hosted.ts';

/** Every behaviour that can be asked for, by name. */
export const flavours = {
  ghcr,
  'docker-hub': dockerHub,
  harbor,
  quay,
  gitlab,
  azure,
  google,
  ecr,
  distribution,
  'distribution-basic': distributionBasic,
  'distribution-token': distributionToken,
} as const satisfies Record<string, Flavour>;

export type FlavourId = keyof typeof flavours;
export type { Flavour };
