import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kindOf } from '../../../../src/provenance/texts/key-kinds.ts';
import type { Layer } from '../../../../src/provenance/texts/layers.ts';
import { hasSibling, isOverridden } from '../../../../src/provenance/texts/token-index.ts';
import { isEmpty, readTokens, type Token } from '../../../../src/provenance/texts/tokens.ts';

const layer = (kind: Layer['kind'], text: string, rank: number, prefix: readonly string[] = []): Layer => ({
  kind,
  text,
  file: 'f.yaml',
  name: 'f.yaml',
  prefixes: [prefix],
  rank,
  slot: { type: 'file', file: { layer: 'values', index: 0 }, hasMark: false, encoding: 'utf8' },
});

/** What the index stands for: a token compared with every other. */
function isOverriddenByAny(token: Token, tokens: readonly Token[]): boolean {
  const { address, layer: own } = token;
  const list = address.findIndex((part) => /^\d+$/.test(part));
  return tokens.some((other) => {
    const isLater = other.layer.rank > own.rank || (other.layer === own && other.start > token.start);
    if (!isLater || other.layer.kind === 'chart-yaml') return false;
    const shared = Math.min(other.address.length, list >= 0 && other.layer !== own ? list : address.length);
    if (other.address.length > address.length && list < 0) return false;
    return shared > 0 && other.address.slice(0, shared).every((part, index) => part === address[index]);
  });
}

const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  leaf: fc.constantFrom('x', '', 'v1'),
  node: fc.oneof(
    { maxDepth: 3 },
    tie('leaf'),
    fc.array(tie('node'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'image', 'tag', 'digest'), tie('node'), { maxKeys: 3 }),
  ),
})).node;
const text = fc
  .dictionary(fc.constantFrom('a', 'image', 'tag', 'digest'), value, { maxKeys: 4 })
  .map((map) => JSON.stringify(map));

test('the index says what comparing with every token says', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), text, (files, chart) => {
      const layers = [
        layer('chart-yaml', 'name: a\nversion: 1.0.0\n', 100),
        layer('chart-values', chart, 1000, []),
        layer('chart-values', chart, 999, ['a']),
        ...files.map((file, index) => layer('values', file, 2000 + index)),
      ];
      const tokens = layers.flatMap(readTokens);
      for (const token of tokens) {
        expect(isOverridden(token, { tokens })).toBe(isOverriddenByAny(token, tokens));
        const parent = JSON.stringify(token.address.slice(0, -1));
        const sibling = tokens.some(
          (other) =>
            kindOf(other.address) === 'digest' &&
            !isEmpty(other) &&
            JSON.stringify(other.address.slice(0, -1)) === parent,
        );
        expect(hasSibling(token, 'digest', { tokens })).toBe(sibling);
      }
    }),
  );
});
