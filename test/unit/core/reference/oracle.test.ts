import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseReference } from '../../../../src/core/reference/parse.ts';
import { formatReference, referenceName } from '../../../../src/core/reference/reference.ts';

interface Verdict {
  readonly input: string;
  readonly error?: string;
  readonly name?: string;
  readonly domain?: string;
  readonly path?: string;
  readonly tag?: string;
  readonly digest?: string;
  readonly pulled?: string;
}

/** Recorded by test/oracle/reference from github.com/distribution/reference. */
const verdicts: readonly Verdict[] = JSON.parse(
  readFileSync(new URL('../../../fixtures/references.json', import.meta.url), 'utf8'),
);

describe('the recorded verdicts of distribution/reference', () => {
  test('are many, and of every class', () => {
    const classes = new Set(verdicts.map(({ error }) => error?.replace(/\(.*\)/s, '(…)') ?? 'ok'));
    expect(verdicts.length).toBeGreaterThanOrEqual(1000);
    expect([...classes].sort()).toEqual([
      'invalid checksum digest format',
      'invalid checksum digest length',
      'invalid reference format',
      'invalid reference format: repository name (…) must be lowercase',
      'invalid repository name (…), cannot specify 64-byte hexadecimal strings',
      'ok',
      'repository name must be lowercase',
      'repository name must not be more than 255 characters',
      'unsupported digest algorithm',
    ]);
  });

  test.each(verdicts.filter(({ error }) => error === undefined))('accepts $input', (verdict) => {
    const parsed = parseReference(verdict.input);
    if (!parsed.ok) throw new Error(`refused: ${parsed.problem.message}`);
    const { reference } = parsed;
    expect(referenceName(reference)).toBe(verdict.name);
    expect(reference.tag ?? undefined).toBe(verdict.tag);
    expect(reference.digest ?? undefined).toBe(verdict.digest);
    expect(formatReference(reference)).toBe(verdict.pulled);
    // A host that is no domain stays in the Go parser's path; containerd connects to it all the same.
    if (verdict.domain !== undefined)
      expect([reference.host, reference.repository]).toEqual([verdict.domain, verdict.path]);
  });

  test.each(verdicts.filter(({ error }) => error !== undefined))('refuses $input', (verdict) => {
    const parsed = parseReference(verdict.input);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) expect(parsed.problem.runtimeError).toBe(verdict.error);
  });
});
