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

const POD =
  'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n    - name: web\n      image: "{{ .Values.image.repository }}{{ if .Values.image.digest }}@{{ .Values.image.digest }}{{ else }}:{{ .Values.image.tag }}{{ end }}"\n';

async function registry() {
  const emulator = await startEmulator({
    flavour: 'ghcr',
    repositories: {
      'acme/web': {
        visibility: 'public',
        tags: {
          v1: { kind: 'image', platform: 'linux/amd64', seed: 'one' },
          v2: { kind: 'image', platform: 'linux/amd64', seed: 'two' },
        },
      },
    },
  });
  onTestFinished(() => emulator.close());
  const entry = {
    host: 'ghcr.io',
    endpoint: emulator.url,
    insecure: false,
    ca: null,
    credential: null,
    credentialSource: null,
  };
  return {
    settings: { registries: [entry], offline: false } as never as object,
    v1: emulator.digestOf('acme/web', 'v1')!,
  };
}

const values = (tag: string, digest: string) =>
  `image:\n  repository: ghcr.io/acme/web\n  tag: ${tag}\n  digest: ${digest}\n`;

describe('a tag beside a digest that wins', () => {
  test.each([
    ['a version that is a label', 'version: v2', 'app'],
    ['a tag of another component with the same digest', 'tag: v2', 'image'],
  ])('not %s', async (_, line, key) => {
    const { settings, v1 } = await registry();
    const own = `${key}:\n  repository: ghcr.io/acme/web\n  ${line}\n  digest: ${v1}\n`;
    const other = `other:\n  tag: v1\n  digest: ${v1}\n`;
    const files = {
      'values.yaml': '{}\n',
      'prod.yaml': key === 'image' ? own + other : own,
      'templates/pod.yaml': POD.replaceAll('.Values.image.', `.Values.${key}.`),
    };
    const { places } = await checkFiles(engine, workspace, files, { ...settings, values: ['prod.yaml'] });
    expect(places.filter((place) => place.startsWith('tag-digest-mismatch'))).toEqual([]);
  });

  test('that points elsewhere: raising it changes nothing', async () => {
    const { settings, v1 } = await registry();
    const files = { 'values.yaml': '{}\n', 'prod.yaml': values('v2', v1), 'templates/pod.yaml': POD };
    const { findings, places } = await checkFiles(engine, workspace, files, { ...settings, values: ['prod.yaml'] });

    expect(places).toEqual(['tag-digest-mismatch prod.yaml:3:8 v2 (exact)']);
    expect(findings[0]).toMatchObject({ severity: 'warning', image: `ghcr.io/acme/web@${v1}` });
    expect(findings[0]?.message).toMatch(
      /"image\.tag" is "v2", which is now "sha256:.*The digest wins: raising the tag, as Renovate does, changes nothing$/,
    );
  });

  test('that does not exist', async () => {
    const { settings, v1 } = await registry();
    const files = { 'values.yaml': '{}\n', 'prod.yaml': values('v9', v1), 'templates/pod.yaml': POD };
    const { findings, places } = await checkFiles(engine, workspace, files, { ...settings, values: ['prod.yaml'] });

    expect(places).toEqual(['tag-digest-mismatch prod.yaml:3:8 v9 (exact)']);
    expect(findings[0]?.severity).toBe('warning');
    expect(findings[0]?.message).toMatch(
      /"image\.tag" is "v9", which the registry does not have: .* The digest wins: raising the tag, as Renovate does, changes nothing$/,
    );
  });

  test.each([
    ['it is the same build', (v1: string) => ({ 'values.yaml': '{}\n', 'prod.yaml': values('v1', v1) })],
    [
      "it is the chart's default, which the digest is meant to outdo",
      (v1: string) => ({ 'values.yaml': values('v2', '""'), 'prod.yaml': `image: {digest: "${v1}"}\n` }),
    ],
  ])('not where %s', async (_, files) => {
    const { settings, v1 } = await registry();
    const all = { ...files(v1), 'templates/pod.yaml': POD };

    expect((await checkFiles(engine, workspace, all, { ...settings, values: ['prod.yaml'] })).places).toEqual([]);
  });
});
