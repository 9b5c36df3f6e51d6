import type { Edit } from '../texts/edits.ts';
import { contentOf, type Token } from '../texts/tokens.ts';
import type { Release } from './release.ts';

const SWITCH = /^(?:enabled?|create|install|deploy(?:ed)?|active)$/i;

/** The switches of a release (`enabled: true`) that are on, or off. */
export function switchesOf({ tokens }: Release, state: 'true' | 'false'): readonly Token[] {
  return tokens.filter(
    (token) =>
      token.key !== null &&
      token.style === 'plain' &&
      contentOf(token) === state &&
      SWITCH.test(token.address.at(-1) ?? ''),
  );
}

/** Turns switches over. */
export function turn(switches: readonly Token[], to: 'true' | 'false'): Edit[] {
  return switches.map(({ layer, start, end }) => ({ layer, start, end, text: to }));
}
