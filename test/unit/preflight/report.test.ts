import { describe, expect, it } from 'vitest';
import type { Finding, ReportedImage } from '../../../src/core/finding/report.ts';
import { countAll, verdictOf, worstVerdict } from '../../../src/preflight/report.ts';

const finding = (severity: Finding['severity'], unverified = false) => ({ severity, unverified }) as Finding;
const image = (state: ReportedImage['state']) => ({ state }) as ReportedImage;

describe('verdictOf', () => {
  it.each([
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

  it('takes the worst of several targets', () => {
    expect(worstVerdict(['pass', 'unverified', 'fail'])).toBe('fail');
    expect(worstVerdict(['pass', 'unverified'])).toBe('unverified');
    expect(worstVerdict([])).toBe('pass');
  });
});

describe('countAll', () => {
  it('counts every image once; a believed denial as unverified', () => {
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
