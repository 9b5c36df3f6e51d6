import { describe, expect, test } from 'vitest';
import { minikubeStore } from '../../../src/local/minikube.ts';
import { hasImage } from '../../../src/local/store.ts';
import { type FakeAnswer, fakeProgram } from '../../support/fake-program.ts';
import { makeDirectory } from '../../support/temp-directory.ts';
import { output, reference, surroundings } from './reference.ts';

const NOT_FOUND =
  '* Profile "nope" not found. Run "minikube profile list" to view all profiles.\n  To start a cluster, run: "minikube start -p nope"\n';

async function ask(profile: string, answers: readonly FakeAnswer[]) {
  const minikube = fakeProgram(makeDirectory(), 'minikube', answers);
  const store = await minikubeStore(profile, surroundings({ PATH: minikube.directory }));
  return { store, calls: minikube.calls() };
}

describe('minikubeStore', () => {
  test('asks for JSON', async () => {
    const { store, calls } = await ask('minikube', [{ args: 'image ls*', stdout: output('minikube-image-ls.json') }]);
    expect(calls).toEqual(['image ls --format json -p minikube']);
    expect(store.ok && store.value.name).toBe('minikube');
    expect(store.ok && hasImage(store.value, reference('shop-api:dev'))).toBe(true);
    expect(store.ok && hasImage(store.value, reference('shop-api:2.0'))).toBe(false);
  });

  test('another profile is another store', async () => {
    const { store } = await ask('shop', [{ args: 'image ls*', stdout: output('minikube-image-ls.json') }]);
    expect(store.ok && store.value.name).toBe('minikube shop');
  });

  test('an old minikube without --format is asked for names', async () => {
    const { store, calls } = await ask('minikube', [
      { args: 'image ls --format*', stderr: 'Error: unknown flag: --format\n', exit: 14 },
      { args: 'image ls -p minikube', stdout: output('minikube-image-ls-short.txt') },
    ]);
    expect(calls).toEqual(['image ls --format json -p minikube', 'image ls -p minikube']);
    expect(store.ok && hasImage(store.value, reference('shop-api:dev'))).toBe(true);
  });

  test('a profile that does not exist: those that do', async () => {
    const { store, calls } = await ask('nope', [
      { args: 'image ls*', stdout: NOT_FOUND, exit: 85 },
      { args: 'profile list -o json', stdout: output('minikube-profile-list.json') },
    ]);
    expect(calls.at(-1)).toBe('profile list -o json');
    expect(store).toEqual({
      ok: false,
      reason:
        'minikube failed for the profile "nope" (exit status 85): "Profile "nope" not found. Run "minikube profile list" to view all profiles."',
      found: ['minikube', 'shop'],
    });
  });

  test.each<[string, readonly FakeAnswer[], string]>([
    // A stopped profile lists nothing, with status 0: that is not "no image is loaded".
    ['stopped', [{ args: 'image ls*', stdout: '[]\n' }], 'the minikube profile "minikube" is not running'],
    [
      'prose',
      [{ args: 'image ls*', stdout: 'hello there' }],
      '`minikube image ls -p minikube` printed something else than a list of images',
    ],
    [
      'a failure',
      [{ args: 'image ls*', stderr: 'X Exiting due to GUEST_STATUS: state: unknown state "minikube"\n', exit: 80 }],
      'minikube failed for the profile "minikube" (exit status 80): "X Exiting due to GUEST_STATUS: state: unknown state "minikube""',
    ],
  ])('%s', async (_, answers, reason) => {
    expect((await ask('minikube', answers)).store).toEqual({ ok: false, reason });
  });

  test('no minikube on PATH; a relative entry of PATH does not count', async () => {
    const reason = 'minikube is not on PATH, so its profile "minikube" cannot be asked';
    for (const PATH of ['/nonexistent', '.', '']) {
      expect(await minikubeStore('minikube', surroundings({ PATH }))).toEqual({ ok: false, reason });
    }
  });

  test('one that does not answer is killed', async () => {
    const directory = makeDirectory();
    const minikube = fakeProgram(directory, 'minikube', [{ args: 'image ls*' }]);
    const { writeFileSync } = await import('node:fs');
    writeFileSync(`${minikube.directory}/minikube`, '#!/bin/sh\nexec /bin/sleep 600\n');
    const around = { ...surroundings({ PATH: minikube.directory }), timeoutMs: 200 };
    expect(await minikubeStore('minikube', around)).toEqual({
      ok: false,
      reason: 'minikube failed for the profile "minikube" (no answer within 0.2 s)',
    });
  });

  test('no shell reads the name of a profile', async () => {
    const { store, calls } = await ask('a; touch b $(id)', [{ args: 'image ls*', stdout: '[]' }]);
    expect(calls).toEqual(['image ls --format json -p a; touch b $(id)']);
    expect(store.ok).toBe(false);
  });
});
