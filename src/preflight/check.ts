import { startDeadline, timeIsOver } from '../config/deadline.ts';
import { REGISTRIES_TIMEOUT_MS } from '../config/defaults.ts';
import type { Settings, TargetSettings } from '../config/settings.ts';
import type { ImageFact } from '../core/answer.ts';
import type { Facts, LocalFacts } from '../core/facts.ts';
import type { Placement } from '../core/location.ts';
import type { Report } from '../core/report.ts';
import type { RuleViolation, Violation } from '../core/rule.ts';
import type { SecretText } from '../core/secret-text.ts';
import { type Alternative, locate, offersFor, type PinnedTag, pinnedFacts } from '../provenance/index.ts';
import { createKeychain } from '../registry/keychain/index.ts';
import { lookUpImages } from '../registry/lookup.ts';
import { rules } from '../rules/index.ts';
import { assembleReport, type CheckedTarget } from './assemble.ts';
import { factsOf } from './facts-of.ts';
import { ensureRead, ensureTargets, type Gathered, gather } from './gather.ts';
import { hideInError, hideInResult, hidingPorts } from './hide-secrets.ts';
import { askLocalCluster } from './local.ts';
import { planLookups } from './lookups.ts';
import { findOwners } from './owners.ts';
import type { Ports } from './ports.ts';
import { secretTextsOf } from './secret-texts.ts';
import { budgetOf, findAlternatives, findPinnedTags, findValueFacts, withOverrides } from './values.ts';

/** The report, and the text of the files its locations point at (for source lines under a finding). */
export interface CheckResult {
  readonly report: Report;
  readonly sources: ReadonlyMap<string, string>;
}

/**
 * The main job: renders every target, asks the registries once for all of them, judges, and finds the lines.
 *
 * @throws UserError when a chart, a file or a setting is wrong
 */
export async function check(settings: Settings, ports: Ports): Promise<CheckResult> {
  const secrets = await secretTextsOf(settings, ports);
  try {
    return hideInResult(await checkTargets(settings, hidingPorts(ports, secrets), secrets), secrets);
  } catch (error) {
    throw hideInError(error, secrets);
  }
}

async function checkTargets(settings: Settings, given: Ports, secrets: readonly SecretText[]): Promise<CheckResult> {
  ensureTargets(settings.targets);
  const deadline = given.deadline ?? startDeadline(settings.timeoutMs);
  const ports: Ports = { ...given, deadline };
  const gathered: Gathered[] = [];
  for (const target of settings.targets) gathered.push(await gather(target, ports));
  ensureRead(gathered);
  warn(gathered, ports);
  const alternatives = await findAlternatives(gathered, ports);
  const pinned = await findPinnedTags(gathered, ports);
  // The engine works while the clusters and registries are waited for. What a node has is asked of no registry.
  const [{ answers, locals, dockerHubPulls }, values] = await Promise.all([
    askOutside(gathered, { alternatives, pinned }, settings, ports, secrets),
    findValueFacts(gathered, ports),
  ]);
  const unfinished = deadline.remainingMs() === 0 ? timeIsOver(deadline) : null;
  const owners = findOwners(settings.targets, ports);
  const checked: Omit<CheckedTarget, 'offers'>[] = [];
  for (const [index, entry] of gathered.entries()) {
    const images = answers.get(entry.target.name) ?? new Map<string, ImageFact>();
    const known = factsOf(entry, images, locals[index] ?? null, unfinished);
    const told = [...(values[index] ?? []), ...pinnedFacts(pinned[index] ?? [], images)];
    const facts = { ...known, owners, valueFacts: withOverrides(told, alternatives[index] ?? [], known) };
    checked.push(await judge(entry, facts, ports));
  }
  const offers = await offersFor(
    checked.map((entry, index) => ({ ...entry, outcome: gathered[index]!.outcome })),
    { engine: ports.engine, cwd: ports.cwd, budgetMs: budgetOf(ports) },
  );
  const engine = await ports.engine.info();
  return assembleReport(
    checked.map((entry) => ({ ...entry, offers })),
    gathered,
    engine,
    ports,
    dockerHubPulls,
  );
}

/** Images that are asked for beside those of the release, by target: without flags, and with the tags that a digest outdoes. */
interface Others {
  readonly alternatives: readonly (readonly Alternative[])[];
  readonly pinned: readonly (readonly PinnedTag[])[];
}

/** Asks the local clusters, then the registries for what no node has. */
async function askOutside(
  gathered: readonly Gathered[],
  others: Others,
  settings: Settings,
  ports: Ports,
  secrets: readonly SecretText[],
) {
  const locals = await Promise.all(
    gathered.map((entry, index) => askLocalCluster(entry, others.alternatives[index] ?? [], settings, ports)),
  );
  return { locals, ...(await askRegistries(gathered, others, locals, settings, ports, secrets)) };
}

/** Says each warning of the renders once, with the target when there are several. */
function warn(gathered: readonly Gathered[], ports: Ports): void {
  const lines = gathered.flatMap(({ target, warnings }) =>
    warnings.map((warning) => (gathered.length > 1 ? `${target.name}: ${warning}` : warning)),
  );
  for (const line of new Set(lines)) ports.onWarning?.(line);
}

/** Runs the rules over a target's facts, then finds the line of each violation. */
async function judge(gathered: Gathered, facts: Facts, ports: Ports): Promise<Omit<CheckedTarget, 'offers'>> {
  const { target, outcome } = gathered;
  const found = runRules(facts, target);
  if (found.length > 0) ports.onProgress?.({ step: 'locate', target: target.name });
  const placements: ReadonlyMap<Violation, Placement> =
    found.length === 0
      ? new Map()
      : (
          await locate(found, {
            engine: ports.engine,
            outcome,
            target,
            facts,
            cwd: ports.cwd,
            budgetMs: budgetOf(ports),
          })
        ).placements;
  return { target, facts, found, placements };
}

function runRules(facts: Facts, target: TargetSettings): RuleViolation[] {
  const active = rules.filter((rule) => rule.profiles.includes(target.profile) && target.rules[rule.id] !== 'off');
  return active.flatMap((rule) => [...rule.check(facts)].map((violation) => ({ rule, violation })));
}

/** Time for the registries: a fifth of what is left, at most 10 s, is kept for the lines and the report. */
function registriesMs({ deadline }: Ports): number {
  const left = deadline?.remainingMs() ?? REGISTRIES_TIMEOUT_MS;
  return Math.max(1, Math.min(REGISTRIES_TIMEOUT_MS, left - Math.min(10_000, left / 5)));
}

/** Asks the registries once for all targets, also for the images that they would have without flags; the answers come back by target name and reference key. */
async function askRegistries(
  gathered: readonly Gathered[],
  { alternatives, pinned }: Others,
  locals: readonly (LocalFacts | null)[],
  settings: Settings,
  ports: Ports,
  secrets: readonly SecretText[],
): Promise<{
  readonly answers: ReadonlyMap<string, ReadonlyMap<string, ImageFact>>;
  readonly dockerHubPulls: number;
}> {
  const groups = planLookups(
    gathered.map((entry, index) => ({
      target: entry.target,
      uses: [
        ...entry.inventory.uses,
        ...(alternatives[index] ?? []).map(({ without }) => without),
        ...(pinned[index] ?? []).map(({ beside }) => beside),
      ],
      facts: factsOf(entry, new Map(), null),
      local: locals[index] ?? null,
    })),
    secrets,
  );
  const total = groups.reduce((sum, group) => sum + group.requests.length, 0);
  const done = groups.map(() => 0);
  let dockerHubPulls = 0;
  const answers = new Map<string, ReadonlyMap<string, ImageFact>>();
  await Promise.all(
    groups.map(async (group, index) => {
      const keychain = createKeychain({
        registries: group.registries,
        githubToken: ports.githubToken,
        env: ports.env,
        home: ports.home,
      });
      const facts = await lookUpImages(group.requests, {
        registries: group.registries,
        keychain,
        concurrency: settings.concurrency,
        timeoutMs: registriesMs(ports),
        offline: settings.offline,
        isGuarded: ports.isGuarded ?? false,
        env: ports.env,
        onCountedPull: () => {
          dockerHubPulls += 1;
        },
        onProgress: (count) => {
          done[index] = count;
          ports.onProgress?.({ step: 'lookup', done: done.reduce((a, b) => a + b, 0), total });
        },
      });
      for (const warning of keychain.warnings()) ports.onWarning?.(warning);
      for (const [target, keys] of group.asked) {
        answers.set(target, new Map([...facts].filter(([key]) => keys.has(key))));
      }
    }),
  );
  return { answers, dockerHubPulls };
}
