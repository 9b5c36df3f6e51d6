import { isDockerHub } from '../../core/host/registry-host.ts';
import { parseReference } from '../../core/reference/parse.ts';
import type { Classified } from '../classify/classify.ts';
import type { FailureKind } from '../kinds/index.ts';

/** Docker Hub's own refusal, as dockerd, containerd and CRI-O print it. */
const REFUSAL = /pull access denied|insufficient_scope|requested access to the resource is denied/;

/**
 * Says what Docker Hub's refusal means for a name below `docker.io/library/` (`october-api:dev`), where only Docker
 * publishes: it does not exist there, and no pull secret helps (docs/reference/registries.md#s4-1). What a mirror says
 * stays a refusal.
 */
export function refineReserved(kind: FailureKind, image: string | null, { host, quote }: Classified): FailureKind {
  if (kind !== 'missing-or-private' || image === null || !REFUSAL.test(quote)) return kind;
  if (host !== null && !isDockerHub(host)) return kind;
  const parsed = parseReference(image);
  const isReserved =
    parsed.ok && isDockerHub(parsed.reference.host) && /^library\/[^/]+$/.test(parsed.reference.repository);
  return isReserved ? 'reserved-name' : kind;
}
