import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { smallChart } from '../../support/small-chart.ts';
import { makeDirectory } from '../../support/temp-directory.ts';
import { CANARIES } from './canaries.ts';
import { CHART_YAML, type HostileRepository } from './hostile-repository.ts';
import { type Recorder, startRegistry, startWire } from './recorder.ts';

/** A machine with secrets, on which a hostile repository lies, and what it can reach. */
export interface Machine {
  readonly root: string;
  readonly home: string;
  readonly repo: string;
  /** Where a run may write its reports. */
  readonly out: string;
  /** The policy of the user or workflow, outside of the repository. */
  readonly policy: string;
  /** A registry that `registries` names, with a credential. */
  readonly named: Recorder;
  /** A registry that `registries` names, without one. */
  readonly known: Recorder;
  /** A registry that nobody named; the action does not ask it, since it is on this machine. */
  readonly stranger: Recorder;
  /** The proxy, behind which is everything else. */
  readonly wire: Recorder;
  readonly env: Readonly<Record<string, string>>;
  /** Every path of the machine but those below `out`. */
  files(): readonly string[];
  close(): Promise<void>;
}

/** Builds the machine with its servers. */
export async function buildMachine(repository: HostileRepository): Promise<Machine> {
  const stranger = await startRegistry('localhost', () => stranger);
  const [named, known] = await Promise.all(
    ['127.0.0.1', '127.0.0.1'].map((host) => startRegistry(host, () => stranger)),
  );
  const wire = await startWire();
  const servers = [stranger, named!, known!, wire];
  const root = makeDirectory({
    ...homeFiles(named!, known!),
    'out/.keep': '',
    'repo/.git/config': `token = ${CANARIES.git}\n`,
  });
  const [home, repo, out] = ['home', 'repo', 'out'].map((name) => path.join(root, name));
  execFileSync('mkfifo', [path.join(home!, 'pipe')]);
  const machine: Machine = {
    ...{ root, home: home!, repo: repo!, out: out!, policy: path.join(home!, 'policy.yaml') },
    ...{ named: named!, known: known!, stranger, wire },
    env: environment(home!, wire),
    files: () =>
      readdirSync(root, { recursive: true, encoding: 'utf8' })
        .filter((file) => !file.startsWith('out'))
        .sort(),
    close: async () => void (await Promise.all(servers.map((server) => server.close()))),
  };
  const files = { ...smallChart(`${known!.host}/sound/api:1`), ...repository.files?.(machine) };
  for (const [file, content] of Object.entries(files)) place(repo!, file, (full) => writeFileSync(full, content));
  for (const [file, target] of Object.entries(repository.links?.(machine) ?? {}))
    place(repo!, file, (full) => symlinkSync(target, full));
  for (const file of repository.pipes ?? []) place(repo!, file, (full) => execFileSync('mkfifo', [full]));
  return machine;
}

function homeFiles(named: Recorder, known: Recorder): Record<string, string> {
  const auth = Buffer.from(`someone:${CANARIES.docker}`).toString('base64');
  return {
    'home/.docker/config.json': JSON.stringify({ auths: { 'ghcr.io': { auth }, 'index.docker.io': { auth } } }),
    'home/.netrc': `machine ghcr.io login someone password ${CANARIES.file}\n`,
    'home/secret.yaml': `password: ${CANARIES.file}\n`,
    'home/pod.yaml': `apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {containers: [{name: c, image: "${known.host}/a/${CANARIES.file.toLowerCase()}:1"}]}\n`,
    'home/chart/Chart.yaml': CHART_YAML,
    'home/chart/templates/secret.yaml': `# ${CANARIES.file}\nkind: Secret\n`,
    'home/policy.yaml': `version: 1
registries:
  - {host: "${named.host}", username: robot, password: ${CANARIES.named}}
  - {host: "${known.host}"}
  - {host: ghcr.io, endpoint: "${named.url}"}
`,
  };
}

function environment(home: string, wire: Recorder): Record<string, string> {
  return {
    HOME: home,
    NO_COLOR: '1',
    GITHUB_TOKEN: CANARIES.token,
    NAMED_PASSWORD: CANARIES.named,
    REGISTRY_PASSWORD: CANARIES.variable,
    AWS_SECRET_ACCESS_KEY: CANARIES.key,
    ORDINARY: CANARIES.ordinary,
    HTTP_PROXY: wire.url,
    HTTPS_PROXY: wire.url,
    NO_PROXY: 'localhost,127.0.0.1',
  };
}

function place(directory: string, file: string, write: (full: string) => void): void {
  const full = path.join(directory, file);
  mkdirSync(path.dirname(full), { recursive: true });
  rmSync(full, { recursive: true, force: true });
  write(full);
}
