import path from 'node:path';
import {
  type LoadedConfig,
  type NeedContext,
  needsOfConfig,
  readCertificates,
  riskyHosts,
  secretSetVariables,
} from '../config/index.ts';
import { UserError } from '../core/errors/user-error.ts';
import { sensitive } from '../core/secrecy/sensitive.ts';
import { shellWord } from '../core/text/shell-word.ts';
import { terminalLines, terminalText } from '../escape/index.ts';
import { heldTexts } from '../preflight/index.ts';
import { createKeychain } from '../registry/index.ts';
import { describeNeed, rememberTrust, type TrustNeed, untrustedNeeds, type Withheld } from '../trust/index.ts';
import type { Invocation } from './arguments/args.ts';
import type { CliIo } from './io.ts';
import { describeWarning } from './output/errors.ts';

/** What a configuration needs to be trusted with on this machine, and what decides about it. */
export interface ConfigTrust {
  readonly needs: readonly TrustNeed[];
  readonly context: NeedContext;
}

/** Finds out what a configuration needs; credential helpers are asked only for hosts that it makes risky. */
export async function trustOf(config: LoadedConfig, io: CliIo): Promise<ConfigTrust> {
  const { env, home } = io;
  const token = env.GITHUB_TOKEN || env.GH_TOKEN;
  const githubToken = token ? sensitive(token) : null;
  const keychain = createKeychain({ registries: [], githubToken, env, home });
  const stored = new Set<string>();
  for (const host of riskyHosts(config)) {
    // A file that cannot be read gives nothing away; the check itself will say so.
    const entries = await keychain.credentialsFor(host).catch(() => []);
    if (entries.length > 0) stored.add(host);
  }
  const held = await heldTexts({ targets: [] }, { env, home, githubToken });
  const files = { source: config.file, cwd: io.cwd, rebase: (file: string) => file, warn: () => {} };
  const context: NeedContext = {
    cwd: io.cwd,
    env,
    readCa: (file) => readCertificates(file, { ...files, resolve: (name) => path.resolve(config.root, name) }),
    isHeld: (text) => held.has(text),
    hasStored: (host) => stored.has(host),
  };
  return { needs: needsOfConfig(config, context), context };
}

/**
 * Decides what the configuration of a repository is trusted with: everything in CI and with `--trust`; else what is
 * remembered; else the person at the terminal is asked once. Without a terminal it is withheld, and one line says what
 * to do.
 */
export function createTrust({ options }: Invocation, io: CliIo): (config: LoadedConfig) => Promise<Withheld | null> {
  return async (config) => {
    if (options.trust === true || /^(true|1)$/i.test(io.env.CI ?? '')) return null;
    const { needs, context } = await trustOf(config, io);
    // A variable that is not set cannot leave; the check says that it is missing.
    const isThere = ({ variable }: TrustNeed) => variable === null || io.env[variable] !== undefined;
    const missing = untrustedNeeds(config.root, needs, io).filter(isThere);
    if (missing.length === 0) return null;
    const named = options.config as string | undefined;
    const command = named === undefined ? 'pullproof trust' : `pullproof trust --config ${shellWord(named)}`;
    if (await isGranted(config, missing, command, io)) {
      remember(config, needs, io);
      return null;
    }
    const variables = new Set(missing.map(({ variable }) => variable));
    const setVariables = secretSetVariables(config, context).filter((name) => variables.has(name));
    return { file: config.file, needs: missing, setVariables };
  };
}

async function isGranted(
  config: LoadedConfig,
  missing: readonly TrustNeed[],
  command: string,
  io: CliIo,
): Promise<boolean> {
  if (!io.ask || io.isStdinTerminal !== true || !io.isStderrTerminal) {
    const what = missing.map(describeNeed).join('; ');
    io.writeError(
      describeWarning(
        `${config.file} is not trusted on this machine and may not send ${what}; to allow it: ${command}`,
      ),
    );
    return false;
  }
  const lines = missing.map((need) => `  ${terminalText(describeNeed(need))}`);
  const head = `${terminalText(config.file)} can send secrets of this machine:`;
  const answer = await io.ask(`${[head, ...lines].join('\n')}\nDo you trust this repository with that? [y/N] `);
  return /^y(es)?$/i.test(answer.trim());
}

function remember(config: LoadedConfig, needs: readonly TrustNeed[], io: CliIo): void {
  try {
    rememberTrust(config.root, needs, io);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    io.writeError(`${terminalLines(`warning: the answer could not be remembered: ${error.message}`).join('\n')}\n`);
  }
}
