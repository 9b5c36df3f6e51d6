import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Facts } from '../../src/core/facts/facts.ts';
import type { Rule, Violation } from '../../src/core/finding/rule.ts';
import { rules } from '../../src/rules/index.ts';
import { factsFrom, readFixture } from './facts.ts';

/** A fixture of a rule; its verdict is in its name. */
export interface RuleFixture {
  readonly rule: string;
  readonly name: string;
  readonly verdict: 'pass' | 'fail';
  readonly file: string;
  /** The expected output; only read for `fail`. */
  readonly golden: string;
}

const ROOT = path.resolve(import.meta.dirname, '../rules');

/** Lists every fixture under test/rules, sorted. A file that is neither pass nor fail is an error. */
export function ruleFixtures(): readonly RuleFixture[] {
  return readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => {
      const [rule = '', base = ''] = file.split(path.sep);
      const match = /^(pass|fail)-(.+)\.yaml$/.exec(base);
      if (!match) throw new Error(`a fixture's name begins with pass- or fail-: ${file}`);
      const full = path.join(ROOT, file);
      return {
        rule,
        name: base,
        verdict: match[1] as 'pass' | 'fail',
        file: full,
        golden: full.replace(/\.yaml$/, '.out'),
      };
    });
}

/** Builds the facts of a fixture. */
export function fixtureFacts({ file }: RuleFixture): Facts {
  return factsFrom(readFixture(readFileSync(file, 'utf8')));
}

/** Runs one rule as a run does: only in its profiles. */
export function runRule(rule: Rule, facts: Facts): readonly Violation[] {
  return rule.profiles.includes(facts.target.profile) ? [...rule.check(facts)] : [];
}

/** Prints what a rule reports, then the ids of the other rules that report something too. */
export function printRule(rule: Rule, facts: Facts): string {
  const own = runRule(rule, facts).map((violation) => printViolation(rule, violation));
  const others = rules.filter((other) => other.id !== rule.id && runRule(other, facts).length > 0).map(({ id }) => id);
  return `${[...own, ...(others.length > 0 ? [`also reported: ${others.join(', ')}`] : [])].join('\n')}\n`;
}

/** Prints one violation as goldens and the rule's page show it. */
export function printViolation(rule: Rule, violation: Violation): string {
  const isUnverified = violation.isUnverified === true;
  const severity = isUnverified ? 'unverified' : (violation.severity ?? rule.severity);
  const { correction, suggestion, uses, location } = violation;
  return [
    `${severity} ${rule.id}: ${violation.message}`,
    `  help: ${violation.help}`,
    ...(violation.evidence ?? []).map((line) => `  ${line}`),
    ...(location ? [`  at ${location.file}:${location.line}:${location.column}`] : []),
    ...(uses.length > 0 ? [`  in ${[...new Set(uses.map(place))].join(', ')}`] : []),
    ...(correction ? [`  replace the ${violation.aspect} by ${correction.replacement}`] : []),
    ...(suggestion
      ? [`  replace ${suggestion.line}:${suggestion.column}-${suggestion.endColumn} by ${suggestion.replacement}`]
      : []),
  ].join('\n');
}

function place({ workload, container }: Violation['uses'][number]): string {
  return `${workload.kind}/${workload.name} "${container}"`;
}
