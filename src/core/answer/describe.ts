import { countOf } from '../text/lists.ts';
import type { Evidence, Identity, IdentityAnswer } from './answer.ts';
import type { UnreadPart } from './image-fact.ts';

/** Names who asked: `anonymous`, `credential from github-token`, `secret production/ghcr`. */
export function describeIdentity(identity: Identity): string {
  if (identity.kind === 'anonymous') return 'anonymous';
  return identity.kind === 'credential' ? `credential from ${identity.source}` : identity.source;
}

/**
 * Says in one line what the registry answered to one identity:
 * `registry said: 404 MANIFEST_UNKNOWN for https://… (anonymous, 1 attempt)`.
 * The registry's own message is added when it says more than the code does.
 */
export function describeAnswer({ identity, answer }: IdentityAnswer): string {
  return describe(answer.evidence, reasonOf(answer), describeIdentity(identity));
}

/** Says in one line why a part of a found image could not be read. */
export function describeUnread({ part, reason, evidence }: UnreadPart): string {
  return describe(evidence, reason, `its ${part}`);
}

function describe(evidence: Evidence, reason: string, who: string): string {
  if (evidence.attempts === 0) return `not asked: ${evidence.message ?? reason} (${who})`;
  const tries = `${who}, ${countOf(evidence.attempts, 'attempt')}`;
  if (evidence.status === null) return `no answer from ${evidence.url}: ${evidence.message ?? reason} (${tries})`;
  const code = evidence.code === null ? '' : ` ${evidence.code}`;
  const message = addsToCode(evidence.message, evidence.code) ? ` "${evidence.message}"` : '';
  return `registry said: ${evidence.status}${code}${message} for ${evidence.url} (${tries})`;
}

function reasonOf(answer: IdentityAnswer['answer']): string {
  return answer.state === 'unverified' ? answer.reason : answer.state;
}

function addsToCode(message: string | null, code: string | null): message is string {
  if (message === null || message === '') return false;
  const plain = (text: string) => text.toLowerCase().replaceAll(/[^a-z]/g, '');
  return code === null || plain(message) !== plain(code);
}
