import fc from 'fast-check';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../../../src/core/finding/report.ts';
import { junit } from '../../../../src/reporters/formats/junit.ts';
import { finding, image, report } from '../../../fixtures/reports/build.ts';
import { attacks, hostileReport } from '../../../fixtures/reports/hostile.ts';
import { options, sample } from '../../../fixtures/reports/sample.ts';

/** Parses strictly, as XML 1.0 says; throws where the text is not well-formed. */
function tagsOf(each: Report): SaxesTagPlain[] {
  const tags: SaxesTagPlain[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => tags.push(tag));
  parser.write(junit.render(each, options)).close();
  return tags;
}

const named = (each: Report, name: string) => tagsOf(each).filter((tag) => tag.name === name);

describe('junit', () => {
  test('is well-formed whatever a chart says, and no text adds an element', () => {
    const expected = tagsOf(hostileReport('plain')).map((tag) => tag.name);
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...attacks), fc.string({ unit: 'binary' })), (text) => {
        fc.pre(text !== 'prod');
        expect(tagsOf(hostileReport(text)).map((tag) => tag.name)).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  test('has a suite for each target and a case for each image', () => {
    expect(named(sample, 'testsuite').map((tag) => tag.attributes)).toEqual([
      { name: 'dev', tests: '2', failures: '0', errors: '0', skipped: '1' },
      { name: 'prod', tests: '5', failures: '3', errors: '0', skipped: '1' },
    ]);
  });

  test('keeps the text of names', () => {
    const names = named(report({ images: [image('a&b<c>"d\'')] }), 'testcase').map((tag) => tag.attributes.name);
    expect(names).toEqual(['a&b<c>"d\'']);
  });

  test('shows findings of a target that is not listed', () => {
    expect(named(report({ targets: [], findings: [finding('render-failed')] }), 'failure')).toHaveLength(1);
  });

  test.each([
    ['unverified', 'skipped'],
    ['skipped', 'skipped'],
    ['found', ''],
  ] as const)('skips an image that is %s: %j', (state, expected) => {
    const cases = tagsOf(report({ images: [image('nginx', { state })] })).map((tag) => tag.name);
    expect(cases.includes('skipped')).toBe(expected === 'skipped');
  });

  test('fails a case once, with every error in it', () => {
    const both = ['tag-not-found', 'mangled-tag'].map((rule) => finding(rule, { image: 'nginx' }));
    const [failure, ...rest] = named(report({ images: [image('nginx')], findings: both }), 'failure');
    expect(rest).toEqual([]);
    expect(failure!.attributes.type).toBe('tag-not-found, mangled-tag');
  });
});
