import { type Access, accessOf } from '../../core/access/access.ts';
import { localPull } from '../../core/access/local-pull.ts';
import type { PodPullSecret } from '../../core/access/pull-secrets.ts';
import type { Facts } from '../../core/facts/facts.ts';
import type { CoverageRow } from '../../core/finding/report.ts';
import { canonicalHost } from '../../core/host/registry-host.ts';
import { workloadName } from '../../core/words/images.ts';

/**
 * The coverage table: each workload and each registry that it pulls from, with the secret that serves it. `ok` is null
 * when that cannot be told.
 */
export function coverageOf(facts: Facts): readonly CoverageRow[] {
  const groups = new Map<string, { workload: string; registry: string; accesses: Access[] }>();
  for (const use of facts.uses) {
    if (!use.parsed.ok || use.skip !== null) continue;
    const access = accessOf(use, facts);
    // Where nobody could look into the local cluster, a refusal of the registry decides nothing.
    if (access.kind === 'not-asked' || localPull(use, facts) === 'unknown') continue;
    const workload = workloadName(use.workload);
    const registry = canonicalHost(use.parsed.reference.host);
    const key = JSON.stringify([workload, use.workload.namespace, registry]);
    const group = groups.get(key) ?? { workload, registry, accesses: [] };
    groups.set(key, group);
    group.accesses.push(access);
  }
  return [...groups.values()].map(({ workload, registry, accesses }) => ({
    target: facts.target.name,
    workload,
    registry,
    servedBy: [...new Set(accesses.map(servedBy))].sort().join(', '),
    ok: isServed(accesses),
  }));
}

const FAILS: ReadonlySet<Access['kind']> = new Set([
  'private-no-secret',
  'public-but-secret-rejected',
  'secret-refused',
  'private-or-missing',
]);
const UNKNOWN: ReadonlySet<Access['kind']> = new Set(['unverified', 'secret-unknown-credentials', 'missing']);

function isServed(accesses: readonly Access[]): boolean | null {
  if (accesses.some(isFailing)) return false;
  // What its cloud's nodes may have is not known either.
  return accesses.some(({ kind }) => UNKNOWN.has(kind) || kind === 'private-no-secret') ? null : true;
}

function isFailing({ kind, nodes }: Access): boolean {
  return FAILS.has(kind) && !(kind === 'private-no-secret' && nodes === 'likely');
}

function servedBy({ kind, secrets, nodes }: Access): string {
  const covering = secrets.filter((secret) => secret.coverage !== 'no');
  if (covering.length > 0) return covering.map(describeSecret).join(', ');
  if (kind === 'public') return 'anonymous';
  if (nodes === 'configured') return 'the nodes';
  return secrets.length === 0 ? 'none' : `none (${secrets.map(({ name }) => name).join(', ')} does not cover it)`;
}

const ORIGINS: Record<PodPullSecret['origin'], string> = {
  rendered: 'in the chart',
  produced: 'created by the chart',
  declared: 'declared',
  unknown: 'undeclared',
};

function describeSecret({ name, origin, via, secret }: PodPullSecret): string {
  const where = origin === 'produced' && secret ? `created by ${secret.kind}` : ORIGINS[origin];
  return `secret ${name} (${where}${via === 'service-account' ? ', from the service account' : ''})`;
}
