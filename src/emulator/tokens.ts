import { randomUUID } from 'node:crypto';
import type { CredentialSpec } from './options.ts';

/** Who asks: nobody in particular, or the owner of a credential. */
export type Principal = 'anonymous' | CredentialSpec;

/** What a bearer token stands for. */
export interface Grant {
  readonly principal: Principal;
  /** The repository that its scope names, '' for none. */
  readonly repository: string;
}

/** The tokens that one emulator has issued. */
export interface TokenBook {
  issue(grant: Grant): string;
  /** Null for a text that was never issued or has run out. */
  find(token: string): Grant | null;
}

/** Five minutes, as GHCR and Docker Hub are said to give (docs/reference/registries.md#s2-3). */
const defaultLifetimeSeconds = 300;

/** Starts an empty book. */
export function createTokenBook(lifetimeSeconds: number = defaultLifetimeSeconds): TokenBook {
  const grants = new Map<string, Grant & { readonly expires: number }>();
  return {
    issue(grant) {
      const token = `emulator-token-${randomUUID()}`;
      grants.set(token, { ...grant, expires: Date.now() + lifetimeSeconds * 1000 });
      return token;
    },
    find(token) {
      const grant = grants.get(token);
      return grant !== undefined && Date.now() < grant.expires ? grant : null;
    },
  };
}
