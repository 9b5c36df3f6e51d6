import { faultRange } from '../../core/reference/fault.ts';
import { imageParts, shared } from '../texts/image-parts.ts';
import { kindOf } from '../texts/key-kinds.ts';
import type { Range } from '../texts/scalars.ts';
import type { Output } from '../trial/outputs.ts';
import type { Trace } from '../trial/traces.ts';
import { extentOf } from './extents.ts';
import { type Part, UNSET_KINDS } from './parts.ts';

/** What sets the text of an output, as far as is known: the fragment that is blamed. */
export interface Setter {
  readonly outputId: string;
  readonly trace: Trace;
  /** The key under which the value is written in the user's own values instead, because its file lies in an archive. */
  readonly key: readonly string[] | null;
}

/**
 * An entry of imagePullSecrets: as rendered or by its name, and its position among those of the output; absent: any.
 */
export interface SecretEntry {
  readonly about?: string;
  readonly index?: number;
}

/**
 * Of what shows at an output, selects what sets the part that is sought: the fragment that covers most of it first; of
 * equals, values before the text of templates, then the layer that wins.
 *
 * @param before the texts at the output before any change
 * @param entry the entry of imagePullSecrets in question
 */
export function tracesOf(
  traces: readonly Trace[],
  part: Part,
  before: Output,
  entry: SecretEntry = {},
): readonly Trace[] {
  return traces
    .flatMap((trace) => {
      const cover = coverOf(trace, part, before, entry);
      return cover > 0 ? [{ trace, cover }] : [];
    })
    .sort(
      (a, b) =>
        Number(isTemplate(a.trace)) - Number(isTemplate(b.trace)) ||
        b.cover - a.cover ||
        b.trace.fragment.token.layer.rank - a.trace.fragment.token.layer.rank ||
        a.trace.fragment.start - b.trace.fragment.start,
    )
    .map(({ trace }) => trace);
}

function isTemplate({ fragment }: Trace): boolean {
  return fragment.token.layer.kind === 'template';
}

function coverOf(trace: Trace, part: Part, before: Output, { about, index }: SecretEntry): number {
  const length = trace.end - trace.start;
  if (part === 'pull-policy' || part === 'unset-policy') return trace.field === 'policy' ? length : 0;
  if (part === 'pull-secrets' || part === 'unset-secrets') {
    const isEntry = index === undefined || trace.entry === index;
    return trace.field === 'secrets' && isEntry && isAbout(before.secrets[trace.entry], about) ? length : 0;
  }
  if (trace.field !== 'image') return 0;
  if (part === 'fault') {
    const extent = extentOf(trace, before.image);
    return extent ? shared(extent, faultRange(before.image)) : 0;
  }
  if (part.startsWith('unset-')) return UNSET_KINDS[part]?.includes(kindOf(trace.fragment.token.address)!) ? length : 0;
  const parts = imageParts(trace.shown, imageParts(before.image).registry !== null);
  const range: Range | null = parts[part as keyof typeof parts];
  return range ? shared(trace, range) : 0;
}

function isAbout(entry: string | undefined, about: string | undefined): boolean {
  if (about === undefined || entry === undefined || entry === about) return true;
  return entry === JSON.stringify({ name: about }) || entry === JSON.stringify(about);
}
