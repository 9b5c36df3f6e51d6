/** One way on which a configuration lets a secret of this machine leave. */
export interface TrustNeed {
  /** What is asked for it: `ghcr.io`, `ghcr.io/acme`; null: the hosts that the chart names. */
  readonly host: string | null;
  /** Where the requests really go, or null: to the host itself. */
  readonly endpoint: string | null;
  /** The variable whose value leaves; null: what this machine has stored for the host. */
  readonly variable: string | null;
  /** SHA-256 of the certificate authority that is believed beside the machine's own, or null. */
  readonly ca: string | null;
  /** True: it may go over plain http. */
  readonly isInsecure: boolean;
}

/** A need as one text: equal needs have equal keys. */
export function needKey({ host, endpoint, variable, ca, isInsecure }: TrustNeed): string {
  return JSON.stringify([host, endpoint, variable, ca, isInsecure]);
}

/** Each need once, sorted. */
export function uniqueNeeds(needs: readonly TrustNeed[]): readonly TrustNeed[] {
  const byKey = new Map(needs.map((need) => [needKey(need), need]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, need]) => need);
}

/** Says in words what leaves and where to: `GHCR_TOKEN to ghcr.io (by https://mirror.example)`. */
export function describeNeed({ host, endpoint, variable, ca, isInsecure }: TrustNeed): string {
  const what = variable ?? `what this machine has stored for ${host}`;
  const where = host === null ? 'whatever host the chart names' : host;
  const by = [
    ...(endpoint === null ? [] : [`by ${endpoint}`]),
    ...(ca === null ? [] : ['with a certificate authority of its own']),
    ...(isInsecure ? ['also over plain http'] : []),
  ];
  return `${what} to ${where}${by.length === 0 ? '' : ` (${by.join(', ')})`}`;
}
