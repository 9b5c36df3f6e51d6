import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { ValueFact } from '../../../../src/core/facts/value-fact.ts';
import { filesLoaded, keepDeadEverywhere, valueFactsOf } from '../../../../src/provenance/index.ts';
import { FIXTURES, open, show, target, testEngine } from '../support.ts';

const engine = testEngine();
afterAll(() => engine.close());
const read = (file: string) => readFileSync(path.join(FIXTURES, file), 'utf8');

async function factsOf(
  chart: string,
  values: readonly string[] = [],
  set: readonly string[] = [],
): Promise<readonly ValueFact[]> {
  const opened = await open(engine, FIXTURES, target(chart, { values: values.map((file) => `${chart}/${file}`), set }));
  return valueFactsOf(opened.context);
}

function lines(facts: readonly ValueFact[]): string[] {
  return facts.map(({ kind, message, location, suggestion, confidence }) => {
    const fix = suggestion
      ? ` → ${show({ ...suggestion, endLine: suggestion.line }, read).split(' ')[1]} becomes ${suggestion.replacement}`
      : '';
    return `${kind} ${show(location, read)} (${confidence}): ${message}${fix}`;
  });
}

describe('values that change nothing', () => {
  test('are found, with the spelling or level that would work', async () => {
    expect(lines(await factsOf('dead', ['planted.yaml']))).toEqual([
      'dead dead/planted.yaml:3:17 Always (exact): "api.image.pullPolicy" is set and changes nothing: the template reads "api.imagePullPolicy"',
      'dead dead/planted.yaml:4:8 "1.4.3" (exact): "api.tag" is set and changes nothing: the template reads "api.image.tag"',
      'dead dead/planted.yaml:6:20 Always (exact): "worker.imagePullPolicy" is set and changes nothing: the template reads "worker.image.pullPolicy"',
      'dead dead/planted.yaml:8:13 ghcr-secret (exact): "worker.imagePullSecrets" is set and changes nothing: the template reads "imagePullSecrets"',
      'dead dead/planted.yaml:12:10 "2.0.2" (exact): "workr.image.tag" is set and changes nothing: the template reads "worker.image.tag"',
      'dead dead/planted.yaml:15:10 "7.0" (exact): "redis.image.tag" is set and changes nothing: the template reads "cache.image.tag"',
    ]);
  });

  test('are not: what is switched off, read in another mode, overridden, or beaten by a digest', async () => {
    expect(lines(await factsOf('dead', ['clean.yaml']))).toEqual([]);
    expect(lines(await factsOf('dead'))).toEqual([]);
    expect(lines(await factsOf('ways', ['base.yaml', 'prod.yaml'], ['set.image.tag=1.0.0']))).toEqual([]);
  });

  test('are dead only when every target that loads the file says so', async () => {
    const [own, other] = await Promise.all([
      open(engine, FIXTURES, target('dead', { values: ['dead/planted.yaml'] })),
      open(engine, FIXTURES, target('dead', { values: ['dead/clean.yaml'] })),
    ]);
    const facts = await valueFactsOf(own.context);
    const loads = await filesLoaded(own.context);

    expect([...loads].sort()).toContain('dead/planted.yaml');
    const apart = keepDeadEverywhere([
      { facts, loads },
      { facts: [], loads: await filesLoaded(other.context) },
    ]);
    expect(apart[0]).toHaveLength(facts.length);
    expect(
      keepDeadEverywhere([
        { facts, loads },
        { facts: facts.slice(1), loads },
      ])[0],
    ).toEqual(facts.slice(1));
  });
});

describe('tags that YAML changes', () => {
  test('are found by quoting them', async () => {
    expect(lines(await factsOf('mangled'))).toEqual([
      'mangled mangled/values.yaml:1:14 1.10 (exact): image "ghcr.io/acme/float:1.1": the tag is written 1.10 and rendered as "1.1", because YAML reads it as a number → 1.10 becomes "1.10"',
      'mangled mangled/values.yaml:3:8 1e3 (exact): image "ghcr.io/acme/exponent:1000": the tag is written 1e3 and rendered as "1000", because YAML reads it as a number → 1e3 becomes "1e3"',
      'mangled mangled/values.yaml:5:8 45980468 (exact): image "ghcr.io/acme/long:4.5980468e+07": the tag is written 45980468 and rendered as "4.5980468e+07", because YAML reads it as a number → 45980468 becomes "45980468"',
      'mangled mangled/values.yaml:7:8 0123 (exact): image "ghcr.io/acme/octal:83": the tag is written 0123 and rendered as "83", because YAML reads it as a number → 0123 becomes "0123"',
      'mangled mangled/values.yaml:9:8 1_000 (exact): image "ghcr.io/acme/underscore:1000": the tag is written 1_000 and rendered as "1000", because YAML reads it as a number → 1_000 becomes "1_000"',
      'mangled mangled/values.yaml:11:8 yes (exact): image "ghcr.io/acme/boolean:true": the tag is written yes and rendered as "true", because YAML reads it as a boolean → yes becomes "yes"',
      'mangled mangled/values.yaml:13:8 0e12345 (exact): image "ghcr.io/acme/commit:0": the tag is written 0e12345 and rendered as "0", because YAML reads it as a number → 0e12345 becomes "0e12345"',
      'mangled mangled/Chart.yaml:4:13 1.10 (exact): image "ghcr.io/acme/app:1.1": the tag is written 1.10 and rendered as "1.1", because YAML reads it as a number → 1.10 becomes "1.10"',
    ]);
  });
});
