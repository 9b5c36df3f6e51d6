import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../../src/core/finding/report.ts';
import type { Rule, Violation } from '../../../../src/core/finding/rule.ts';
import type { IgnoreEntry, TargetSettings } from '../../../../src/core/settings/settings.ts';
import { severityOf, suppress } from '../../../../src/preflight/report/findings.ts';

const target = (rules: TargetSettings['rules'], onUnverified: TargetSettings['onUnverified'] = 'fail') =>
  ({ rules, onUnverified }) as TargetSettings;
const rule = (severity: Rule['severity']) => ({ id: 'some-rule', severity }) as Rule;
const violation = (extra: Partial<Violation>) => extra as Violation;

describe('severityOf', () => {
  test.each([
    ['the default of the rule', 'error', {}, {}, 'error', false],
    ["the violation's own", 'error', { severity: 'note' }, {}, 'note', false],
    ['the configured level over both', 'error', { severity: 'note' }, { 'some-rule': 'warning' }, 'warning', false],
    ['an unverified rule as a warning', 'unverified', {}, {}, 'warning', true],
    ['an unverified violation as a warning', 'error', { isUnverified: true }, {}, 'warning', true],
    ['an unverified rule configured as an error', 'unverified', {}, { 'some-rule': 'error' }, 'error', false],
  ] as const)('gives %s', (_name, own, extra, rules, severity, unverified) => {
    expect(severityOf({ rule: rule(own), violation: violation(extra) }, target(rules))).toEqual({
      severity,
      unverified,
    });
  });

  test('gives null for a rule that is off', () => {
    expect(severityOf({ rule: rule('error'), violation: violation({}) }, target({ 'some-rule': 'off' }))).toBeNull();
  });

  test('shows what could not be verified as a note when that is ignored', () => {
    const level = severityOf({ rule: rule('unverified'), violation: violation({}) }, target({}, 'ignore'));
    expect(level).toEqual({ severity: 'note', unverified: true });
  });
});

describe('suppress', () => {
  const finding = (image: string | null, id = 'tag-not-found') =>
    ({ rule: id, image, evidence: [] as string[] }) as unknown as Finding;
  const entry = (extra: Partial<IgnoreEntry>): IgnoreEntry => ({
    rule: 'tag-not-found',
    image: null,
    reason: 'published later',
    until: null,
    ...extra,
  });

  test.each([
    ['ghcr.io/acme/legacy:*', 'ghcr.io/acme/legacy:1', true],
    ['ghcr.io/acme/*', 'ghcr.io/acme/legacy:1', true],
    ['ghcr.io/*', 'ghcr.io/acme/legacy:1', true],
    ['ghcr.io/acme/legacy', 'ghcr.io/acme/legacy:1', false],
    ['ghcr.io/acme/legacy:1', 'ghcr.io/acme/legacy:1', true],
    ['*/legacy:*', 'ghcr.io/acme/legacy:1', true],
    ['docker.io/*', 'ghcr.io/acme/legacy:1', false],
  ])('matches the glob %s against %s: %s', (image, reference, isHidden) => {
    const { kept, suppressed } = suppress([finding(reference)], [entry({ image })], '2026-11-23');
    expect([kept.length, suppressed.length]).toEqual(isHidden ? [0, 1] : [1, 0]);
  });

  test('hides on the last day and no longer on the day after, and says so', () => {
    const entries = [entry({ until: '2026-11-23' })];
    expect(suppress([finding('a:1')], entries, '2026-11-23').suppressed).toMatchObject([{ reason: 'published later' }]);
    const { kept, suppressed } = suppress([finding('a:1')], entries, '2026-11-24');
    expect(suppressed).toEqual([]);
    expect(kept[0]!.evidence).toEqual(['ignored until 2026-11-23 ("published later"): that day has passed']);
  });

  test('keeps the findings of other rules', () => {
    expect(suppress([finding('a:1', 'mutable-tag')], [entry({})], '2026-11-23').kept).toHaveLength(1);
  });
});
