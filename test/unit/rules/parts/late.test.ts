import { describe, expect, test } from 'vitest';
import type { InstallOrder } from '../../../../src/core/facts/install-order.ts';
import { latenessOf } from '../../../../src/rules/parts/late.ts';

/** `pre-install,pre-upgrade 5 name hook-succeeded`: events, weight, name and delete policy; `-` for none. */
function order(kind: string, text: string): InstallOrder {
  const [events = '-', weight = '0', name = 'm', ...deletePolicies] = text.split(' ');
  const ownEvents = events === '-' ? [] : events.split(',');
  return { kind, name, events: ownEvents, weight: Number(weight), deletePolicies, argo: null };
}

const late = (pod: InstallOrder, ...makers: readonly InstallOrder[]) => latenessOf(pod, makers, 'helm')?.is ?? null;

describe('Helm', () => {
  test.each([
    // An ordinary Secret
    ['Job', 'pre-install', '-', 'later'],
    ['Pod', 'pre-install,pre-upgrade', '-', 'later'],
    ['Job', '-', '-', null],
    ['Job', 'post-install', '-', null],
    ['Job', 'test', '-', null],
    ['Job', 'pre-upgrade', '-', null],
    ['Job', 'pre-delete', '-', null],
    // Nobody waits for these: they pull again when the Secret is there
    ['Deployment', 'pre-install', '-', null],
    ['CronJob', 'pre-install', '-', null],
    // The same event: weight, then name
    ['Job', 'pre-install 0 m', 'pre-install -1 z', null],
    ['Job', 'pre-install 0 m', 'pre-install 1 a', 'later'],
    ['Job', 'pre-install 0 m', 'pre-install 0 a', null],
    ['Job', 'pre-install 0 m', 'pre-install 0 z', 'later'],
    ['Job', 'pre-install 0 m', 'pre-install 0 m', null],
    ['Job', 'pre-install 10 m', 'pre-install 9 z', null],
    ['Job', 'post-install 0 m', 'post-install 1 a', 'later'],
    ['Job', 'test 0 m', 'test 1 a', 'later'],
    ['Job', 'test 0 m', 'test -1 a', null],
    // Another event
    ['Job', 'pre-install', 'post-install', 'later'],
    ['Job', 'post-install', 'pre-install', null],
    ['Job', 'pre-install,post-install', 'post-install', 'later'],
    ['Job', 'pre-install', 'pre-upgrade', null],
    ['Deployment', '-', 'pre-install', null],
    ['Deployment', '-', 'post-install', null],
    ['Deployment', '-', 'pre-upgrade', null],
    ['Deployment', '-', 'test', null],
    // hook-succeeded deletes after all hooks of the event, for whatever comes then
    ['Deployment', '-', 'pre-install 0 m hook-succeeded', 'gone'],
    ['CronJob', '-', 'pre-install,pre-upgrade 0 m before-hook-creation hook-succeeded', 'gone'],
    ['Deployment', '-', 'pre-upgrade 0 m hook-succeeded', null],
    ['Deployment', '-', 'pre-install 0 m before-hook-creation', null],
    ['Deployment', '-', 'pre-install 0 m hook-failed', null],
    ['Deployment', '-', 'post-install 0 m hook-succeeded', 'gone'],
    ['Job', 'post-install', 'pre-install 0 m hook-succeeded', 'gone'],
    ['Job', 'pre-install 1 m', 'pre-install 0 m hook-succeeded', null],
    ['Job', 'post-install 1 m', 'pre-install,post-install 0 m hook-succeeded', null],
    ['Pod', 'test', 'pre-install 0 m hook-succeeded', 'gone'],
  ])('%s %s, Secret %s: %s', (kind, pod, secret, expected) => {
    expect(late(order(kind, pod), order('Secret', secret))).toBe(expected);
  });

  test('one object that is there in time is enough', () => {
    const job = order('Job', 'pre-install 0 m');
    expect(late(job, order('Secret', '-'), order('Secret', 'pre-install -5 a'))).toBe(null);
    expect(late(job, order('Secret', '-'), order('Secret', 'pre-install 5 a'))).toBe('later');
    expect(
      late(order('Deployment', '-'), order('Secret', 'pre-install 0 m hook-succeeded'), order('Secret', '-')),
    ).toBe(null);
    expect(late(job)).toBe(null);
  });
});

/** `PreSync -1`: hook and wave of Argo CD; `-` for none. */
function synced(kind: string, text: string): InstallOrder {
  const [hook = '-', wave] = text.split(' ');
  const argo = { hooks: hook === '-' ? [] : hook.split(','), wave: wave === undefined ? null : Number(wave) };
  return { ...order(kind, '-'), argo };
}

describe('Argo CD', () => {
  test.each([
    ['Job', 'PreSync', '- -5', 'later'],
    ['Job', 'PreSync', 'PreSync', null],
    ['Job', 'PreSync', 'PreSync -1', null],
    ['Job', 'PreSync -1', 'PreSync', 'later'],
    ['Job', 'PostSync', '- 9', null],
    ['Deployment', '- 0', '- 1', 'later'],
    ['Deployment', '- 1', '- 0', null],
    ['StatefulSet', '-', 'PostSync', 'later'],
    ['Job', 'PreSync,PostSync', '-', 'later'],
    // Healthy without their pods, or not applied in a sync
    ['CronJob', '- 0', '- 1', null],
    ['Job', 'SyncFail', '-', null],
    ['Job', 'PreSync', 'Skip', null],
  ])('%s %s, Secret %s: %s', (kind, pod, secret, expected) => {
    expect(latenessOf(synced(kind, pod), [synced('Secret', secret)], 'argo')?.is ?? null).toBe(expected);
  });

  test("Helm's hooks are phases, and their weights waves", () => {
    const judge = (pod: string, secret: string) =>
      latenessOf(order('Job', pod), [order('Secret', secret)], 'argo')?.is ?? null;
    expect(judge('pre-upgrade', '-')).toBe('later');
    expect(judge('pre-install 0 m', 'pre-install 1 a')).toBe('later');
    expect(judge('pre-install 0 m', 'pre-install 0 z')).toBe(null);
    expect(judge('post-install', '-')).toBe(null);
    expect(judge('test', '-')).toBe(null);
  });
});
