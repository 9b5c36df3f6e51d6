import { expect, test } from 'vitest';
import { containerdStore } from '../../../src/local/containerd.ts';
import { hasImage } from '../../../src/local/store.ts';
import { fakeProgram } from '../../support/fake-program.ts';
import { makeDirectory } from '../../support/temp-directory.ts';
import { output, reference, surroundings } from './reference.ts';

const K3S = 'unix:///run/k3s/containerd/containerd.sock';
const PLAIN = 'unix:///run/containerd/containerd.sock';

test('crictl lists the images behind a socket', async () => {
  const crictl = fakeProgram(makeDirectory(), 'crictl', [{ args: '*', stdout: output('crictl-images-k3s.json') }]);
  const store = await containerdStore(PLAIN, surroundings({ PATH: crictl.directory }));
  expect(crictl.calls()).toEqual([`--runtime-endpoint ${PLAIN} images -o json`]);
  expect(store.ok && store.value.name).toBe('containerd');
  expect(store.ok && hasImage(store.value, reference('shop-api:dev'))).toBe(true);
});

test('k3s has a crictl of its own', async () => {
  const k3s = fakeProgram(makeDirectory(), 'k3s', [{ args: 'crictl *', stdout: output('crictl-images-k3s.json') }]);
  const store = await containerdStore(K3S, surroundings({ PATH: k3s.directory }));
  expect(k3s.calls()).toEqual([`crictl --runtime-endpoint ${K3S} images -o json`]);
  expect(store.ok && store.value.name).toBe('k3s');
});

test('a crictl that fails', async () => {
  const stderr = 'time="x" level=warning msg="…"\npermission denied\n';
  const crictl = fakeProgram(makeDirectory(), 'crictl', [{ args: '*', stderr, exit: 1 }]);
  expect(await containerdStore(PLAIN, surroundings({ PATH: crictl.directory }))).toEqual({
    ok: false,
    reason: `crictl failed at "${PLAIN}" (exit status 1): "permission denied"`,
  });
});

test('a crictl that prints something else', async () => {
  const crictl = fakeProgram(makeDirectory(), 'crictl', [{ args: '*', stdout: 'IMAGE  TAG' }]);
  expect(await containerdStore(PLAIN, surroundings({ PATH: crictl.directory }))).toEqual({
    ok: false,
    reason: `crictl printed something else than a list of images for "${PLAIN}"`,
  });
});

test('no crictl', async () => {
  expect(await containerdStore(K3S, surroundings({ PATH: '/nonexistent' }))).toEqual({
    ok: false,
    reason: `crictl, which lists the images behind "${K3S}", is not on PATH`,
  });
});
