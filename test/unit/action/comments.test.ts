import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { commentMarker, suggestionComments } from '../../../src/action/github/comments.ts';
import { blobOf } from '../../../src/action/github/diff.ts';
import type { Finding } from '../../../src/core/finding/report.ts';
import { planFixes } from '../../../src/fix/plan.ts';
import { finding } from '../../fixtures/reports/build.ts';
import { attacks } from '../../fixtures/reports/hostile.ts';

const MARKER = commentMarker(['images']);

/** The comments for one line `PREFIX1.4.2SUFFIX` whose tag is replaced; all of the file is in the diff. */
function commentsFor(line: string, more: Partial<Finding> = {}, replacement = 'v1.4.2') {
  const text = `${line}\n`;
  const column = line.indexOf('1.4.2') + 1;
  const place = { file: 'values.yaml', line: 1, column, endColumn: column + 5 };
  const suggestion = { ...place, replacement, description: 'use "v1.4.2"' };
  const plan = planFixes(
    { findings: [finding('tag-not-found', { confidence: 'exact', suggestion, ...more })] },
    new Map([['values.yaml', text]]),
  );
  const diff = [{ path: 'services/values.yaml', blob: blobOf(text), hunks: [{ start: 1, lines: [line] }] }];
  const options = { color: false, width: 80, ruleInfo: new Map(), repositoryPrefix: 'services' };
  return suggestionComments(plan, diff, MARKER, options);
}

/** The blocks of a comment as GitHub reads them. */
function parse(body: string) {
  return fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }).children;
}

const suggestionsIn = (body: string) =>
  parse(body).flatMap((node) => (node.type === 'code' && node.lang === 'suggestion' ? [node.value] : []));

describe('a suggestion', () => {
  test.each([
    ['  tag: 1.4.2 # x', '  tag: v1.4.2 # x'],
    ['\ttag: 1.4.2', '\ttag: v1.4.2'],
    ['image: ghcr.io/acme/oauth:1.4.2', 'image: ghcr.io/acme/oauth:v1.4.2'],
    ['images: ["acme/user-token:1.4.2"]', 'images: ["acme/user-token:v1.4.2"]'],
    ['tag: 1.4.2 # ```', 'tag: v1.4.2 # ```'],
    ['```` 1.4.2 ~~~', '```` v1.4.2 ~~~'],
    ['- "1.4.2" # </details> @octocat', '- "v1.4.2" # </details> @octocat'],
  ])('holds the whole line: %j', (line, expected) => {
    const { comments, outside } = commentsFor(line);
    expect(outside).toBe(0);
    expect(comments).toMatchObject([{ path: 'services/values.yaml', line: 1 }]);
    expect(suggestionsIn(comments[0]!.body)).toEqual([expected]);
  });

  test('may make several lines of one', () => {
    const { comments } = commentsFor('secrets: 1.4.2', {}, '\n  - a\n  - b');
    expect(suggestionsIn(comments[0]!.body)).toEqual(['secrets: \n  - a\n  - b']);
  });

  test.each([
    ['a credential', 'auth: {password: hunter2, tag: 1.4.2}'],
    ['characters that nobody sees', 'tag: 1.4.2 # \u202eevil'],
    ['more than a comment holds', `tag: 1.4.2 # ${'x'.repeat(70_000)}`],
  ])('is left out for a line with %s', (_, line) => {
    expect(commentsFor(line)).toEqual({ comments: [], outside: 1 });
  });

  test.each(attacks)('stays what it is whatever the texts around it say: %j', (text) => {
    const { comments } = commentsFor('tag: 1.4.2', { message: text });
    const { body } = comments[0]!;
    expect(body.length).toBeLessThan(65_536);
    expect(suggestionsIn(body)).toEqual(['tag: v1.4.2']);
    const [marker, ...blocks] = parse(body);
    expect(marker).toMatchObject({ type: 'html', value: MARKER });
    expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'code', 'paragraph']);
    expect(JSON.stringify(blocks)).not.toMatch(/"type":"(html|image|footnoteReference)"/);
  });
});

test('the marker tells steps apart and stays the same', () => {
  expect(commentMarker(['images'])).toBe(MARKER);
  expect(commentMarker(['images', ''])).not.toBe(MARKER);
  expect(MARKER).toMatch(/^<!-- pullproof --><!-- [0-9a-f]{12} -->$/);
});
