import type { ValueFact } from '../../core/facts/value-fact.ts';
import type { Location, Suggestion } from '../../core/place/location.ts';
import { quote } from '../../core/text/quote.ts';
import { confidenceOf, whereWritten } from '../place/where-written.ts';
import type { Edit } from '../texts/edits.ts';
import { looksTyped } from '../texts/plain-scalar.ts';
import { contentOf, type Token, wholeOf } from '../texts/tokens.ts';
import type { Budget } from '../trial/budget.ts';
import type { FirstTrial } from '../trial/first-trial.ts';
import { outputId } from '../trial/outputs.ts';
import { chartUses, type Release, renderChanged } from '../trial/release.ts';
import type { Trace } from '../trial/traces.ts';

/**
 * Finds tags whose text YAML has changed: plain scalars that show in an image, look like a number, a boolean or a date,
 * and give another image when they are quoted. One render for all of them, none when there is no such scalar.
 */
export async function findMangled(release: Release, first: FirstTrial, budget: Budget): Promise<ValueFact[]> {
  const suspects = new Map<Token, string[]>();
  for (const [id, traces] of first.traces) {
    for (const trace of traces) {
      const { token } = trace.fragment;
      if (!isSuspect(trace, release.baseline.get(id)?.image ?? '')) continue;
      suspects.set(token, [...(suspects.get(token) ?? []), id]);
    }
  }
  if (suspects.size === 0) return [];
  const tokens = [...suspects.keys()];
  const edits = tokens.filter((token) => !isSetFlag(token)).map(asText);
  const setString = [...release.trimmed.setString, ...tokens.filter(isSetFlag).map(pairOf)];
  const shown = await renderChanged(release, edits, budget, { inputs: { ...release.trimmed, setString } });
  if (!shown.ok) return [];
  return tokens.flatMap((token) => {
    const changed = suspects.get(token)!.filter((id) => {
      const after = shown.outputs.get(id)?.image;
      return after !== undefined && after !== release.baseline.get(id)?.image && after.includes(contentOf(token));
    });
    return changed.length > 0 ? [factOf(token, changed, release)] : [];
  });
}

/** A scalar that YAML, or the flag, does not read as a text, and whose own text is not what is rendered. */
function isSuspect({ fragment, field, base }: Trace, image: string): boolean {
  const { token } = fragment;
  const { kind, file, slot } = token.layer;
  const isTypedFlag = slot.type === 'flag' && (slot.list === 'set' || slot.list === 'setJson');
  const isPlain = token.style === 'plain' && file !== null && kind !== 'template';
  if (field !== 'image' || !(isPlain || isTypedFlag)) return false;
  const text = contentOf(token);
  return looksTyped(text) && (base === null || image.slice(base.start, base.end) !== text);
}

/** Whether a value stands in `--set`, which knows no quotes; it becomes a text under `--set-string`. */
function isSetFlag({ layer: { slot } }: Token): boolean {
  return slot.type === 'flag' && slot.list === 'set';
}

function pairOf({ layer, key, start, end }: Token): string {
  return layer.text.slice(key?.start ?? start, end);
}

function asText(token: Token): Edit {
  return { layer: token.layer, start: token.start, end: token.end, text: quoted(token) };
}

function quoted(token: Token): string {
  return JSON.stringify(contentOf(token));
}

function factOf(token: Token, ids: readonly string[], release: Release): ValueFact {
  const { layer, key } = token;
  const uses = chartUses(release).filter((use) => ids.includes(outputId(use)));
  const text = contentOf(token);
  const image = uses[0]?.image ?? '';
  const written = whereWritten(wholeOf(token), release);
  const { location } = written;
  const name = key ? layer.text.slice(key.start, key.end) : '';
  const isFlag = layer.kind === 'flag';
  const reader = isFlag ? layer.name : 'YAML';
  const rendered = /[:@]([^:@/]*)$/.exec(image)?.[1] ?? image;
  const source = isFlag ? `is given as ${layer.name} ${name}=${text}` : `is written ${text}`;
  return {
    kind: 'mangled',
    message: `image ${quote(image)}: the tag ${source} and rendered as ${quote(rendered)}, because ${reader} reads it as ${typeOf(text)}`,
    help: helpFor(token, name),
    cause: 'B',
    image,
    location,
    confidence: confidenceOf(written),
    related: [],
    suggestion: location === null || isFlag ? null : quoteAt(location, quoted(token)),
    useIds: uses.map(({ id }) => id),
  };
}

function quoteAt({ file, line, column, endColumn }: Location, replacement: string): Suggestion {
  return { file, line, column, endColumn, replacement, description: `quote the tag: ${replacement}` };
}

function helpFor(token: Token, name: string): string {
  if (isSetFlag(token)) return `give it with --set-string: \`--set-string ${shown(pairOf(token))}\``;
  return `quote it: ${name === '' ? '' : `${name}${token.layer.kind === 'flag' ? '=' : ': '}`}${quoted(token)}`;
}

function shown(pair: string): string {
  return /^[\w.=:-]+$/.test(pair) ? pair : `'${pair.replaceAll("'", "'\\''")}'`;
}

function typeOf(text: string): string {
  if (/^(?:true|false|yes|no|on|off|y|n)$/i.test(text)) return 'a boolean';
  if (/^(?:null|~)$/i.test(text)) return 'nothing';
  return /^\d{4}-\d/.test(text) ? 'a date' : 'a number';
}
