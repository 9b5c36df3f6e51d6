import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { Log, Result } from 'sarif';
import { describe, expect, test } from 'vitest';
import type { Finding, Report } from '../../../../src/core/finding/report.ts';
import { MAX_RESULTS, sarif } from '../../../../src/reporters/formats/sarif.ts';
import { imageName } from '../../../../src/reporters/parts/sarif-fingerprint.ts';
import { finding, report, use } from '../../../fixtures/reports/build.ts';
import { attacks, hostileReport } from '../../../fixtures/reports/hostile.ts';
import { empty, options, passing, sample } from '../../../fixtures/reports/sample.ts';

/**
 * The published JSON schema of SARIF 2.1.0, out of an npm package. It is draft 4: only `id` differs for what it uses.
 */
function loadSchema(): object {
  const file = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  const { id, $schema: _, ...rest } = JSON.parse(readFileSync(file, 'utf8'));
  return { $id: id, ...rest };
}

const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(loadSchema());

function errorsOf(each: Report): unknown {
  validate(JSON.parse(sarif.render(each, options)));
  return validate.errors;
}

function resultsOf(each: Report, extra = {}): Result[] {
  const log: Log = JSON.parse(sarif.render(each, { ...options, ...extra }));
  return log.runs[0]!.results!;
}

const located = (overrides: Partial<Finding>) =>
  finding('tag-not-found', {
    image: 'ghcr.io/acme/api:1.4.2',
    location: { file: 'values.yaml', line: 4, column: 10, endLine: 4, endColumn: 15 },
    ...overrides,
  });

function fingerprints(findings: readonly Finding[]): string[] {
  return resultsOf(report({ findings })).map((result) => result.partialFingerprints!.primaryLocationLineHash!);
}

describe('sarif', () => {
  test.each([
    ['sample', sample],
    ['passing', passing],
    ['empty', empty],
  ])('prints the %s report as the schema of SARIF 2.1.0 says', (_, each) => expect(errorsOf(each)).toBeNull());

  test('prints hostile reports as the schema says', () => {
    for (const text of attacks) expect(errorsOf(hostileReport(text))).toBeNull();
  });

  test('is checked by a schema that refuses what is wrong', () => {
    validate({
      version: '2.1.0',
      runs: [{ tool: { driver: { name: 'x' } }, results: [{ message: { text: 'x' }, level: 'bad' }] }],
    });
    expect(validate.errors).not.toBeNull();
  });

  test('names each rule once, and each result by its index', () => {
    const log: Log = JSON.parse(sarif.render(sample, options));
    const rules = log.runs[0]!.tool.driver.rules!;
    expect(rules.map((rule) => rule.id)).toEqual([
      'image-access-denied',
      'image-not-loaded',
      'mangled-tag',
      'registry-unreachable',
      'tag-not-found',
    ]);
    for (const result of log.runs[0]!.results!) expect(rules[result.ruleIndex!]!.id).toBe(result.ruleId);
    for (const rule of rules) expect(rule.properties!.tags!.length).toBeLessThanOrEqual(20);
  });

  test('gives suppressed findings their reason', () => {
    expect(resultsOf(sample).at(-1)!.suppressions).toEqual([
      {
        kind: 'external',
        status: 'accepted',
        justification: 'published by the release job afterwards, until 2027-01-31',
      },
    ]);
  });

  test('names files from the root of the repository, as URIs', () => {
    const uri = (file: string, prefix: string) =>
      resultsOf(report({ findings: [located({ location: { file, line: 1, column: 1, endLine: 1, endColumn: 2 } })] }), {
        repositoryPrefix: prefix,
      })[0]!.locations![0]!.physicalLocation!.artifactLocation!.uri;
    expect(uri('my values#1.yaml', '')).toBe('my%20values%231.yaml');
    expect(uri('values.yaml', 'services/api')).toBe('services/api/values.yaml');
    expect(uri('../shared/values.yaml', 'services/api')).toBe('services/shared/values.yaml');
  });

  test('gives a finding without a location the chart', () => {
    const uri = (chart: string | null) =>
      resultsOf(report({ targets: [{ ...sample.targets[1]!, chart }], findings: [finding('no-images')] }))[0]!
        .locations![0]!.physicalLocation!.artifactLocation!.uri;
    expect(uri('deploy/api')).toBe('deploy/api/Chart.yaml');
    expect(uri('api-1.0.0.tgz')).toBe('api-1.0.0.tgz');
    expect(uri(null)).toBe('deploy/helm/shop/values-prod.yaml');
  });

  test('breaks links in messages', () => {
    const [result] = resultsOf(report({ findings: [finding('no-images', { message: '[click](http://evil.test)' })] }));
    expect(result!.message.text).toContain('[click] (http://evil.test)');
  });

  test('stays below the limits of GitHub with more findings than it takes', () => {
    const findings = Array.from({ length: MAX_RESULTS + 10 }, (_, index) =>
      located({
        image: `ghcr.io/acme/app-${index}:1`,
        uses: [use(), use({ name: 'b' })],
        evidence: ['registry said: 404'],
      }),
    );
    const text = sarif.render(report({ findings: [finding('no-images', { severity: 'note' }), ...findings] }), options);
    const results = JSON.parse(text).runs[0].results as Result[];
    expect(results).toHaveLength(MAX_RESULTS);
    expect(results.some((result) => result.level === 'note')).toBe(false);
    expect(gzipSync(text).length).toBeLessThan(10_000_000);
  });
});

describe('fingerprints', () => {
  const [base] = fingerprints([located({})]);

  test.each([
    ['the line moves', { location: { file: 'values.yaml', line: 99, column: 1, endLine: 99, endColumn: 2 } }, true],
    ['the tag changes', { image: 'ghcr.io/acme/api:2.0.0' }, true],
    ['the message changes', { message: 'other words' }, true],
    ['the image changes', { image: 'ghcr.io/acme/worker:1.4.2' }, false],
    ['the rule changes', { rule: 'mangled-tag' }, false],
    ['the file changes', { location: { file: 'other.yaml', line: 4, column: 10, endLine: 4, endColumn: 15 } }, false],
  ])('when %s', (_, change, isSame) => {
    expect(fingerprints([located(change)])[0] === base).toBe(isSame);
  });

  test('tell equal ones apart', () => {
    expect(new Set(fingerprints([located({}), located({}), located({})])).size).toBe(3);
  });

  test.each([
    ['nginx', 'nginx'],
    ['localhost:5000/api:1', 'localhost:5000/api'],
    ['ghcr.io/a/b:1@sha256:00', 'ghcr.io/a/b'],
    ['ghcr.io/a/b@sha256:00', 'ghcr.io/a/b'],
    ['', ''],
  ])('take the name of %j to be %j', (image, name) => expect(imageName(image)).toBe(name));
});
