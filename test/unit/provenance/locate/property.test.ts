import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { ImageUse } from '../../../../src/core/facts/image-use.ts';
import type { Location } from '../../../../src/core/place/location.ts';
import { renderRelease } from '../../../../src/helm/render/render.ts';
import { takeInventory } from '../../../../src/manifests/inventory.ts';
import { locate } from '../../../../src/provenance/index.ts';
import { scratch } from '../../helm/support.ts';
import { FIXTURES, open, target, testEngine, violation } from '../support.ts';

const engine = testEngine();
const workspace = scratch();
afterAll(async () => {
  await engine.close();
  workspace.remove();
});

const cwd = workspace.root;
cpSync(FIXTURES, cwd, { recursive: true });
const settings = target('ways', { values: ['ways/base.yaml', 'ways/prod.yaml'], set: ['set.image.tag=2.0.0'] });

/** The images of a chart by the id of their place; null when it does not render. */
async function images(): Promise<Map<string, string> | null> {
  const outcome = await renderRelease(engine, settings, { mode: 'check', workspace: cwd });
  if (!outcome.ok) return null;
  const { uses } = takeInventory(outcome.documents, { target: 'test', namespace: 'default' });
  return new Map(uses.map(({ id, image }) => [id, image]));
}

/** Renders with other bytes in one range of one file. */
async function withChange(file: string, start: number, end: number, text: string): Promise<Map<string, string> | null> {
  const full = path.join(cwd, file);
  const before = readFileSync(full, 'utf8');
  writeFileSync(full, before.slice(0, start) + text + before.slice(end));
  try {
    return await images();
  } finally {
    writeFileSync(full, before);
  }
}

function filesIn(directory: string): string[] {
  return readdirSync(path.join(cwd, directory), { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(directory, name))
    .filter((name) => statSync(path.join(cwd, name)).isFile())
    .sort();
}

function offsetsOf({ file, line, column, endColumn }: Location): { file: string; start: number; end: number } {
  const lines = readFileSync(path.join(cwd, file), 'utf8').split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  return { file, start: start + column - 1, end: start + endColumn - 1 };
}

async function blamed(aspect: 'tag' | 'repository'): Promise<{ use: ImageUse; location: Location }[]> {
  const opened = await open(engine, cwd, settings);
  const found = opened.facts.uses
    .filter(({ image }) => !/@|:2\.0\.0$/.test(image))
    .map((use) => violation([use], aspect));
  const { placements } = await locate(found, opened.context);
  return found.map((own) => {
    const { location, confidence } = placements.get(own)!;
    expect([own.image, confidence]).toEqual([own.image, 'exact']);
    return { use: own.uses[0]!, location: location! };
  });
}

describe('the blamed scalar', () => {
  test.each(['tag', 'repository'] as const)('of a %s: another text there changes that place', async (aspect) => {
    const before = (await images())!;
    for (const { use, location } of await blamed(aspect)) {
      const { file, start, end } = offsetsOf(location);
      const text = readFileSync(path.join(cwd, file), 'utf8').slice(start, end);
      const changed =
        aspect === 'tag'
          ? text.replace(/\d/g, (digit) => `${(Number(digit) + 1) % 10}`)
          : text.replace(/acme/, 'other');
      const after = await withChange(file, start, end, changed);

      expect([use.container, after?.get(use.id)]).not.toEqual([use.container, before.get(use.id)]);
    }
  });

  test('any other text that is equal: a change there leaves the place as it is', async () => {
    const before = (await images())!;
    const blames = await blamed('tag');
    const ranges = blames.map(({ use, location }) => ({ id: use.id, ...offsetsOf(location) }));
    let tried = 0;
    for (const file of filesIn('ways')) {
      const text = readFileSync(path.join(cwd, file), 'utf8');
      for (let at = text.indexOf('1.0.0'); at >= 0; at = text.indexOf('1.0.0', at + 1)) {
        const after = await withChange(file, at, at + 5, '1.0.7');
        if (after === null) continue;
        tried += 1;
        const changed = [...before.keys()].filter((id) => after.has(id) && after.get(id) !== before.get(id)).sort();
        const expected = ranges.filter((range) => range.file === file && range.start <= at && at < range.end);
        expect([file, at, changed]).toEqual([file, at, expected.map(({ id }) => id).sort()]);
      }
    }

    expect(tried).toBeGreaterThan(20);
  });
});
