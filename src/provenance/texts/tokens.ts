import { createYamlRoom } from '../../helm/index.ts';
import { readFlagScalars } from './flag-scalars.ts';
import type { Layer } from './layers.ts';
import { readScalars, type Scalar } from './scalars.ts';

/** A scalar of a layer. */
export interface Token extends Scalar {
  readonly layer: Layer;
  /** The path in the values of the whole chart; the first of several. Chart.yaml's and templates' stand apart. */
  readonly address: readonly string[];
}

/**
 * A run of a token that holds no template action, no separator and no escape: what can be changed without changing the
 * rest.
 */
export interface Fragment {
  readonly token: Token;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Fields of Chart.yaml that templates print. A dependency's name and version decide what is loaded, so only the chart's
 * own are changed.
 */
const CHART_FIELDS: ReadonlySet<string> = new Set(['appVersion', 'version', 'name']);

/**
 * Lists the scalars of all layers. Where they are too large together, those of the layers that win are listed: the
 * values of the others are found by no experiment then.
 */
export function readAllTokens(layers: readonly Layer[]): readonly Token[] {
  const room = createYamlRoom();
  const read = new Map<Layer, readonly Token[]>();
  for (const layer of layers.toSorted((a, b) => b.rank - a.rank)) {
    if (layer.kind !== 'template' && room.take(layer.text)) read.set(layer, readTokens(layer));
  }
  return layers.flatMap((layer) => read.get(layer) ?? []);
}

/** Lists the scalars of a layer; nothing for templates, which `readLiterals` reads. */
export function readTokens(layer: Layer): readonly Token[] {
  return scalarsOf(layer).map((scalar) => ({
    ...scalar,
    layer,
    address:
      layer.kind === 'chart-yaml'
        ? ['Chart.yaml', ...layer.prefixes[0]!, ...scalar.path]
        : [...layer.prefixes[0]!, ...scalar.path],
  }));
}

function scalarsOf(layer: Layer): readonly Scalar[] {
  const { kind, slot, text } = layer;
  if (kind === 'template') return [];
  if (slot.type === 'flag') return readFlagScalars(text, slot.list);
  if (kind === 'set-file') {
    const start = text.length - text.trimStart().length;
    return [{ path: [], key: null, entry: null, style: 'whole', start, end: text.trimEnd().length }];
  }
  if (kind === 'values' || kind === 'chart-values') return readScalars(text);
  const isRoot = layer.prefixes[0]!.length === 0;
  return readScalars(text).filter(
    ({ path: [first, ...rest] }) => rest.length === 0 && CHART_FIELDS.has(first ?? '') && (isRoot || first !== 'name'),
  );
}

const RUN = /[A-Za-z0-9_][\w.+-]*(?:\/[\w.+-]+)*/g;
/** What stands between runs although it has their characters: actions, escapes. */
const GAP = /\{\{(?:"(?:\\.|[^"\\\n])*"|`[^`]*`|[^`"}]|\}(?!\})){0,4000}\}\}|\\./g;
/** Longer runs are no part of an image, in characters. */
const MAX_RUN = 400;

/** Cuts a token into its fragments. */
export function fragmentsOf(token: Token): readonly Fragment[] {
  const { layer, start, end, style } = token;
  const raw = layer.text.slice(start, end);
  // The head of a block scalar is `|`, `>-`, `|2`: no text of it.
  const head = style === 'block' ? raw.indexOf('\n') + 1 : 0;
  const blank = (text: string) => ' '.repeat(text.length);
  const cut = blank(raw.slice(0, head)) + raw.slice(head).replace(style === 'plain' ? /(?!)/g : GAP, blank);
  return [...cut.matchAll(RUN)].flatMap(({ 0: text, index }) =>
    text.length > MAX_RUN ? [] : [{ token, text, start: start + index, end: start + index + text.length }],
  );
}

/** All of a token as one fragment. */
export function wholeOf(token: Token): Fragment {
  return { token, start: token.start, end: token.end, text: contentOf(token) };
}

/** The token's text without quotes; escapes stay as written. */
export function contentOf({ layer, start, end, style }: Token): string {
  const raw = layer.text.slice(start, end);
  return style === 'double' || style === 'single' ? raw.slice(1, -1) : raw;
}

/**
 * The position behind the token's text, before its closing quote; null where nothing can be added (blocks, lists,
 * maps).
 */
export function endOf({ end, style }: Token): number | null {
  if (style === 'double' || style === 'single') return end - 1;
  return style === 'plain' || style === 'flag' ? end : null;
}

/** Whether a flag reads `null`, `true` and numbers as such: `--set` does. */
function isTyped({ slot }: Layer): boolean {
  return slot.type === 'flag' && slot.list === 'set';
}

/** Whether a token sets nothing: `""`, `~`, `null`, `[]`, or nothing behind the colon. */
export function isEmpty(token: Token): boolean {
  if (token.style === 'empty') return true;
  const text = contentOf(token);
  if (token.style === 'flag') return text.trim() === '' || (text === 'null' && isTyped(token.layer));
  return text.trim() === '' || (token.style === 'plain' && /^(?:~|null|Null|NULL)$/.test(text));
}
