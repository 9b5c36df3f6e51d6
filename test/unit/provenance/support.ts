import path from 'node:path';
import { toTarget } from '../../../src/config/settings/target.ts';
import type { Facts } from '../../../src/core/facts/facts.ts';
import type { ImageUse } from '../../../src/core/facts/image-use.ts';
import type { Aspect, Violation } from '../../../src/core/finding/rule.ts';
import type { Location, Placement } from '../../../src/core/place/location.ts';
import type { TargetSettings } from '../../../src/core/settings/settings.ts';
import { createEngine, type Engine } from '../../../src/helm/engine/engine.ts';
import type { RenderOutcome } from '../../../src/helm/render/render.ts';
import { factsOf } from '../../../src/preflight/gather/facts-of.ts';
import { gather } from '../../../src/preflight/gather/gather.ts';
import { type LocateContext, locate } from '../../../src/provenance/index.ts';
import { settings } from '../helm/support.ts';

/** The repository's fixtures of this folder. */
export const FIXTURES = path.resolve('test/fixtures/provenance');

/** An engine for a test file. */
export function testEngine(): Engine {
  return createEngine();
}

/** A target with nothing but a chart. */
export function target(chart: string | null, overrides: Partial<TargetSettings> = {}): TargetSettings {
  return {
    ...toTarget({ name: 'test' }),
    ...settings(chart ?? ''),
    chart,
    platforms: [],
    cluster: 'none',
    ...overrides,
  };
}

/** A rendered target, ready to be asked about. */
export interface Case {
  readonly context: LocateContext;
  readonly facts: Facts;
  readonly outcome: RenderOutcome | null;
}

/** Renders a target from a directory. */
export async function open(engine: Engine, cwd: string, settings: TargetSettings): Promise<Case> {
  const gathered = await gather(settings, {
    cwd,
    env: {},
    home: cwd,
    today: '2026-01-01',
    githubToken: null,
    stdin: async () => Buffer.alloc(0),
    engine,
  } as Parameters<typeof gather>[1]);
  if (gathered.failure) throw new Error(gathered.failure.message);
  const facts = factsOf(gathered, new Map(), null);
  const { outcome } = gathered;
  return { facts, outcome, context: { engine, outcome, target: settings, facts, cwd } };
}

/** A violation as a rule would report it. */
export function violation(uses: readonly ImageUse[], aspect: Aspect, more: Partial<Violation> = {}): Violation {
  return { message: '', help: '', image: uses[0]?.image ?? null, uses, aspect, ...more };
}

/** The use of a container. */
export function useOf({ facts }: Case, container: string): ImageUse {
  const use = facts.uses.find((candidate) => candidate.container === container);
  if (!use) throw new Error(`no container ${container}: ${facts.uses.map((each) => each.container).join(', ')}`);
  return use;
}

/** Finds the place of one violation. */
export async function placeOf(opened: Case, found: Violation): Promise<Placement & { readonly renders: number }> {
  const { placements, renders } = await locate([found], opened.context);
  return { ...placements.get(found)!, renders };
}

/** `file:line:column text`, with the text in the range, as an editor would mark it. */
export function show(location: Location | null, read: (file: string) => string): string {
  if (!location) return 'nowhere';
  const { file, line, column, endColumn } = location;
  const text =
    read(file)
      .replace(/^\u{feff}/u, '')
      .split(/\r?\n/)[line - 1] ?? '';
  return `${file}:${line}:${column} ${text.slice(column - 1, endColumn - 1)}`;
}
