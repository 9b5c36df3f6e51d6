import { Agent, fetch } from 'undici';
import { expect, test } from 'vitest';
import { certificates, testAuthority } from '../../support/tls.ts';
import { start } from './support.ts';

test.each([
  ['server', 'HTTP 401'],
  ['wrongHost', 'ERR_TLS_CERT_ALTNAME_INVALID'],
  ['expired', 'CERT_HAS_EXPIRED'],
] as const)('https with the certificate "%s", the authority trusted', async (name, expected) => {
  const emulator = await start({ repositories: {}, tls: certificates[name] });
  const dispatcher = new Agent({ connect: { ca: testAuthority } });
  expect(emulator.url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
  const outcome = await fetch(`${emulator.url}/v2/`, { dispatcher }).then(
    (response) => `HTTP ${response.status}`,
    (error) => error.cause.code,
  );
  expect(outcome).toBe(expected);
});
