import type { ImageFact } from '../../src/core/answer/image-fact.ts';
import type { Facts } from '../../src/core/facts/facts.ts';
import { formatPlatform } from '../../src/core/platform/platform.ts';
import { rules } from '../../src/rules/index.ts';
import { lookUp, type RunOptions } from '../unit/registry/support.ts';
import { type FactsFixture, factsFrom } from './facts.ts';

const AMD64 = [{ os: 'linux', architecture: 'amd64' }];
/** Rules about the text alone; a test of registry answers is not about them. */
const NOT_ASKED = new Set(['mutable-tag', 'pull-policy-stale', 'pull-policy-implicit']);

/** A pod with one container. */
export function podOf(image: string, spec: string = ''): string {
  return `apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec:\n  containers: [{name: c, image: "${image}"}]\n${spec}`;
}

/**
 * The findings of the real rules for a pod with this image, after the registry was really asked: `rule` or `rule?` when
 * unverified.
 */
export async function judgePod(
  image: string,
  run: RunOptions = {},
  fixture: FactsFixture = {},
): Promise<{ readonly findings: readonly string[]; readonly messages: readonly string[]; readonly fact: ImageFact }> {
  const expectPlatforms = run.expectPlatforms ?? AMD64;
  const [fact] = await lookUp([image], { ...run, expectPlatforms });
  const facts: Facts = {
    ...factsFrom({ manifests: podOf(image), ...fixture, platforms: expectPlatforms.map(formatPlatform) }),
    images: new Map([[fact!.key, fact!]]),
  };
  const found = rules
    .filter(({ id }) => !NOT_ASKED.has(id))
    .flatMap((rule) => [...rule.check(facts)].map((violation) => ({ rule, violation })));
  return {
    findings: found
      .map(({ rule, violation }) => `${rule.id}${violation.isUnverified || rule.severity === 'unverified' ? '?' : ''}`)
      .sort(),
    messages: found.map(({ violation }) => violation.message),
    fact: fact!,
  };
}
