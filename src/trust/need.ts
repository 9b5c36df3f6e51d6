import { compareText } from '../core/collections/order.ts';
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
  /**
   * The path of a file outside of the project that is read, and that the chart may send; the rest says nothing then.
   */
  readonly file?: string;
}

/** A need as one text: equal needs have equal keys. */
export function needKey({ host, endpoint, variable, ca, isInsecure, file }: TrustNeed): string {
  return JSON.stringify([host, endpoint, variable, ca, isInsecure, ...(file === undefined ? [] : [file])]);
}

/** Each need once, sorted. */
export function uniqueNeeds(needs: readonly TrustNeed[]): readonly TrustNeed[] {
  const byKey = new Map(needs.map((need) => [needKey(need), need]));
  return [...byKey].sort(([a], [b]) => compareText(a, b)).map(([, need]) => need);
}

/** Says in words what leaves and where to: `GHCR_TOKEN to ghcr.io (by https://mirror.example)`. */
export function describeNeed({ host, endpoint, variable, ca, isInsecure, file }: TrustNeed): string {
  if (file !== undefined) return `the file "${file}" to whatever host the chart names`;
  const what = variable ?? 'what this machine has stored';
  const where = host === null ? 'whatever host the chart names' : host;
  const by = [
    ...(endpoint === null ? [] : [`by ${endpoint}`]),
    ...(ca === null ? [] : ['with a certificate authority of its own']),
    ...(isInsecure ? ['also over plain http'] : []),
  ];
  return `${what} to ${where}${by.length === 0 ? '' : ` (${by.join(', ')})`}`;
}
