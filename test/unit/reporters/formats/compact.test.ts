import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compact } from '../../../../src/reporters/formats/compact.ts';
import { finding, report } from '../../../fixtures/reports/build.ts';
import { attacks, hostileReport } from '../../../fixtures/reports/hostile.ts';
import { options, sample } from '../../../fixtures/reports/sample.ts';

const { problemMatcher } = JSON.parse(
  readFileSync(new URL('../../../../docs/problem-matcher.json', import.meta.url), 'utf8'),
);
const [pattern] = problemMatcher[0].pattern;

function match(line: string): Record<string, string | undefined> | null {
  const found = new RegExp(pattern.regexp).exec(line);
  const keys = ['file', 'line', 'column', 'severity', 'message', 'code'];
  return found && Object.fromEntries(keys.map((key) => [key, found[pattern[key]]]));
}

describe('compact', () => {
  test('is read by the problem matcher of the documentation', () => {
    const matches = compact.render(sample, options).trimEnd().split('\n').map(match);
    expect(matches.map((each) => each && [each.file, each.line, each.column, each.severity, each.code])).toEqual([
      ['deploy/helm/shop/values-prod.yaml', '4', '10', 'error', 'tag-not-found'],
      ['deploy/helm/shop/templates/report.yaml', '17', '13', 'error', 'image-access-denied'],
      ['deploy/helm/shop/values-prod.yaml', '8', '10', 'error', 'mangled-tag'],
      ['deploy/helm/shop', undefined, undefined, 'warning', 'registry-unreachable'],
      ['deploy/helm/shop', undefined, undefined, 'note', 'image-not-loaded'],
    ]);
    expect(matches[0]!.message).toMatch(/^image "ghcr\.io\/acme\/api:1\.4\.2": .* ImagePullBackOff$/);
  });

  test('is one line a finding, whatever the text', () => {
    for (const text of attacks) expect(compact.render(hostileReport(text), options).split('\n')).toHaveLength(3);
  });

  test('prints nothing when there is nothing to say', () => {
    expect(compact.render(report({}), options)).toBe('');
  });

  test('joins a message of several lines', () => {
    const findings = [finding('render-failed', { message: 'first\n  second' })];
    expect(compact.render(report({ findings }), options)).toBe(
      'deploy/helm/shop: error: first second [render-failed]\n',
    );
  });
});
