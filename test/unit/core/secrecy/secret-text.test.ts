import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSecretName } from '../../../../src/core/secrecy/secret-name.ts';
import {
  hideSecretTexts,
  maskSecretTexts,
  secretIn,
  secretVariable,
  secretVariables,
} from '../../../../src/core/secrecy/secret-text.ts';

describe('isSecretName', () => {
  test.each([
    'GITHUB_TOKEN',
    'TOKEN',
    'REGISTRY_PASSWORD',
    'DB_PASSWD',
    'PASS',
    'MY_PASS_2',
    'APP_SECRET',
    'APP_SECRET_NAME',
    'GCP_CREDENTIALS',
    'CREDENTIAL',
    'GH_PAT',
    'APIKEY',
    'AWS_SECRET_ACCESS_KEY',
    'API_KEY',
    'registry_password',
  ])('%s is one', (name) => expect(isSecretName(name)).toBe(true));

  test.each([
    'GITHUB_SHA',
    'IMAGE_TAG',
    'REGISTRY',
    'GITHUB_REPOSITORY_OWNER',
    'TOKENIZER',
    'COMPASS_URL',
    'PATH',
    'PATTERN',
    'KEY',
    'MONKEY',
    'PASSPORT',
    'SECRETS_DIR',
  ])('%s is none', (name) => expect(isSecretName(name)).toBe(false));
});

test('secretVariables takes those that are long enough', () => {
  const env = {
    B_TOKEN: '12345678',
    A_TOKEN: '1234567',
    C_PASS: 'long-enough',
    SHA: '0123456789',
    GONE_SECRET: undefined,
  };
  expect(secretVariables(env).map(({ label }) => label)).toEqual(['${B_TOKEN}', '${C_PASS}']);
});

const VALUE = 'Hunter2/Hunter2+é';
const secret = secretVariable('DB_PASSWORD', VALUE);
const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('the forms of a secret', () => {
  test.each([
    ['as it is', VALUE],
    ['in lower case', VALUE.toLowerCase()],
    ['in base64', base64(VALUE)],
    ['in base64 without padding', base64(VALUE).replace(/=+$/, '')],
    ['in base64 and lower case', base64(VALUE).toLowerCase()],
    ['in base64 for addresses', Buffer.from(VALUE).toString('base64url')],
    ['behind a user in base64', base64(`u:${VALUE}`)],
    ['behind a longer user in base64', base64(`us:${VALUE}`)],
    ['behind a user and before more', base64(`use:${VALUE}\n`)],
    ['in hexadecimal', Buffer.from(VALUE).toString('hex')],
    ['in capital hexadecimal', Buffer.from(VALUE).toString('hex').toUpperCase()],
    ['percent-encoded', encodeURIComponent(VALUE)],
  ])('%s is found and hidden', (_, form) => {
    const text = `ghcr.io/x/${form}:1`;
    expect(secretIn(text, [secret])).toBe(secret);
    const hidden = hideSecretTexts(text, [secret]);
    expect(hidden).toContain('${DB_PASSWORD}');
    expect(secretIn(hidden, [secret])).toBeNull();
    const masked = maskSecretTexts(text, [secret]);
    expect([masked.length, secretIn(masked, [secret])]).toEqual([text.length, null]);
  });

  test('leaves other texts as they are', () => {
    const text = 'ghcr.io/acme/hunter2:0123456789abcdef';
    expect(secretIn(text, [secret])).toBeNull();
    expect(hideSecretTexts(text, [secret])).toBe(text);
  });

  test('shows the longest of two', () => {
    const longer = secretVariable('LONG_TOKEN', 'hunter2-hunter2-longer');
    const shorter = secretVariable('DB_PASS', 'hunter2-hunter2');
    expect(hideSecretTexts('a hunter2-hunter2-longer b hunter2-hunter2', [shorter, longer])).toBe(
      'a ${LONG_TOKEN} b ${DB_PASS}',
    );
  });

  test('hides any secret in any text, in base64 behind and before anything', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 8, maxLength: 40 }).filter((text) => text.trim().length >= 8),
        fc.string({ maxLength: 9 }),
        fc.string({ maxLength: 9 }),
        (value, before, after) => {
          const any = secretVariable('X_TOKEN', value);
          expect(hideSecretTexts(`${before}${value}${after}`, [any])).not.toContain(value);
          expect(secretIn(base64(`${before}${value}${after}`), [any])).toBe(any);
        },
      ),
    );
  });
});
