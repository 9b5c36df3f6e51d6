import { EMPTY_REQUEST, loadSettings } from '../config/index.ts';
import type { Settings } from '../core/settings/settings.ts';
import { type CheckResult, check, type Ports } from '../preflight/index.ts';
import { rules } from '../rules/index.ts';
import { findExample } from './example.ts';
import { startDemoRegistries } from './registries.ts';

/** Both halves of the demo. */
export interface DemoResult {
  /** The example as it was written, with its mistakes. */
  readonly broken: CheckResult;
  /** The same with the corrected values. */
  readonly fixed: CheckResult;
  /** Absolute directory of the example. */
  readonly directory: string;
}

/** Answers of the embedded registries are held back this long, in ms, as a near registry would. */
const LATENCY_MS = 15;

/**
 * Runs the main job on the bundled example, as written and corrected, against registries on loopback that behave as
 * GHCR and Docker Hub do. Nothing of the user's own set-up is read: no credential, no Docker, no kube context.
 */
export async function runDemo(ports: Ports): Promise<DemoResult> {
  const directory = findExample();
  const registries = await startDemoRegistries(LATENCY_MS);
  try {
    const ruleIds = rules.map(({ id }) => id);
    const { settings } = await loadSettings(EMPTY_REQUEST, { cwd: directory, env: {}, ruleIds, trust: null });
    const isolated: Ports = {
      ...ports,
      cwd: directory,
      env: { GITHUB_REPOSITORY: 'acme/shop' },
      home: directory,
      githubToken: null,
    };
    const here: Settings = {
      ...settings,
      targets: settings.targets.map((target) => ({ ...target, registries: registries.settings, cluster: 'none' })),
    };
    const broken = await check(here, isolated);
    const fixed = await check(withCorrectedValues(here), isolated);
    return { broken, fixed, directory };
  } finally {
    await registries.close();
  }
}

function withCorrectedValues(settings: Settings): Settings {
  const corrected = (file: string) => file.replace(/\.yaml$/, '.fixed.yaml');
  return {
    ...settings,
    targets: settings.targets.map((target) => ({ ...target, values: target.values.map(corrected) })),
  };
}
