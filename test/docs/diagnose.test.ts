import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { classify } from '../../src/diagnose/classify/classify.ts';
import { diagnose } from '../../src/diagnose/index.ts';
import { type FailureKind, KINDS, kindInfo } from '../../src/diagnose/kinds/index.ts';
import { renderText } from '../../src/diagnose/render/text.ts';

const read = (file: string) => readFileSync(new URL(`../../docs/${file}`, import.meta.url), 'utf8');

describe('docs/runbook.md', () => {
  const blocks = [
    ...read('runbook.md').matchAll(
      /<!-- diagnose -->\n\n```text\n([\s\S]*?)```\n\n```console\n\$ pullproof diagnose -\n([\s\S]*?)```/g,
    ),
  ];
  const cases = blocks.map(([, input, output]) => [
    input!
      .split('\n')
      .find((line) => /Failed|ErrImage/.test(line))!
      .slice(0, 120),
    input!,
    output!,
  ]);

  test('shows every cause', () => {
    const causes = cases.map(([, input]) => diagnose(input!).failures[0]?.cause);
    expect([...new Set(causes)].sort()).toEqual(['A', 'B', 'C', 'D', 'E', 'F']);
  });

  test.each(cases)('%s', (_, input, output) => {
    expect(renderText(diagnose(input!), { color: false, width: 120, ruleInfo: new Map() })).toBe(output);
  });
});

describe('docs/troubleshooting.md', () => {
  const page = read('troubleshooting.md');
  const sections = page.split(/^### /m).slice(1);
  const rows = sections.flatMap((section) => {
    const cause = /^([A-F]): /.exec(section)?.[1];
    return [...section.matchAll(/^\| `(.+?)` \| `([a-z0-9-]+)` \|/gm)].map(
      ([, text, kind]) => [text!, kind as FailureKind, cause] as const,
    );
  });

  test.each(rows)('%s is %s', (text, kind, cause) => {
    expect(classify(text.replaceAll('…', 'x'), null)?.kind).toBe(kind);
    expect(diagnose(text).failures.map((failure) => failure.kind)).toEqual([kind]);
    expect(kindInfo(kind).cause).toBe(cause);
  });

  test('names every kind', () => {
    expect(
      Object.keys(KINDS).filter((kind) => !page.includes(`\`${kind}\``) && !page.includes(`### ${kind}\n`)),
    ).toEqual([]);
  });
});
