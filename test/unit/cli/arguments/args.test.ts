import { describe, expect, test } from 'vitest';
import { parseArguments } from '../../../../src/cli/arguments/args.ts';
import { createProgram } from '../../../../src/cli/arguments/program.ts';
import { toRequest } from '../../../../src/cli/arguments/request.ts';
import { wantsColor } from '../../../../src/cli/output/color.ts';
import { planOutputs } from '../../../../src/cli/output/outputs.ts';
import { UserError } from '../../../../src/core/errors/user-error.ts';
import { VERSION } from '../../../../src/version.ts';
import { makeDirectory } from '../../../support/temp-directory.ts';

function request(...argv: string[]) {
  const parsed = parseArguments(argv);
  if (parsed.kind !== 'run') throw new Error(parsed.kind);
  return toRequest(parsed.invocation);
}

function errorOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof UserError) return `${error.message}${error.hint === null ? '' : ` | ${error.hint}`}`;
    throw error;
  }
  return 'no error';
}

describe('check', () => {
  test.each([
    ['check', {}],
    ['check ./api', { chart: './api' }],
    ['check api ./api', { releaseName: 'api', chart: './api' }],
    [
      'check ./api -f a.yaml -fb.yaml -f=c.yaml --values d.yaml,e.yaml -f -',
      { chart: './api', values: ['a.yaml', 'b.yaml', 'c.yaml', 'd.yaml', 'e.yaml', '-'] },
    ],
    [
      'check --set a=1,b=2 ./api --set c=3 --set=d=4 --set-string s=1 --set-json {"a":1} --set-file f=x --set-literal l=1',
      {
        chart: './api',
        set: ['a=1,b=2', 'c=3', 'd=4'],
        setString: ['s=1'],
        setJson: ['{"a":1}'],
        setFile: ['f=x'],
        setLiteral: ['l=1'],
      },
    ],
    [
      'check ./api -n prod --kube-version 1.31 -a v1/X,v1/Y --api-versions v2',
      { chart: './api', namespace: 'prod', kubeVersion: '1.31', apiVersions: ['v1/X', 'v1/Y', 'v2'] },
    ],
    [
      'check ./api --include-crds --skip-tests --no-hooks --is-upgrade --skip-schema-validation',
      {
        chart: './api',
        includeCrds: true,
        skipTests: true,
        noHooks: true,
        isUpgrade: true,
        skipSchemaValidation: true,
      },
    ],
    [
      'check ./api --include-crds=false --no-hooks=true --skip-tests=1',
      { chart: './api', noHooks: true, skipTests: true },
    ],
    ['check --manifests - --manifests b.yaml', { manifests: ['-', 'b.yaml'] }],
    [
      'check --profile local --cluster kind:dev --fail-on never --on-unverified warn',
      { profile: 'local', cluster: 'kind:dev', failOn: 'never', onUnverified: 'warn' },
    ],
    [
      'check --platform linux/amd64 --platform linux/arm64/v8',
      {
        platforms: [
          { os: 'linux', architecture: 'amd64' },
          { os: 'linux', architecture: 'arm64', variant: 'v8' },
        ],
      },
    ],
  ])('%s', (line, flags) => {
    expect(request(...line.split(' ')).flags).toEqual(flags);
  });

  test('reads what is about the run', () => {
    expect(
      request(
        'check',
        '--config',
        'c.yaml',
        '--target',
        'a',
        '--target',
        'b,c',
        '--concurrency',
        '8',
        '--timeout',
        '1m30s',
        '--offline',
      ),
    ).toMatchObject({
      configFile: 'c.yaml',
      targets: ['a', 'b', 'c'],
      concurrency: 8,
      timeoutMs: 90_000,
      offline: true,
      helmCommand: null,
    });
  });

  test('takes a helm command behind --', () => {
    const { helmCommand, flags } = request(
      'check',
      '--fail-on',
      'warning',
      '--',
      'helm',
      'upgrade',
      'a',
      './a',
      '--wait',
      '--',
      'x',
    );
    expect(helmCommand).toEqual(['helm', 'upgrade', 'a', './a', '--wait', '--', 'x']);
    expect(flags).toEqual({ failOn: 'warning' });
  });
});

test.each([
  ['chek', 'unknown command "chek" | did you mean check?'],
  ['--bogus', 'unknown flag "--bogus" | run "pullproof --help" for commands and flags'],
  ['check --platfrom x', 'unknown flag "--platfrom" | did you mean --platform?'],
  ['check -f', 'the flag "-f, --values <file>" needs a value | run "pullproof --help" for commands and flags'],
  [
    'check a b c',
    'too many arguments for "check". Expected 2 arguments but got 3 | run "pullproof --help" for commands and flags',
  ],
  ['check --profile lokal', '--profile does not take "lokal"; did you mean "local"?'],
  [
    'check --platform linux',
    '--platform does not take "linux"; expected OS/ARCH or OS/ARCH/VARIANT, as in linux/amd64',
  ],
  ['check --fail-on all', '--fail-on does not take "all"; expected one of: error, never, warning'],
  ['check --on-unverified fial', '--on-unverified does not take "fial"; did you mean "fail"?'],
  [
    'check --cluster kubernetes',
    '--cluster does not take "kubernetes"; expected auto or one of minikube, kind, k3d, docker, none, with an optional ":NAME"',
  ],
  ['check --concurrency 0', '--concurrency does not take "0"; expected a number from 1 to 1000'],
  ['check --timeout soon', '--timeout does not take "soon"; expected a duration such as 30s, 2m or 1m30s'],
  [
    'check a -- helm template b',
    'there is a chart before "--" ("a") and a helm command behind it | give one of the two',
  ],
  ['check --', 'there is nothing behind "--" | write a helm command: pullproof check -- helm upgrade NAME CHART'],
  [
    'images --format yaml x',
    'the flag "--format <format>" does not take "yaml": Allowed choices are text, json | run "pullproof --help" for commands and flags',
  ],
])('%s is a usage error', (line, message) => {
  expect(errorOf(() => request(...line.split(' ')))).toBe(message);
});

describe('the version of the tool, and the version of a chart', () => {
  const commands = createProgram(() => {}).commands.map((command) => command.name());
  const withChart = new Set(['check', 'render', 'images', 'diagnose']);

  test.each([['--version'], ['-V']])('%s alone is a text', (...argv) => {
    expect(parseArguments(argv)).toEqual({ kind: 'text', text: `pullproof ${VERSION}\n` });
  });

  test.each(
    commands.flatMap((command) =>
      [
        [command, '--version'],
        [command, '-V'],
        [command, 'x', '--version'],
        [command, 'x', '-V'],
        [command, '--version', '1.2.3'],
        [command, '--version=1.2.3'],
        [command, 'x', '--version', '1.2.3'],
        [command, '-V', 'x'],
        [command, 'oci://ghcr.io/acme/api', '--version', '1.2.3'],
        ['--version', command],
        ['-V', command, 'x'],
        ['--version', '1.2.3', command, 'x'],
        ['-Vx', command],
        ['-V', '--', command],
        [command, '--', '--version'],
        [command, '--', '-V'],
      ].map((argv) => [argv]),
    ),
  )('%j is the command or a usage error, never the version', (argv) => {
    try {
      const parsed = parseArguments(argv);
      expect(parsed).toMatchObject({ kind: 'run', invocation: { command: argv[0] } });
      if (parsed.kind === 'run' && parsed.invocation.options.version !== undefined)
        expect(withChart).toContain(argv[0]);
    } catch (error) {
      expect(error).toBeInstanceOf(UserError);
    }
  });

  test.each(
    [...withChart].flatMap((command) =>
      [
        [command, 'x', '--version', '1.2.3'],
        [command, '--version=1.2.3', 'x'],
      ].map((argv) => [argv]),
    ),
  )('%j takes it', (argv) => {
    expect(parseArguments(argv)).toMatchObject({
      kind: 'run',
      invocation: { command: argv[0], arguments: ['x'], options: { version: '1.2.3' } },
    });
  });

  test.each([
    [
      '--version check x',
      'the version of pullproof is asked for beside something else | run "pullproof --version" alone; the version of a chart goes behind the command: pullproof check CHART --version 1.2.3',
    ],
    [
      'check x --version',
      'the flag "--version <version>" needs a value | it is the version of the chart; "pullproof --version" alone prints that of pullproof',
    ],
    ['check x -V', 'unknown flag "-V" | run "pullproof --help" for commands and flags'],
    ['help chek', 'there is no help for "chek" | run "pullproof --help" for commands and flags'],
    [
      'demo -- helm template x',
      '"pullproof demo" takes nothing behind "--" | a helm command goes behind check, render, images or diagnose: pullproof check -- helm upgrade NAME CHART',
    ],
  ])('%s is a usage error', (line, message) => {
    expect(errorOf(() => parseArguments(line.split(' ')))).toBe(message);
  });
});

test('help and version are texts; nothing at all asks for a command', () => {
  expect(parseArguments(['--version'])).toEqual({
    kind: 'text',
    text: expect.stringMatching(/^pullproof \d+\.\d+\.\d+\n$/),
  });
  expect(parseArguments(['check', '--help'])).toEqual({
    kind: 'text',
    text: expect.stringContaining('--on-unverified'),
  });
  expect(parseArguments(['help', 'check'])).toEqual({ kind: 'text', text: expect.stringContaining('--on-unverified') });
  expect(parseArguments([])).toEqual({ kind: 'nothing', help: expect.stringContaining('Usage: pullproof') });
});

describe('outputs', () => {
  const known = ['text', 'json', 'sarif'] as const;
  const stdout = (format: string) => ({ format, file: null });
  test.each([
    [[], null, [stdout('text')]],
    [['json'], null, [stdout('json')]],
    [['json=r.json'], null, [stdout('text'), { format: 'json', file: 'r.json' }]],
    [
      ['json=r.json', 'sarif=r.sarif', 'text'],
      null,
      [stdout('text'), { format: 'json', file: 'r.json' }, { format: 'sarif', file: 'r.sarif' }],
    ],
    [['json'], 'r.json', [{ format: 'json', file: 'r.json' }]],
    [[], 'r.txt', [{ format: 'text', file: 'r.txt' }]],
    [['json=-'], null, [stdout('json')]],
    [['json=a=b.json'], null, [stdout('text'), { format: 'json', file: 'a=b.json' }]],
  ])('%j with --output %j', (formats, output, expected) => {
    expect(planOutputs(formats, output, known, makeDirectory())).toEqual(expected);
  });

  test.each([
    [['jsn'], null, 'unknown format "jsn"; did you mean "json"?'],
    [
      ['json', 'sarif'],
      null,
      'two reports for standard output: json and sarif | write one of them to a file: --format sarif=report.sarif',
    ],
    [['json=x', 'sarif=x'], null, 'two reports for the same file "x"'],
    [['json='], null, '--format json= names no file | write --format json=FILE, or --format json for standard output'],
    [
      ['json=no/r.json'],
      null,
      '"no/r.json" cannot be written: the directory "no" does not exist | create it first: mkdir -p no',
    ],
    [[], 'sub', '"sub" cannot be written: it is a directory | name a file in it'],
  ])('%j with --output %j is refused', (formats, output, message) => {
    expect(errorOf(() => planOutputs(formats, output, known, makeDirectory({ 'sub/x': '' })))).toBe(message);
  });
});

test.each([
  [{}, true, true],
  [{}, false, false],
  [{ NO_COLOR: '1' }, true, false],
  [{ NO_COLOR: '', FORCE_COLOR: '1' }, false, true],
  [{ NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
  [{ FORCE_COLOR: '0' }, true, false],
  [{ TERM: 'dumb' }, true, false],
])('with %j and a terminal: %j, colours: %j', (env, isTerminal, expected) => {
  expect(wantsColor(env, isTerminal)).toBe(expected);
});
