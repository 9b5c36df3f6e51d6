import type { TrustNeed } from './need.ts';

/** What a configuration asks for and does not get in this run, since nobody has trusted it. */
export interface Withheld {
  readonly needs: readonly TrustNeed[];
  /** The variables for whose value a placeholder stands in `set`. */
  readonly setVariables: readonly string[];
  /** How messages call the configuration: `pullproof.yaml`. */
  readonly file: string;
}

/** Why a credential with one of these variables is not used for one of these hosts, half a sentence; null: it is. */
export function withheldFor(
  { needs, file }: Withheld,
  hosts: readonly string[],
  variables: readonly string[],
): string | null {
  const found = needs.filter(
    ({ host, variable }) => variable !== null && variables.includes(variable) && host !== null && hosts.includes(host),
  );
  return found.length === 0 ? null : `${file} is not trusted on this machine with ${names(found)}`;
}

/** The same for what this machine has stored for a host. */
export function storedWithheldFor({ needs, file }: Withheld, host: string): string | null {
  const isWithheld = needs.some((need) => need.variable === null && need.host === host);
  return isWithheld ? `${file} is not trusted on this machine with what is stored for ${host}` : null;
}

function names(needs: readonly TrustNeed[]): string {
  return [...new Set(needs.map(({ variable }) => variable))].sort().join(' and ');
}
