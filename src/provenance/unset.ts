import type { Sought } from './aspects.ts';
import { type Bench, renderChanged } from './bench.ts';
import type { Budget } from './budget.ts';
import { editsOf, type Hit, readHits } from './flow.ts';
import { type KeyKind, kindOf } from './kinds.ts';
import { type Change, insert } from './mutate.ts';
import type { Fragment, Token } from './tokens.ts';
import { isEmpty } from './tokens.ts';

const KINDS: Partial<Record<Sought, KeyKind>> = {
  'unset-tag': 'tag',
  'unset-policy': 'pull-policy',
  'unset-secrets': 'pull-secrets',
};

/** Numbers of these changes, apart from those of the first render. */
const FIRST_ID = 50_000;

/**
 * Finds the empty values (`tag: ""`, `imagePullSecrets: []`) that leave something unset: all of them are given a value in one
 * render. They are tried apart from the others because a value there hides what fills the gap (the appVersion).
 */
export async function traceUnset(
  bench: Bench,
  sought: ReadonlySet<Sought>,
  budget: Budget,
): Promise<ReadonlyMap<string, readonly Hit[]>> {
  const kinds = new Set([...sought].flatMap((name) => KINDS[name] ?? []));
  const empties = bench.tokens.filter((token) => {
    const kind = kindOf(token.address);
    return kind !== null && kinds.has(kind) && isEmpty(token) && token.layer.kind !== 'chart-yaml';
  });
  if (empties.length === 0) return new Map();
  const changes = empties.map((token, index) => fill(token, FIRST_ID + index));
  const shown = await renderChanged(bench, editsOf(changes), budget);
  return shown.ok ? readHits(bench, changes, shown.sites) : new Map();
}

/** Writes a value over an empty one. A map is what both kinds of templates take for a secret: those that print its name, and those that print all. */
export function fill(token: Token, id: number): Change {
  const { layer, start, end, style } = token;
  const fragment: Fragment = { token, start, end, text: layer.text.slice(start, end) };
  const space = start === end && layer.slot.type === 'file' ? ' ' : '';
  if (style === 'empty' && fragment.text.startsWith('[')) {
    return kindOf(token.address) === 'pull-secrets'
      ? insert(fragment, id, `${space}[{name: `, '}]')
      : insert(fragment, id, `${space}[`, ']');
  }
  return style === 'double' || style === 'single' ? insert(fragment, id, '"', '"') : insert(fragment, id, space);
}
