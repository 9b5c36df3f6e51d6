import type { Aspect, Violation } from '../../core/finding/rule.ts';
import { quote } from '../../core/text/quote.ts';
import type { Blame } from '../blame/blame.ts';
import type { Part } from '../blame/parts.ts';
import type { Confirmation } from '../blame/proof.ts';
import { settingOf } from '../texts/key-kinds.ts';

const WORDS: Partial<Record<Part | Aspect, string>> = {
  'pull-policy': 'no pull policy is set',
  'pull-secrets': 'the pod has no pull secret',
  tag: 'the image has no tag',
  'unset-registry': 'the image has no registry',
  'unset-repository': 'the image has no repository',
  'unset-tag': 'the image has no tag',
  'unset-digest': 'the image has no digest',
};

/** Says what the line is when it is not what sets the aspect, and which key would. */
export function noteOn({ aspect }: Violation, { part, newKey, setter }: Blame): string[] {
  const missing = WORDS[part.startsWith('unset-') ? part : aspect] ?? WORDS[aspect] ?? 'it is not set';
  if (part.startsWith('unset-')) return [`${quote(keyOf(setter!))} is empty, so ${missing}`];
  if (newKey) return [`${missing}: the template reads "${newKey.join('.')}", which no values file sets`];
  if (aspect === 'pull-policy' && part !== 'pull-policy') return [`${missing} anywhere; this line sets the ${part}`];
  if (aspect === 'pull-secrets' && part !== 'pull-secrets') return [`${missing}; this line sets the image`];
  return [];
}

function keyOf({ trace }: NonNullable<Blame['setter']>): string {
  return settingOf(trace.fragment.token.address).join('.');
}

/**
 * What to do instead of what the rule says: an empty value wants a value, whatever the text without it could be
 * corrected to.
 */
export function helpOn({ aspect, correction }: Violation, { part, setter }: Blame): string | null {
  if (aspect !== 'image' || !part.startsWith('unset-') || correction === undefined) return null;
  return `give ${quote(keyOf(setter!))} a value, or let the template leave out the separator beside it`;
}

/** No shape of the value helps when the other one has been tried too: then the template is wrong. */
export function helpOnShape({ shape }: Blame, proof: Confirmation | null): string | null {
  if (!shape || !proof || proof.problem !== null) return null;
  if (proof.isShapeProved(shape)) return null;
  return 'neither a list of names nor a list of maps with "name" renders right here: let the template print `- name: …` for each entry';
}
