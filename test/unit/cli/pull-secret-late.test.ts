import { expect, onTestFinished, test, vi } from 'vitest';
import { startEmulator } from '../../../src/emulator/index.ts';
import { runNode } from '../../support/run-node.ts';
import { mirrorConfig } from '../../support/small-chart.ts';
import { makeDirectory } from '../../support/temp-directory.ts';

vi.setConfig({ testTimeout: 120_000 });

const AUTHS = JSON.stringify({ auths: { 'ghcr.io': { username: 'bot', password: 'token-of-bot' } } });
const chart = (secretHook: string) => ({
  'chart/Chart.yaml': 'apiVersion: v2\nname: app\nversion: 0.1.0\n',
  'chart/templates/secret.yaml': `{{- if true }}
apiVersion: v1
kind: Secret
metadata:
  name: regcred
${secretHook}type: kubernetes.io/dockerconfigjson
stringData:
  .dockerconfigjson: '${AUTHS}'
{{- end }}
`,
  'chart/templates/migrate.yaml': `apiVersion: batch/v1
kind: Job
metadata:
  name: migrate
  annotations: {helm.sh/hook: "pre-install, pre-upgrade"}
spec:
  template:
    spec:
      imagePullSecrets: [{name: regcred}]
      containers: [{name: migrate, image: "ghcr.io/acme/migrate:1.0.0"}]
`,
});

async function check(secretHook: string, args: readonly string[]) {
  const emulator = await startEmulator({
    credentials: [{ name: 'bot', username: 'bot', password: 'token-of-bot' }],
    repositories: {
      'acme/migrate': {
        visibility: 'private',
        readers: ['bot'],
        tags: { '1.0.0': { kind: 'image', platform: 'linux/amd64' } },
      },
    },
  });
  onTestFinished(() => emulator.close());
  const cwd = makeDirectory({ ...chart(secretHook), 'pullproof.yaml': mirrorConfig(emulator.url) });
  const { stdout, stderr, code } = await runNode('src/cli/index.ts', ['check', '--format', 'json', ...args], { cwd });
  if (code === 2) throw new Error(stderr);
  return { code, findings: JSON.parse(stdout).findings };
}

test('a pre-install hook that needs a Secret of the release fails the first install, at the line of the Secret', async () => {
  const { code, findings } = await check('', ['chart']);
  expect(findings).toMatchObject([
    {
      rule: 'pull-secret-late',
      severity: 'error',
      cause: 'D',
      image: 'ghcr.io/acme/migrate:1.0.0',
      location: { file: 'chart/templates/secret.yaml', line: 3 },
    },
  ]);
  expect(code).toBe(1);
});

test.each([
  [
    'a hook that runs before',
    '  annotations: {helm.sh/hook: "pre-install,pre-upgrade", helm.sh/hook-weight: "-1"}\n',
    ['chart'],
  ],
  ['an upgrade, where it is there', '', ['--', 'helm', 'upgrade', 'app', 'chart']],
])('%s is in order', async (_, secretHook, args) => {
  expect(await check(secretHook, args)).toEqual({ code: 0, findings: [] });
});

test('an upgrade that may install is a first install', async () => {
  const { findings } = await check('', ['--', 'helm', 'upgrade', '--install', 'app', 'chart']);
  expect(findings).toMatchObject([{ rule: 'pull-secret-late' }]);
});
