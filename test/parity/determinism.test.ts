import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEngine } from '../../src/helm/engine/engine.ts';
import type { EngineResponse } from '../../src/helm/engine/response.ts';
import { charts } from './support/recorded.ts';
import { readChart, requestFor } from './support/run-engine.ts';

/**
 * Every function that draws random bytes, makes keys or reads the clock, and everything that Helm takes from a Go map.
 */
const template = `
random: {{ randAlphaNum 12 }} {{ randAlpha 3 }} {{ randNumeric 4 }} {{ randAscii 5 }} {{ randBytes 9 }} {{ randInt 3 9 }} {{ shuffle "abcdefghij" }} {{ uuidv4 }}
{{- $ca := genCA "ca" 365 }}
ca: {{ $ca.Cert | b64enc }} {{ $ca.Key | b64enc }}
signed: {{ (genSignedCert "cn" (list "127.0.0.1") (list "a.example") 10 $ca).Cert | b64enc }} {{ (genSignedCertWithKey "cn" nil nil 10 $ca $ca.Key).Key | b64enc }}
self: {{ (genSelfSignedCert "cn" nil nil 10).Cert | b64enc }} {{ (genSelfSignedCertWithKey "cn" nil nil 10 $ca.Key).Cert | b64enc }} {{ (genCAWithKey "c" 1 $ca.Key).Cert | b64enc }}
custom: {{ (buildCustomCert ($ca.Cert | b64enc) ($ca.Key | b64enc)).Key | b64enc }}
keys: {{ range list "rsa" "dsa" "ecdsa" "ed25519" "other" }}{{ genPrivateKey . | b64enc }} {{ end }}
passwords: {{ bcrypt "x" }} {{ htpasswd "u" "p" }} {{ derivePassword 1 "long" "p" "u" "s" }} {{ encryptAES "k" "text" }} {{ encryptAES "k" "text" | decryptAES "k" }}
clock: {{ now }} {{ now | date "2006-01-02" }} {{ date "15:04:05" nil }} {{ dateInZone "15:04" nil "UTC" }} {{ htmlDate "" }} {{ htmlDateInZone nil "UTC" }} {{ ago (now | dateModify "-1h") }} {{ ago 0 }} {{ durationRound (now | dateModify "-50h") }} {{ now | unixEpoch }}
maps: {{ keys .Values.map | join "," }} {{ values .Values.map | join "," }} {{ range $k, $v := .Values.map }}{{ $k }}{{ end }} {{ .Values.map }} {{ .Values.map | toJson }} {{ .Capabilities.APIVersions | join " " }}
`;

describe('deterministic mode', () => {
  const directory = mkdtempSync(join(tmpdir(), 'pullproof-deterministic-'));
  const engine = createEngine();
  beforeAll(() => {
    const map = Array.from({ length: 40 }, (_, i) => `  key${i}: ${i}`).join('\n');
    write('Chart.yaml', 'apiVersion: v2\nname: all\nversion: 1.0.0\n');
    write('values.yaml', `map:\n${map}\n`);
    write('templates/x.yaml', template);
    for (let i = 0; i < 12; i += 1) {
      write(`charts/sub${i}/Chart.yaml`, `apiVersion: v2\nname: sub${i}\nversion: 1.0.0\n`);
      write(`charts/sub${i}/crds/c.yaml`, `kind: CustomResourceDefinition\nmetadata: {name: c${i}}\n`);
      write(
        `charts/sub${i}/values.schema.json`,
        '{"properties": {"a": {"type": "string"}, "b": {"type": "string"}, "c": {"type": "string"}}}',
      );
    }
  });
  afterAll(async () => {
    await engine.close();
    rmSync(directory, { recursive: true });
  });

  function write(path: string, content: string): void {
    mkdirSync(join(directory, path, '..'), { recursive: true });
    writeFileSync(join(directory, path), content);
  }

  async function render(set: readonly string[] = [], with_ = engine): Promise<EngineResponse> {
    const request = await requestFor(with_, directory, { name: 'all', chart: '.', includeCrds: true, set });
    return with_.render({ ...request, deterministic: true, documents: true, documentText: true });
  }

  test('gives the same bytes again from one instance and from another', async () => {
    const first = await render();
    expect(first.ok && Buffer.from(first.text).toString()).toContain('00000000-0000-4000-8000-000000000000');
    for (let i = 0; i < 5; i += 1) expect(await render()).toEqual(first);
    const other = createEngine();
    expect(await render([], other)).toEqual(first);
    await other.close();
  });

  test('gives the same text of an error again', async () => {
    const set = Array.from({ length: 12 }, (_, i) => ['a', 'b', 'c'].map((key) => `sub${i}.${key}=1`)).flat();
    const first = await render(set);
    expect(first.ok ? '' : first.error.kind).toBe('schema');
    for (let i = 0; i < 5; i += 1) expect(await render(set)).toEqual(first);
  });

  test('leaves fail and required as they are', async () => {
    const request = await requestFor(engine, charts, { name: 'x', chart: 'failures', set: ['mode=required'] });
    const response = await engine.render({ ...request, deterministic: true });
    expect(response).toMatchObject({
      ok: false,
      error: { kind: 'template', template: 'failures/templates/a.yaml', line: 7, column: 9 },
    });
  });

  test('draws real random bytes in parity mode', async () => {
    const request = await requestFor(engine, directory, { name: 'all', chart: '.', showOnly: [] });
    const source = 'a: {{ randAlphaNum 20 }}{{ uuidv4 }}\n';
    const chart = readChart(directory);
    if (chart.kind !== 'directory') throw new Error('a directory was expected');
    const files = chart.files.map((f) => (f.path === 'templates/x.yaml' ? { ...f, bytes: Buffer.from(source) } : f));
    const texts = new Set<string>();
    for (let i = 0; i < 3; i += 1) {
      const response = await engine.render({ ...request, chart: { ...chart, files } });
      texts.add(response.ok ? Buffer.from(response.text).toString() : response.error.message);
    }
    expect(texts.size).toBe(3);
  });

  test('only warns about a schema that refers to something unreachable', async () => {
    const schema = '{"properties": {"x": {"$ref": "https://schemas.invalid/x.json"}}}';
    const chart = readChart(join(charts, 'schema'));
    if (chart.kind !== 'directory') throw new Error('a directory was expected');
    const files = chart.files.map((f) => (f.path === 'values.schema.json' ? { ...f, bytes: Buffer.from(schema) } : f));
    const request = await requestFor(engine, charts, { name: 'x', chart: 'schema', set: ['sub.size=1'] });
    const lenient = await engine.render({ ...request, chart: { ...chart, files }, deterministic: true });
    expect(lenient.ok && lenient.warnings).toEqual([
      'values.schema.json of chart schema was not checked: it refers to https://schemas.invalid/x.json, which is not reachable from here',
    ]);
    const strict = await engine.render({ ...request, chart: { ...chart, files } });
    expect(strict.ok ? '' : strict.error.kind).toBe('schema');
  });
});
