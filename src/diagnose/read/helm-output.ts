import type { Reading } from '../observation.ts';

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

/** The last line of an error of several lines, and all that older versions print. */
const ALONE = /^(?:Error: )?(?:context deadline exceeded|timed out waiting for the condition)$/;

/** The API server's refusal of an object because of its images (`validatePullPolicy`): a message of its own, whoever prints it. */
const REFUSED = /[pP]ullPolicy: Unsupported value: /;

/** Reads a line of helm's own output; false when it is none. Such a line never counts as a message of a runtime. */
export function readHelmLine(line: string, into: Reading): boolean {
  const text = line.slice(0, 2000);
  if (REFUSED.test(text)) return false;
  const [, kind, namespace, name] = RESOURCE.exec(text) ?? DEBUG.exec(text) ?? [];
  const [, namedName, namedKind] = NAMED.exec(text) ?? [];
  const failure = FAILED.exec(text)?.[1] ?? ALONE.exec(text.trim())?.[0];
  if (failure === undefined && kind === undefined && namedKind === undefined) return false;
  into.recognised = true;
  if (failure !== undefined && !WAITED.test(failure) && kind === undefined) return true;
  const found = kind === undefined ? namedKind : kind;
  const workload = found === undefined ? null : `${found}/${name ?? namedName ?? ''}`;
  into.stalled.push({ workload, namespace: namespace ?? '', quote: text.trim() });
  return true;
}
