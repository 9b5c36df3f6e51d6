import { quote } from '../../core/text/quote.ts';
import { kindInfo } from '../kinds/index.ts';
import { type FailureCase, movedName } from './failure-case.ts';

/** One sentence: what to change. */
export function helpFor(found: FailureCase): string {
  const own = found.said?.kind === found.kind ? found.said.pattern : null;
  const help = own?.help ?? kindInfo(found.kind).help(found);
  const moved = movedName(found);
  // Not asked here: `check` tells the new name only when it answers.
  return moved === null
    ? help
    : `${moved.relocation.what}; look there for ${quote(moved.reference.raw)}, with the next command or with \`pullproof check\`; else ${help}`;
}
