import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeData, escapeProperty } from '../../../src/escape/workflow.ts';
import { type Annotation, annotations } from '../../../src/reporters/parts/annotations.ts';
import { finding, report } from '../../fixtures/reports/build.ts';
import { attacks, hostileReport } from '../../fixtures/reports/hostile.ts';
import { options, sample } from '../../fixtures/reports/sample.ts';
import { reporters } from '../../support/reporters.ts';

const SCRIPT = `
import { readFileSync } from 'node:fs';
import * as core from '@actions/core';
for (const { level, message, ...properties } of JSON.parse(readFileSync(0, 'utf8'))) {
  for (const key of Object.keys(properties)) if (properties[key] === null) delete properties[key];
  core[level](message, properties);
}`;

/** Emits annotations as the action does: through @actions/core, in a process of its own. */
async function emitByToolkit(records: readonly Partial<Annotation>[]): Promise<string[]> {
  const child = promisify(execFile)(process.execPath, ['--input-type=module', '-e', SCRIPT], { maxBuffer: 1e8 });
  child.child.stdin!.end(JSON.stringify(records));
  const { stdout } = await child;
  return stdout.replaceAll('\r\n', '\n').split('\n').slice(0, -1);
}

describe('--format github', () => {
  test('prints what @actions/core prints for the same annotations', async () => {
    const reports = [sample, ...attacks.map(hostileReport)];
    const expected = await emitByToolkit(reports.flatMap((each) => annotations(each, options).shown));
    const printed = reports.flatMap((each) => reporters.github.render(each, options).split('\n').slice(0, -2));
    expect(printed).toEqual(expected);
  });

  test('encodes any property and message as @actions/core does', async () => {
    const texts = fc
      .sample(fc.string({ unit: fc.constantFrom(...'%:,\r\n=ab 0') }), { numRuns: 300, seed: 7 })
      .filter((text) => text);
    const expected = await emitByToolkit(texts.map((text) => ({ level: 'error', message: text, file: text })));
    expect(texts.map((text) => `::error file=${escapeProperty(text)}::${escapeData(text)}`)).toEqual(expected);
  });

  test('ends with the summary as an error when the job fails, as plain text when it passes', () => {
    const last = (verdict: 'fail' | 'unverified' | 'pass') =>
      reporters.github
        .render(report({ verdict, findings: [finding('no-images')] }), options)
        .split('\n')
        .at(-2);
    expect(last('fail')).toBe('::error::pullproof: 1 error · 0 images · verdict: fail');
    expect(last('unverified')).toMatch(/^::error::pullproof: /);
    expect(last('pass')).toBe('pullproof: 1 error · 0 images · verdict: pass');
  });
});
