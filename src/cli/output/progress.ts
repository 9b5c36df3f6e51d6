import { terminalText } from '../../escape/index.ts';
import type { Progress } from '../../preflight/index.ts';
import type { CliIo } from '../io.ts';

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const INTERVAL_MS = 80;
/** Returns to the start of the line and clears it. */
const CLEAR = '\r\u001b[K';

/** A line on standard error that says what is going on; nothing at all where there is no terminal. */
export interface ProgressLine {
  show(progress: Progress): void;
  /** Clears the line; whatever is printed next starts at column one. May be called again. */
  stop(): void;
}

/** Starts a progress line. It is cleared on `stop` and when the user interrupts. */
export function startProgress(io: CliIo): ProgressLine {
  if (!io.isStderrTerminal || io.env.TERM === 'dumb' || io.env.CI) return { show: () => {}, stop: () => {} };
  let text = 'starting…';
  let frame = 0;
  const draw = () => {
    io.writeError(`${CLEAR}${FRAMES[frame++ % FRAMES.length]} ${text.slice(0, Math.max(10, (io.columns ?? 80) - 3))}`);
  };
  const timer = setInterval(draw, INTERVAL_MS);
  timer.unref();
  let isRunning = true;
  const stop = () => {
    if (!isRunning) return;
    isRunning = false;
    clearInterval(timer);
    forget();
    io.writeError(CLEAR);
  };
  const forget = io.onInterrupt(stop);
  return {
    show: (progress) => {
      text = describeProgress(progress);
    },
    stop,
  };
}

/** What a step is called while it runs. */
export function describeProgress(progress: Progress): string {
  switch (progress.step) {
    case 'render':
      return `rendering ${terminalText(progress.target)}…`;
    case 'lookup':
      return `looking up ${progress.done}/${progress.total} images…`;
    case 'local':
      return `asking the local cluster about ${terminalText(progress.target)}…`;
    case 'locate':
      return `finding the lines in ${terminalText(progress.target)}…`;
  }
}
