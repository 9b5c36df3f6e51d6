import { readDuration } from '../config/index.ts';
import type { Deadline } from '../core/settings/deadline.ts';
import { createEngine, type Engine } from '../helm/index.ts';
import type { Invocation } from './arguments/args.ts';

/**
 * Starts the engine with the time that `--render-timeout` gives a render, and that of the whole run.
 *
 * @throws UserError when the flag is no duration
 */
export function startEngine({ options }: Invocation, deadline?: Deadline): Engine {
  const text = options.renderTimeout as string | undefined;
  const limit = text === undefined ? {} : { timeoutMs: readDuration(text, '--render-timeout') };
  return createEngine(deadline === undefined ? limit : { ...limit, deadline });
}
