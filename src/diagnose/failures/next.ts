import { shellWord } from '../../core/text/shell-word.ts';
import { commandWords } from '../case/command-words.ts';
import { kindInfo } from '../kinds/index.ts';
import { type FailureCase, movedName } from './failure-case.ts';

/**
 * Commands to run next, the most useful first. Names come from hostile text: each is one quoted word with a prefix of
 * ours.
 */
export function nextCommands(found: FailureCase): string[] {
  const moved = movedName(found);
  const look = moved === null ? [] : [`skopeo inspect --raw ${shellWord(`docker://${moved.reference.raw}`)}`];
  return [...new Set([...look, ...kindInfo(found.kind).next(commandWords(found))])];
}
