import { UserError } from '../core/errors/user-error.ts';
import { CLUSTER_KINDS } from '../core/settings/choices.ts';
import { quote } from '../core/text/quote.ts';

/** What `--cluster` asks for. */
export interface ClusterChoice {
  readonly kind: 'auto' | (typeof CLUSTER_KINDS)[number];
  /** The cluster, profile or Docker context that was named, or null. */
  readonly name: string | null;
}

/**
 * Reads `auto`, `none` or `KIND[:NAME]`.
 *
 * @throws UserError for another kind
 */
export function readChoice(text: string): ClusterChoice {
  const colon = text.indexOf(':');
  const kind = colon === -1 ? text : text.slice(0, colon);
  const name = colon === -1 ? null : text.slice(colon + 1);
  if (kind === 'auto' && name === null) return { kind, name };
  const known = CLUSTER_KINDS.find((candidate) => candidate === kind);
  if (known === undefined || name === '') {
    throw new UserError('UNKNOWN_CLUSTER', `${quote(text)} is no local cluster that is known`, {
      hint: `write auto or one of ${CLUSTER_KINDS.join(', ')}, with an optional ":NAME": kind:shop`,
    });
  }
  return { kind: known, name };
}

/** The error for a cluster, profile or context that was asked for by name and does not exist. */
export function noSuchName(kind: string, what: string, name: string, found: readonly string[]): UserError {
  const list = [...found].sort().map(quote).join(', ');
  return new UserError('NO_SUCH_CLUSTER', `there is no ${what} ${quote(name)}`, {
    hint: found.length === 0 ? `there is none at all; create it, or drop \`${kind}:${name}\`` : `found: ${list}`,
  });
}
