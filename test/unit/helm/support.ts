import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { RenderSettings } from '../../../src/core/settings/settings.ts';
import type { RenderRequest } from '../../../src/helm/engine/request.ts';

/** Bytes or text by path. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

export const CHART_YAML = 'apiVersion: v2\nname: api\nversion: 1.0.0\n';

/** A directory that is removed at the end of the test file. */
export function scratch(): { readonly root: string; write(files: Files): void; remove(): void } {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'pullproof-helm-')));
  return {
    root,
    write(files) {
      for (const [name, content] of Object.entries(files)) {
        const file = path.join(root, name);
        mkdirSync(path.dirname(file), { recursive: true });
        writeFileSync(file, content);
      }
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** The settings of `helm template CHART`. */
export function settings(chart: string, overrides: Partial<RenderSettings> = {}): RenderSettings {
  return {
    chart,
    values: [],
    set: [],
    setString: [],
    setJson: [],
    setFile: [],
    setLiteral: [],
    releaseName: 'release-name',
    namespace: 'default',
    kubeVersion: null,
    apiVersions: [],
    includeCrds: false,
    skipTests: false,
    noHooks: false,
    isUpgrade: false,
    skipSchemaValidation: false,
    ...overrides,
  };
}

/** A request for a chart that is only in memory. */
export function request(files: Files, overrides: Partial<RenderRequest> = {}): RenderRequest {
  const all = { 'Chart.yaml': CHART_YAML, ...files };
  return {
    chart: {
      kind: 'directory',
      root: '/charts/api',
      files: Object.entries(all).map(([name, content]) => ({
        path: name,
        bytes: typeof content === 'string' ? Buffer.from(content) : content,
      })),
    },
    values: [],
    setFiles: [],
    set: [],
    setString: [],
    setJson: [],
    setLiteral: [],
    release: { name: 'release-name', namespace: 'default', isUpgrade: false },
    kubeVersion: null,
    apiVersions: [],
    includeCrds: false,
    skipTests: false,
    noHooks: false,
    skipSchemaValidation: false,
    showOnly: [],
    deterministic: true,
    text: true,
    documents: true,
    documentText: false,
    ...overrides,
  };
}

/** The text of an answer. */
export function textOf(bytes: Uint8Array | null): string {
  return Buffer.from(bytes ?? []).toString('utf8');
}
