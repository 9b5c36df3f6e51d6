import { canonicalHost } from '../../../../src/core/host/registry-host.ts';
import { parseReference } from '../../../../src/core/reference/parse.ts';
import type { RegistrySettings, Settings, TargetSettings } from '../../../../src/core/settings/settings.ts';
import type { Engine } from '../../../../src/helm/engine/engine.ts';
import { check } from '../../../../src/preflight/check.ts';
import type { CheckResult } from '../../../../src/preflight/report/assemble.ts';
import { startShiftingRegistry } from '../../../support/shifting-registry.ts';
import { settings as registry } from '../../registry/support.ts';
import { fixAll, fixIn } from './support.ts';

/** What `check --fix` did to a project, and then once more. */
export interface FixedTwice {
  /** Changes of the first run, `FILE: BEFORE → AFTER`. */
  readonly changed: readonly string[];
  /** Changes of the second run. */
  readonly again: readonly string[];
  /** Pods' images that were fine before the first run and are not after it. */
  readonly harmed: readonly string[];
}

/**
 * Runs `check --fix` twice on some targets, against a registry in which about every second image is only there under
 * its other spelling.
 *
 * @param cwd a directory that may be changed
 */
export async function fixTwice(
  engine: Engine,
  cwd: string,
  targets: readonly TargetSettings[],
  seed: number,
): Promise<FixedTwice> {
  const shifting = await startShiftingRegistry(seed);
  const checkWith = (registries: readonly RegistrySettings[], offline: boolean) =>
    check(
      {
        targets: targets.map((target) => ({ ...target, registries })),
        setVariables: [],
        withheldVariables: [],
        concurrency: 8,
        timeoutMs: 60_000,
        offline,
      } satisfies Settings,
      { cwd, env: {}, home: cwd, today: '2026-11-29', githubToken: null, stdin: async () => Buffer.alloc(0), engine },
    );
  try {
    const hosts = hostsOf(await checkWith([], true));
    const run = () =>
      checkWith(
        hosts.map((host) => registry(host, { endpoint: shifting.url })),
        false,
      );
    const before = await run();
    const changed = fixIn(cwd, before);
    if (changed.length === 0) return { changed: [], again: [], harmed: [] };
    const first = await fixAll(run, cwd);
    const second = await fixAll(run, cwd);
    const now = fineUses(second.result);
    return {
      changed: [...changed, ...first.changed].map(show),
      again: second.changed.map(show),
      harmed: [...fineUses(before)].filter((use) => !now.has(use)),
    };
  } finally {
    await shifting.close();
  }
}

function show({ file, before, replacement }: { file: string; before: string; replacement: string }): string {
  return `${file}: ${before} → ${replacement}`;
}

/** The registries of all images, also of those that cannot be parsed and can be corrected. */
function hostsOf({ report }: CheckResult): readonly string[] {
  const texts = report.images.flatMap(({ reference }) => {
    const parsed = parseReference(reference);
    return parsed.ok ? [reference] : [parsed.problem.corrected ?? ''];
  });
  const hosts = texts.flatMap((text) => {
    const parsed = parseReference(text);
    return parsed.ok ? [canonicalHost(parsed.reference.host)] : [];
  });
  return [...new Set(['docker.io', 'ghcr.io', ...hosts])].sort();
}

/** Pods' images that are found and that no error speaks of. */
function fineUses({ report }: CheckResult): ReadonlySet<string> {
  const name = (target: string, { kind, name, container }: CheckResult['report']['images'][number]['uses'][number]) =>
    `${target}: ${kind}/${name} ${container}`;
  const found = report.images.flatMap(({ target, state, uses }) =>
    state === 'found' ? uses.map((use) => name(target, use)) : [],
  );
  const wrong = new Set(
    report.findings.flatMap(({ severity, target, uses }) =>
      severity === 'error' ? uses.map((use) => name(target, use)) : [],
    ),
  );
  return new Set(found.filter((use) => !wrong.has(use)));
}
