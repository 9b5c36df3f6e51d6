import { architectureName } from './match.ts';
import type { Platform } from './platform.ts';

/** What a node selector says about one label. */
export interface LabelLimits {
  /** The values that the node may have; null: any. */
  readonly only: readonly string[] | null;
  /** Values that it may not have. */
  readonly not: readonly string[];
}

/** One kind of node that a pod may run on, as far as operating system and architecture go. */
export interface NodeTerm {
  readonly os: LabelLimits;
  readonly architecture: LabelLimits;
}

/** The platforms that an image must have. */
export interface RequiredPlatforms {
  readonly platforms: readonly Platform[];
  /** all: every one of them · one: any of them is enough, since nobody knows which of these nodes there are. */
  readonly how: 'all' | 'one';
  /** True when the pod's node selector or affinity narrowed or replaced what is configured. */
  readonly isOwn: boolean;
}

/** The operating systems of Kubernetes' nodes (`spec.os.name`, pkg/apis/core/validation). */
const SYSTEMS = ['linux', 'windows'];
/** The architectures that Kubernetes is released for. */
const ARCHITECTURES = ['amd64', 'arm64', 'arm', 'ppc64le', 's390x', 'riscv64'];

/**
 * The platforms that a pod's images must have. Where the pod may run on nodes of configured platforms, all of those
 * count; where it may not, one of those that it names is enough. A system without an architecture takes the configured
 * architectures, windows only amd64.
 *
 * @param terms the nodes that the pod may run on, alternatives; null: it does not say; empty: none, so nothing is
 *   pulled
 * @param configured `platforms:` of the target; empty: nothing is required
 */
export function requiredPlatforms(
  terms: readonly NodeTerm[] | null,
  configured: readonly Platform[],
): RequiredPlatforms {
  if (terms === null || configured.length === 0) return { platforms: configured, how: 'all', isOwn: false };
  const matching = configured.filter((platform) => terms.some((term) => admits(term, platform)));
  if (matching.length > 0) return { platforms: matching, how: 'all', isOwn: matching.length < configured.length };
  const named = terms.flatMap((term) => candidatesOf(term, configured));
  const unique = new Map(named.map((platform) => [JSON.stringify(platform), platform]));
  return { platforms: [...unique.values()], how: 'one', isOwn: true };
}

function admits({ os, architecture }: NodeTerm, platform: Platform): boolean {
  return isAllowed(os, platform.os) && isAllowed(architecture, platform.architecture);
}

function isAllowed({ only, not }: LabelLimits, name: string): boolean {
  const own = architectureName(name);
  const isNamed = (names: readonly string[]) => names.some((other) => architectureName(other) === own);
  return (only === null || isNamed(only)) && !isNamed(not);
}

function candidatesOf({ os, architecture }: NodeTerm, configured: readonly Platform[]): readonly Platform[] {
  const systems = choose(
    os,
    configured.map((platform) => platform.os),
    SYSTEMS,
  );
  return systems.flatMap((system): Platform[] => {
    if (architecture.only !== null || system === 'windows') {
      return choose(architecture, ['amd64'], []).map((name) => ({ os: system, architecture: name }));
    }
    const ofSystem = configured.filter((platform) => platform.os === system);
    const known = (ofSystem.length > 0 ? ofSystem : configured).filter((platform) =>
      isAllowed(architecture, platform.architecture),
    );
    if (known.length > 0) return known.map((platform) => ({ ...platform, os: system }));
    return choose(architecture, [], ARCHITECTURES).map((name) => ({ os: system, architecture: name }));
  });
}

/** What is named, else what is usual, else what there is; without what is excluded. */
function choose(limits: LabelLimits, usual: readonly string[], all: readonly string[]): readonly string[] {
  const allowed = (names: readonly string[]) => [...new Set(names)].filter((name) => isAllowed(limits, name));
  if (limits.only !== null) return allowed(limits.only);
  const first = allowed(usual);
  return first.length > 0 ? first : allowed(all);
}
