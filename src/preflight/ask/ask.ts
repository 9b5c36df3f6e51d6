import type { ImageFact } from '../../core/answer/image-fact.ts';
import type { LocalFacts } from '../../core/facts/local-image.ts';
import type { SecretText } from '../../core/secrecy/secret-text.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { Alternative, PinnedTag } from '../../provenance/index.ts';
import { createKeychain, lookUpImages } from '../../registry/index.ts';
import { factsOf } from '../gather/facts-of.ts';
import type { Gathered } from '../gather/gather.ts';
import type { Ports } from '../run/ports.ts';
import { askLocalCluster } from './local.ts';
import { imageCount, planLookups } from './lookups.ts';

/**
 * Images that are asked for beside those of the release, by target: without flags, and with the tags that a digest
 * outdoes.
 */
export interface Others {
  readonly alternatives: readonly (readonly Alternative[])[];
  readonly pinned: readonly (readonly PinnedTag[])[];
}

/**
 * Asks the local clusters, then the registries for what no node has; once for all targets.
 *
 * @param secrets texts that are kept in
 */
export async function askOutside(
  gathered: readonly Gathered[],
  others: Others,
  settings: Settings,
  ports: Ports,
  secrets: readonly SecretText[],
) {
  const locals = await Promise.all(
    gathered.map((entry, index) => askLocalCluster(entry, others.alternatives[index] ?? [], settings, ports)),
  );
  return { locals, ...(await askRegistries(gathered, others, locals, settings, ports, secrets)) };
}

/** Time for the registries in a run, in ms. */
const REGISTRIES_TIMEOUT_MS = 120_000;

/** Time for the registries: a fifth of what is left, at most 10 s, is kept for the lines and the report. */
function registriesMs({ deadline }: Ports): number {
  const left = deadline?.remainingMs() ?? REGISTRIES_TIMEOUT_MS;
  return Math.max(1, Math.min(REGISTRIES_TIMEOUT_MS, left - Math.min(10_000, left / 5)));
}

/**
 * Asks the registries once for all targets, also for the images that they would have without flags; the answers come
 * back by target name and reference key.
 */
async function askRegistries(
  gathered: readonly Gathered[],
  { alternatives, pinned }: Others,
  locals: readonly (LocalFacts | null)[],
  settings: Settings,
  ports: Ports,
  secrets: readonly SecretText[],
): Promise<{
  readonly answers: ReadonlyMap<string, ReadonlyMap<string, ImageFact>>;
  readonly dockerHubPulls: number;
}> {
  const groups = planLookups(
    gathered.map((entry, index) => ({
      target: entry.target,
      uses: [
        ...entry.inventory.uses,
        ...(alternatives[index] ?? []).map(({ without }) => without),
        ...(pinned[index] ?? []).map(({ beside }) => beside),
      ],
      facts: factsOf(entry, new Map(), null),
      local: locals[index] ?? null,
    })),
    secrets,
  );
  const total = groups.reduce((sum, group) => sum + imageCount(group), 0);
  const done = groups.map(() => 0);
  let dockerHubPulls = 0;
  const answers = new Map<string, ReadonlyMap<string, ImageFact>>();
  await Promise.all(
    groups.map(async (group, index) => {
      const keychain = createKeychain({
        registries: group.registries,
        githubToken: ports.githubToken,
        env: ports.env,
        home: ports.home,
      });
      const facts = await lookUpImages(group.requests, {
        registries: group.registries,
        keychain,
        concurrency: settings.concurrency,
        timeoutMs: registriesMs(ports),
        offline: settings.offline,
        isGuarded: ports.isGuarded ?? false,
        env: ports.env,
        onCountedPull: () => {
          dockerHubPulls += 1;
        },
        onProgress: (count) => {
          done[index] = count;
          ports.onProgress?.({ step: 'lookup', done: done.reduce((a, b) => a + b, 0), total });
        },
      });
      for (const warning of keychain.warnings()) ports.onWarning?.(warning);
      for (const [target, keys] of group.asked) {
        answers.set(target, new Map([...facts].filter(([key]) => keys.has(key))));
      }
    }),
  );
  return { answers, dockerHubPulls };
}
