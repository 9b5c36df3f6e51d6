import { addAbortSignal, PassThrough } from 'node:stream';
import type Docker from 'dockerode';

/** What a command in a container printed. */
export interface ExecResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

const OUTPUT_LIMIT_BYTES = 16 * 1024 * 1024;

/**
 * Runs a command in a container (`POST /containers/ID/exec`, then `/exec/ID/start` with a hijacked connection) and
 * waits for its end.
 *
 * @throws what dockerode throws; an error too when the output is over 16 MiB
 */
export async function execInContainer(
  docker: Docker,
  id: string,
  command: readonly string[],
  signal: AbortSignal,
): Promise<ExecResult> {
  const exec = await docker
    .getContainer(id)
    .exec({ Cmd: [...command], AttachStdout: true, AttachStderr: true, Tty: false, abortSignal: signal });
  const stream = await exec.start({ hijack: true, stdin: false, abortSignal: signal });
  addAbortSignal(signal, stream);
  const [stdout, stderr] = [collector(stream), collector(stream)];
  const ended = new Promise<void>((resolve, reject) => {
    stream.once('end', resolve).once('close', resolve).once('error', reject);
  });
  docker.modem.demuxStream(stream, stdout.sink, stderr.sink);
  await ended;
  const { ExitCode } = await exec.inspect({ abortSignal: signal });
  return { exitCode: ExitCode ?? -1, stdout: stdout.text(), stderr: stderr.text() };
}

function collector(stream: NodeJS.ReadWriteStream & { destroy?: (error: Error) => void }) {
  const chunks: Buffer[] = [];
  let size = 0;
  const sink = new PassThrough();
  sink.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > OUTPUT_LIMIT_BYTES) stream.destroy?.(new Error('the command printed more than 16 MiB'));
    else chunks.push(chunk);
  });
  return { sink, text: () => Buffer.concat(chunks).toString('utf8') };
}
