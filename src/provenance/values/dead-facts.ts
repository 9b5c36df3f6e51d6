import type { ValueFact } from '../../core/facts/value-fact.ts';
import { quote } from '../../core/text/quote.ts';
import { confidenceOf, relatedAt, whereWritten } from '../place/where-written.ts';
import { type KeyKind, kindOf, pathText, settingOf } from '../texts/key-kinds.ts';
import { lineRangeOf } from '../texts/text-position.ts';
import { type Token, wholeOf } from '../texts/tokens.ts';
import type { Release } from '../trial/release.ts';
import type { Alternative } from './alternatives.ts';
import type { Wiped } from './outdone.ts';

const CAUSES: Readonly<Record<KeyKind, 'B' | 'C' | 'D'>> = {
  image: 'B',
  registry: 'B',
  repository: 'B',
  tag: 'B',
  digest: 'B',
  'pull-policy': 'C',
  'pull-secrets': 'D',
};

/** A value without effect, with the key under which it would have one. */
export function deadFact(token: Token, alternative: Alternative | null, release: Release): ValueFact {
  const { layer, address, key } = token;
  const instead = alternative?.path.join('.') ?? null;
  const isRename =
    layer.file !== null &&
    layer.kind !== 'set-file' &&
    alternative !== null &&
    key !== null &&
    isSameParent(address, alternative.path) &&
    !isSet(alternative.path, token, release);
  const description = `write ${quote(alternative?.path.at(-1) ?? '')}, which the template reads`;
  const reason = instead ? `: the template reads ${quote(instead)}` : ' in the render: no template reads it';
  const where = isFlag(token)
    ? `give the value to ${layer.name} ${instead ?? ''}`.trim()
    : `write the value under ${quote(instead ?? '')}`;
  return {
    ...common(token, release),
    message: `${subject(token)} and changes nothing${reason}`,
    help: instead ? where : 'write it where a template reads it, or remove it',
    suggestion: isRename
      ? { file: layer.file!, ...lineRangeOf(layer.text, key), replacement: alternative.path.at(-1)!, description }
      : null,
    useIds: alternative?.useIds ?? [],
  };
}

/** A component's registry that the global one beats. */
export function beatenFact(token: Token, by: Token, release: Release): ValueFact {
  const name = quote(settingOf(by.address).join('.'));
  const { location } = whereWritten(wholeOf(by), release);
  return {
    ...common(token, release),
    message: `${subject(token)} and changes nothing: ${name} wins`,
    help: `remove it, or take ${name} away and give each component its own registry`,
    related: location ? [relatedAt(location, 'this one wins')] : [],
  };
}

/** A flag whose value a later flag takes back. */
export function wipedFact({ token, by }: Wiped, release: Release): ValueFact {
  const later = `${by.layer.name} ${by.layer.text.slice(by.key?.start ?? by.start, by.end)}`.trim();
  const { location } = whereWritten(wholeOf(by), release);
  return {
    ...common(token, release),
    message: `${subject(token)} and taken back by a later, empty flag: ${quote(later)}`,
    help: 'remove the second flag; when a variable gives its value, see why that is empty',
    related: location ? [relatedAt(location, 'the empty flag')] : [],
  };
}

function common(token: Token, release: Release): ValueFact {
  const written = whereWritten(wholeOf(token), release);
  return {
    kind: 'dead',
    message: '',
    help: '',
    cause: CAUSES[kindOf(token.address)!],
    image: null,
    location: written.location,
    confidence: confidenceOf(written),
    related: [],
    suggestion: null,
    useIds: [],
  };
}

function subject(token: Token): string {
  const path = quote(pathText(settingOf(token.address)));
  return isFlag(token) ? `${path} is set by ${token.layer.name}` : `${path} is set`;
}

function isFlag({ layer }: Token): boolean {
  return layer.kind === 'flag' || layer.kind === 'set-file';
}

function isSameParent(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.slice(0, -1).every((part, index) => part === b[index]);
}

/** Whether the same file has the key already. */
function isSet(path: readonly string[], { layer }: Token, { tokens }: Release): boolean {
  const wanted = JSON.stringify(path);
  return tokens.some((token) => token.layer === layer && JSON.stringify(token.address) === wanted);
}
