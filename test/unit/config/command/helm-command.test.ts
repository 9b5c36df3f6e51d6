import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseHelmCommand } from '../../../../src/config/command/helm-command.ts';
import { HELM_COMMANDS, helmFlags } from '../../../../src/config/command/helm-flags.ts';
import { splitCommandLine } from '../../../../src/config/command/shell-words.ts';
import { UserError } from '../../../../src/core/errors/user-error.ts';

const words = (line: string, env = {}) => splitCommandLine(line, env, 'the command');

describe.each(HELM_COMMANDS)('helm %s', (command) => {
  const help = readFileSync(new URL(`../../../fixtures/helm-help/${command}.txt`, import.meta.url), 'utf8');
  const documented = [...help.matchAll(/^(?:-(\w), )?--([\w-]+)(?: (\S+))?$/gm)].map(([, short, name, type]) => ({
    short,
    name,
    type,
  }));
  const known = new Map(helmFlags(command).map((flag) => [flag.name, flag]));

  test('documents flags', () => expect(documented.length).toBeGreaterThan(60));

  test.each(documented)('knows --$name as real helm documents it', ({ short, name, type }) => {
    const flag = known.get(name!);
    expect(flag).toBeDefined();
    expect(flag!.short).toBe(short);
    const takesValue = flag!.kind !== 'boolean' && flag!.kind !== 'optional';
    expect(takesValue).toBe(type !== undefined && !type.includes('['));
    expect(flag!.kind === 'optional').toBe(type?.includes('[') ?? false);
    if (type === 'strings') expect(flag!.kind).toBe('list');
  });
});

describe('what a command means', () => {
  test.each([
    [
      'helm upgrade --install api deploy/helm/api -f prod.yaml --set a=1 --wait --atomic',
      {
        isUpgrade: true,
        mayInstall: true,
        releaseName: 'api',
        chart: 'deploy/helm/api',
        values: ['prod.yaml'],
        set: ['a=1'],
      },
    ],
    [
      'helm upgrade -i api ./api -n prod -f=a.yaml --values b.yaml,c.yaml -fd.yaml --timeout 5m --history-max=3',
      {
        isUpgrade: true,
        mayInstall: true,
        releaseName: 'api',
        chart: './api',
        namespace: 'prod',
        values: ['a.yaml', 'b.yaml', 'c.yaml', 'd.yaml'],
      },
    ],
    ['helm install -g ./api --wait=legacy', { chart: './api' }],
    ['helm install api ./api --wait ./x.yaml', null],
    ['helm template ./api --no-hooks=false --skip-tests', { chart: './api', noHooks: false, skipTests: true }],
    [
      'helm template api ./api -a v1/X,v1/Y --kube-version 1.30',
      { releaseName: 'api', chart: './api', apiVersions: ['v1/X', 'v1/Y'], kubeVersion: '1.30' },
    ],
    ['helm install --name-template fixed ./api', { releaseName: 'fixed', chart: './api' }],
    [
      'helm --kube-context prod --debug upgrade api ./api --server-side true',
      { isUpgrade: true, releaseName: 'api', chart: './api' },
    ],
    ['helm install api ./api --server-side=false --labels a=b', { releaseName: 'api', chart: './api' }],
    [
      'helm template ./api --set-json \'a={"b": 1}\' --set-string n=1 --set-file f=x.txt --set-literal l=a,b',
      { chart: './api', setJson: ['a={"b": 1}'], setString: ['n=1'], setFile: ['f=x.txt'], setLiteral: ['l=a,b'] },
    ],
    ['/usr/local/bin/helm template ./api --set a=-1 --set -x=2', { chart: './api', set: ['a=-1', '-x=2'] }],
    ['helm upgrade api ./api --post-renderer ""', { isUpgrade: true, releaseName: 'api', chart: './api' }],
  ])('%s', (line, settings) => {
    if (settings === null) expect(() => parseHelmCommand(words(line))).toThrow(UserError);
    else expect(parseHelmCommand(words(line)).settings).toEqual(settings);
  });

  test.each([
    ['helm upgrade api ./api --reuse-values', /values of the installed release are not known/],
    ['helm template ./api -s templates/x.yaml', /every template is checked/],
    ["helm install --name-template 'x-{{ randAlpha 3 }}' ./api", /release name of --name-template is not computed/],
  ])('%s gives a warning', (line, warning) => {
    expect(parseHelmCommand(words(line)).warnings.join('\n')).toMatch(warning);
  });

  test.each([
    ['', 'expected a helm command, found ""', null],
    ['kubectl apply -f x', 'expected a helm command, found "kubectl"', null],
    ['helm', 'the helm command names no sub-command; expected helm install, helm upgrade or helm template', null],
    ['helm list', '"helm list" deploys no chart; expected helm install, helm upgrade or helm template', null],
    ['helm upgrade api', '"helm upgrade" needs a name and a chart', 'write helm upgrade NAME CHART'],
    ['helm template a b c', 'the helm command has too many arguments: "c"', 'expected a name and a chart'],
    ['helm upgrade api ./api --instal', 'unknown flag "--instal" of "helm upgrade"', 'did you mean --install?'],
    [
      'helm upgrade api ./api --kube-version 1.30',
      'unknown flag "--kube-version" of "helm upgrade"',
      'see helm upgrade --help (Helm 4.3.1)',
    ],
    ['helm upgrade api ./api --set', 'the helm flag "--set" needs a value', null],
    ['helm upgrade api ./api --no-hooks=maybe', 'the helm flag "--no-hooks" is true or false, found "maybe"', null],
    [
      'helm upgrade api ./api --post-renderer kustomize',
      '--post-renderer: a post-renderer changes what is deployed and is not run here',
      'check its output instead: helm template … --post-renderer … | pullproof check --manifests -',
    ],
    [
      'helm upgrade api redis --repo https://charts.example.com',
      '--repo: the chart would be downloaded from a repository, and pullproof downloads no charts',
      'download it first: helm pull CHART --repo URL --version VERSION --untar, then name the directory',
    ],
  ])('%s is refused', (line, message, hint) => {
    const error = catchError(() => parseHelmCommand(words(line)));
    expect(error.message).toBe(message);
    if (hint !== null) expect(error.hint).toBe(hint);
  });
});

describe('a command line', () => {
  test.each([
    ['a "b c" \'d e\'', ['a', 'b c', 'd e']],
    ['a \\\n  b \\\r\n  c', ['a', 'b', 'c']],
    ['a\nb', ['a', 'b']],
    ['x=$TAG y=${TAG} z="${TAG}-1" w=\'$TAG\'', ['x=1.4.2', 'y=1.4.2', 'z=1.4.2-1', 'w=$TAG']],
    ['${NONE:-latest} ${EMPTY:-b} ${EMPTY-b}', ['latest', 'b', '']],
    ['values-*.yaml', ['values-*.yaml']],
    [`a\\'b "it's" '"'`, [`a'b`, `it's`, `"`]],
  ])('%j', (line, expected) => {
    expect(words(line, { TAG: '1.4.2', EMPTY: '' })).toEqual(expected);
  });

  test.each([
    ['helm a && helm b', 'the command holds shell syntax that would have to be run: "&&"'],
    ['helm a | tee x', 'the command holds shell syntax that would have to be run: "|"'],
    ['helm a > x', 'the command holds shell syntax that would have to be run: ">"'],
    ['helm a; rm x', 'the command holds shell syntax that would have to be run: ";"'],
    ['helm $(pwd)', 'the command holds shell syntax that would have to be run: "("'],
    ['helm `pwd`', 'the command holds shell syntax that would have to be run: "`"'],
    ['helm # nothing', 'the command holds shell syntax that would have to be run: "#"'],
    [`helm template a --set 'b=1`, 'the command has a quote that is not closed'],
    ['helm template a --set "b=\\"', 'the command has a quote that is not closed'],
    ['helm $NOPE', 'the command uses the environment variable "NOPE", which is not set'],
  ])('%j is refused', (line, message) => {
    expect(catchError(() => words(line)).message).toBe(message);
  });
});

function catchError(run: () => unknown): UserError {
  try {
    run();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}
