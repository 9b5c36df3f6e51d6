import { type Answer, answerIn, answerWith, type Context, type Exchange } from './exchange.ts';
import type { Fault } from './options.ts';

/** Chooses the fault for a request and counts. */
export interface FaultBook {
  /** The first fault that fits and is not used up, or null. */
  take(exchange: Exchange): Fault['does'] | null;
}

/** Starts counting the faults of one emulator. */
export function createFaultBook(faults: readonly Fault[]): FaultBook {
  const seen = new Map<Fault, number>();
  return {
    take(exchange) {
      for (const fault of faults) {
        if (!fits(fault, exchange)) continue;
        const count = seen.get(fault) ?? 0;
        seen.set(fault, count + 1);
        const first = fault.after ?? 0;
        if (count >= first && count < first + (fault.times ?? Number.POSITIVE_INFINITY)) return fault.does;
      }
      return null;
    },
  };
}

/** The answer of a fault that answers; null for one that does something to the connection or only waits. */
export function faultAnswer(context: Context, exchange: Exchange, does: Fault['does']): Answer | null {
  switch (does.kind) {
    case 'reply':
      return answerIn(context, exchange, does.situation);
    case 'answer':
      return answerWith(context, exchange, does.reply);
    case 'html':
      return { status: does.status ?? 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: page };
    case 'redirect': {
      const location = does.location.replaceAll('{path}', exchange.url.pathname);
      return { status: does.status ?? 307, headers: { location }, body: Buffer.alloc(0) };
    }
    default:
      return null;
  }
}

const page = Buffer.from(
  '<!doctype html>\n<html><head><title>Sign in</title></head><body>Please sign in.</body></html>\n',
);

function fits(fault: Fault, { method, route, url }: Exchange): boolean {
  if (fault.method !== undefined && fault.method !== method) return false;
  if (fault.endpoint !== undefined && fault.endpoint !== route.endpoint) return false;
  if (fault.repository !== undefined && fault.repository !== route.repository) return false;
  return fault.path === undefined || url.pathname.includes(fault.path);
}
