import type { IdentityAnswer } from '../../core/answer/answer.ts';
import type { ImageFact } from '../../core/answer/image-fact.ts';
import { hideSecrets } from './redact.ts';

/** Shorter texts turn up by accident: a platform or a tag must not be changed because a password is called so. */
const MIN_LENGTH = 8;

/**
 * Hides what was sent in everything that a registry wrote into the facts: paths of redirects, media types, tags,
 * platforms. Messages are clean already. A tag that holds a secret is no suggestion. Facts without any are given back
 * as they are.
 */
export function scrubFacts(facts: readonly ImageFact[], secrets: Iterable<string>): readonly ImageFact[] {
  const all = JSON.stringify(facts).toLowerCase();
  const known = [...secrets].filter((secret) => secret.length >= MIN_LENGTH && all.includes(secret.toLowerCase()));
  return known.length === 0 ? facts : facts.map((fact) => scrub(fact, known));
}

function scrub(fact: ImageFact, known: readonly string[]): ImageFact {
  const clean = <T>(value: T): T => map(value, (text) => hideSecrets(text, known, MIN_LENGTH)) as T;
  return {
    key: fact.key,
    answers: fact.answers.map(({ identity, answer }): IdentityAnswer => ({ identity, answer: clean(answer) })),
    nearestTags: fact.nearestTags.filter((near) => clean(near.tag) === near.tag),
    ...(fact.existingTags ? { existingTags: fact.existingTags.filter((tag) => clean(tag) === tag) } : {}),
    ...(fact.relocated ? { relocated: clean(fact.relocated) } : {}),
    manifest: clean(fact.manifest),
    ...(fact.unread ? { unread: clean(fact.unread) } : {}),
  };
}

function map(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => map(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, map(item, change)]));
}
