import { readFileSync } from 'node:fs';

const read = (name: string) => readFileSync(new URL(`../fixtures/tls/${name}`, import.meta.url), 'utf8');
const pair = (name: string) => ({ cert: read(`${name}.pem`), key: read(`${name}.key`) });

/** The authority that signed the certificates below (PEM). */
export const testAuthority = read('ca.pem');

/** Certificates for `EmulatorOptions.tls`: one that fits 127.0.0.1 and two that do not. */
export const certificates = {
  server: pair('server'),
  wrongHost: pair('wrong-host'),
  expired: pair('expired'),
} as const;
