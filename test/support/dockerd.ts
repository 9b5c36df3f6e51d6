import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Pack } from 'tar-stream';

/** Debian's `dockerd`, running with everything of its own. */
export interface Dockerd {
  /** For `DOCKER_HOST`. */
  readonly host: string;
  /**
   * Sends a request to its API.
   *
   * @throws Error with Docker's answer, for any status but 2xx
   */
  request(method: string, path: string, body?: Buffer | Pack | object): Promise<Buffer>;
  stop(): Promise<void>;
}

/** Starts a dockerd (as root) with its own data root, socket, containerd and no network. */
export async function startDockerd(): Promise<Dockerd> {
  const directory = await mkdtemp(path.join(tmpdir(), 'pullproof-dockerd-'));
  const socketPath = path.join(directory, 'docker.sock');
  const own = ['data-root', 'exec-root', 'pidfile'].flatMap((flag) => [`--${flag}`, path.join(directory, flag)]);
  const network = ['--bridge=none', '--iptables=false', '--ip6tables=false', '--ip-forward=false', '--ip-masq=false'];
  const other = ['--userland-proxy=false', '--storage-driver=vfs', '--host', `unix://${socketPath}`];
  const child = spawn('dockerd', [...own, ...network, ...other], { stdio: ['ignore', 'ignore', 'pipe'] });
  await listening(child);
  const request: Dockerd['request'] = (method, target, body) => send(socketPath, method, target, body);
  return {
    host: `unix://${socketPath}`,
    request,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      if (child.kill('SIGTERM')) await ended;
      await rm(directory, { recursive: true, force: true });
    },
  };
}

function listening(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      log += text;
      if (log.includes('API listen on')) resolve();
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`dockerd ended with status ${code}:\n${log}`)));
  });
}

function send(socketPath: string, method: string, target: string, body?: Buffer | Pack | object): Promise<Buffer> {
  const isBytes = Buffer.isBuffer(body);
  const isStream = body !== undefined && 'pipe' in body;
  const type = isBytes || isStream ? 'application/x-tar' : 'application/json';
  return new Promise((resolve, reject) => {
    const request = http.request(
      { socketPath, method, path: target, headers: { 'Content-Type': type } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const answer = Buffer.concat(chunks);
          if ((response.statusCode ?? 0) < 300) resolve(answer);
          else reject(new Error(`${method} ${target}: ${response.statusCode} ${answer.toString('utf8')}`));
        });
      },
    );
    request.on('error', reject);
    if (isStream) body.pipe(request);
    else request.end(isBytes ? body : body === undefined ? undefined : JSON.stringify(body));
  });
}
