import type { Facts } from '../../core/facts/facts.ts';
import type { ValueFact } from '../../core/facts/value-fact.ts';
import type { Violation } from '../../core/finding/rule.ts';

/** Reports what the provenance renders found about the user's own values, of one kind. */
export function* valueViolations(facts: Facts, kind: ValueFact['kind']): Iterable<Violation> {
  for (const fact of facts.valueFacts) {
    if (fact.kind !== kind) continue;
    const ids = new Set(fact.useIds);
    yield {
      message: fact.message,
      help: fact.help,
      image: fact.image,
      uses: facts.uses.filter((use) => ids.has(use.id)),
      aspect: 'none',
      confidence: fact.confidence,
      related: fact.related,
      ...(fact.cause === null ? {} : { cause: fact.cause }),
      ...(fact.location === null ? {} : { location: fact.location }),
      ...(fact.suggestion === null ? {} : { suggestion: fact.suggestion }),
    };
  }
}
