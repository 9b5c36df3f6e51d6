import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/core/finding/report.ts';
import type { Suggestion } from '../../../src/core/place/location.ts';
import { planFixes } from '../../../src/fix/plan.ts';
import { finding } from '../../fixtures/reports/build.ts';

const SOURCES = new Map([
  ['values.yaml', 'image: {tag: 1.4.2, pullPolicy: Always}\nsecrets: [{name: x}]\n'],
  ['a.yaml', 'tag: dev\n'],
]);

function suggest(place: Partial<Suggestion>, more: Partial<Finding> = {}): Finding {
  const suggestion: Suggestion = {
    file: 'values.yaml',
    line: 1,
    column: 14,
    endColumn: 19,
    replacement: 'v1.4.2',
    description: 'use the tag "v1.4.2"',
    ...place,
  };
  return finding('tag-not-found', { confidence: 'exact', suggestion, ...more });
}

const plan = (...findings: Finding[]) => planFixes({ findings }, SOURCES);

describe('planFixes', () => {
  test('groups by file, in the order of the text', () => {
    const { files, skipped } = plan(
      suggest({ line: 2, column: 11, endColumn: 20, replacement: 'x' }),
      suggest({ column: 33, endColumn: 39, replacement: 'Never' }),
      suggest({}),
      suggest({ file: './a.yaml', column: 6, endColumn: 9, replacement: 'v1' }),
    );
    expect(skipped).toEqual([]);
    expect(
      files.map(({ file, edits }) => [file, edits.map((edit) => [edit.line, edit.before, edit.replacement])]),
    ).toEqual([
      ['a.yaml', [[1, 'dev', 'v1']]],
      [
        'values.yaml',
        [
          [1, '1.4.2', 'v1.4.2'],
          [1, 'Always', 'Never'],
          [2, '{name: x}', 'x'],
        ],
      ],
    ]);
    expect(files[1]!.text).toBe(SOURCES.get('values.yaml'));
  });

  test('makes equal changes once, for all their findings', () => {
    const wholeLine = { column: 1, endColumn: 40, replacement: 'image: {tag: v1.4.2, pullPolicy: Always}' };
    const { files, skipped } = plan(suggest({}), suggest({}, { target: 'stage' }), suggest(wholeLine));
    expect(skipped).toEqual([]);
    expect(files[0]!.edits).toHaveLength(1);
    expect(files[0]!.edits[0]!.findings).toHaveLength(3);
  });

  test('of two that overlap the first wins', () => {
    const { files, skipped } = plan(suggest({}), suggest({ column: 16, replacement: '4.3', description: 'use 1.4.3' }));
    expect(files[0]!.edits.map(({ replacement }) => replacement)).toEqual(['v1.4.2']);
    expect(skipped).toEqual([
      {
        file: 'values.yaml',
        line: 1,
        description: 'use 1.4.3',
        reason: 'another finding changes the same text: use the tag "v1.4.2"',
      },
    ]);
  });

  test('ranges that touch do not overlap, insertions at one place do', () => {
    const touching = plan(suggest({ endColumn: 15, replacement: 'v1' }), suggest({ column: 15, replacement: '.5' }));
    expect(touching.skipped).toEqual([]);
    const inserting = plan(suggest({ endColumn: 14, replacement: 'v' }), suggest({ endColumn: 14, replacement: 'w' }));
    expect(inserting.skipped).toHaveLength(1);
  });

  test('leaves alone what is not proved', () => {
    const approximate = suggest({}, { confidence: 'approximate' });
    expect(plan(approximate, finding('no-images'))).toEqual({ files: [], skipped: [] });
  });

  test.each([
    [{ file: 'gone.yaml' }, 'the file could not be read'],
    [{ line: 9 }, 'the range does not lie in the file'],
    [{ endColumn: 99 }, 'the range does not lie in the file'],
    [{ column: 19, endColumn: 14 }, 'the range does not lie in the file'],
    [{ replacement: '1.4.2' }, 'it changes nothing'],
  ])('skips %j: %s', (place, reason) => {
    expect(plan(suggest(place))).toMatchObject({ files: [], skipped: [{ reason }] });
  });
});
