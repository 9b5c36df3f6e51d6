import { type Kind, type KnownText, STAGES, type Stage } from '../case/kind.ts';
import { ABSENT } from './absent.ts';
import { ARTIFACT } from './artifact.ts';
import { CREDENTIALS } from './credentials.ts';
import { DENIED } from './denied.ts';
import { LIMITS } from './limits.ts';
import { LOCAL } from './local.ts';
import { NAMES } from './names.ts';
import { NETWORK } from './network.ts';
import { NODE } from './node.ts';
import { REFUSED } from './refused.ts';
import { TRANSFER } from './transfer.ts';
import { UNSAID } from './unsaid.ts';

/** Every kind of failure, one row each in the file of its family. A kind is permanent: JSON reports carry it. */
export const KINDS = {
  ...LOCAL,
  ...NAMES,
  ...CREDENTIALS,
  ...NODE,
  ...ARTIFACT,
  ...LIMITS,
  ...REFUSED,
  ...DENIED,
  ...NETWORK,
  ...TRANSFER,
  ...ABSENT,
  ...UNSAID,
} satisfies Readonly<Record<string, Kind>>;

export type FailureKind = keyof typeof KINDS;

/** The row of a kind. */
export function kindInfo(kind: FailureKind): Kind {
  return KINDS[kind];
}

/** A text with the kind that it says. */
export interface Pattern extends KnownText {
  readonly kind: FailureKind;
}

/** The texts of one stage, in the order in which they are tried. */
export function patternsOf(stage: Stage): readonly Pattern[] {
  return (Object.entries(KINDS) as [FailureKind, Kind][]).flatMap(([kind, { texts }]) =>
    (texts?.[stage] ?? []).map((text) => ({ kind, ...text })),
  );
}

/** Every known text in the order in which they are tried. */
export const PATTERNS: readonly Pattern[] = STAGES.flatMap(patternsOf);
