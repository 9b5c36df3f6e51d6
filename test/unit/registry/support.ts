import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach } from 'vitest';
import type { IdentityAnswer } from '../../../src/core/answer/answer.ts';
import type { ImageFact } from '../../../src/core/answer/image-fact.ts';
import { parseReference } from '../../../src/core/reference/parse.ts';
import { type ImageReference, referenceKey } from '../../../src/core/reference/reference.ts';
import { sensitive } from '../../../src/core/secrecy/sensitive.ts';
import type { RegistrySettings } from '../../../src/core/settings/settings.ts';
import { type Emulator, type EmulatorOptions, startEmulator } from '../../../src/emulator/index.ts';
import { type LookupOptions, lookUpImages, type SecretIdentity } from '../../../src/registry/index.ts';

const closers: (() => Promise<unknown> | unknown)[] = [];

afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

/** A request as a hand-made server saw it. */
export interface Arrived {
  readonly method: string;
  readonly url: string;
  readonly authorization: string | null;
}

/** A hand-made server on 127.0.0.1. */
export interface TestServer {
  readonly url: string;
  readonly host: string;
  readonly requests: readonly Arrived[];
}

/** Starts an HTTP server that lives until the end of the test and notes what arrives. */
export async function serve(
  handle: (request: IncomingMessage, response: ServerResponse, count: number) => void,
): Promise<TestServer> {
  const requests: Arrived[] = [];
  const server = createServer((request, response) => {
    const { method = '', url = '', headers } = request;
    requests.push({ method, url, authorization: headers.authorization ?? null });
    handle(request, response, requests.length);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url: `http://${host}`, host, requests };
}

/** Starts an emulator that lives until the end of the test. */
export async function emulate(options: EmulatorOptions): Promise<Emulator> {
  const emulator = await startEmulator(options);
  closers.push(() => emulator.close());
  return emulator;
}

/** Answers with JSON. */
export function json(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

/** Answers with a registry's error. */
export function refuse(response: ServerResponse, status: number, code: string, message = '', headers = {}): void {
  json(response, status, { errors: [{ code, message }] }, headers);
}

export const DIGEST = `sha256:${'a'.repeat(64)}`;
const MANIFEST_TYPE = 'application/vnd.oci.image.manifest.v1+json';

/** Answers as a registry that has the manifest. */
export function serveManifest(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': MANIFEST_TYPE, 'docker-content-digest': DIGEST });
  response.end();
}

/** Parses a reference that is known to be right. */
export function reference(text: string): ImageReference {
  const parsed = parseReference(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.problem.message}`);
  return parsed.reference;
}

/** Settings of a registry with what matters for the test. */
export function settings(host: string, rest: Partial<RegistrySettings> = {}): RegistrySettings {
  return { host, endpoint: null, credential: null, credentialSource: null, ca: null, insecure: false, ...rest };
}

/** A pull secret with a credential. */
export function secret(name: string, username: string, password: string): SecretIdentity {
  return {
    identity: { id: `secret:default/${name}`, kind: 'secret', source: `secret default/${name}`, isExplicit: false },
    credential: sensitive({ username, password }),
  };
}

/** What a test says about a run; the rest has defaults. */
export interface RunOptions extends Partial<Omit<LookupOptions, 'keychain'>> {
  /** The one credential that the keychain has for every host. */
  readonly credential?: readonly [username: string, password: string];
  readonly isExplicit?: boolean;
  readonly secrets?: readonly SecretIdentity[];
  readonly expectPlatforms?: readonly { os: string; architecture: string; variant?: string }[];
}

/** Looks up images by their text and gives the facts in the same order. */
export async function lookUp(texts: readonly string[], run: RunOptions = {}): Promise<readonly ImageFact[]> {
  const { credential, isExplicit = false, secrets = [], expectPlatforms, ...options } = run;
  const entries = credential
    ? [{ credential: sensitive({ username: credential[0], password: credential[1] }), source: 'test', isExplicit }]
    : [];
  const references = texts.map(reference);
  const facts = await lookUpImages(
    references.map((own) => ({ reference: own, secrets, ...(expectPlatforms ? { expectPlatforms } : {}) })),
    {
      registries: [],
      keychain: { credentialsFor: async () => entries },
      concurrency: 16,
      timeoutMs: 20_000,
      offline: false,
      ...options,
    },
  );
  return references.map((own) => facts.get(referenceKey(own))!);
}

/** Shows an answer in one line: `anonymous: absent tag (404 MANIFEST_UNKNOWN)`. */
export function show({ identity, answer }: IdentityAnswer): string {
  const detail =
    answer.state === 'absent'
      ? ` ${answer.what}`
      : answer.state === 'denied'
        ? ` ${answer.why}`
        : answer.state === 'unverified'
          ? ` ${answer.reason}`
          : '';
  const { status, code } = answer.evidence;
  return `${identity.kind}: ${answer.state}${detail} (${[status ?? 'no answer', code].filter((part) => part !== null).join(' ')})`;
}

/** Looks up one image and shows its answers. */
export async function answersTo(text: string, run: RunOptions = {}): Promise<readonly string[]> {
  return (await lookUp([text], run))[0]!.answers.map(show);
}
