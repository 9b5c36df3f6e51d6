import { describe, expect, test } from 'vitest';
import type { RuleViolation, Violation } from '../../../../src/core/finding/rule.ts';
import type { Placement } from '../../../../src/core/place/location.ts';
import type { IgnoreEntry, TargetSettings } from '../../../../src/core/settings/settings.ts';
import { assembleReport, type CheckedTarget } from '../../../../src/preflight/report/assemble.ts';
import { rules } from '../../../../src/rules/index.ts';
import { type FactsFixture, factsFrom } from '../../../support/facts.ts';
import { target } from '../../provenance/support.ts';

const IMAGE = 'ghcr.io/acme/api:latest';
const ENGINE = { helm: 'v4.3.1', kubernetes: 'v1.37.0' };
const PORTS = { cwd: import.meta.dirname, today: '2026-11-29' };

const pod = (image: string) =>
  JSON.stringify({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'api' },
    spec: { containers: [{ name: 'api', image, imagePullPolicy: 'Always' }] },
  });

/** A target as it is after the rules ran, with no line found. */
function checked(fixture: FactsFixture, settings: Partial<TargetSettings> = {}): CheckedTarget {
  const facts = factsFrom(fixture);
  const own = target('deploy/helm/shop', { name: facts.target.name, ...settings });
  const found = rules.flatMap((rule) => [...rule.check(facts)].map((violation) => ({ rule, violation })));
  return { target: own, facts, found, placements: new Map(), offers: new Map() };
}

const reportOf = (...targets: readonly CheckedTarget[]) => assembleReport(targets, [], ENGINE, PORTS).report;

describe('the verdict of an image of which the registry said nothing', () => {
  const entry = (rule: string, more: Partial<IgnoreEntry> = {}): IgnoreEntry => ({
    rule,
    image: null,
    reason: 'known',
    until: null,
    ...more,
  });

  test.each([
    ['without an entry of ignore', [], 'unverified', 0],
    ['with an entry that hides why', [entry('registry-unreachable')], 'pass', 1],
    ['with an entry for every rule', [entry('*')], 'pass', 2],
    ['with an entry for its image', [entry('registry-unreachable', { image: 'ghcr.io/acme/*' })], 'pass', 1],
    ['with an entry until today', [entry('registry-unreachable', { until: '2026-11-29' })], 'pass', 1],
    ['with an entry until yesterday', [entry('registry-unreachable', { until: '2026-11-28' })], 'unverified', 0],
    ['with an entry for another image', [entry('registry-unreachable', { image: 'ghcr.io/x/*' })], 'unverified', 0],
    ['with an entry for a rule that is certain', [entry('mutable-tag')], 'unverified', 1],
  ] as const)('%s', (_, ignore, verdict, hidden) => {
    const report = reportOf(
      checked({ manifests: pod(IMAGE), images: { [IMAGE]: { anonymous: 'timeout' } } }, { ignore }),
    );
    expect(report.images.map(({ state }) => state)).toEqual(['unverified']);
    expect([report.verdict, report.suppressed.length]).toEqual([verdict, hidden]);
  });

  const OFF = { 'registry-unreachable': 'off' } as const;
  test.each([
    ['also with the rule off', []],
    // What is certain about an image (its tag moves) does not accept that nothing is known of it.
    ['also with the rule off and an entry for what is certain', [entry('mutable-tag')]],
  ])('is that of an unverified image %s', (_, ignore) => {
    const fixture = { manifests: pod(IMAGE), images: { [IMAGE]: { anonymous: 'timeout' } } };
    const report = reportOf(checked(fixture, { rules: OFF, ignore }));
    expect([...report.findings, ...report.suppressed].map(({ rule }) => rule)).toEqual(['mutable-tag']);
    expect(report.verdict).toBe('unverified');
  });
});

test('a refusal to strangers is unverified where the pod has a secret that is unknown here, also with the rule off', () => {
  const object = JSON.parse(pod(IMAGE)) as { spec: object };
  const manifests = JSON.stringify({ ...object, spec: { imagePullSecrets: [{ name: 'ghcr' }], ...object.spec } });
  const images = { [IMAGE]: { anonymous: 'denied' } };
  const secrets = [{ name: 'ghcr', registries: ['ghcr.io'] }];
  const rules = { 'image-access-denied': 'off' } as const;
  const believed = reportOf(checked({ manifests, images, 'pull-secrets': secrets }, { rules }));
  expect([believed.verdict, believed.counts.unverified, believed.counts.denied]).toEqual(['unverified', 1, 0]);
  const refused = reportOf(checked({ manifests: pod(IMAGE), images }, { rules }));
  expect([refused.verdict, refused.counts.unverified, refused.counts.denied]).toEqual(['pass', 0, 1]);
});

test('the verdict is that of the worst target, whatever their order', () => {
  const good = checked({ manifests: pod(IMAGE), images: { [IMAGE]: { anonymous: 'found' } } });
  const silent = checked({ manifests: pod(IMAGE), images: { [IMAGE]: { anonymous: 'timeout' } } });
  const bad = checked({ manifests: pod(IMAGE), images: { [IMAGE]: { anonymous: 'absent tag' } } });
  expect(reportOf(good).verdict).toBe('pass');
  expect(reportOf(good, silent).verdict).toBe('unverified');
  expect(reportOf(bad, silent, good).verdict).toBe('fail');
});

describe('the place of a finding', () => {
  const at = (file: string) => ({ file, line: 3, column: 5, endLine: 3, endColumn: 9 });
  const related = (file: string) => [{ file, line: 1, column: 1, message: 'here' }];
  const suggestion = { ...at('values.yaml'), replacement: 'v1', description: 'use v1' };
  const placed: Placement = {
    location: at('values.yaml'),
    confidence: 'approximate',
    related: related('a'),
    suggestion,
  };

  function placedFinding(more: Partial<Violation>, placement: Placement | null, isOffered = false) {
    const entry = checked({ manifests: pod(IMAGE), images: { [IMAGE]: { anonymous: 'absent tag' } } });
    const first = entry.found.find(({ rule }) => rule.id === 'tag-not-found')!;
    const found: RuleViolation = { ...first, violation: { ...first.violation, ...more } };
    const offer = { suggestion: isOffered ? suggestion : null, notes: ['an offer'] };
    const report = reportOf({
      ...entry,
      found: [found],
      placements: new Map(placement ? [[found.violation, placement]] : []),
      offers: isOffered ? new Map([[found.violation, offer]]) : new Map(),
    });
    return report.findings[0]!;
  }

  test.each([
    ['nowhere when nothing was found', {}, null, [null, 'none', 0]],
    ['what provenance found', {}, placed, ['values.yaml', 'approximate', 1]],
    ['what the rule knows itself', { location: at('own.yaml') }, placed, ['own.yaml', 'exact', 1]],
    [
      'how sure the rule is',
      { location: at('own.yaml'), confidence: 'approximate' },
      placed,
      ['own.yaml', 'approximate', 1],
    ],
    ['what the rule says is related', { related: [] }, placed, ['values.yaml', 'approximate', 0]],
  ] as const)('is %s', (_, more, placement, expected) => {
    const finding = placedFinding(more, placement);
    expect([finding.location?.file ?? null, finding.confidence, finding.related.length]).toEqual(expected);
  });

  test('has the change that is offered, and none that is not', () => {
    expect(placedFinding({}, placed).suggestion).toBeUndefined();
    expect(placedFinding({}, placed, true).suggestion).toEqual(suggestion);
  });

  test('adds the notes of the place, then those of the offer, and the help of the place', () => {
    const noted = { ...placed, notes: ['a note'], help: 'look here' };
    const { evidence, help } = placedFinding({}, noted, true);
    expect([evidence.slice(-2), help]).toEqual([['a note', 'an offer'], 'look here']);
  });
});
