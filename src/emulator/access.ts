import type { Context, Exchange } from './exchange.ts';
import type { CredentialSpec, EmulatorOptions } from './options.ts';
import type { Situation } from './reply.ts';
import type { Principal } from './tokens.ts';

/** What a principal may do with a repository. */
export type Access = 'read' | 'denied' | 'absent';

/** Either who asks, or the situation in which the request ends. */
export type Authentication = { readonly principal: Principal } | { readonly refused: Situation };

/** Looks at the Authorization of a request to `/v2/`. */
export function authenticate(context: Context, exchange: Exchange): Authentication {
  const { scheme } = context.flavour;
  if (scheme === 'open') return { principal: 'anonymous' };
  const header = exchange.headers.authorization;
  if (header === undefined) return { refused: 'unauthenticated' };
  const basic = parseBasic(header);
  if (scheme === 'basic') {
    const owner = basic && findCredential(context.options, basic.username, basic.password);
    return owner ? { principal: owner } : { refused: 'rejected' };
  }
  if (basic) return { refused: 'basic-refused' };
  return bearer(context, exchange, /^bearer (.+)$/i.exec(header)?.[1] ?? '');
}

/** Whether the principal sees a repository. */
export function accessTo(context: Context, principal: Principal, repository: string): Access {
  const stored = context.store.get(repository);
  if (stored === undefined) return 'absent';
  if (stored.spec.visibility === 'public' || context.flavour.scheme === 'open') return 'read';
  if (principal === 'anonymous') return 'denied';
  return stored.spec.readers?.includes(principal.name) === true ? 'read' : 'denied';
}

/** The known, living credential with this user name (null: whatever its name) and password, or null. */
export function findCredential(
  options: EmulatorOptions,
  username: string | null,
  password: string,
): CredentialSpec | null {
  const isNamed = (one: CredentialSpec) => username === null || (one.username ?? username) === username;
  const found = options.credentials?.find((one) => one.password === password && isNamed(one));
  return found !== undefined && isAlive(found) ? found : null;
}

/** Splits `Basic …`; null for any other header. The password may hold colons. */
export function parseBasic(header: string): { readonly username: string; readonly password: string } | null {
  const encoded = /^basic ([a-z0-9+/=]+)$/i.exec(header)?.[1];
  if (encoded === undefined) return null;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon < 0 ? null : { username: text.slice(0, colon), password: text.slice(colon + 1) };
}

function bearer(context: Context, exchange: Exchange, token: string): Authentication {
  const grant = context.tokens.find(token);
  if (grant !== null) {
    const { repository } = exchange.route;
    const isForOther = repository !== '' && grant.repository !== repository;
    return isForOther ? { refused: 'no-access-manifests' } : { principal: grant.principal };
  }
  const { takesDummyBearer } = context.flavour;
  if (!takesDummyBearer) return { refused: 'bad-bearer' };
  const owner = context.options.credentials?.find((one) => Buffer.from(one.password).toString('base64') === token);
  if (owner !== undefined && isAlive(owner)) return { principal: owner };
  return token === dummyBearer ? { principal: 'anonymous' } : { refused: 'bad-bearer' };
}

/** What Homebrew sends to GHCR for every public package (docs/reference/registries.md#s1-2). */
const dummyBearer = 'QQ==';

function isAlive(credential: CredentialSpec): boolean {
  return credential.expired !== true && (credential.scopes ?? ['read:packages']).includes('read:packages');
}
