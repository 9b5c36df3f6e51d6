import { setMaxListeners } from 'node:events';
import { NetworkError } from '../http/network-error.ts';

/** The time of one lookup. */
export interface LookupSignal {
  /** Aborted with a `NetworkError`: `timeout`, or whatever ended the run. */
  readonly signal: AbortSignal;
  /** By the clock of `performance.now`. */
  readonly endsAt: number;
  /** Call it when the lookup is over: the timer ends. */
  done(): void;
}

/**
 * Starts the time of one lookup.
 *
 * @param run ends the lookup too
 * @param perLookupMs milliseconds for one identity and one reference, retries included
 */
export function lookupSignal(run: AbortSignal, perLookupMs: number): LookupSignal {
  const own = new AbortController();
  setMaxListeners(0, own.signal);
  const timer = setTimeout(
    () => own.abort(new NetworkError('timeout', `no answer within ${seconds(perLookupMs)}`)),
    perLookupMs,
  );
  const endWithRun = () => own.abort(run.reason);
  run.addEventListener('abort', endWithRun, { once: true });
  if (run.aborted) endWithRun();
  return {
    signal: own.signal,
    endsAt: performance.now() + perLookupMs,
    done() {
      clearTimeout(timer);
      run.removeEventListener('abort', endWithRun);
    },
  };
}

/** Milliseconds as text: `2.5 s`. */
export function seconds(ms: number): string {
  return `${Number((ms / 1000).toFixed(1))} s`;
}
