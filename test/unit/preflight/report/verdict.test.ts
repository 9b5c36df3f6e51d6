import { describe, expect, test } from 'vitest';
import type { Finding, Report, ReportedImage } from '../../../../src/core/finding/report.ts';
import {
  compareFindings,
  countAll,
  sortReport,
  verdictOf,
  worstVerdict,
} from '../../../../src/preflight/report/verdict.ts';

const finding = (severity: Finding['severity'], unverified = false) => ({ severity, unverified }) as Finding;
const image = (state: ReportedImage['state']) => ({ state }) as ReportedImage;

describe('verdictOf', () => {
  test.each([
    ['nothing', 'error', 'fail', [], ['found'], 'pass'],
    ['a warning below fail-on', 'error', 'fail', [finding('warning')], ['found'], 'pass'],
    ['a warning at fail-on', 'warning', 'fail', [finding('warning')], ['found'], 'fail'],
    ['an error with fail-on never', 'never', 'fail', [finding('error')], ['absent'], 'pass'],
    [
      'an unverified warning never counts for fail-on',
      'warning',
      'warn',
      [finding('warning', true)],
      ['unverified'],
      'pass',
    ],
    ['something decided at deploy', 'error', 'fail', [], ['open', 'found'], 'pass'],
    ['something unverified', 'error', 'fail', [finding('warning', true)], ['unverified'], 'unverified'],
    ['an unverified image without a finding', 'error', 'fail', [], ['unverified'], 'unverified'],
    [
      'an error beside something unverified',
      'error',
      'fail',
      [finding('error'), finding('warning', true)],
      ['unverified'],
      'fail',
    ],
    ['something unverified that only warns', 'error', 'warn', [finding('warning', true)], ['unverified'], 'pass'],
    [
      'something unverified with fail-on never',
      'never',
      'fail',
      [finding('warning', true)],
      ['unverified'],
      'unverified',
    ],
  ] as const)('judges %s', (_name, failOn, onUnverified, findings, states, verdict) => {
    expect(verdictOf({ failOn, onUnverified }, findings, states.map(image))).toBe(verdict);
  });

  test('takes the worst of several targets', () => {
    expect(worstVerdict(['pass', 'unverified', 'fail'])).toBe('fail');
    expect(worstVerdict(['pass', 'unverified'])).toBe('unverified');
    expect(worstVerdict([])).toBe('pass');
  });
});

describe('countAll', () => {
  test('counts every image once; a believed denial as unverified', () => {
    const believed = image('denied');
    const images = [
      believed,
      image('denied'),
      image('found'),
      image('skipped'),
      image('unverified'),
      image('absent'),
      image('open'),
    ];
    const counts = countAll([finding('error'), finding('note')], images, (entry) => entry === believed);
    expect(counts).toEqual({
      errors: 1,
      warnings: 0,
      notes: 1,
      images: 7,
      found: 1,
      absent: 1,
      denied: 1,
      unverified: 2,
      skipped: 1,
      open: 1,
    });
  });
});

describe('the order of a report', () => {
  const at = (file: string, line = 1, column = 1) => ({ file, line, column, endLine: line, endColumn: column });
  const one = (more: Partial<Finding>): Finding =>
    ({
      severity: 'warning',
      target: 'm',
      location: at('m', 5, 5),
      rule: 'm',
      image: 'm',
      message: 'm',
      ...more,
    }) as Finding;
  /** Each row differs in one key, and the other way round in all keys after it. */
  const rows: readonly (readonly [string, Partial<Finding>, Partial<Finding>])[] = [
    ['an error before a warning', { severity: 'error', target: 'z' }, { severity: 'warning', target: 'a' }],
    ['a warning before a note', { severity: 'warning', target: 'z' }, { severity: 'note', target: 'a' }],
    ['by target', { target: 'a', location: at('z') }, { target: 'b', location: at('a') }],
    ['by file', { location: at('a', 9) }, { location: at('b', 1) }],
    ['a place before none', { location: at('z', 9), rule: 'z' }, { location: null, rule: 'a' }],
    ['by line, as numbers', { location: at('m', 9, 9) }, { location: at('m', 10, 1) }],
    ['by column, as numbers', { location: at('m', 5, 9), rule: 'z' }, { location: at('m', 5, 10), rule: 'a' }],
    ['by rule', { rule: 'a', image: 'z' }, { rule: 'b', image: 'a' }],
    ['no image before one', { image: null, message: 'z' }, { image: 'a', message: 'a' }],
    ['by image', { image: 'a', message: 'z' }, { image: 'b', message: 'a' }],
    ['by message', { message: 'A' }, { message: 'a' }],
  ];

  test.each(rows)('%s', (_, first, second) => {
    expect(compareFindings(one(first), one(second))).toBeLessThan(0);
    expect(compareFindings(one(second), one(first))).toBeGreaterThan(0);
  });

  test('is the same whatever the order of what it is made from', () => {
    const findings = rows.flatMap(([, first, second]) => [one(first), one(second)]);
    const images = ['b b', 'a b', 'b a', 'a a'].map((text) => {
      const [target, reference] = text.split(' ');
      return { target, reference } as ReportedImage;
    });
    const coverage = ['b a a', 'a b a', 'a a b', 'a a a'].map((text) => {
      const [target, workload, registry] = text.split(' ');
      return { target, workload, registry } as Report['coverage'][number];
    });
    const suppressed = findings.map((finding) => ({ ...finding, reason: '', until: null }));
    const report = { findings, suppressed, images, coverage } as unknown as Report;
    const reversed = Object.fromEntries(
      Object.entries(report).map(([key, list]) => [key, [...(list as unknown[])].reverse()]),
    ) as unknown as Report;
    const sorted = sortReport(report);
    expect(sortReport(reversed)).toEqual(sorted);
    expect(sorted.findings.map(({ severity }) => severity)).toEqual(
      ['error', 'warning', 'note'].flatMap((level) =>
        findings.flatMap(({ severity }) => (severity === level ? [severity] : [])),
      ),
    );
    expect(sorted.images.map(({ target, reference }) => `${target} ${reference}`)).toEqual([
      'a a',
      'a b',
      'b a',
      'b b',
    ]);
    expect(sorted.coverage.map((row) => Object.values(row).join(' '))).toEqual(['a a a', 'a a b', 'a b a', 'b a a']);
  });
});
