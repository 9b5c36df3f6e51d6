import type { Reading } from './observation.ts';
import { isChartFailure, isRefusal } from './reasons.ts';

/** `Error: UPGRADE FAILED: …` (helm, pkg/cmd/install.go and upgrade.go, v3 and v4). */
const FAILED = /^(?:Error: )?(?:INSTALLATION|UPGRADE|ROLLBACK|UNINSTALLATION) FAILED: (.+)$/;
/** What helm says when it has waited in vain; nothing of it is about the network of an image. */
const WAITED =
  /timed out waiting for the condition|context deadline exceeded|due to (?:atomic|rollback-on-failure) being set|not ready[.,] |resource not ready|would exceed context deadline|(?:pre|post)-(?:install|upgrade|rollback) hooks? failed|BackoffLimitExceeded|DeadlineExceeded/;
/** `resource Deployment/shop/api not ready.` (pkg/kube/statuswait.go, v4). */
const RESOURCE = /resource (\w+)\/([\w.-]*)\/([\w.-]+) not ready/;
/** `resource not ready, name: api, kind: Deployment` (statuswait.go, v3.18). */
const NAMED = /resource not ready, name: ([\w.-]+), kind: (\w+)/;
/** `Deployment is not ready: shop/api. 0 out of 1 expected pods are ready` (pkg/kube/ready.go, v3 with --debug). */
const DEBUG = /(Deployment|StatefulSet|DaemonSet) is not ready: ([\w.-]+)\/([\w.-]+)\./;

/** The last line of an error of several lines, and all that older versions print; kubectl writes `error:`. */
const ALONE = /^(?:error: )?(?:context deadline exceeded|timed out waiting for the condition)$/i;
/**
 * `error: deployment "api" exceeded its progress deadline` (kubectl rollout status,
 * pkg/polymorphichelpers/rollout_status.go).
 */
const PROGRESS = /^(?:error: )?(deployment|statefulset|daemon ?set) "([\w.-]+)" exceeded its progress deadline/i;
/** `error: timed out waiting for the condition on deployments/api` (kubectl wait). */
const WAIT = /^(?:error: )?timed out waiting for the condition on (\w+)(?:\.[\w.]+)?\/([\w.-]+)$/i;
const KINDS: Readonly<Record<string, string>> = {
  deployment: 'Deployment',
  statefulset: 'StatefulSet',
  daemonset: 'DaemonSet',
  pod: 'Pod',
  job: 'Job',
};

/** Reads what kubectl prints when it has waited for a rollout in vain; false when the line is none. */
function readKubectlLine(line: string, into: Reading): boolean {
  const [, kind, name] = PROGRESS.exec(line) ?? WAIT.exec(line) ?? [];
  if (kind === undefined || name === undefined) return false;
  const singular = kind.toLowerCase().replace(/\s|s$/g, '');
  into.recognised = true;
  into.stalled.push({ workload: `${KINDS[singular] ?? singular}/${name}`, namespace: '', quote: line });
  return true;
}

/**
 * Reads a line of helm's own output, or of kubectl's; false when it is none. Such a line never counts as a message of a
 * runtime, but what the API server refuses, and a chart that cannot be fetched, are messages.
 */
export function readHelmLine(line: string, into: Reading): boolean {
  const text = line.slice(0, 2000);
  if (readKubectlLine(text.trim(), into)) return true;
  const [, kind, namespace, name] = RESOURCE.exec(text) ?? DEBUG.exec(text) ?? [];
  const [, namedName, namedKind] = NAMED.exec(text) ?? [];
  const failure = FAILED.exec(text)?.[1] ?? ALONE.exec(text.trim())?.[0];
  if (failure === undefined && kind === undefined && namedKind === undefined) return false;
  if (failure !== undefined && (isRefusal(failure) || isChartFailure(failure))) return false;
  into.recognised = true;
  if (failure !== undefined && !WAITED.test(failure) && kind === undefined) return true;
  const found = kind === undefined ? namedKind : kind;
  const workload = found === undefined ? null : `${found}/${name ?? namedName ?? ''}`;
  into.stalled.push({ workload, namespace: namespace ?? '', quote: text.trim() });
  return true;
}
