import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createEngine } from '../../src/helm/engine/engine.ts';
import { cases } from './cases.ts';
import { asRecorded, charts, recorded } from './support/recorded.ts';
import { runEngine } from './support/run-engine.ts';

/**
 * What real helm printed, recorded by scripts/record-parity.ts, against the engine: standard output byte for byte, and
 * the error's text.
 */
describe('the engine prints what helm 4.3.1 printed', () => {
  const engine = createEngine();
  afterAll(() => engine.close());

  test.each(cases.map((c) => [c.name, c] as const))('%s', async (name, c) => {
    const outcome = await runEngine(engine, charts, c);
    const expected = readFileSync(join(recorded, `${name}.txt`));
    expect(asRecorded(outcome).toString()).toBe(expected.toString());
    expect(asRecorded(outcome).equals(expected)).toBe(true);
  });

  test('has a case for each recording', () => {
    expect(readdirSync(recorded).sort()).toEqual(cases.map((c) => `${c.name}.txt`).sort());
  });
});
