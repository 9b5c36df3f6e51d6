import { UserError } from '../../core/errors/user-error.ts';
import type { Finding, Report } from '../../core/finding/report.ts';
import { hideSecretTexts, maskSecretTexts, type SecretText, secretIn } from '../../core/secrecy/secret-text.ts';
import type { CheckResult } from '../report/assemble.ts';
import type { Ports } from '../run/ports.ts';

/** Fields of a report whose texts are words of our own. */
const OWN_WORDS: ReadonlySet<string> = new Set([
  'rule',
  'severity',
  'cause',
  'state',
  'confidence',
  'verdict',
  'profile',
]);

/** Hides secrets in everything of a result that is shown. A change that would write one is dropped. */
export function hideInResult(result: CheckResult, secrets: readonly SecretText[]): CheckResult {
  if (secrets.length === 0) return result;
  const { report, sources } = result;
  const isClean = secretIn(textsIn(report).join('\n'), secrets) === null;
  return {
    ...result,
    report: isClean ? report : hideInReport(report, secrets),
    sources: new Map([...sources].map(([file, text]) => [file, maskSecretTexts(text, secrets)])),
  };
}

function hideInReport(report: Report, secrets: readonly SecretText[]): Report {
  const safe = <T extends Finding>(finding: T): T => {
    const { suggestion, ...rest } = finding;
    const keeps = suggestion && secretIn(textsIn(suggestion).join('\n'), secrets) === null;
    return (keeps ? finding : rest) as T;
  };
  const changes = { findings: report.findings.map(safe), suppressed: report.suppressed.map(safe) };
  return hideIn({ ...report, ...changes }, (text) => hideSecretTexts(text, secrets)) as Report;
}

function hideIn(value: unknown, hide: (text: string) => string): unknown {
  if (typeof value === 'string') return hide(value);
  if (Array.isArray(value)) return value.map((item) => hideIn(item, hide));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, OWN_WORDS.has(key) ? item : hideIn(item, hide)]),
  );
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** The same ports, with warnings that show no secret. */
export function hidingPorts(ports: Ports, secrets: readonly SecretText[]): Ports {
  const { onWarning } = ports;
  if (secrets.length === 0 || !onWarning) return ports;
  return { ...ports, onWarning: (warning) => onWarning(hideSecretTexts(warning, secrets)) };
}

/** An error whose text shows no secret; Helm and charts quote values. */
export function hideInError(error: unknown, secrets: readonly SecretText[]): unknown {
  if (!(error instanceof UserError) || secrets.length === 0) return error;
  const hide = (text: string) => hideSecretTexts(text, secrets);
  return new UserError(error.code, hide(error.message), {
    ...(error.hint === null ? {} : { hint: hide(error.hint) }),
    cause: error.cause,
  });
}
