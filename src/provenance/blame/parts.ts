import type { ImageUse } from '../../core/facts/image-use.ts';
import type { Aspect, Violation } from '../../core/finding/rule.ts';
import { faultRange } from '../../core/reference/fault.ts';
import type { ReferenceProblem } from '../../core/reference/problem.ts';
import { imageParts } from '../texts/image-parts.ts';
import type { KeyKind } from '../texts/key-kinds.ts';

/**
 * What is looked for at one use, the most wanted first. fault: the text in the image that makes it no reference ·
 * `unset-…`: where an empty value stands in the way.
 */
export type Part =
  | 'fault'
  | 'registry'
  | 'repository'
  | 'tag'
  | 'digest'
  | 'pull-policy'
  | 'pull-secrets'
  | 'unset-registry'
  | 'unset-repository'
  | 'unset-tag'
  | 'unset-digest'
  | 'unset-policy'
  | 'unset-secrets';

/** The kinds of the keys whose empty value leaves something unset. */
export const UNSET_KINDS: Partial<Record<Part, readonly KeyKind[]>> = {
  'unset-registry': ['registry'],
  'unset-repository': ['repository', 'image'],
  'unset-tag': ['tag'],
  'unset-digest': ['digest'],
  'unset-policy': ['pull-policy'],
  'unset-secrets': ['pull-secrets'],
};

/**
 * Where something is missing: after the value that holds the faulty text itself, the empty one that should have brought
 * a text.
 */
const MISSING: Partial<Record<ReferenceProblem['code'], readonly Part[]>> = {
  empty: ['unset-repository', 'unset-tag'],
  'empty-host': ['unset-registry'],
  'empty-repository': ['unset-repository'],
  'empty-tag': ['unset-tag'],
  'double-slash': ['unset-registry', 'unset-repository'],
  'bad-digest': ['unset-digest'],
};

/** What to blame for a violation at one of its uses. */
export function partsToBlame(violation: Violation, use: ImageUse, secrets: readonly string[]): readonly Part[] {
  const parts = imageParts(use.image);
  switch (violation.aspect) {
    case 'tag':
      // A tag whose setter is not found (a template cuts or replaces in it) is not blamed on the value of the
      // repository.
      return parts.tag ? ['tag'] : ['unset-tag', 'repository'];
    case 'digest':
      return ['digest', 'tag', 'repository'];
    case 'registry':
      return ['registry', 'repository'];
    case 'repository':
      return ['repository', 'registry'];
    case 'pull-policy':
      if (use.declaredPullPolicy !== null) return ['pull-policy'];
      return ['unset-policy', 'tag', 'repository'];
    case 'pull-secrets':
      return secrets.length > 0 ? ['pull-secrets'] : ['unset-secrets', 'repository'];
    case 'image':
    case 'build':
      return partsOfImage(violation, use);
    default:
      return [];
  }
}

function partsOfImage({ aspect, correction }: Violation, use: ImageUse): readonly Part[] {
  if (!use.parsed.ok) return partsOfFault(use.image, use.parsed.problem.code);
  if (correction) return [differing(use.image, correction.replacement), 'repository'];
  return aspect === 'build' && imageParts(use.image).tag ? ['tag', 'repository'] : ['repository', 'tag'];
}

function partsOfFault(image: string, code: ReferenceProblem['code']): readonly Part[] {
  const { start, end } = faultRange(image);
  const part = partAt(image, start);
  // What a template prints for a value that is not set.
  const isNothing = /<no value>|<nil>/.test(image.slice(start, end));
  const missing = isNothing ? (['unset-tag', 'unset-repository'] as const) : (MISSING[code] ?? []);
  return [
    'fault',
    ...missing,
    ...(start === end || isNothing || missing.length > 0 ? [part, 'repository' as const] : []),
  ];
}

/** The part of an image in which a position lies. */
function partAt(image: string, at: number): Part {
  const { registry, tag, digest } = imageParts(image);
  if (digest && at >= digest.start - 1) return 'digest';
  if (tag && at >= tag.start) return 'tag';
  return registry && at < registry.end ? 'registry' : 'repository';
}

/** The part of an image in which a corrected one differs. */
function differing(image: string, corrected: string): Part {
  let at = 0;
  while (at < image.length && image[at] === corrected[at]) at += 1;
  return partAt(image, at);
}

/** The whole image that a replacement of an aspect's text gives; null when the aspect is no part of the image. */
export function correctedImage(image: string, aspect: Aspect, text: string): string | null {
  if (aspect === 'image') return text;
  const parts = imageParts(image);
  const range =
    aspect === 'tag' || aspect === 'digest' || aspect === 'registry' || aspect === 'repository' ? parts[aspect] : null;
  return range ? image.slice(0, range.start) + text + image.slice(range.end) : null;
}
