import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { markdownBlock, markdownCode, markdownText } from '../../../src/escape/markdown.ts';
import { attacks, hostileReport, hostileSources } from '../../fixtures/reports/hostile.ts';
import { ruleInfo } from '../../fixtures/reports/sample.ts';
import { reporters } from '../../support/reporters.ts';

const hostile = fc.oneof(
  fc.constantFrom(...attacks),
  fc
    .array(fc.constantFrom(...attacks, ...'`|\\[]()<>!@#:$*_~"\'&{}-=+. \nwax1/'), { maxLength: 8 })
    .map((parts) => parts.join('')),
  fc.string({ unit: fc.constantFrom(...'`|\\[]()<>!@#:$*_~"\'&{}-=+. \nwax1/') }),
);

/** CommonMark and GFM as their reference implementation in JavaScript reads them. */
function parse(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

function nodesOf(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])];
}

/** What GitHub would turn into something in plain text: mentions, issues, commits, emoji, mathematics. */
const LIVE = /@\w|(?<!\w)#\d|GH-\d|:\w+:|\$|\b(?=\w*\d)[0-9a-f]{7,40}\b/i;

function expectInline(markdown: string, allowed: readonly string[]) {
  const nodes = nodesOf(parse(markdown));
  expect(nodes.map((node) => node.type).filter((type) => !allowed.includes(type))).toEqual([]);
  for (const node of nodes) if (node.type === 'text') expect(node.value).not.toMatch(LIVE);
}

describe('markdownText', () => {
  test.each([
    ['the tag "1.4.2" does not exist', 'the tag `1.4.2` does not exist'],
    ['image "a/b:1": it is absent. Pods would wait', 'image `a/b:1`: it is absent. Pods would wait'],
    ['ask @octocat (see https://evil.test), then go', 'ask `@octocat` (see `https://evil.test`), then go'],
    ['rendered map[name:ghcr-secret] instead', 'rendered `map[name:ghcr-secret]` instead'],
    ['<b>bold</b> and *em*', '`<b>bold</b>` and `*em*`'],
    ['- item', '`-` item'],
    ['1. one', '`1`. one'],
    ['# heading', '`#` heading'],
    ['"a""b"', '`a` `b`'],
    ['a "b', 'a `"b`'],
    ['write `a: [{name: "b"}]`, or "`"', 'write `a: [{name: "b"}]`, or `` ` ``'],
    ['another tag ("dev")', 'another tag (`dev`)'],
    ['two\nlines', 'two lines'],
    ['', ''],
  ])('shows %j as %j', (text, expected) => expect(markdownText(text)).toBe(expected));

  test('keeps the quotes of text to be typed in', () => {
    expect(markdownText('write "1.10"', 'text', 'keep')).toBe('write `"1.10"`');
  });

  test('gives nothing but text and code, whatever the text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expectInline(markdownText(text), ['root', 'paragraph', 'text', 'inlineCode']);
        expectInline(`Fix: ${markdownText(text)}`, ['root', 'paragraph', 'text', 'inlineCode']);
      }),
      { numRuns: 300 },
    );
  });

  test('never leaves its cell of a table', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const cells = [markdownText(text, 'table'), markdownCode(text, 'table')];
        const markdown = `| a | b |\n| --- | --- |\n| ${cells.join(' | ')} |\n\nafter`;
        expectInline(markdown, ['root', 'table', 'tableRow', 'tableCell', 'paragraph', 'text', 'inlineCode']);
        const tree = parse(markdown);
        const [table, after] = tree.children;
        expect(tree.children).toHaveLength(2);
        expect(after?.type).toBe('paragraph');
        expect(table?.type === 'table' && table.children.map((row) => row.children.length)).toEqual([2, 2]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('markdownCode', () => {
  test('is one code span, whatever the text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const [paragraph, ...rest] = parse(`x ${markdownCode(text)} y`).children;
        expect(rest).toEqual([]);
        expect(paragraph && 'children' in paragraph && paragraph.children.map((node) => node.type)).toEqual([
          'text',
          'inlineCode',
          'text',
        ]);
      }),
      { numRuns: 300 },
    );
  });

  test('shows a reference unchanged, also in a table', () => {
    const reference = 'ghcr.io/acme/api:1.4.2';
    expect(markdownCode(reference)).toBe('`ghcr.io/acme/api:1.4.2`');
    expect(markdownCode('a|b', 'table')).toBe('`a\\|b`');
  });
});

describe('markdownBlock', () => {
  test('is one code block, whatever the lines', () => {
    fc.assert(
      fc.property(fc.array(hostile), (lines) => {
        const tree = parse(`${markdownBlock(lines)}\n\nafter`);
        expect(tree.children.map((node) => node.type)).toEqual(['code', 'paragraph']);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the whole document', () => {
  test('holds only our own HTML and links, whatever a chart says', () => {
    const own = ['<details><summary>Evidence and places</summary>', '</details>'];
    fc.assert(
      fc.property(hostile, (text) => {
        const sources = hostileSources(text);
        const base = 'https://github.test/o/r/blob/abc';
        const markdown = reporters.markdown.render(hostileReport(text), {
          color: false,
          width: 80,
          ruleInfo,
          sources,
          sourceBaseUrl: base,
        });
        const nodes = nodesOf(parse(markdown));
        for (const node of nodes) {
          expect([
            'image',
            'definition',
            'footnoteReference',
            'footnoteDefinition',
            'thematicBreak',
            'list',
          ]).not.toContain(node.type);
          if (node.type === 'html') expect(own).toContain(node.value);
          if (node.type === 'text') expect(node.value).not.toMatch(LIVE);
          if (node.type === 'link') {
            expect(node.url).toMatch(
              /^https:\/\/(example\.test\/docs|github\.com\/pullproof|github\.test\/o\/r\/blob\/abc\/)/,
            );
          }
        }
        expect(nodes.filter((node) => node.type === 'table')).toHaveLength(4);
        expect(nodes.filter((node) => node.type === 'heading')).toHaveLength(8);
      }),
      { numRuns: 80 },
    );
  });
});
