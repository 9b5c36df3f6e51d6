import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { fixFindings } from '../../../src/cli/fix.ts';
import type { Finding } from '../../../src/core/finding/report.ts';
import { startEmulator } from '../../../src/emulator/index.ts';
import { finding, report } from '../../fixtures/reports/build.ts';
import { runNode } from '../../support/run-node.ts';
import { mirrorConfig, smallChart } from '../../support/small-chart.ts';
import { makeDirectory } from '../../support/temp-directory.ts';

const VALUES = 'tag: 1.4.2\r\npassword: 1.4.2\r\n';

function fix(...findings: Finding[]) {
  const cwd = makeDirectory({ 'values.yaml': VALUES });
  let said = '';
  const sources = new Map([['values.yaml', VALUES]]);
  const isChanged = fixFindings(
    { report: report({ findings }), sources },
    { cwd, writeError: (text) => (said += text) },
  );
  return { isChanged, said, text: readFileSync(path.join(cwd, 'values.yaml'), 'utf8') };
}

const suggest = (line: number, column: number, description = 'the nearest tag') =>
  finding('tag-not-found', {
    confidence: 'exact',
    suggestion: { file: 'values.yaml', line, column, endColumn: column + 5, replacement: 'v1.4.2', description },
  });

describe('fixFindings', () => {
  test('says what it changed', () => {
    expect(fix(suggest(1, 6))).toEqual({
      isChanged: true,
      said: 'fixed values.yaml:1: 1.4.2 → v1.4.2 (the nearest tag)\n',
      text: 'tag: v1.4.2\r\npassword: 1.4.2\r\n',
    });
  });

  test('says what it did not change, and why', () => {
    const { isChanged, said } = fix(suggest(9, 6));
    expect(isChanged).toBe(false);
    expect(said).toBe('not fixed values.yaml:9: the nearest tag: the range does not lie in the file\n');
  });

  test('shows no part of a line with a credential', () => {
    expect(fix(suggest(2, 11)).said).toBe('fixed values.yaml:2: the nearest tag\n');
  });

  test('prints nothing that a terminal or a runner would obey', () => {
    expect(fix(suggest(1, 6, '\u001b[2J\n::error::x')).said).toBe(
      'fixed values.yaml:1: 1.4.2 → v1.4.2 (\\x1b[2J ::error::x)\n',
    );
  });

  test('says so when there is nothing to do', () => {
    expect(fix(finding('no-images')).said).toBe('nothing to fix: no finding has a proved change\n');
    expect(fix().said).toBe('');
  });
});

test('check --fix: the report and the exit status are those after the fix', { timeout: 120_000 }, async () => {
  const emulator = await startEmulator({
    repositories: {
      'acme/api': { visibility: 'public', tags: { 'v1.4.2': { kind: 'image', platform: 'linux/amd64' } } },
    },
  });
  onTestFinished(() => emulator.close());
  const files = { ...smallChart('ghcr.io/acme/api:1.4.2 # released'), 'pullproof.yaml': mirrorConfig(emulator.url) };
  const cwd = makeDirectory(files);
  const check = (...args: string[]) => runNode('src/cli/index.ts', ['check', 'deploy/api', ...args], { cwd });
  expect((await check()).code).toBe(1);
  const { code, stdout, stderr } = await check('--fix', '--format', 'json');
  expect(stderr).toMatch(
    /^fixed deploy\/api\/values\.yaml:1: .* → .*v1\.4\.2 \(use the tag "v1\.4\.2", which exists .*\)\n$/,
  );
  expect(JSON.parse(stdout)).toMatchObject({ verdict: 'pass', findings: [], counts: { found: 1 } });
  expect(code).toBe(0);
  expect(readFileSync(path.join(cwd, 'deploy/api/values.yaml'), 'utf8')).toBe(
    'image: ghcr.io/acme/api:v1.4.2 # released\n',
  );
});
