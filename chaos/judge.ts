import type { Said } from './check.ts';
import type { ChaosImage, Wire } from './world.ts';

/** What a run got wrong, one line each. */
export interface Judgement {
  /** Found that does not exist, absent that exists, denied that is open. */
  readonly falseStates: readonly string[];
  /** A finding that is not true of the image. */
  readonly falseFindings: readonly string[];
  /** A fault of the release that was not told although everything about the image could be read. */
  readonly missed: readonly string[];
  /** Undisturbed images that were left unverified all the same. */
  readonly unverified: readonly string[];
}

/** Rules that say "could not tell": true of a disturbed image. */
const OPEN = new Set(['registry-unreachable', 'rate-limited']);

/**
 * Said of every pod without a secret whose siblings have one, with "if the image is private": allowed unless the image
 * is known to be public.
 */
const BESIDE = 'pull-secret-inconsistent';

/**
 * Holds what a report says against what is true. A disturbed image may be unverified; nothing may ever be called what
 * it is not.
 */
export function judge(images: readonly ChaosImage[], said: ReadonlyMap<string, Said>): Judgement {
  const result = {
    falseStates: [] as string[],
    falseFindings: [] as string[],
    missed: [] as string[],
    unverified: [] as string[],
  };
  for (const image of images) {
    const { fault } = image;
    const { state, rules } = said.get(image.reference) ?? { state: 'not reported', rules: [] };
    const line = (what: string) => `${image.reference} (${describe(image)}): ${what}`;
    const truth = image.kind.state(image.host);
    const expected = rulesOf(image, rules);
    const isOpen = state === 'unverified' || rules.some((rule) => OPEN.has(rule));
    const isRefused =
      fault !== null && state === 'denied' && isRefusedToStrangers(image) && (isOpen || !hasOwnSecret(image));
    if (state !== truth && state !== 'unverified' && !isRefused)
      result.falseStates.push(line(`${state}, and is ${truth}`));
    if (isOpen && image.fault === null) result.unverified.push(line([state, ...rules].join(' ')));
    const isAllowed = (rule: string) =>
      expected.includes(rule) || OPEN.has(rule) || (rule === BESIDE && (isOpen || expected.length > 0));
    for (const rule of rules) if (!isAllowed(rule)) result.falseFindings.push(line(rule));
    if (!isOpen) for (const rule of expected) if (!rules.includes(rule)) result.missed.push(line(`no ${rule}`));
  }
  return result;
}

/**
 * Without its list of tags a registry may not tell an absent repository from an absent tag; the finding then says so.
 */
function rulesOf(image: ChaosImage, said: readonly string[]): readonly string[] {
  const { kind, host, fault } = image;
  const rules = kind.rules(host);
  if (fault !== null && said.includes('image-access-denied') && isRefusedToStrangers(image) && !hasOwnSecret(image))
    return ['image-access-denied'];
  const isUntold = rules.includes('repository-not-found') && said.includes('tag-not-found') && !isListed(image);
  return fault !== null && isUntold ? ['tag-not-found'] : rules;
}

/**
 * Whether the registry's own answers in this run make an image "denied", which says that it may be there or not:
 * strangers were refused what is private or does not exist, and nobody was told more. For a pod with a secret, whose
 * own answer is missing then, the report must also leave it open.
 */
function isRefusedToStrangers({ kind, host, wire }: ChaosImage): boolean {
  const repository = kind.repository(host);
  const isHidden = repository === null || repository.visibility === 'private';
  const own = wire.filter(({ isOwn }) => isOwn);
  const isRefusal = ({ endpoint, authorization, status }: Wire) =>
    // Without any authorization a 401 of the registry is its challenge; a token service refuses strangers that way.
    [401, 403, 404].includes(status) && (endpoint === 'token' ? authorization === 'none' : authorization !== 'none');
  const isTold = own.some(({ endpoint, status }) => endpoint === 'manifests' && status === 200);
  return isHidden && own.some(isRefusal) && !isTold;
}

const hasOwnSecret = ({ kind, host }: ChaosImage) => kind.hasSecret && host.credential !== null;

/** Whether the registry itself answered a question for the list of tags, beyond its challenge. */
function isListed({ host, wire }: ChaosImage): boolean {
  const isOpen = host.flavour === 'distribution';
  return wire.some(
    ({ endpoint, authorization, isOwn }) => endpoint === 'tags' && isOwn && (isOpen || authorization !== 'none'),
  );
}

function describe({ kind, host, fault }: ChaosImage): string {
  return `${kind.name} on ${host.flavour}, ${fault === null ? 'undisturbed' : `${fault.kind.name} at ${fault.endpoint}`}`;
}
