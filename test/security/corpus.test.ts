import { describe, expect, test, vi } from 'vitest';
import { archives } from './corpus/archives.ts';
import { charts } from './corpus/charts.ts';
import { configurations } from './corpus/configurations.ts';
import type { HostileRepository } from './corpus/hostile-repository.ts';
import { hosts } from './corpus/hosts.ts';
import { faultsOf, leaksOf } from './corpus/judge.ts';
import { links } from './corpus/links.ts';
import { buildMachine } from './corpus/machine.ts';
import { manifests } from './corpus/manifests.ts';
import { type Run, runAction, runCommands } from './corpus/run.ts';
import { texts } from './corpus/texts.ts';
import { volumes } from './corpus/volumes.ts';

// Above what a run may take as the action without a limit of its own: 5 minutes and 10 s.
vi.setConfig({ testTimeout: 400_000 });

const THEMES = { links, configurations, charts, archives, texts, manifests, hosts, volumes };

test('the corpus holds at least 60 repositories, each under a name of its own in its theme', () => {
  const names = Object.entries(THEMES).flatMap(([theme, repositories]) =>
    repositories.map(({ name }) => `${theme}: ${name}`),
  );
  expect(names.length).toBeGreaterThanOrEqual(60);
  expect(new Set(names).size).toBe(names.length);
});

/** Whether the attack was met: a run that ends before it proves nothing. */
function notMet(runs: readonly Run[], text: string): readonly string[] {
  const texts = runs.flatMap(({ stdout, stderr, written }) => [stdout, stderr, ...Object.values(written)]);
  return texts.some((shown) => shown.includes(text))
    ? []
    : [`nothing shows ${text}: ${texts.join('\n').slice(0, 600)}`];
}

/** Runs it on two machines at once, and gives whatever went wrong. */
async function attack(repository: HostileRepository): Promise<readonly string[]> {
  const modes = { commands: runCommands, action: runAction };
  const [commands, action] =
    typeof repository.shows === 'string' ? [repository.shows, repository.shows] : repository.shows;
  const shows: Record<string, string> = { commands, action };
  const results = Object.entries(modes).map(async ([mode, run]) => {
    const machine = await buildMachine(repository);
    try {
      const before = machine.files();
      const runs = await run(repository, machine);
      const made = machine.files().filter((file) => !before.includes(file));
      const faults = runs.flatMap((one) => faultsOf(one).map((fault) => `${one.command}: ${fault}`));
      const leaks = leaksOf(repository, machine, mode === 'action');
      const others = [...leaks, ...made.map((file) => `made the file ${file}`), ...notMet(runs, shows[mode]!)];
      return [...faults, ...others.map((fault) => `${mode}: ${fault}`)];
    } finally {
      await machine.close();
    }
  });
  return (await Promise.all(results)).flat();
}

describe.each(Object.entries(THEMES))('%s', (_, repositories) => {
  test.each(repositories.map((repository) => [repository.name, repository] as const))('%s', async (_, repository) => {
    const wrong = await attack(repository);
    expect(wrong, wrong.join('\n')).toEqual([]);
  });
});
