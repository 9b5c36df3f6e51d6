import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '../../../src/helm/engine/engine.ts';
import type { ChartBytes, ChartFile, RenderRequest } from '../../../src/helm/engine/request.ts';
import type { EngineResponse } from '../../../src/helm/engine/response.ts';
import type { Outcome, ParityCase } from './case.ts';

/** Failures after which helm adds its advice about --debug (engine/ABI.md). */
const debugKinds = ['template', 'yaml', 'kube-version'];
const debugAdvice = '\n\nUse --debug flag to render out invalid YAML';

/** Runs the engine on a case as `helm template` would run, with parity functions. */
export async function runEngine(engine: Engine, directory: string, c: ParityCase): Promise<Outcome> {
  return outcomeOf(await engine.render(await requestFor(engine, directory, c)));
}

/** Builds the request of a case: everything is read from disk, raw. */
export async function requestFor(engine: Engine, directory: string, c: ParityCase): Promise<RenderRequest> {
  const bytes = (path: string) => readFileSync(join(directory, path));
  const setFile = c.setFile ?? [];
  const paths = await engine.setFilePaths(setFile);
  return {
    chart: readChart(join(directory, c.chart)),
    values: (c.values ?? []).map((path) => ({ path, bytes: bytes(path) })),
    setFiles: paths.ok
      ? setFile.flatMap((arg, i) => (paths.paths[i] ?? []).map((path) => ({ arg, path, bytes: bytes(path) })))
      : setFile.map((arg) => ({ arg, path: '', bytes: new Uint8Array() })),
    set: c.set ?? [],
    setString: c.setString ?? [],
    setJson: c.setJson ?? [],
    setLiteral: c.setLiteral ?? [],
    release: {
      name: c.releaseName ?? 'release-name',
      namespace: c.namespace ?? 'default',
      isUpgrade: c.isUpgrade ?? false,
    },
    kubeVersion: c.kubeVersion ?? null,
    apiVersions: (c.apiVersions ?? []).flatMap((list) => list.split(',')),
    includeCrds: c.includeCrds ?? false,
    skipTests: c.skipTests ?? false,
    noHooks: c.noHooks ?? false,
    skipSchemaValidation: c.skipSchemaValidation ?? false,
    showOnly: c.showOnly ?? [],
    deterministic: false,
    text: true,
    documents: false,
    documentText: false,
  };
}

function outcomeOf(response: EngineResponse): Outcome {
  if (response.ok) return { status: 0, stdout: Buffer.from(response.text), error: null };
  const { kind, message, flag } = response.error;
  const advice = debugKinds.includes(kind) && flag === undefined ? debugAdvice : '';
  return { status: 1, stdout: Buffer.alloc(0), error: `${message}${advice}`.trimEnd() };
}

/** Reads a chart as Helm walks it, symbolic links followed. */
export function readChart(path: string): ChartBytes {
  if (statSync(path).isFile()) return { kind: 'archive', name: path, bytes: readFileSync(path) };
  return { kind: 'directory', root: path, files: readDirectory(path, '', []) };
}

function readDirectory(root: string, below: string, parents: readonly string[]): ChartFile[] {
  const directory = join(root, below);
  const real = realpathSync(directory);
  if (parents.includes(real)) throw new Error(`${directory} is a link to a directory above it`);
  return readdirSync(directory).flatMap((name) => {
    const path = below === '' ? name : `${below}/${name}`;
    const stat = statSync(join(root, path));
    if (stat.isDirectory()) return readDirectory(root, path, [...parents, real]);
    if (!stat.isFile()) return [{ path, bytes: new Uint8Array(), irregular: true }];
    return [{ path, bytes: readFileSync(join(root, path)) }];
  });
}
