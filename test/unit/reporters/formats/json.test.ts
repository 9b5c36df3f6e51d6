import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { json } from '../../../../src/reporters/formats/json.ts';
import { attacks, hostileReport } from '../../../fixtures/reports/hostile.ts';
import { empty, options, passing, sample } from '../../../fixtures/reports/sample.ts';

const schema = JSON.parse(
  readFileSync(new URL('../../../../src/reporters/schema/report.schema.json', import.meta.url), 'utf8'),
);
const validate = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);

function errorsOf(text: string): unknown {
  validate(JSON.parse(text));
  return validate.errors;
}

describe('json', () => {
  test.each([
    ['sample', sample],
    ['passing', passing],
    ['empty', empty],
  ])('prints the %s report as its schema says', (_, report) =>
    expect(errorsOf(json.render(report, options))).toBeNull(),
  );

  test('prints hostile reports as its schema says', () => {
    for (const text of attacks) expect(errorsOf(json.render(hostileReport(text), options))).toBeNull();
  });

  test('says exactly what the report says', () => {
    expect(JSON.parse(json.render(sample, options))).toEqual(JSON.parse(JSON.stringify(sample)));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const report = hostileReport(text);
        expect(JSON.parse(json.render(report, options))).toEqual(JSON.parse(JSON.stringify(report)));
      }),
      { numRuns: 50 },
    );
  });

  test('says how many pulls Docker Hub counts, when there are any', () => {
    const counted = { ...sample, dockerHubPulls: 3 };
    expect(errorsOf(json.render(counted, options))).toBeNull();
    expect(JSON.parse(json.render(counted, options))).toEqual(JSON.parse(JSON.stringify(counted)));
    expect(json.render(sample, options)).not.toContain('dockerHubPulls');
  });

  test('orders keys by the contract, not by the object', () => {
    const reversed = Object.fromEntries(Object.entries(sample).reverse()) as unknown as typeof sample;
    expect(json.render(reversed, options)).toBe(json.render(sample, options));
    expect(json.render(sample, options).endsWith('}\n')).toBe(true);
  });

  test.each([
    ['verdict', { verdict: 'maybe' }],
    ['counts', { counts: {} }],
    ['images', { images: [{ reference: 'x' }] }],
    ['schemaVersion', { schemaVersion: 2 }],
  ])('has a schema that refuses a wrong %s', (_, wrong) => {
    expect(errorsOf(JSON.stringify({ ...JSON.parse(json.render(sample, options)), ...wrong }))).not.toBeNull();
  });
});
