import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { startEmulator } from '../../../../src/emulator/index.ts';
import { scratch } from '../../helm/support.ts';
import { checkFiles } from '../checked.ts';
import { testEngine } from '../support.ts';

const engine = testEngine();
const workspace = scratch();
afterAll(async () => {
  await engine.close();
  workspace.remove();
});

const OFF = { rules: { 'registry-unreachable': 'off' } } as const;
const check = (files: Record<string, string>, more: Parameters<typeof checkFiles>[3] = OFF) =>
  checkFiles(engine, workspace, files, more);

/** A Deployment; `spec` stands before the template, `pod` in the pod's spec, `container` on the container. */
function deployment(pod = '', spec = '', container = ''): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web}}
${spec}  template:
    metadata: {labels: {app: web}}
    spec:
${pod}      containers:
        - name: web
          image: "{{ .Values.image }}"
${container}`;
}

const VALUES = 'image: ghcr.io/acme/priv:1.0.0\nreg: ghcr.io\nuser: bot\npass: ghp_old\n';
const NAMED = '      imagePullSecrets: [{name: regcred}]\n';
const secret = (type: string, content: string) =>
  `apiVersion: v1\nkind: Secret\nmetadata: {name: regcred}\ntype: ${type}\ndata:\n  .dockerconfigjson: ${content}\n`;
const AUTHS =
  '{{ printf "{\\"auths\\":{\\"%s\\":{\\"auth\\":\\"%s\\"}}}" .Values.reg (printf "%s:%s" .Values.user .Values.pass | b64enc) | b64enc }}';
const DOCKER = 'kubernetes.io/dockerconfigjson';

describe('where a pull secret is wrong', () => {
  test('two on the wrong level: each at its own line', async () => {
    const list = 'imagePullSecrets: [{name: regcred}]\n';
    const { findings, places } = await check({
      'values.yaml': VALUES,
      'templates/d.yaml': deployment('', `  ${list}`, `          ${list}`),
    });

    expect(places).toEqual([
      'pull-secret-malformed templates/d.yaml:6:29 regcred (exact)',
      'pull-secret-malformed templates/d.yaml:13:37 regcred (exact)',
    ]);
    expect(findings.map(({ help }) => help.slice(0, 27))).toEqual(Array(2).fill('move it to the pod spec, be'));
  });

  test('the same list of values on two levels: its template lines', async () => {
    const list = 'imagePullSecrets: {{ toJson .Values.secrets }}\n';
    const { findings } = await check({
      'values.yaml': `${VALUES}secrets: [{name: regcred}]\n`,
      'templates/d.yaml': deployment('', `  ${list}`, `          ${list}`),
    });
    const lines = findings.map(({ related }) => related.map(({ file, line }) => `${file}:${line}`));

    expect(lines).toEqual([['templates/d.yaml:6'], ['templates/d.yaml:13']]);
  });

  test("a service account: its own template line, and that the template is what's wrong", async () => {
    const account =
      'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: web}\nimagePullSecrets:\n{{- range .Values.secrets }}\n  - {{ . }}\n{{- end }}\n';
    const { findings, places } = await check({
      'values.yaml': `${VALUES}secrets:\n  - regcred\n`,
      'templates/d.yaml': deployment('      serviceAccountName: web\n'),
      'templates/sa.yaml': account,
    });

    expect(places).toEqual(['pull-secret-malformed values.yaml:6:5 regcred (exact)']);
    expect(findings[0]?.related).toEqual([
      { file: 'templates/sa.yaml', line: 6, column: 3, message: 'the template line that prints it' },
    ]);
    expect(findings[0]?.help).toContain('let the template print `- name: …` for each entry');
  });

  test.each([
    ['its type', secret('Opaque', AUTHS), 'templates/s.yaml:4:7 Opaque (exact)'],
    ['its content', secret(DOCKER, '{{ "{}" | b64enc }}'), 'templates/s.yaml:6:22 {{ "{}" | b64enc }} (exact)'],
    ['its key', secret(DOCKER, AUTHS).replace('.dockerconfigjson:', 'config:'), 'templates/s.yaml:5:1 data: (exact)'],
    ['no type', secret('x', AUTHS).replace('type: x\n', ''), 'templates/s.yaml:2:7 Secret (exact)'],
  ])('a secret of the chart: %s', async (_, template, place) => {
    const { places } = await check({
      'values.yaml': VALUES,
      'templates/d.yaml': deployment(NAMED),
      'templates/s.yaml': template,
    });

    expect(places).toEqual([`pull-secret-invalid ${place}`]);
  });
});

describe('a private image', () => {
  const password = 'ghp_good';
  async function registry(): Promise<Parameters<typeof checkFiles>[3]> {
    const emulator = await startEmulator({
      flavour: 'ghcr',
      credentials: [{ name: 'bot', password }],
      repositories: {
        'acme/priv': { visibility: 'private', readers: ['bot'], tags: { '1.0.0': { kind: 'image' } } },
      },
    });
    onTestFinished(() => emulator.close());
    const entry = {
      host: 'ghcr.io',
      endpoint: emulator.url,
      plainHttp: true,
      insecure: false,
      ca: null,
      credential: null,
    };
    return { registries: [entry], offline: false } as never;
  }

  test.each([
    ['a broken secret', secret('Opaque', AUTHS), NAMED, 'pull-secret-invalid'],
    ['a malformed entry', '', '      imagePullSecrets: [regcred]\n', 'pull-secret-malformed'],
  ])('%s is one finding', async (_, template, pod, rule) => {
    const files = { 'values.yaml': VALUES, 'templates/d.yaml': deployment(pod), 'templates/s.yaml': template };
    const { findings } = await check(files, await registry());

    expect(findings.filter(({ severity }) => severity === 'error').map((finding) => finding.rule)).toEqual([rule]);
  });

  test('a password that is refused: the value, which is printed nowhere', async () => {
    const files = {
      'values.yaml': VALUES,
      'templates/d.yaml': deployment(NAMED),
      'templates/s.yaml': secret(DOCKER, AUTHS),
    };
    const { findings, places } = await check(files, await registry());

    expect(places).toEqual(['credentials-rejected values.yaml:4:7 ghp_old (exact)']);
    expect(findings[0]?.help).toMatch(/^renew the password that the release itself puts into its secret "regcred"/);
    expect(findings[0]?.isSecretLine).toBe(true);
    expect(JSON.stringify(findings)).not.toContain('ghp_old');
  });

  test('a password by --set: the flag, without its value', async () => {
    const files = {
      'values.yaml': VALUES,
      'templates/d.yaml': deployment(NAMED),
      'templates/s.yaml': secret(DOCKER, AUTHS),
    };
    const { findings } = await check(files, { ...(await registry()), set: ['pass=ghp_stale'] });

    expect(findings[0]).toMatchObject({ rule: 'credentials-rejected', location: null });
    expect(findings[0]?.evidence.join('\n')).toContain('set by --set pass');
    expect(JSON.stringify(findings)).not.toContain('ghp_stale');
  });
});
