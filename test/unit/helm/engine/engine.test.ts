import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { createEngine } from '../../../../src/helm/engine/engine.ts';
import { request, textOf } from '../support.ts';

const engine = createEngine();
afterAll(() => engine.close());

const POD =
  'apiVersion: v1\nkind: Pod\nmetadata:\n  name: {{ .Release.Name }}\nspec:\n  containers:\n    - image: nginx:{{ .Values.tag }}\n';

describe('render', () => {
  test('returns the text that helm prints and the documents as Kubernetes reads them', async () => {
    const answer = await engine.render(request({ 'templates/pod.yaml': POD, 'values.yaml': 'tag: 1.10\n' }));

    if (!answer.ok) throw new Error(answer.error.message);
    expect(textOf(answer.text)).toBe(
      '---\n# Source: api/templates/pod.yaml\napiVersion: v1\nkind: Pod\nmetadata:\n  name: release-name\nspec:\n  containers:\n    - image: nginx:1.1\n',
    );
    expect(answer.documents).toEqual([
      {
        source: 'api/templates/pod.yaml',
        index: 0,
        crd: false,
        test: false,
        hookEvents: [],
        object: {
          apiVersion: 'v1',
          kind: 'Pod',
          metadata: { name: 'release-name' },
          spec: { containers: [{ image: 'nginx:1.1' }] },
        },
      },
    ]);
  });

  test('hands over the raw bytes of values files and --set-file contents in their order', async () => {
    const answer = await engine.render(
      request(
        { 'templates/a.yaml': 'a: {{ .Values.a }}\nb: {{ .Values.b | quote }}\n' },
        {
          values: [
            { path: 'one.yaml', bytes: Buffer.from('\u{feff}a: 1\n') },
            { path: 'two.yaml', bytes: Buffer.from('a: 2\r\n') },
          ],
          setFiles: [{ arg: 'b=x.txt', path: 'x.txt', bytes: Buffer.from('ü\n') }],
        },
      ),
    );

    expect(answer.ok && answer.documents[0]?.object).toEqual({ a: 2, b: 'ü\n' });
  });

  test('places a failure in the template, counted from 1', async () => {
    const answer = await engine.render(
      request({ 'templates/a.yaml': 'a: 1\nb: {{ required "b is needed" .Values.b }}\n' }),
    );

    expect(answer).toMatchObject({
      ok: false,
      error: { kind: 'template', template: 'api/templates/a.yaml', line: 2, column: 7 },
    });
  });

  test('gives the same bytes whatever was rendered before', async () => {
    const random = {
      'templates/a.yaml':
        'a: {{ randAlphaNum 20 }}\nb: {{ uuidv4 }}\nc: {{ now | date "2006-01-02T15:04:05" }}\nd: {{ randInt 0 1000000 }}\n',
    };
    const first = await engine.render(request(random));
    await engine.render(
      request({ 'templates/a.yaml': 'a: {{ range 50 }}{{ randAlphaNum 5 }}{{ end }}\n' }, { deterministic: false }),
    );
    await engine.render(request({ 'templates/b.yaml': POD }));
    const again = await engine.render(request(random));

    expect(again).toEqual(first);
  });

  test('uses a real clock and real random bytes in exact mode', async () => {
    const random = request(
      { 'templates/a.yaml': 'a: {{ randAlphaNum 20 }}\nb: {{ now | date "2006" }}\n' },
      { deterministic: false },
    );
    const [first, second] = [await engine.render(random), await engine.render(random)];

    expect(textOf(first.ok ? first.text : null)).toMatch(/a: \w{20}\nb: 20\d\d\n$/);
    expect(second).not.toEqual(first);
    expect(textOf(first.ok ? first.text : null)).toContain(`b: ${new Date().getUTCFullYear()}`);
  });

  test('answers calls that were made at the same time, each with its own answer', async () => {
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map((n) => engine.render(request({ 'templates/a.yaml': `a: ${n}\n` }))),
    );

    expect(answers.map((answer) => answer.ok && answer.documents[0]?.object)).toEqual([
      { a: 1 },
      { a: 2 },
      { a: 3 },
      { a: 4 },
      { a: 5 },
    ]);
  });
});

describe('other operations', () => {
  test('names the versions inside', async () => {
    expect(await engine.info()).toEqual({ helm: 'v4.3.1', kubernetes: 'v1.37.0', go: expect.stringMatching(/^go1\./) });
  });

  test('says which files --set-file reads', async () => {
    expect(await engine.setFilePaths(['a=x.txt,b=y.txt', 'c=z'])).toEqual({
      ok: true,
      paths: [['x.txt', 'y.txt'], ['z']],
    });
    expect(await engine.setFilePaths(['novalue'])).toMatchObject({
      ok: false,
      error: { kind: 'values', flag: '--set-file' },
    });
  });

  test('picks versions as Helm does', async () => {
    expect(await engine.resolveVersion('^1.0.0', ['1.0.0', '1.2.0', '2.0.0', '1.3.0-rc.1'])).toEqual({
      ok: true,
      version: '1.2.0',
    });
    expect(await engine.resolveVersion('>9', ['1.0.0'])).toEqual({ ok: true, version: null });
  });

  test('parses rendered YAML', async () => {
    const answer = await engine.parse([{ path: 'x.yaml', bytes: Buffer.from('a: 1\n---\nb: 0x10\n') }]);

    expect(answer).toMatchObject({
      ok: true,
      documents: [
        { source: 'x.yaml', index: 0, object: { a: 1 }, line: 1 },
        { source: 'x.yaml', index: 1, object: { b: 16 }, line: 3 },
      ],
    });
  });

  test('says where rendered YAML does not parse', async () => {
    const answer = await engine.parse([{ path: 'x.yaml', bytes: Buffer.from('a: 1\n---\nb: "open\n') }]);

    expect(answer).toEqual({
      ok: false,
      error: {
        kind: 'yaml',
        message: 'line 4 of x.yaml is not valid YAML: found unexpected end of stream',
        file: 'x.yaml',
        line: 4,
      },
      warnings: [],
    });
  });
});

describe('lifetime', { timeout: 30_000 }, () => {
  const run = promisify(execFile);
  const module = JSON.stringify(path.resolve('src/helm/engine/engine.ts'));

  test.each([
    ['an engine that nobody uses', ''],
    ['an engine that was used and not closed', 'await engine.info();'],
  ])('%s lets the process end', async (_, use) => {
    const code = `const { createEngine } = await import(${module}); const engine = createEngine(); ${use} console.log('end');`;

    const { stdout, stderr } = await run(process.execPath, ['--input-type=module', '-e', code]);

    expect({ stdout, stderr }).toEqual({ stdout: 'end\n', stderr: '' });
  });

  test('keeps the process alive while it works', async () => {
    const code = `const { createEngine } = await import(${module}); createEngine().info().then((info) => console.log(info.helm));`;

    expect((await run(process.execPath, ['--input-type=module', '-e', code])).stdout).toBe('v4.3.1\n');
  });

  test('closes without leaving a handle, and answers no more', async () => {
    const own = createEngine();
    const pending = own.info();
    await own.close();

    expect((await pending).helm).toBe('v4.3.1');
    await expect(own.info()).rejects.toThrow('the engine is closed');
  });
});
