import { describe, expect, test } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { fixtureFacts, printRule, ruleFixtures, runRule } from '../support/fixtures.ts';

describe.each(rules)('$id', (rule) => {
  const fixtures = ruleFixtures().filter((fixture) => fixture.rule === rule.id);

  test.each(fixtures.filter(({ verdict }) => verdict === 'pass'))('$name', (fixture) => {
    expect(runRule(rule, fixtureFacts(fixture))).toEqual([]);
  });

  test.each(fixtures.filter(({ verdict }) => verdict === 'fail'))('$name', async (fixture) => {
    const facts = fixtureFacts(fixture);
    expect(runRule(rule, facts)).not.toEqual([]);
    await expect(printRule(rule, facts)).toMatchFileSnapshot(fixture.golden);
  });
});
