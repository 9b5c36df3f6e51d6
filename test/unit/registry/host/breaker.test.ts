import { describe, expect, test } from 'vitest';
import type { UnverifiedReason } from '../../../../src/core/answer/answer.ts';
import { createBreaker } from '../../../../src/registry/host/breaker.ts';
import type { Outcome } from '../../../../src/registry/outcome/outcome.ts';

const evidence = (status: number | null) =>
  ({ method: 'GET', url: 'https://ghcr.io/v2/', status, code: null, message: null }) as const;
const silent = (reason: UnverifiedReason = 'timeout'): Outcome => ({
  meaning: { state: 'unverified', reason },
  evidence: evidence(null),
  waitMs: null,
});
const server: Outcome = { meaning: { state: 'unverified', reason: 'server' }, evidence: evidence(503), waitMs: null };
const found: Outcome = {
  meaning: { state: 'found', digest: null, mediaType: null },
  evidence: evidence(200),
  waitMs: null,
};

/** Whether the host is given up after these outcomes, and whether a request is worth repeating. */
function after(...outcomes: readonly Outcome[]): { isDead: boolean; isWorthRetrying: boolean } {
  const breaker = createBreaker();
  for (const outcome of outcomes) breaker.record(outcome);
  return { isDead: breaker.dead !== null, isWorthRetrying: breaker.isWorthRetrying };
}

const times = (count: number, outcome: Outcome) => Array.from({ length: count }, () => outcome);

describe('a host', () => {
  test.each([
    ['that was never asked', [], false, true],
    ['that never answered is given up after three lookups', times(3, silent()), true, false],
    ['and not after two', times(2, silent()), false, true],
    ['that has answered is given up after eight', [found, ...times(8, silent())], true, false],
    ['and not after seven', [found, ...times(7, silent())], false, true],
    ['whose silence is broken', [...times(2, silent()), found, ...times(2, silent())], false, true],
    ['that answers with errors is asked once each after eight', times(8, server), false, false],
    ['and tried again after seven', times(7, server), false, true],
    ['that recovers', [...times(8, server), found], false, true],
    ['that nobody asked: the time was over', times(9, silent('budget')), false, true],
    ['that nobody asked: offline', times(9, silent('offline')), false, true],
    ['that nobody asked: internal', times(9, silent('internal')), false, true],
  ] as const)('%s', (_, outcomes, isDead, isWorthRetrying) => {
    expect(after(...outcomes)).toEqual({ isDead, isWorthRetrying });
  });

  test('speaks by its last failure', () => {
    const breaker = createBreaker();
    for (const reason of ['dns', 'refused', 'tls'] as const) breaker.record(silent(reason));
    expect(breaker.dead?.meaning).toEqual({ state: 'unverified', reason: 'tls' });
  });
});
