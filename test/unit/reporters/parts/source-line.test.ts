import { describe, expect, test } from 'vitest';
import { hideCredentials, sourceLine } from '../../../../src/reporters/parts/source-line.ts';

function draw(
  text: string,
  line: number,
  column: number,
  endColumn: number,
  width = 80,
  endLine = line,
): string[] | null {
  const shown = sourceLine(text, { file: 'v.yaml', line, column, endLine, endColumn }, width);
  return shown && [shown.text, ' '.repeat(shown.indent) + '^'.repeat(shown.length)];
}

describe('sourceLine', () => {
  test.each<[string, string, number, number, number, string[]]>([
    ['a plain line', 'a:\n  tag: 1.4.2', 2, 8, 13, ['  tag: 1.4.2', '       ^^^^^']],
    ['CRLF', 'a:\r\n  tag: 1\r\n', 2, 8, 9, ['  tag: 1', '       ^']],
    ['a BOM', '\ufefftag: 1', 1, 6, 7, ['tag: 1', '     ^']],
    ['tabs', '\ttag: 1', 1, 7, 8, ['  tag: 1', '       ^']],
    ['wide characters', 'a: 世界 # x', 1, 4, 6, ['a: 世界 # x', '   ^^^^']],
    ['half of a pair', 'a: 😀', 1, 5, 6, ['a: 😀', '   ^^']],
    ['an empty range', 'tag: ', 1, 6, 6, ['tag: ', '     ^']],
    ['a range past the end', 'tag: 1', 1, 6, 99, ['tag: 1', '     ^']],
    ['control characters', 'a: \u001bx', 1, 5, 6, ['a: \\x1bx', '       ^']],
  ])('marks %s', (_, text, line, column, endColumn, expected) => {
    expect(draw(text, line, column, endColumn)).toEqual(expected);
  });

  test('marks the first line of a range over several', () => {
    expect(draw('a: |\n  b\n', 1, 4, 2, 80, 2)).toEqual(['a: |', '   ^']);
  });

  test('has nothing for a line that is empty or not there', () => {
    expect(draw('a\n\nb', 2, 1, 1)).toBeNull();
    expect(draw('a', 9, 1, 2)).toBeNull();
  });

  test('cuts long lines around the mark', () => {
    expect(draw(`a: ${'x'.repeat(100)}`, 1, 1, 2, 20)).toEqual(['a: xxxxxxxxxxxxxxxx…', '^']);
    expect(draw(`${'x'.repeat(100)}: 1.4.2 # more`, 1, 103, 108, 20)).toEqual(['…1.4.2…', ' ^^^^^']);
  });
});

describe('hideCredentials', () => {
  test.each([
    ['  password: hunter2', '  password: ***'],
    ['- token: "abc" # x', '- token: ***'],
    ['    auth: dXNlcjpwYXNz', '    auth: ***'],
    ['  .dockerconfigjson: eyJhdXRocyI6e319', '  .dockerconfigjson: ***'],
    ['registryPassword: x', 'registryPassword: ***'],
    ['"password":"hunter2"', '"password":***'],
    ['{user: ada,password: hunter2}', '{user: ada,password: ***}'],
    ['x: "?token=hunter2&n=1"', 'x: "?token=***"'],
    ['--set registry.password=hunter2', '--set registry.password=***'],
    ['basicAuth: dXNlcjpwYXNz', 'basicAuth: ***'],
    [`x: ghp_${'a1'.repeat(18)}`, 'x: ***'],
    [`x: ${'aGVsbG8K'.repeat(8)}==`, 'x: ***'],
    ['{"auths":{"ghcr.io":{"auth":"dXNlcjpwYXNz"}}}', '{"auths":{"ghcr.io":{"auth":"***"}}}'],
    ['x: "{\\"auth\\":\\"dXNlcg==\\"}"', 'x: "{\\"auth\\":\\"***\\"}"'],
    ['  - {registry: ghcr.io, password: hunter2}', '  - {registry: ghcr.io, password: ***}'],
    ['imageCredentials: {registry: ghcr.io, password: hunter2}', 'imageCredentials: ***'],
  ])('hides %j', (line, expected) => expect(hideCredentials(line)).toBe(expected));

  test.each([
    'imagePullSecrets: [ghcr-secret]',
    '  - name: ghcr-secret',
    '  secretName: registry-token',
    `  digest: sha256:${'0123456789abcdef'.repeat(4)}`,
    `image: redis@sha256:${'0123456789abcdef'.repeat(4)}`,
    '  password: {{ .Values.password }}',
    '  password: ""',
    'tokens:',
    // Images and tags that only sound like credentials (charts/16, charts/17 of the bug reports).
    'image: ghcr.io/acme/oauth:1.0.1',
    'image: "ghcr.io/acme/user-token:2.0.0"',
    "  image: 'harborauth:1.0.0'",
    '  - oauth:1.0.1',
    '- "user-token:2.0.0"',
    '{image: ghcr.io/acme/oauth:1.0.1, command: [x]}',
    '{"image":"ghcr.io/acme/basic-auth:1.0.1@sha256:abc"}',
    '  image: "{{ .Values.registry }}/api-key:{{ .Values.tag }}"',
    'images: [acme/password:1, acme/credentials:2, token:3]',
    'oauth: {repository: ghcr.io/acme/oauth, tag: 1.0.1}',
    '--set image=ghcr.io/acme/api-token:1.0.1',
    'image: ghcr.io/acme/gha_runner:1',
    'image: ghcr.io/acme/ghs-exporter-with-a-long-name:1.0.0',
    `image: ghcr.io/${'organisation/'.repeat(6)}api:V1`,
    `image: ghcr.io/${'organisation/'.repeat(6)}api:1`,
  ])('leaves %j', (line) => expect(hideCredentials(line)).toBe(line));
});

test.each([
  ['auth: {username: u, password: "two words, and a comma", x: 1}', 'auth: ***'],
  ['x: {username: u, password: "two words, and a comma", y: 1}', 'x: {username: u, password: "***", y: 1}'],
  ["x: {password: 'it''s here', y: 1}", "x: {password: '***', y: 1}"],
  ['image: https://u:pw@ghcr.io/acme/api:1', 'image: https://***@ghcr.io/acme/api:1'],
  ['image: ghcr.io/acme/api:1@sha256:abc', 'image: ghcr.io/acme/api:1@sha256:abc'],
])('%s is shown as %s', (line, shown) => {
  expect(hideCredentials(line)).toBe(shown);
});
