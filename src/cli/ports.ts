import { sensitive } from '../core/secrecy/sensitive.ts';
import type { Engine } from '../helm/index.ts';
import type { Ports, Progress } from '../preflight/index.ts';
import type { CliIo } from './io.ts';

/** Connects the main job with the command line. `GITHUB_TOKEN` (or `GH_TOKEN`) is the token for ghcr.io. */
export function createPorts(
  io: CliIo,
  engine: Engine,
  onProgress: (progress: Progress) => void,
  onWarning: (message: string) => void,
): Ports {
  const token = io.env.GITHUB_TOKEN || io.env.GH_TOKEN;
  return {
    cwd: io.cwd,
    env: io.env,
    home: io.home,
    today: io.today,
    githubToken: token ? sensitive(token) : null,
    stdin: io.stdin,
    engine,
    onProgress,
    onWarning,
  };
}
