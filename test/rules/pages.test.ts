import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Cause, Rule } from '../../src/core/finding/rule.ts';
import { rules } from '../../src/rules/index.ts';
import { fixtureFacts, printRule, ruleFixtures } from '../support/fixtures.ts';

const DOCS = path.resolve(import.meta.dirname, '../../docs/rules');
const HEADINGS = ['What it checks', 'Why it matters', 'Example', 'How to fix', 'When to turn it off', 'References'];
const CAUSES: Readonly<Record<Cause, string>> = {
  A: 'A: not loaded into the local cluster',
  B: 'B: wrong tag',
  C: 'C: pull policy',
  D: 'D: registry access',
  E: 'E: not in the registry',
  F: 'F: network',
};

describe.each(rules)('the page of $id', (rule) => {
  const text = readFileSync(path.join(DOCS, `${rule.id}.md`), 'utf8');

  test('has the headings of every page, in their order', () => {
    expect(text.startsWith(`# ${rule.id}\n`)).toBe(true);
    expect([...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)).toEqual(HEADINGS);
    expect(sections(text).filter((section) => section.trim() === '')).toEqual([]);
  });

  test('has the data of the rule in its table', () => {
    const row = /^\| --- .*\n\| (.*) \|$/m.exec(text)?.[1]?.split(' | ');
    const { severity, profiles, needsNetwork, since } = rule;
    expect(row).toEqual([severity, causesOf(rule), profiles.join(', '), needsNetwork ? 'yes' : 'no', since]);
  });

  test('shows what the rule really prints', () => {
    const [, name, output] = /<!-- output: (\S+) -->\n\n```text\n([\s\S]*?)\n```/.exec(text) ?? [];
    const fixture = ruleFixtures().find((each) => each.rule === rule.id && each.name === `${name}.yaml`);
    expect(fixture?.verdict).toBe('fail');
    const printed = printRule(rule, fixtureFacts(fixture!)).replace(/^also reported: .*\n/m, '');
    expect(`${output}\n`).toBe(printed);
  });

  test('links only to pages that exist', () => {
    const targets = [...text.matchAll(/\]\(([^)#]+)/g)].map(([, target]) => target!);
    expect(targets.filter((target) => !target.startsWith('https://') && !existsSync(path.join(DOCS, target)))).toEqual(
      [],
    );
    expect(targets.some((target) => target.startsWith('https://'))).toBe(true);
  });
});

function causesOf({ cause, otherCauses = [] }: Rule): string {
  if (otherCauses.length > 0) return `${[cause, ...otherCauses.slice(0, -1)].join(', ')} or ${otherCauses.at(-1)}`;
  return cause === null ? 'none' : CAUSES[cause];
}

function sections(text: string): readonly string[] {
  return text.split(/^## .+$/m).slice(1);
}
