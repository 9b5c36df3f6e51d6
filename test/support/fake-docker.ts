import { mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import type { Socket } from 'node:net';
import os from 'node:os';
import path from 'node:path';

/** One container: what it is, and what `crictl images -o json` prints in it. */
export interface FakeContainer {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly state?: 'running' | 'exited';
  readonly exec?: { readonly stdout?: string; readonly stderr?: string; readonly exitCode?: number };
}

/** A Docker API on a Unix socket. */
export interface FakeDocker {
  /** For `DOCKER_HOST`. */
  readonly host: string;
  /** Method and path of each request, in order; an exec's with its command. */
  readonly requests: readonly string[];
  stop(): Promise<void>;
}

/**
 * Starts an HTTP server that speaks as much of the Docker API as listing images, listing containers by label and
 * running a command in one needs; `exec/start` takes the connection over, as dockerd does.
 */
export async function startFakeDocker(content: {
  readonly images?: readonly string[];
  readonly containers?: readonly FakeContainer[];
}): Promise<FakeDocker> {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'pullproof-docker-'));
  const socketPath = path.join(directory, 'docker.sock');
  const requests: string[] = [];
  const containers = content.containers ?? [];
  const server = http.createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => {
      body += text;
    });
    request.on('end', () => {
      const url = new URL(request.url ?? '/', 'http://docker');
      const command = body === '' ? '' : ` ${(JSON.parse(body) as { Cmd?: string[] }).Cmd?.join(' ') ?? ''}`;
      requests.push(`${request.method} ${url.pathname}${command}`);
      const [status, answer] = answerTo(url, containers, content.images ?? []);
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer));
    });
  });
  server.on('upgrade', (request: http.IncomingMessage, socket: Socket) => {
    requests.push(`${request.method} ${request.url}`);
    const [, name] = /^\/exec\/(.+)\/start$/.exec(request.url ?? '') ?? [];
    const { exec } = containers.find((container) => container.name === name) ?? {};
    socket.on('error', () => {}).resume();
    socket.write(
      'HTTP/1.1 101 UPGRADED\r\nContent-Type: application/vnd.docker.raw-stream\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\n',
    );
    const bytes = Buffer.concat([...frames(1, exec?.stdout ?? ''), ...frames(2, exec?.stderr ?? '')]);
    // Frames arrive cut anywhere.
    for (let at = 0; at < bytes.length; at += 1000) socket.write(bytes.subarray(at, at + 1000));
    socket.end();
  });
  await new Promise<void>((resolve) => server.listen(socketPath, resolve));
  return {
    host: `unix://${socketPath}`,
    requests,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function answerTo(url: URL, containers: readonly FakeContainer[], images: readonly string[]): [number, unknown] {
  if (url.pathname === '/_ping') return [200, 'OK'];
  if (url.pathname === '/images/json') {
    return [
      200,
      images.map((image) =>
        image.includes('@') ? { RepoTags: null, RepoDigests: [image] } : { RepoTags: [image], RepoDigests: [] },
      ),
    ];
  }
  if (url.pathname === '/containers/json') return [200, containers.filter(matching(url)).map(listed)];
  const [, name, what] = /^\/(?:containers|exec)\/([^/]+)\/(exec|json)$/.exec(url.pathname) ?? [];
  const container = containers.find((candidate) => candidate.name === name);
  if (!container) return [404, { message: `No such container: ${name}` }];
  return what === 'exec' ? [201, { Id: name }] : [200, { ExitCode: container.exec?.exitCode ?? 0, Running: false }];
}

function matching(url: URL): (container: FakeContainer) => boolean {
  const { label = [] } = JSON.parse(url.searchParams.get('filters') ?? '{}') as { label?: string[] };
  const all = url.searchParams.get('all') === 'true';
  return ({ labels, state }) => (all || state !== 'exited') && label.every((key) => key in labels);
}

function listed({ name, labels, state }: FakeContainer): unknown {
  return { Id: name, Names: [`/${name}`], Image: 'node', State: state ?? 'running', Labels: labels };
}

/** Docker's stream frames: one byte of stream, three of zero, four of length, the payload. */
function* frames(stream: number, text: string): Iterable<Buffer> {
  const payload = Buffer.from(text);
  for (let at = 0; at < payload.length; at += 700) {
    const part = payload.subarray(at, at + 700);
    const header = Buffer.alloc(8);
    header.writeUInt8(stream, 0);
    header.writeUInt32BE(part.length, 4);
    yield Buffer.concat([header, part]);
  }
}
