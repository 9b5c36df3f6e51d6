import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { isOwnImage } from '../../../../src/core/host/ownership.ts';
import { sensitive } from '../../../../src/core/secrecy/sensitive.ts';
import type { TargetSettings } from '../../../../src/core/settings/settings.ts';
import { findOwners } from '../../../../src/preflight/gather/owners.ts';

const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'pullproof-owners-')));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function repository(name: string, config: string | null): string {
  const directory = path.join(root, name);
  mkdirSync(path.join(directory, '.git'), { recursive: true });
  if (config !== null) writeFileSync(path.join(directory, '.git', 'config'), config);
  return directory;
}

const target = (...hosts: string[]) =>
  ({
    registries: hosts.map((host) => ({ host, credential: sensitive({ username: 'robot', password: 'secret-1' }) })),
  }) as unknown as TargetSettings;

describe('findOwners', () => {
  test.each([
    ['https', 'url = https://github.com/Acme/shop.git'],
    ['ssh', 'url = git@github.com:acme/shop.git'],
    ['ssh with a port', 'url = ssh://git@github.com:22/acme/shop'],
    ['a token in the address', 'url = https://x-access-token:ghp_x@github.com/acme/shop'],
  ])('git remotes: %s', (name, line) => {
    const cwd = repository(name.replaceAll(' ', '-'), `[remote "origin"]\n\t${line}\n`);
    expect(findOwners([], { env: {}, cwd })).toEqual({ names: ['acme'], hosts: [] });
    mkdirSync(path.join(cwd, 'deploy'), { recursive: true });
    expect(findOwners([], { env: {}, cwd: path.join(cwd, 'deploy') }).names).toEqual(['acme']);
  });

  test('a repository without remotes, without a configuration, or whose configuration is a link elsewhere: nobody', () => {
    const outside = path.join(root, 'outside');
    writeFileSync(outside, 'url = https://github.com/evil/x\n');
    const linked = repository('linked', null);
    symlinkSync(outside, path.join(linked, '.git', 'config'));
    for (const cwd of [repository('bare', '[core]\n'), repository('none', null), linked]) {
      expect(findOwners([], { env: {}, cwd })).toEqual({ names: [], hosts: [] });
    }
  });

  test('GitHub names the owner; registries with a credential are own, unless everybody publishes there', () => {
    const cwd = repository('env', null);
    const targets = [target('registry.example.com', 'ghcr.io'), target('index.docker.io', 'registry.example.com')];
    expect(findOwners(targets, { env: { GITHUB_REPOSITORY: 'Acme/shop' }, cwd })).toEqual({
      names: ['acme'],
      hosts: ['registry.example.com'],
    });
  });
});

test.each([
  ['ghcr.io', 'acme/api', true],
  ['docker.io', 'acme/api', true],
  ['registry.example.com', 'team/api', true],
  ['docker.io', 'bitnami/redis', false],
  ['docker.io', 'library/acme', false],
  ['ghcr.io', 'acme-evil/api', false],
  ['ghcr.io', 'other/acme', false],
  ['localhost:5000', 'acme', false],
])('own: %s/%s', (host, name, expected) => {
  expect(isOwnImage({ host, repository: name }, { names: ['acme'], hosts: ['registry.example.com'] })).toBe(expected);
});
