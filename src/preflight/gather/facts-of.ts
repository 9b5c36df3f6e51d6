import type { ImageFact } from '../../core/answer/image-fact.ts';
import type { Facts } from '../../core/facts/facts.ts';
import type { LocalFacts } from '../../core/facts/local-image.ts';
import type { ServiceAccountFact } from '../../core/facts/pull-secret.ts';
import { canonicalHost } from '../../core/host/registry-host.ts';
import { usesLookup } from '../../helm/index.ts';
import type { Gathered } from './gather.ts';

/** Puts together what the rules may look at for one target. */
export function factsOf(
  { target, inventory, failure, outcome }: Gathered,
  images: ReadonlyMap<string, ImageFact>,
  local: LocalFacts | null,
  unfinished: string | null = null,
): Facts {
  const map = outcome?.sourceMap ?? null;
  const unparsed = inventory.uses.flatMap(({ parsed, source }) => (parsed.ok ? [] : [source]));
  const lookups = map === null ? [] : [...new Set(unparsed)].filter((source) => usesLookup(source, map)).sort();
  return {
    target: {
      name: target.name,
      chart: target.chart,
      values: target.values,
      namespace: target.namespace,
      profile: target.profile,
      platforms: target.platforms,
      allowedRegistries: target.allowedRegistries,
      isHelmCommand: target.isHelmCommand,
      mayInstall: target.mayInstall,
      nodeRegistries: new Map(
        target.registries.flatMap(({ host, nodes }) => (nodes === undefined ? [] : [[canonicalHost(host), nodes]])),
      ),
    },
    renderFailure: failure,
    uses: inventory.uses,
    images,
    secrets: inventory.secrets,
    serviceAccounts: [...inventory.serviceAccounts, ...declaredAccounts({ target, inventory })],
    declaredSecrets: target.pullSecrets,
    local,
    valueFacts: [],
    ...(lookups.length === 0 ? {} : { lookupSources: lookups }),
    ...(unfinished === null ? {} : { unfinished }),
  };
}

/** A declared account without a namespace exists in every namespace that the release uses. */
function declaredAccounts({ target, inventory }: Pick<Gathered, 'target' | 'inventory'>): ServiceAccountFact[] {
  const namespaces = [...new Set([target.namespace, ...inventory.uses.map((use) => use.workload.namespace)])].sort();
  return target.serviceAccounts.flatMap((account) =>
    (account.namespace === null ? namespaces : [account.namespace]).map((namespace) => ({
      name: account.name,
      namespace,
      pullSecrets: account.pullSecrets.map((name) => ({ name, problem: null, rendered: JSON.stringify({ name }) })),
      origin: 'declared' as const,
      order: null,
      source: null,
      documentIndex: null,
    })),
  );
}
