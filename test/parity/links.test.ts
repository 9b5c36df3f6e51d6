import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createEngine } from '../../src/helm/engine/engine.ts';
import { runNode } from '../support/run-node.ts';
import { makeDirectory } from '../support/temp-directory.ts';
import type { ParityCase } from './support/case.ts';
import { helm } from './support/helm-source.ts';
import { runEngine } from './support/run-engine.ts';
import { runHelm } from './support/run-helm.ts';

/**
 * Where `pullproof render` differs from `helm template` on purpose: helm follows every symbolic link
 * (docs/threat-model.md, hostile links).
 */
describe('symbolic links', () => {
  const engine = createEngine();
  afterAll(() => engine.close());

  function project(target: string, at: string) {
    const root = makeDirectory({
      'repo/.git/HEAD': 'ref: refs/heads/main\n',
      'repo/api/Chart.yaml': 'apiVersion: v2\nname: api\nversion: 1.0.0\n',
      'repo/api/templates/a.yaml': 'a: {{ .Values.a }}\nb: {{ .Files.Get "b.txt" | quote }}\n',
      'repo/shared.yaml': 'a: shared\n',
      'outside.yaml': 'a: outside\n',
    });
    const repo = path.join(root, 'repo');
    mkdirSync(path.dirname(path.join(repo, at)), { recursive: true });
    if (at !== 'v.yaml') writeFileSync(path.join(repo, 'v.yaml'), 'a: plain\n');
    symlinkSync(target, path.join(repo, at));
    return repo;
  }

  const ours = (repo: string) => runNode('src/cli/index.ts', ['render', 'api', '-f', 'v.yaml'], { cwd: repo });
  const theirs = async (repo: string) => {
    const given: ParityCase = { name: 'links', chart: 'api', values: ['v.yaml'] };
    return helm === undefined ? runEngine(engine, repo, given) : runHelm(helm, repo, given);
  };

  test.each([
    ['v.yaml', 'shared.yaml'],
    ['api/b.txt', '../shared.yaml'],
  ])('%s to another file of the project: as helm', async (at, target) => {
    const repo = project(target, at);
    const [mine, expected] = [await ours(repo), await theirs(repo)];

    expect(expected.status).toBe(0);
    expect(mine.stdout).toBe(expected.stdout.toString());
  });

  test.each([
    ['v.yaml', '../outside.yaml', 'the values file "v.yaml" is a symbolic link that leads outside the project'],
    [
      'api/b.txt',
      '../../outside.yaml',
      'the file "api/b.txt" of the chart is a symbolic link that leads outside the project',
    ],
    ['v.yaml', '.git/HEAD', 'the values file "v.yaml" is a symbolic link that leads into a .git directory'],
    [
      'api/b.txt',
      '../.git/HEAD',
      'the file "api/b.txt" of the chart is a symbolic link that leads into a .git directory',
    ],
  ])('%s to %s: refused, where helm follows it', async (at, target, message) => {
    const repo = project(target, at);
    const mine = await ours(repo);

    expect((await theirs(repo)).status).toBe(0);
    expect(mine).toMatchObject({ code: 2, stdout: '' });
    expect(mine.stderr).toContain(message);
  });
});
