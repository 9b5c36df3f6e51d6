import { afterAll, describe, expect, test } from 'vitest';
import { startDeadline } from '../../../../src/core/settings/deadline.ts';
import { createEngine } from '../../../../src/helm/engine/engine.ts';
import type { EngineResponse } from '../../../../src/helm/engine/response.ts';
import { type Files, request } from '../support.ts';

const MIB = 1024 * 1024;
const engine = createEngine({ timeoutMs: 60_000, maxMemoryBytes: 128 * MIB, maxOutputBytes: MIB });
afterAll(() => engine.close());

const TIME =
  'rendering took longer than 0.5 s and was stopped; the usual cause is an endless "range" or a template that calls itself without end';
const MEMORY =
  'rendering needed more than 128 MiB of memory and was stopped; the usual cause is YAML whose aliases multiply, or a template that calls itself or grows its text without end';
const OUTPUT =
  'the rendered output is larger than 1 MiB; the usual cause is a "range" over too much, or a template that repeats itself';

/** Nine lists of nine aliases each: 9^9 items when expanded. */
function bomb(): string {
  const names = 'abcdefghi';
  const lines = [...names].map((name, level) => {
    const items = Array(9).fill(level === 0 ? 'x' : `*${names[level - 1]}`);
    return `${name}: &${name} [${items.join(', ')}]\n`;
  });
  return lines.join('');
}

const nested = (depth: number) => `a: ${'['.repeat(depth)}${']'.repeat(depth)}\n`;

function summary(answer: EngineResponse): unknown {
  return answer.ok ? 'ok' : { kind: answer.error.kind, message: answer.error.message };
}

/** The engine must work as before after whatever happened. */
async function expectHealthy(): Promise<void> {
  const answer = await engine.render(request({ 'templates/a.yaml': 'a: 1\n' }));
  expect(answer.ok && answer.documents.map((document) => document.object)).toEqual([{ a: 1 }]);
}

describe('limits', { timeout: 60_000 }, () => {
  test('stops an endless range', async () => {
    const endless = request({ 'templates/a.yaml': '{{ range 1000000000000 }}{{ end }}' });

    expect(summary(await engine.render(endless, { timeoutMs: 500 }))).toEqual({ kind: 'limit', message: TIME });
    await expectHealthy();
  });

  test('answers a call that waited behind one that was stopped', async () => {
    const endless = engine.render(request({ 'templates/a.yaml': '{{ range 1000000000000 }}{{ end }}' }), {
      timeoutMs: 500,
    });
    const waiting = engine.render(request({ 'templates/a.yaml': 'a: 2\n' }));

    expect(summary(await endless)).toEqual({ kind: 'limit', message: TIME });
    expect(summary(await waiting)).toBe('ok');
  });

  test.each<[string, Files]>([
    ['a list of a billion items', { 'templates/a.yaml': '{{ range $i := until 1000000000 }}x{{ end }}' }],
    [
      'tpl inside itself',
      { 'values.yaml': 'x: "{{ tpl .Values.x . }}"\n', 'templates/a.yaml': 'a: {{ tpl .Values.x . }}\n' },
    ],
    [
      'a value nested 200,000 deep',
      {
        'templates/a.yaml':
          '{{ $d := dict }}{{ range until 200000 }}{{ $d = dict "a" $d }}{{ end }}a: {{ toJson $d | len }}\n',
      },
    ],
  ])('stops %s for its memory', async (_, files) => {
    expect(summary(await engine.render(request(files)))).toEqual({ kind: 'limit', message: MEMORY });
    await expectHealthy();
  });

  test('refuses an output above the limit', async () => {
    const large = request({ 'templates/a.yaml': 'a: "{{ repeat 2000000 "x" }}"\n' });

    expect(summary(await engine.render(large))).toEqual({ kind: 'limit', message: OUTPUT });
    await expectHealthy();
  });
});

describe('the time of the whole run', { timeout: 60_000 }, () => {
  const OVER = { kind: 'deadline', message: 'the time of the run (2 s) was over' };

  test.each<[string, string]>([
    ['an endless range', '{{ range 1000000000000 }}{{ end }}'],
    [
      'a regular expression over a long text',
      '{{ $t := repeat 1000000 "x" }}{{ range until 1000000 }}{{ regexMatch "(x?){500}y$" $t }}{{ end }}',
    ],
  ])('stops %s, and begins nothing afterwards but to say the versions', async (_, template) => {
    const own = createEngine({ deadline: startDeadline(2_000, () => performance.now()) });
    try {
      const endless = own.render(request({ 'templates/a.yaml': template }));
      const waiting = own.render(request({ 'templates/a.yaml': 'a: 2\n' }));

      expect(summary(await endless)).toEqual(OVER);
      expect(summary(await waiting)).toEqual(OVER);
      expect(await own.parse([{ path: 'a.yaml', bytes: Buffer.from('a: 1') }])).toMatchObject({ error: OVER });
      expect((await own.info()).helm).toBe('v4.3.1');
    } finally {
      await own.close();
    }
  });

  test('leaves the limit of one render what it is', async () => {
    const own = createEngine({ timeoutMs: 500, deadline: startDeadline(3_600_000, () => performance.now()) });
    try {
      const endless = request({ 'templates/a.yaml': '{{ range 1000000000000 }}{{ end }}' });
      expect(summary(await own.render(endless))).toEqual({ kind: 'limit', message: TIME });
    } finally {
      await own.close();
    }
  });
});

describe('as Helm has it', { timeout: 60_000 }, () => {
  test('ends a recursive include with an error at its place', async () => {
    const answer = await engine.render(
      request({ 'templates/a.yaml': '{{ define "f" }}{{ include "f" . }}{{ end }}\na: {{ include "f" . }}\n' }),
    );

    expect(answer).toMatchObject({ ok: false, error: { kind: 'template', template: 'api/templates/a.yaml', line: 1 } });
    expect(!answer.ok && answer.error.message).toContain('rendering template has a nested reference name: f');
    await expectHealthy();
  });

  test('refuses aliases that multiply', async () => {
    const inValues = await engine.render(request({ 'values.yaml': bomb(), 'templates/a.yaml': 'a: 1\n' }));
    const inTemplate = await engine.render(request({ 'templates/a.yaml': bomb() }));

    expect(summary(inValues)).toMatchObject({
      kind: 'chart',
      message: expect.stringContaining('document contains excessive aliasing'),
    });
    expect(summary(inTemplate)).toMatchObject({
      kind: 'yaml',
      message: expect.stringContaining('document contains excessive aliasing'),
    });
  });

  test('reads deep YAML up to 10,000 levels', async () => {
    expect(summary(await engine.render(request({ 'templates/a.yaml': nested(9000) })))).toBe('ok');
    expect(summary(await engine.render(request({ 'templates/a.yaml': nested(10_001) })))).toEqual({
      kind: 'yaml',
      message:
        'YAML parse error on api/templates/a.yaml: error converting YAML to JSON: yaml: exceeded max depth of 10000',
    });
  });

  test('takes a file of 6 MiB', async () => {
    const answer = await engine.render(
      request({ big: 'x'.repeat(6 * MIB), 'templates/a.yaml': 'a: {{ .Files.Get "big" | len }}\n' }),
    );

    expect(answer.ok && answer.documents[0]?.object).toEqual({ a: 6 * MIB });
  });

  test('takes a chart of almost 100 MiB and refuses one above', async () => {
    const large = createEngine();
    try {
      const almost = await large.render(request({ big: Buffer.alloc(99 * MIB), 'templates/a.yaml': 'a: 1\n' }));
      const above = await large.render(request({ big: Buffer.alloc(100 * MIB), 'templates/a.yaml': 'a: 1\n' }));

      expect(summary(almost)).toBe('ok');
      expect(summary(above)).toEqual({
        kind: 'chart',
        message: 'error reading big: chart exceeds maximum decompressed size of 104857600 bytes',
      });
    } finally {
      await large.close();
    }
  });
});
