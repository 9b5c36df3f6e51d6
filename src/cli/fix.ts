import { terminalLine } from '../escape/index.ts';
import { applyFixes, type FixEdit, planFixes, type SkippedFix } from '../fix/index.ts';
import type { CheckResult } from '../preflight/index.ts';
import { hideCredentials } from '../reporters/index.ts';
import type { CliIo } from './io.ts';

/**
 * `--fix`: makes the proved changes of a report in the working tree and says on standard error what was changed and
 * what was not.
 *
 * @param isAgain true after a first round of changes: nothing more to change is no news
 * @returns whether a file was changed
 */
export function fixFindings(
  { report, sources }: CheckResult,
  io: Pick<CliIo, 'cwd' | 'writeError'>,
  isAgain = false,
): boolean {
  const { applied, skipped } = applyFixes(planFixes(report, sources), io.cwd);
  const lines = [...applied.map(describeFix), ...(isAgain ? [] : skipped.map(describeSkipped))];
  if (lines.length === 0 && !isAgain && report.findings.length > 0)
    lines.push('nothing to fix: no finding has a proved change');
  io.writeError(lines.map((line) => `${terminalLine(line)}\n`).join(''));
  return applied.length > 0;
}

function describeFix({ file, line, before, replacement, description, sourceLine }: FixEdit): string {
  // On a line with a credential not even a part of it is shown.
  const isSecret = hideCredentials(sourceLine) !== sourceLine;
  const change = isSecret ? description : `${before || '(nothing)'} → ${replacement || '(nothing)'} (${description})`;
  return `fixed ${file}:${line}: ${change}`;
}

function describeSkipped({ file, line, description, reason }: SkippedFix): string {
  return `not fixed ${file}:${line}: ${description}: ${reason}`;
}
