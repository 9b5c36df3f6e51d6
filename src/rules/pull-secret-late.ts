import type { Access, AccessKind } from '../core/access/access.ts';
import type { PodPullSecret } from '../core/access/pull-secrets.ts';
import type { Facts } from '../core/facts/facts.ts';
import type { ImageUse } from '../core/facts/image-use.ts';
import type { SecretFact, ServiceAccountFact } from '../core/facts/pull-secret.ts';
import type { Rule } from '../core/finding/rule.ts';
import { quoteList } from '../core/text/lists.ts';
import { quote } from '../core/text/quote.ts';
import { type AskedUse, accessedUses } from './parts/asked.ts';
import { type Found, groupByCause } from './parts/group.ts';
import { type Applier, latenessOf } from './parts/late.ts';
import type { Lateness } from './parts/lateness.ts';

interface Late extends Lateness {
  readonly what: 'secret' | 'account';
  readonly name: string;
  readonly namespace: string;
  /** The object of the release that makes it: its template, and its kind. */
  readonly source: string;
  readonly kind: string;
}

export const pullSecretLate: Rule = {
  id: 'pull-secret-late',
  summary: "on first install the pod's pull secret or service account is created after the pod, or deleted before it",
  severity: 'error',
  cause: 'D',
  since: '0.1',
  profiles: ['registry', 'local'],
  needsNetwork: true,
  *check(facts) {
    const applier = applierOf(facts);
    if (!facts.target.mayInstall || applier === null) return;
    const found: Found<Late>[] = [];
    for (const asked of accessedUses(facts)) {
      const late = NOT_PUBLIC.has(asked.access.kind) ? lateFor(asked, facts, applier) : null;
      if (late) found.push({ use: asked.use, cause: JSON.stringify(late), detail: late });
    }
    for (const { image, uses, detail } of groupByCause(found)) {
      yield {
        message: messageFor(detail, uses),
        help: helpFor(detail),
        image,
        uses,
        aspect: 'pull-secrets',
        about: detail.name,
        object: { source: detail.source, kind: detail.kind },
      };
    }
  },
};

/**
 * The anonymous pull is refused, as far as the registry said anything: without its secret the pod does not get the
 * image.
 */
const NOT_PUBLIC: ReadonlySet<AccessKind> = new Set<AccessKind>([
  'private-and-usable',
  'private-and-believed',
  'private-no-secret',
  'private-or-missing',
  'secret-refused',
  'secret-unknown-credentials',
]);

/** Of these, where a secret of the pod may open it. */
const OPENED: ReadonlySet<AccessKind> = new Set<AccessKind>([
  'private-and-usable',
  'private-and-believed',
  'secret-unknown-credentials',
]);

/** Manifests without a chart are applied by nobody knows whom, unless Argo CD's annotations say so. */
function applierOf({ target, uses, secrets, serviceAccounts }: Facts): Applier | null {
  const objects = [...uses, ...secrets, ...serviceAccounts];
  if (objects.some(({ order }) => order?.argo)) return 'argo';
  return target.chart === null ? null : 'helm';
}

function lateFor({ use, access }: AskedUse & { readonly access: Access }, facts: Facts, applier: Applier): Late | null {
  const account = lateAccount(use, facts, applier);
  if (account || !OPENED.has(access.kind)) return account;
  // Every secret that may open the image has to be late; one that covers nothing is no loss.
  const secrets = access.secrets.filter(({ coverage }) => coverage !== 'no');
  const late = secrets.map((secret) => lateSecret(secret, use, facts, applier));
  return late.every((one) => one !== null) ? (late[0] ?? null) : null;
}

/** A missing account is refused by admission; the account "default" is in every namespace. */
function lateAccount(use: ImageUse, facts: Facts, applier: Applier): Late | null {
  if (use.serviceAccount === null || use.serviceAccount === 'default') return null;
  const lateness = latenessIn(accountsOf(use, facts), use, applier);
  return lateness && { ...lateness, what: 'account', name: use.serviceAccount, namespace: use.workload.namespace };
}

function lateSecret(secret: PodPullSecret, use: ImageUse, facts: Facts, applier: Applier): Late | null {
  const { name, namespace, declared, via } = secret;
  if (declared !== null) return null;
  const makers = facts.secrets.filter((one) => one.name === name && [namespace, '*'].includes(one.namespace));
  // What the chart adds to the account "default", which is there without it, the pod has as late as the account's own
  // object.
  const accounts = via === 'service-account' && use.serviceAccount === 'default' ? accountsOf(use, facts) : [];
  const lateness = latenessIn(makers, use, applier) ?? latenessIn(accounts, use, applier);
  return lateness && { ...lateness, what: 'secret', name, namespace };
}

function accountsOf({ serviceAccount, workload }: ImageUse, { serviceAccounts }: Facts): readonly ServiceAccountFact[] {
  return serviceAccounts.filter(({ name, namespace }) => name === serviceAccount && namespace === workload.namespace);
}

/**
 * What is declared exists. A pod that is idle during the install comes after all of it, but what was deleted is not
 * there then either.
 */
function latenessIn(makers: readonly (SecretFact | ServiceAccountFact)[], use: ImageUse, applier: Applier) {
  const orders = makers.flatMap(({ order }) => order ?? []);
  const lateness = orders.length < makers.length ? null : latenessOf(use.order, orders, applier);
  const isMet = lateness?.is === 'gone' || use.idle === null || use.idle === 'test';
  return lateness && isMet ? { ...lateness, source: makers[0]!.source ?? '', kind: orders[0]!.kind } : null;
}

function messageFor({ what, name, namespace, is, why }: Late, uses: readonly ImageUse[]): string {
  const thing = what === 'secret' ? 'pull secret' : 'service account';
  const subject = `${thing} ${quote(name)} in namespace ${quote(namespace)}`;
  const needs = `the pod needs it for ${quoteList(uses.map(({ image }) => image))}, which is not public`;
  const when = is === 'gone' ? 'is deleted before the pod pulls' : 'comes too late on the first install';
  const effect =
    what === 'account'
      ? `Admission refuses a pod whose account does not exist (FailedCreate: serviceaccount ${quote(name)} not found)`
      : 'The pod would stay in ErrImagePull';
  return `${subject} ${when}: ${needs}. ${capital(why)}. ${effect}`;
}

function helpFor({ what, cure }: Late): string {
  const key = what === 'secret' ? 'pull-secrets:' : 'service-accounts:';
  return `${cure}; or create the ${what === 'secret' ? 'secret' : 'account'} before the deploy, and declare it under \`${key}\` in pullproof.yaml`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
