import type { LocalFacts } from '../../core/facts/local-image.ts';
import type { ImageReference } from '../../core/reference/reference.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { inspectLocal } from '../../local/index.ts';
import type { Alternative } from '../../provenance/index.ts';
import type { Gathered } from '../gather/gather.ts';
import type { Ports } from '../run/ports.ts';

/**
 * Asks the local cluster which images its nodes have, also for the images that the release would have without its
 * flags; null outside the local profile.
 */
export async function askLocalCluster(
  gathered: Gathered,
  alternatives: readonly Alternative[],
  settings: Settings,
  ports: Ports,
): Promise<LocalFacts | null> {
  const { target, inventory } = gathered;
  if (target.profile !== 'local') return null;
  const uses = [...inventory.uses, ...alternatives.map(({ without }) => without)];
  const references = uses.flatMap((use): ImageReference[] =>
    use.parsed.ok && use.skip === null ? [use.parsed.reference] : [],
  );
  if (references.length === 0) return null;
  ports.onProgress?.({ step: 'local', target: target.name });
  return inspectLocal(references, {
    cluster: settings.offline ? 'none' : target.cluster,
    env: ports.env,
    home: ports.home,
    cwd: ports.cwd,
    timeoutMs: Math.max(1, Math.min(ports.deadline?.remainingMs() ?? settings.timeoutMs, 20_000)),
    ...(ports.onWarning ? { onWarning: ports.onWarning } : {}),
  });
}
