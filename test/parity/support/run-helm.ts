import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { helmArguments, type Outcome, type ParityCase } from './case.ts';

/** A home of its own: no kubeconfig, no repositories, no settings of the user. */
const home = mkdtempSync(join(tmpdir(), 'pullproof-helm-home-'));

/** Runs the real helm on a case, in the directory that holds its charts. */
export function runHelm(helm: string, directory: string, c: ParityCase): Outcome {
  const { status, stdout, stderr, error } = spawnSync(helm, helmArguments(c), {
    cwd: directory,
    env: { PATH: process.env.PATH, HOME: home, HELM_NAMESPACE: 'default', TZ: 'UTC' },
    maxBuffer: 256 * 1024 * 1024,
    timeout: 120_000,
  });
  if (error) throw error;
  return { status: status ?? -1, stdout, error: errorMessage(stderr.toString()) };
}

/** Finds the message in helm's standard error, behind the lines of its log. */
function errorMessage(stderr: string): string | null {
  const found = /^Error: ([\s\S]*)$/m.exec(stderr);
  return found?.[1]?.trimEnd() ?? null;
}
