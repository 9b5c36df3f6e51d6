import { type Deadline, timeIsOver } from '../../core/settings/deadline.ts';
import { USUAL_START } from './early-start.ts';
import { type Decoded, decodeFrame, encodeFrame, encodeRender } from './frame.ts';
import { keepWorker } from './keep-worker.ts';
import { type Limits, limitFailure } from './limits.ts';
import { refuseBroken } from './refuse-broken.ts';
import type { NamedBytes, RenderRequest } from './request.ts';
import type { EngineFailure, EngineInfo, EngineResponse, ParseResponse } from './response.ts';
import type { StartTimes } from './worker.ts';

/**
 * Helm's engine. Calls wait for one another; a call that meets a limit ends in a failure and leaves the engine usable.
 */
export interface Engine {
  /** Renders. Whatever the user's chart or values do wrong is in the response; a rejection is a bug. */
  render(request: RenderRequest, options?: CallOptions): Promise<EngineResponse>;
  /**
   * Splits and parses files of rendered YAML as `kubectl` does. A document that does not parse is a failure with file
   * and line.
   */
  parse(files: readonly NamedBytes[]): Promise<ParseResponse>;
  /** Says which files each `--set-file` argument reads, by Helm's own parser. */
  setFilePaths(args: readonly string[]): Promise<{ ok: true; paths: readonly (readonly string[])[] } | EngineFailure>;
  /** Picks the version that Helm would pick for a range; null when none fits. */
  resolveVersion(
    constraint: string,
    versions: readonly string[],
  ): Promise<{ ok: true; version: string | null } | EngineFailure>;
  /** Versions of Helm, Kubernetes and Go inside. */
  info(): Promise<EngineInfo>;
  /** Ends the worker after the calls that were made already. */
  close(): Promise<void>;
}

/** How one call differs from the others. */
export interface CallOptions {
  /** Time limit of this call in ms, when it is to be lower than the engine's. */
  readonly timeoutMs?: number;
}

/** What an engine is started with. */
export interface EngineOptions extends Partial<Limits> {
  /** Called when a worker has started, with the length of its steps (for the benchmark). */
  readonly onStart?: (times: StartTimes) => void;
  /** The time of the whole run: no call begins after it, and one that is under way is stopped. */
  readonly deadline?: Deadline;
}

const DEFAULTS: Limits = {
  // Far above the slowest known chart (3 s).
  timeoutMs: 30_000,
  maxMemoryBytes: USUAL_START.maxMemoryBytes,
  maxOutputBytes: USUAL_START.maxOutputBytes,
};

/**
 * Starts the engine at once, in a worker thread, so that loading it overlaps with other work. An idle engine does not
 * keep the process alive.
 *
 * @throws Error when the installation is incomplete
 */
export function createEngine(options: EngineOptions = {}): Engine {
  const limits: Limits = {
    timeoutMs: options.timeoutMs ?? DEFAULTS.timeoutMs,
    maxMemoryBytes: options.maxMemoryBytes ?? DEFAULTS.maxMemoryBytes,
    maxOutputBytes: options.maxOutputBytes ?? DEFAULTS.maxOutputBytes,
  };
  const worker = keepWorker(limits, options.onStart);
  let tail: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  /** Calls one after another; the frame is made when its turn comes, so that waiting calls hold no copies. */
  function call(
    makeFrame: () => ArrayBuffer,
    deterministic: boolean,
    timeoutMs = limits.timeoutMs,
    deadline = options.deadline,
  ): Promise<Decoded | EngineFailure> {
    if (isClosed) return Promise.reject(new Error('the engine is closed'));
    const turn = tail.then(async () => {
      const left = deadline?.remainingMs() ?? Infinity;
      if (deadline && left === 0) return deadlineFailure(deadline);
      const time = Math.min(timeoutMs, limits.timeoutMs, Math.ceil(left));
      const answer = await worker.exchange(makeFrame(), deterministic, time);
      if (answer instanceof ArrayBuffer) return decodeFrame(answer);
      if (deadline && answer.limit === 'time' && deadline.remainingMs() === 0) return deadlineFailure(deadline);
      return limitFailure(answer, { ...limits, timeoutMs: time });
    });
    tail = turn.catch(() => {});
    return turn;
  }

  async function ask<T>(header: object, blobs: readonly Uint8Array[] = []): Promise<T | EngineFailure> {
    const answer = await call(() => encodeFrame(header, blobs), true);
    return 'body' in answer ? (answer.body as unknown as T) : answer;
  }

  return {
    async render(request, { timeoutMs } = {}) {
      const answer = await call(() => encodeRender(request), request.deterministic, timeoutMs);
      if (!('body' in answer)) return answer;
      return { ...answer.body, text: answer.text } as unknown as EngineResponse;
    },
    async parse(sources) {
      const files = sources.map((file) => ({ name: file.path, size: file.bytes.byteLength }));
      const blobs = sources.map((file) => file.bytes);
      return refuseBroken(await ask<ParseResponse>({ op: 'parse', files }, blobs));
    },
    setFilePaths: (args) => ask({ op: 'setFilePaths', args }),
    resolveVersion: (constraint, versions) => ask({ op: 'resolveVersion', constraint, versions }),
    async info() {
      // A report names the versions also when the time of the run is over.
      const answer = await call(() => encodeFrame({ op: 'info' }, []), true, undefined, NEVER);
      if (!('body' in answer)) throw new Error(answer.error.message);
      const { helm, kubernetes, go } = answer.body as unknown as EngineInfo;
      return { helm, kubernetes, go };
    },
    async close() {
      isClosed = true;
      await tail;
      await worker.discard();
    },
  };
}

const NEVER: Deadline = { limitMs: Infinity, remainingMs: () => Infinity };

function deadlineFailure(deadline: Deadline): EngineFailure {
  return { ok: false, error: { kind: 'deadline', message: timeIsOver(deadline) }, warnings: [] };
}
