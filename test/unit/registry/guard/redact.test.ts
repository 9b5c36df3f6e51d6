import fc from 'fast-check';
import { expect, test } from 'vitest';
import { redactText, redactUrl } from '../../../../src/registry/guard/redact.ts';

test.each([
  [
    'https://u:p@ghcr.io/token?service=ghcr.io&scope=repository:a/b:pull#x',
    'https://ghcr.io/token?service=ghcr.io&scope=repository:a/b:pull',
  ],
  [
    'https://blobs.example/x?sig=abc&X-Amz-Signature=def&n=1',
    'https://blobs.example/x?sig=***&X-Amz-Signature=***&n=1',
  ],
  ['https://a.example/x?last=%0A%1b[31m', 'https://a.example/x?last=%0A%1B%5B31m'],
  ['https://a.example/x', 'https://a.example/x'],
  ['file:///etc/passwd', 'file:///etc/passwd'],
])('shows %s as %s', (url, expected) => {
  expect(redactUrl(new URL(url))).toBe(expected);
});

test.each([
  ['you sent s3cret-pw', 'you sent ***'],
  ['Authorization: Bearer abcdefgh12345678', 'Authorization: Bearer ***'],
  ['basic dXNlcjpwYXNzd29yZA==', 'basic ***'],
  ['token ghp_abcDEF123abcDEF123abc refused', 'token ghp_*** refused'],
  ['jwt eyJhbGciOi.eyJzdWIi.c2ln!', 'jwt ***!'],
  ['see https://u:pw@host/x and https://h/x?sig=1', 'see https://***@host/x and https://h/x?***'],
  ['a\u001b[31mred\r\n::error::x', 'a [31mred ::error::x'],
  ['x'.repeat(400), `${'x'.repeat(299)}…`],
])('shows %j as %j', (text, expected) => {
  expect(redactText(text, ['s3cret-pw'])).toBe(expected);
});

test('a secret that was sent never comes through', () => {
  fc.assert(
    fc.property(fc.string(), fc.stringMatching(/^[A-Za-z0-9:/+]{8,30}$/), fc.string(), (before, secret, after) => {
      expect(redactText(`${before}${secret}${after}`, [secret])).not.toContain(secret);
    }),
  );
});
