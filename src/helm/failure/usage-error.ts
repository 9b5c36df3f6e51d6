import { UserError } from '../../core/errors/user-error.ts';
import type { EngineError } from '../engine/response.ts';

/**
 * A render that failed because of how it was asked for, not because of the chart: a `--set` that cannot be parsed, a
 * release name or a Kubernetes version that is none (docs/reference/contract.md#s1: a usage error). Null for everything
 * that is wrong in a chart or file.
 */
export function usageErrorOf({ kind, flag, message }: EngineError, releaseName: string): UserError | null {
  if (kind === 'release-name') {
    return new UserError('RELEASE_NAME', `the release name "${releaseName}" is not valid`, {
      hint: 'at most 53 lower-case letters, digits, "-" and ".", beginning and ending with a letter or a digit',
    });
  }
  if (flag === undefined) return null;
  if (kind === 'kube-version') return new UserError('KUBE_VERSION', message, { hint: 'write it as in "1.37"' });
  return kind === 'values' ? new UserError('SET_INVALID', message, { hint: HINTS[flag] ?? KEY_VALUE }) : null;
}

const KEY_VALUE = 'write KEY=VALUE; a comma that belongs to the value needs a backslash before it';
const HINTS: Readonly<Record<string, string>> = {
  '--set-json': 'write KEY=JSON, or one JSON object',
  '--set-file': 'write KEY=PATH',
  '--set-literal': 'write KEY=VALUE',
};
