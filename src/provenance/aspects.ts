import type { ImageUse } from '../core/facts.ts';
import type { ReferenceProblem } from '../core/reference.ts';
import type { Aspect, RuleViolation } from '../core/rule.ts';
import { imageParts } from './image-parts.ts';

/** What is looked for at one use, the most wanted first; `unset-…` is where an empty value stands in the way. */
export type Sought =
  | 'registry'
  | 'repository'
  | 'tag'
  | 'digest'
  | 'pull-policy'
  | 'pull-secrets'
  | 'unset-tag'
  | 'unset-policy'
  | 'unset-secrets';

const PROBLEMS: Partial<Record<ReferenceProblem['code'], readonly Sought[]>> = {
  'empty-tag': ['unset-tag', 'tag', 'repository'],
  'bad-tag': ['tag', 'repository'],
  'bad-digest': ['digest', 'repository'],
  'unsupported-digest': ['digest', 'repository'],
};

/** What to blame for a violation at one of its uses. */
export function soughtFor(
  { rule, violation }: RuleViolation,
  use: ImageUse,
  secrets: readonly string[],
): readonly Sought[] {
  const parts = imageParts(use.image);
  switch (violation.aspect) {
    case 'tag':
      return parts.tag ? ['tag', 'repository'] : ['unset-tag', 'repository'];
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
      return imageSought(rule.id, violation.replacement?.text ?? null, use);
    default:
      return [];
  }
}

function imageSought(rule: string, corrected: string | null, use: ImageUse): readonly Sought[] {
  if (corrected !== null) return [differing(use.image, corrected), 'repository'];
  if (!use.parsed.ok) return PROBLEMS[use.parsed.problem.code] ?? ['repository', 'registry', 'tag'];
  return rule === 'image-not-loaded' && imageParts(use.image).tag ? ['tag', 'repository'] : ['repository', 'tag'];
}

/** The part of an image in which a corrected one differs. */
function differing(image: string, corrected: string): Sought {
  let at = 0;
  while (at < image.length && image[at] === corrected[at]) at += 1;
  const { registry, tag, digest } = imageParts(image);
  if (digest && at >= digest.start) return 'digest';
  if (tag && at >= tag.start) return 'tag';
  return registry && at < registry.end ? 'registry' : 'repository';
}

/** The whole image that a replacement of an aspect's text gives; null when the aspect is no part of the image. */
export function correctedImage(image: string, aspect: Aspect, text: string): string | null {
  if (aspect === 'image') return text;
  const parts = imageParts(image);
  const range =
    aspect === 'tag' || aspect === 'digest' || aspect === 'registry' || aspect === 'repository' ? parts[aspect] : null;
  return range ? image.slice(0, range.start) + text + image.slice(range.end) : null;
}
