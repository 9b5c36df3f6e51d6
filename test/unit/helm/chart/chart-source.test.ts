import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { UserError } from '../../../../src/core/errors/user-error.ts';
import { readChart } from '../../../../src/helm/chart/chart-source.ts';
import { ChartWalkError } from '../../../../src/helm/chart/chart-walk.ts';
import { locateChart } from '../../../../src/helm/chart/locate-chart.ts';
import { CHART_YAML, scratch } from '../support.ts';

const workspace = scratch();
const elsewhere = scratch();
afterAll(() => {
  workspace.remove();
  elsewhere.remove();
});

const at = (...parts: string[]) => path.join(workspace.root, ...parts);
const read = (chart: string) => readChart(locateChart(chart, workspace.root), workspace.root);
const paths = (chart: string) => {
  const { bytes } = read(chart);
  return bytes.kind === 'directory' ? bytes.files.map((file) => file.path) : [];
};

describe('a chart that is none', () => {
  beforeAll(() => {
    workspace.write({
      'empty/README.md': '',
      'values.yaml': 'a: 1\n',
      'text.tgz': 'no archive',
      'file-only/Chart.yaml': CHART_YAML,
    });
    execFileSync('mkfifo', [at('fifo')]);
  });

  test.each([
    [
      'missing',
      'CHART_NOT_FOUND',
      'the chart "missing" does not exist',
      'give the path of a chart directory or a .tgz, relative to the working directory',
    ],
    [
      'bitnami/redis',
      'CHART_NOT_FOUND',
      'the chart "bitnami/redis" does not exist',
      'give the path of a directory or a .tgz; a chart of a Helm repository must be fetched first (`helm pull bitnami/redis`)',
    ],
    [
      'oci://ghcr.io/acme/api',
      'CHART_REMOTE',
      'the chart "oci://ghcr.io/acme/api" is not on this machine, and remote charts are not fetched',
      'fetch it first (`helm pull oci://ghcr.io/acme/api`) and give the path of the .tgz',
    ],
    [
      'empty',
      'CHART_NOT_A_CHART',
      'the directory "empty" is no chart: it has no Chart.yaml',
      'give the directory that holds Chart.yaml',
    ],
    [
      'values.yaml',
      'CHART_NOT_AN_ARCHIVE',
      '"values.yaml" is no chart: a file must be a .tgz as `helm package` makes it',
      'if it is a values file, give it with -f; if it is rendered YAML, with --manifests',
    ],
    [
      'text.tgz',
      'CHART_NOT_AN_ARCHIVE',
      '"text.tgz" is no chart: a file must be a .tgz as `helm package` makes it',
      'give a chart directory or a .tgz',
    ],
    [
      'file-only/Chart.yaml',
      'CHART_NOT_A_CHART',
      '"file-only/Chart.yaml" is the file of a chart, not the chart',
      'give the directory: file-only',
    ],
    ['fifo', 'CHART_NOT_A_CHART', '"fifo" is no chart: it is neither a directory nor a file', null],
    ['values.yaml/x', 'CHART_NOT_FOUND', 'the chart "values.yaml/x" does not exist', expect.any(String)],
  ])('%s: %s', (chart, code, message, hint) => {
    let thrown: unknown;
    try {
      read(chart);
    } catch (error) {
      thrown = error;
    }

    expect(thrown).toBeInstanceOf(UserError);
    expect(thrown).toMatchObject({ code, message, hint });
  });
});

describe('walking a directory', () => {
  test('meets names in the order of their UTF-8 bytes', () => {
    workspace.write({
      'order/Chart.yaml': CHART_YAML,
      'order/templates/b.yaml': '',
      'order/templates/A.yaml': '',
      'order/templates/é.yaml': '',
      'order/templates/\u{ff5e}.yaml': '',
      'order/templates/\u{1f600}.yaml': '',
    });

    expect(paths('order')).toEqual([
      'Chart.yaml',
      'templates/A.yaml',
      'templates/b.yaml',
      'templates/é.yaml',
      'templates/\u{ff5e}.yaml',
      'templates/\u{1f600}.yaml',
    ]);
  });

  test('reads raw bytes', () => {
    const bytes = Buffer.from([0xef, 0xbb, 0xbf, 0xff, 0x0d, 0x0a, 0]);
    workspace.write({ 'raw/Chart.yaml': CHART_YAML, 'raw/x': bytes });
    const source = read('raw');

    expect(source.bytes.kind === 'directory' && source.bytes.files.find((file) => file.path === 'x')?.bytes).toEqual(
      bytes,
    );
  });

  test('does not read directories that .helmignore names plainly, and leaves every other pattern to Helm', () => {
    workspace.write({
      'ignore/Chart.yaml': CHART_YAML,
      'ignore/.helmignore': '# comment\n.git/\r\nnode_modules\n*.bak/\n/only-here\n!keep\n',
      'ignore/.git/config': '',
      'ignore/sub/node_modules/x': '',
      'ignore/a.bak/x': '',
      'ignore/only-here/x': '',
      'ignore/keep/x': '',
      'ignore/.gitmore/x': '',
    });

    expect(paths('ignore')).toEqual(['.gitmore/x', '.helmignore', 'Chart.yaml', 'a.bak/x', 'keep/x', 'only-here/x']);
  });

  test('follows links inside the chart and the workspace, to files and directories', () => {
    workspace.write({ 'links/Chart.yaml': CHART_YAML, 'links/templates/a.yaml': 'a', 'shared/_lib.tpl': 'lib' });
    symlinkSync('a.yaml', at('links/templates/b.yaml'));
    symlinkSync('../../shared', at('links/templates/shared'));
    symlinkSync(at('shared/_lib.tpl'), at('links/templates/_lib.tpl'));
    const { bytes, refused } = read('links');

    expect(
      bytes.kind === 'directory' && bytes.files.map((file) => [file.path, Buffer.from(file.bytes).toString()]),
    ).toEqual([
      ['Chart.yaml', CHART_YAML],
      ['templates/_lib.tpl', 'lib'],
      ['templates/a.yaml', 'a'],
      ['templates/b.yaml', 'a'],
      ['templates/shared/_lib.tpl', 'lib'],
    ]);
    expect(refused.size).toBe(0);
  });

  test('does not follow links that lead out, into .git, in circles or nowhere', () => {
    workspace.write({ 'bad/Chart.yaml': CHART_YAML, 'bad/templates/a.yaml': 'a', '.git/config': 'token' });
    elsewhere.write({ 'secret.txt': 'secret', 'dir/x': 'secret' });
    symlinkSync(path.join(elsewhere.root, 'secret.txt'), at('bad/out'));
    symlinkSync(path.join(elsewhere.root, 'dir'), at('bad/out-dir'));
    symlinkSync('../.git/config', at('bad/git'));
    symlinkSync('..', at('bad/templates/loop'));
    symlinkSync('self', at('bad/self'));
    symlinkSync('nothing', at('bad/broken'));
    const { bytes, refused } = read('bad');

    expect([...refused].map(([name, { message }]) => [name, message])).toEqual([
      ['broken', 'error evaluating symlink broken: no such file or directory'],
      ['git', 'git is a symbolic link that leads into a .git directory, so it is not followed'],
      ['out', 'out is a symbolic link that leads outside the project, so it is not followed'],
      ['out-dir/unreadable', 'out-dir is a symbolic link that leads outside the project, so it is not followed'],
      ['self', 'error evaluating symlink self: too many links'],
      ['templates/loop/unreadable', 'the symbolic link templates/loop leads back to a directory that it is in'],
    ]);
    expect(bytes.kind === 'directory' && bytes.files.filter((file) => file.irregular).map((file) => file.path)).toEqual(
      [...refused.keys()],
    );
    expect(JSON.stringify(bytes)).not.toContain(Buffer.from('secret').toString('base64'));
  });

  test('marks what is no file without opening it', () => {
    workspace.write({ 'irregular/Chart.yaml': CHART_YAML });
    execFileSync('mkfifo', [at('irregular/pipe')]);
    const { bytes } = read('irregular');

    expect(bytes.kind === 'directory' && bytes.files).toContainEqual({
      path: 'pipe',
      bytes: new Uint8Array(0),
      irregular: true,
    });
  });

  test.skipIf(process.getuid?.() === 0)('says what it may not read', () => {
    workspace.write({ 'locked/Chart.yaml': CHART_YAML, 'locked/file': '', 'locked/dir/x': '' });
    chmodSync(at('locked/file'), 0);
    chmodSync(at('locked/dir'), 0);

    expect([...read('locked').refused]).toEqual([
      ['dir/unreadable', 'cannot read the directory dir: permission denied'],
      ['file', 'error reading file: permission denied'],
    ]);
    chmodSync(at('locked/dir'), 0o755);
  });

  test('gives up on a directory that is far too large, naming what fills it', () => {
    mkdirSync(at('huge/data'), { recursive: true });
    workspace.write({ 'huge/Chart.yaml': CHART_YAML });
    execFileSync('truncate', ['-s', '150M', at('huge/data/a'), at('huge/data/b')]);

    expect(() => read('huge')).toThrow(
      new ChartWalkError(
        'the chart directory holds more than 200 MiB (Helm takes at most 100), most of it in data; leave out what is not part of the chart with .helmignore',
      ),
    );
  });
});
