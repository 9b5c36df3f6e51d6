import type { RenderFailure } from '../../core/facts/render-failure.ts';
import { quote } from '../../core/text/quote.ts';
import { parsePointer } from '../../helm/index.ts';
import { deepestKey } from '../place/where-written.ts';
import { kindOf } from '../texts/key-kinds.ts';
import { contentOf, isEmpty, type Token } from '../texts/tokens.ts';
import { type FailureSources, keyText, placeOfValue } from './sources.ts';

/** One thing that a schema does not allow, as Helm lists it. */
interface Breach {
  /** The path in the values of the whole chart. */
  readonly path: readonly string[];
  readonly what: string;
}

/** More breaches are only counted. */
const MAX_SHOWN = 3;

/** Points at the value that breaks the chart's schema: Helm names its path, and the layer that wins there has it. */
export function blameSchema(failure: RenderFailure, sources: FailureSources): RenderFailure {
  const breaches = breachesOf(failure.message, sources).map((breach) => ({ breach, token: culprit(breach, sources) }));
  const [first] = breaches.filter(({ token }) => token !== null);
  if (!first?.token) {
    const location = breaches[0] ? deepestKey(breaches[0].breach.path, sources) : null;
    return location ? { ...failure, location } : failure;
  }
  const shown = breaches.slice(0, MAX_SHOWN).map(({ breach, token }) => describe(breach, token, sources));
  const rest = breaches.length - shown.length;
  const { location } = placeOfValue(first.token, sources);
  return {
    ...failure,
    message: `values do not meet the chart's schema: ${shown.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}`,
    location,
    help: helpFor(first.breach, first.token),
  };
}

/**
 * Helm's list: the chart's name on a line of its own, then `- at '/pointer': what`, indented under what only sums up.
 */
function breachesOf(message: string, sources: FailureSources): Breach[] {
  const found: Breach[] = [];
  let prefix: readonly string[] = [];
  for (const line of message.split('\n')) {
    const chart = /^([^\s:][^:]*):\s*$/.exec(line)?.[1];
    if (chart !== undefined) prefix = prefixOf(chart, sources);
    const match = /^\s*- at '([^']*)': (.+)$/.exec(line);
    if (!match || /^(?:validation failed|'?(?:allOf|anyOf|oneOf)'? failed)/.test(match[2]!)) continue;
    const missing = /^missing propert(?:y|ies) '([^']+)'/.exec(match[2]!)?.[1];
    const extra = /^additional properties '([^']+)'/.exec(match[2]!)?.[1];
    const below = missing ?? extra;
    const path = [...prefix, ...parsePointer(match[1]!), ...(below === undefined ? [] : [below])];
    found.push({ path, what: match[2]! });
  }
  return found;
}

/** Where the values of a chart stand in those of the whole; Helm names it without its parents. */
function prefixOf(name: string, { layers }: FailureSources): readonly string[] {
  const prefixes = layers.filter(({ kind }) => kind === 'chart-yaml').flatMap((layer) => layer.prefixes);
  return prefixes.find((prefix) => prefix.at(-1) === name) ?? [];
}

/** The scalar that counts at a path, or the first one below it. */
function culprit({ path }: Breach, { tokens }: FailureSources): Token | null {
  const isAt = ({ address, layer }: Token) =>
    layer.kind !== 'chart-yaml' && address.length >= path.length && path.every((key, index) => key === address[index]);
  const [best] = tokens
    .filter(isAt)
    .toSorted(
      (a, b) =>
        b.layer.rank - a.layer.rank ||
        (a.layer === b.layer ? Number(a.address.length > path.length) - Number(b.address.length > path.length) : 0) ||
        (a.address.length > path.length ? a.start - b.start : b.start - a.start),
    );
  return best ?? null;
}

function describe({ path, what }: Breach, token: Token | null, sources: FailureSources): string {
  const name = quote(path.join('.'));
  if (token === null) return `${name}: ${what}`;
  const where = placeOfValue(token, sources).words;
  if (isEmpty(token) && /^missing/.test(what)) return `${name} is empty (${where})`;
  return `${name} (${where}): ${what}`;
}

function helpFor({ path, what }: Breach, token: Token): string {
  const name = quote(path.join('.'));
  if (isEmpty(token)) return `give ${name} a value, or remove the line, so that the chart's default counts`;
  const isText = /^got (?:number|boolean|integer), want (?:null or )?string/.test(what);
  if (!isText) return `change ${name} to what the chart's values.schema.json allows`;
  // A value may be a password; a tag is none.
  const isTag = ['tag', 'digest', 'image', 'repository'].includes(kindOf(token.address) ?? '');
  if (token.layer.kind === 'flag') {
    const pair = `${keyText(token)}=${isTag ? contentOf(token) : '…'}`;
    return token.layer.name === '--set-json'
      ? `put the value of ${name} in quotes`
      : `give it with --set-string: \`--set-string ${pair}\``;
  }
  return isTag
    ? `quote it: ${keyText(token)}: ${JSON.stringify(contentOf(token))}`
    : `put the value of ${name} in quotes`;
}
