import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { ChaosImage, World } from './world.ts';

/** What the JSON report says of one image (docs/reference/contract.md#s4). */
export interface Said {
  readonly state: string;
  readonly rules: readonly string[];
}

/** A finished check. */
export interface Checked {
  readonly status: number | null;
  readonly seconds: number;
  readonly said: ReadonlyMap<string, Said>;
}

/**
 * Checks a world's images by the command, one Deployment an image, with the configuration that leads to its registries.
 *
 * @param cli the entry of the command
 * @param folder an empty folder for the input and the report
 */
export async function checkWorld(world: World, cli: string, folder: string): Promise<Checked> {
  writeFileSync(
    join(folder, 'pods.yaml'),
    [...secrets(world), ...world.images.map(pod)].map((one) => stringify(one)).join('---\n'),
  );
  writeFileSync(join(folder, 'pullproof.yaml'), stringify({ version: 1, registries: registries(world) }));
  const report = join(folder, 'report.json');
  const begin = performance.now();
  const args = [
    '--no-warnings',
    cli,
    'check',
    '--manifests',
    'pods.yaml',
    '--format',
    `json=${report}`,
    '--timeout',
    '9m',
  ];
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { ...process.env, CI: 'true', HOME: folder, DOCKER_CONFIG: folder },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const status = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { status, seconds: (performance.now() - begin) / 1000, said: readReport(report) };
}

function registries(world: World): object[] {
  return [...world.endpoints].map(([host, endpoint]) => ({ host: host.name, endpoint, ...host.credential }));
}

function secrets(world: World): object[] {
  return [...world.endpoints.keys()].flatMap(({ name, credential }) =>
    credential === null
      ? []
      : [
          {
            apiVersion: 'v1',
            kind: 'Secret',
            metadata: { name: secretFor(name) },
            type: 'kubernetes.io/dockerconfigjson',
            stringData: { '.dockerconfigjson': JSON.stringify({ auths: { [name]: credential } }) },
          },
        ],
  );
}

const secretFor = (host: string) => `pull-${host.replaceAll('.', '-')}`;

function pod({ host, kind, reference }: ChaosImage, index: number): object {
  const pullSecrets = kind.hasSecret && host.credential ? { imagePullSecrets: [{ name: secretFor(host.name) }] } : {};
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: `pod-${index}` },
    spec: { ...pullSecrets, containers: [{ name: 'main', image: reference, imagePullPolicy: 'IfNotPresent' }] },
  };
}

function readReport(file: string): Map<string, Said> {
  const { images, findings } = JSON.parse(readFileSync(file, 'utf8')) as {
    images: { reference: string; state: string }[];
    findings: { rule: string; image: string | null; images?: string[] }[];
  };
  const rules = new Map<string, string[]>();
  for (const { rule, image, images: all } of findings) {
    for (const one of new Set([...(all ?? []), ...(image === null ? [] : [image])])) {
      rules.set(one, [...(rules.get(one) ?? []), rule]);
    }
  }
  return new Map(images.map(({ reference, state }) => [reference, { state, rules: rules.get(reference) ?? [] }]));
}
