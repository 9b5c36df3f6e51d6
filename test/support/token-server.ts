import { execFileSync } from 'node:child_process';
import { createPrivateKey, randomUUID, sign, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** Who may do what: actions (`pull`, `push`) on a repository for a user, null for a stranger. */
export type TokenPolicy = (user: string | null, repository: string) => readonly string[];

/** A token server for docker-registry (distribution's token authentication specification). */
export interface TokenServer {
  readonly realm: string;
  /** The `auth` section for a registry that trusts it. */
  readonly auth: Record<string, unknown>;
  /** `user scope` of each request, `-` for a stranger. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

const service = 'pullproof-test';
const issuer = 'pullproof token server';

/**
 * Starts a token server that signs JWTs with a key of its own; a wrong password is 401.
 *
 * @param directory where openssl puts the key and its certificate
 * @param users passwords by user name
 */
export async function startTokenServer(
  directory: string,
  users: Readonly<Record<string, string>>,
  policy: TokenPolicy,
): Promise<TokenServer> {
  const files = { key: path.join(directory, 'token.key'), certificate: path.join(directory, 'token.pem') };
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', files.key];
  const args = ['req', '-x509', ...newKey, '-out', files.certificate, '-days', '1', '-subj', '/CN=token server'];
  execFileSync('openssl', args, { stdio: 'ignore' });
  const signer = signerFor(files);
  const requests: string[] = [];

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://token');
    const scopes = url.searchParams.getAll('scope');
    const user = userOf(request.headers.authorization, users);
    requests.push(`${user ?? (user === null ? '-' : 'rejected')} ${scopes.join(' ')}`);
    response.setHeader('content-type', 'application/json');
    if (user === undefined) {
      response.writeHead(401).end('{"errors":[{"code":"UNAUTHORIZED","message":"incorrect username or password"}]}');
      return;
    }
    const access = scopes.flatMap((scope) => grantedBy(scope, user, policy));
    response.end(JSON.stringify({ token: signer(user ?? '', access), expires_in: 300 }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const realm = `http://127.0.0.1:${(server.address() as AddressInfo).port}/token`;
  return {
    realm,
    auth: { token: { realm, service, issuer, rootcertbundle: files.certificate } },
    requests,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Undefined: a credential was sent and is wrong. */
function userOf(header: string | undefined, users: Readonly<Record<string, string>>): string | null | undefined {
  if (header === undefined) return null;
  const [user = '', ...rest] = Buffer.from(header.replace(/^Basic /, ''), 'base64')
    .toString()
    .split(':');
  return users[user] === rest.join(':') ? user : undefined;
}

function grantedBy(scope: string, user: string | null, policy: TokenPolicy): object[] {
  const [type, name = '', actions = ''] = scope.split(':');
  const allowed = policy(user, name);
  const granted = actions.split(',').filter((action) => allowed.includes(action));
  return granted.length === 0 ? [] : [{ type, name, actions: granted }];
}

function signerFor(files: { readonly key: string; readonly certificate: string }) {
  const key = createPrivateKey(readFileSync(files.key));
  const certificate = new X509Certificate(readFileSync(files.certificate)).raw.toString('base64');
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return (subject: string, access: readonly object[]): string => {
    const now = Math.floor(Date.now() / 1000);
    const header = { typ: 'JWT', alg: 'ES256', x5c: [certificate] };
    const times = { iat: now, nbf: now - 10, exp: now + 300 };
    const claims = { iss: issuer, sub: subject, aud: service, jti: randomUUID(), ...times, access };
    const unsigned = `${encode(header)}.${encode(claims)}`;
    const signature = sign('sha256', Buffer.from(unsigned), { key, dsaEncoding: 'ieee-p1363' });
    return `${unsigned}.${signature.toString('base64url')}`;
  };
}
