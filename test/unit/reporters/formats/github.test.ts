import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../../../src/core/finding/report.ts';
import type { Severity } from '../../../../src/core/finding/rule.ts';
import { annotations, GITHUB_LIMITS } from '../../../../src/reporters/parts/annotations.ts';
import { finding, report } from '../../../fixtures/reports/build.ts';
import { attacks, hostileReport } from '../../../fixtures/reports/hostile.ts';
import { options, sample } from '../../../fixtures/reports/sample.ts';

function some(severity: Severity, count: number) {
  return Array.from({ length: count }, (_, index) =>
    finding('tag-not-found', { severity, message: `number ${index}` }),
  );
}

function shownOf(verdict: Verdict, errors: number, warnings = 0) {
  return annotations(report({ verdict, findings: [...some('warning', warnings), ...some('error', errors)] }), options);
}

describe('annotations', () => {
  test.each([
    ['fail', 9, 9, 0],
    ['fail', 10, 9, 1],
    ['fail', 43, 9, 34],
    ['unverified', 10, 9, 1],
    ['pass', 10, 10, 0],
    ['pass', 11, 10, 2],
  ] as const)('with verdict %s show of %d errors %d and count %d', (verdict, errors, count, surplus) => {
    const all = shownOf(verdict, errors);
    expect(all.shown).toHaveLength(count);
    expect(all.surplus.error).toBe(surplus);
  });

  test('say in the summary how many errors are not shown', () => {
    expect(shownOf('fail', 43).summary).toBe(
      'pullproof: 43 errors · 0 images · verdict: fail · 34 errors not annotated: see the job summary',
    );
  });

  test('say in the last one of a kind how many more there are', () => {
    const { shown } = shownOf('fail', 1, 12);
    expect(shown).toHaveLength(11);
    expect(shown.at(-1)).toMatchObject({ level: 'warning', title: 'pullproof', file: null });
    expect(shown.at(-1)!.message).toMatch(/^…and 3 more warnings: /);
  });

  test('never exceed ten of a kind with the summary, lose none, and put errors first', () => {
    fc.assert(
      fc.property(
        fc.nat(40),
        fc.nat(40),
        fc.nat(40),
        fc.constantFrom('pass', 'fail', 'unverified'),
        (e, w, n, verdict) => {
          const findings = [...some('note', n), ...some('warning', w), ...some('error', e)];
          const { shown, surplus } = annotations(report({ verdict, findings }), options);
          const own = { error: e, warning: w, notice: n };
          for (const level of ['error', 'warning', 'notice'] as const) {
            const count =
              shown.filter((each) => each.level === level).length + (level === 'error' && verdict !== 'pass' ? 1 : 0);
            expect(count).toBeLessThanOrEqual(GITHUB_LIMITS.perLevel);
            const findingsShown = shown.filter((each) => each.level === level && each.title !== 'pullproof').length;
            expect(findingsShown + surplus[level]).toBe(own[level]);
          }
          const levels = shown.map((each) => ['error', 'warning', 'notice'].indexOf(each.level));
          expect(levels).toEqual([...levels].sort());
        },
      ),
    );
  });

  test('stay below 4096 characters and end with the link', () => {
    for (const text of attacks) {
      for (const { message } of annotations(hostileReport(text), options).shown) {
        expect(message.length).toBeLessThanOrEqual(GITHUB_LIMITS.messageLength);
        expect(message).toMatch(/\nsee https:\/\/[^\n]+$/);
      }
    }
  });

  test('have a first line that stands alone', () => {
    const [first] = annotations(sample, options).shown;
    expect(first!.message.split('\n')[0]).toBe(
      'image "ghcr.io/acme/api:1.4.2": the repository exists, the tag "1.4.2" does not. Pods would stay in ImagePullBackOff',
    );
  });

  test('name files from the root of the repository and drop columns over several lines', () => {
    const location = { file: 'values.yaml', line: 1, column: 3, endLine: 2, endColumn: 4 };
    const [first] = annotations(report({ findings: [finding('mangled-tag', { location })] }), {
      ...options,
      repositoryPrefix: 'services/api',
    }).shown;
    expect(first).toMatchObject({
      file: 'services/api/values.yaml',
      startLine: 1,
      endLine: 2,
      startColumn: null,
      endColumn: null,
    });
  });
});
