import { afterEach } from 'vitest';
import { type Emulator, type EmulatorOptions, startEmulator } from '../../../src/emulator/index.ts';

const running: Emulator[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((emulator) => emulator.close()));
});

/** Starts an emulator that is stopped after the test. */
export async function start(options: EmulatorOptions): Promise<Emulator> {
  const emulator = await startEmulator(options);
  running.push(emulator);
  return emulator;
}

/** The four types that a careful client names. */
export const accept = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ');

export const basic = (user: string, password: string) =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

/** Asks the token endpoint and gives the status with the code or the token. */
export async function askToken(
  emulator: Emulator,
  repository: string,
  authorization?: string,
): Promise<{ status: number; code: string | null; token: string | null }> {
  const challenge = (await fetch(`${emulator.url}/v2/${repository}/manifests/x`)).headers.get('www-authenticate') ?? '';
  const realm = /realm="(?<realm>[^"]+)"/.exec(challenge)?.groups?.realm;
  const response = await fetch(`${realm}?service=test&scope=repository:${repository}:pull`, {
    headers: authorization === undefined ? {} : { authorization },
  });
  const body = (await response.json()) as { token?: string; errors?: { code: string }[] };
  return { status: response.status, code: body.errors?.[0]?.code ?? null, token: body.token ?? null };
}

/** Sends a request with a token for its repository and gives `STATUS CODE: message`. */
export async function ask(
  emulator: Emulator,
  path: string,
  options: { authorization?: string; accept?: string; method?: string } = {},
): Promise<string> {
  const repository = /^\/v2\/(.+)\/(?:manifests|tags|blobs)\//.exec(path)?.[1] ?? '';
  const { token } = await askToken(emulator, repository, options.authorization);
  const response = await fetch(emulator.url + path, {
    method: options.method ?? 'GET',
    redirect: 'manual',
    headers: { authorization: `Bearer ${token}`, accept: options.accept ?? accept },
  });
  return summary(response);
}

/** `STATUS`, and for an error body ` CODE: message`. */
export async function summary(response: Response): Promise<string> {
  const text = await response.text();
  if (!text.includes('"errors"')) return String(response.status);
  const { code, message } = (JSON.parse(text) as { errors: { code: string; message: string }[] }).errors[0]!;
  return `${response.status} ${code}: ${message}`;
}
