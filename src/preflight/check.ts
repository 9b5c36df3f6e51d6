import type { ImageFact } from '../core/answer/image-fact.ts';
import { UserError } from '../core/errors/user-error.ts';
import type { Facts } from '../core/facts/facts.ts';
import type { RuleViolation, Violation } from '../core/finding/rule.ts';
import type { Placement } from '../core/place/location.ts';
import type { SecretText } from '../core/secrecy/secret-text.ts';
import { startDeadline, timeIsOver } from '../core/settings/deadline.ts';
import type { Settings, TargetSettings } from '../core/settings/settings.ts';
import { createHeldFiles } from '../files/index.ts';
import { type JudgedTarget, locate, offersFor, pinnedFacts } from '../provenance/index.ts';
import { rules } from '../rules/index.ts';
import { askOutside } from './ask/ask.ts';
import { factsOf } from './gather/facts-of.ts';
import { ensureRead, ensureTargets, type Gathered, gather } from './gather/gather.ts';
import { findOwners } from './gather/owners.ts';
import { findAlternatives, findPinnedTags, findValueFacts, withOverrides } from './gather/values.ts';
import { assembleReport, type CheckedTarget, type CheckResult } from './report/assemble.ts';
import { budgetOf } from './run/budget.ts';
import type { Ports } from './run/ports.ts';
import { hideInError, hideInResult, hidingPorts } from './secrecy/hide-secrets.ts';
import { secretTextsOf } from './secrecy/secret-texts.ts';

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
  const deadline = given.deadline ?? startDeadline(settings.timeoutMs, () => performance.now());
  const ports: Ports = { ...given, deadline, held: given.held ?? createHeldFiles() };
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
    () => renderUnselected(settings.unselected ?? [], ports),
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

/**
 * Renders the targets that are left out of the run. What cannot be rendered has nothing to lose; what is not read,
 * since the run holds too much already, may have: then null.
 */
async function renderUnselected(
  targets: readonly TargetSettings[],
  ports: Ports,
): Promise<readonly JudgedTarget[] | null> {
  const judged: JudgedTarget[] = [];
  for (const target of targets) {
    try {
      const entry = await gather(target, ports);
      const { outcome } = entry;
      const facts = factsOf(entry, new Map(), null);
      judged.push({ target, outcome, facts, found: [], placements: new Map(), isUnselected: true });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      if (error.code === 'RUN_TOO_LARGE') return null;
    }
  }
  return judged;
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
  const violations = found.map(({ violation }) => violation);
  const placements: ReadonlyMap<Violation, Placement> =
    found.length === 0
      ? new Map()
      : (
          await locate(violations, {
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
