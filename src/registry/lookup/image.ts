import type { Answer, Identity, IdentityAnswer, Withholding } from '../../core/answer/answer.ts';
import type { ImageFact } from '../../core/answer/image-fact.ts';
import type { Platform } from '../../core/platform/platform.ts';
import type { ImageReference } from '../../core/reference/reference.ts';
import type { Credential, Sensitive } from '../../core/secrecy/sensitive.ts';
import { lookUpAs } from '../ask/look-up-as.ts';
import { manifestUrl } from '../ask/resolve.ts';
import type { ReadAs } from '../ask/resource.ts';
import type { Session } from '../host/session.ts';
import type { HostState } from '../host/state.ts';
import { NetworkError } from '../http/network-error.ts';
import { type ManifestReading, readingOf, readManifestFacts, readTagOfAbsentDigest } from '../manifest/facts.ts';
import { type Outcome, toAnswer, unanswered } from '../outcome/outcome.ts';
import { findTagHints } from '../tags/hints.ts';
import { ANONYMOUS, type AskAs, askCredentials, credentialsOf, isSettled } from './host-credentials.ts';
import type { LookupOptions } from './options.ts';
import type { LookupItem } from './plan.ts';

/**
 * Looks up one image: anonymously and as each pod's secret side by side; then as the host's credential, where the
 * stranger did not find it; then what resembles a missing tag, or what the found image is made of.
 */
export async function lookUpImage(
  session: Session,
  host: HostState,
  item: LookupItem,
  options: LookupOptions,
): Promise<ImageFact> {
  const { reference, secrets, platforms } = item;
  const credentials = new Map<Identity, Sensitive<Credential> | null>();
  const askAs: AskAs = async (identity, credential, withheld) => {
    if (withheld) return { identity, answer: notSent(host, reference, withheld) };
    credentials.set(identity, credential);
    return { identity, answer: await lookUpAs(session, host, reference, credential) };
  };
  const [anonymous, early, ...ofSecrets] = await Promise.all([
    askAs(ANONYMOUS, null),
    askExplicit(host, item, options, askAs),
    ...secrets.map(({ identity, credential, withheld }) => askAs(identity, credential, withheld)),
  ]);
  const needsMore = mayCredentialHelp(anonymous.answer) && !early.some(isSettled);
  const entries = needsMore ? await credentialsOf(host, options.keychain) : [];
  const answers = [
    anonymous,
    ...early,
    ...(await askCredentials(host.host, entries, askAs, early.length)),
    ...ofSecrets,
  ];

  const reader = readerOf(answers);
  const as = { session, host, reference, credential: (reader && credentials.get(reader.identity)) ?? null };
  const hints = reader && isAbsentTag(reader.answer) ? await findTagHints(as) : null;
  const reading = reader && platforms ? await readFacts(as, reader.answer, platforms) : NOT_READ;
  return {
    key: item.key,
    answers: corrected(answers, hints?.absentRepository ?? null, reading.denial),
    nearestTags: hints?.nearestTags ?? [],
    ...(hints && hints.existingTags.length > 0 ? { existingTags: hints.existingTags } : {}),
    ...(hints?.isRead === false ? { areTagsUnread: true } : {}),
    manifest: reading.manifest,
    ...(reading.unread.length > 0 && !reading.denial ? { unread: reading.unread } : {}),
  };
}

/** The answer of whoever does not ask, to keep a secret here. */
function notSent(host: HostState, reference: ImageReference, { reason, why }: Withholding): Answer {
  return toAnswer(unanswered('HEAD', manifestUrl(host, reference), new NetworkError(reason, why)), 0);
}

/**
 * Puts right what a later answer showed to be otherwise: the tag is missing because the whole repository is, or what
 * HEAD found is no manifest.
 */
function corrected(
  answers: readonly IdentityAnswer[],
  absentRepository: Outcome | null,
  denial: Outcome | null,
): readonly IdentityAnswer[] {
  return answers.map((entry) => {
    const outcome = isAbsentTag(entry.answer) ? absentRepository : entry.answer.state === 'found' ? denial : null;
    return outcome ? { ...entry, answer: toAnswer(outcome, entry.answer.evidence.attempts) } : entry;
  });
}

const NOT_READ = readingOf(null);

async function readFacts(as: ReadAs, answer: Answer, platforms: readonly Platform[]): Promise<ManifestReading> {
  if (answer.state === 'found') return readManifestFacts(as, answer, platforms);
  return readingOf(await readTagOfAbsentDigest(as));
}

/** A credential that the user configured is tried once per host, so that a dead one is noticed while all is public. */
async function askExplicit(
  host: HostState,
  { isFirstOfHost }: LookupItem,
  { registries, keychain }: LookupOptions,
  askAs: AskAs,
): Promise<readonly IdentityAnswer[]> {
  const isConfigured = registries.some((settings) => settings.host === host.host && settings.credential);
  if (!isFirstOfHost || !isConfigured) return [];
  const entries = await credentialsOf(host, keychain);
  return askCredentials(host.host, entries.slice(0, entries.findLastIndex(({ isExplicit }) => isExplicit) + 1), askAs);
}

/**
 * Denied, absent, or too many strangers: a credential may be told more. A host that does not answer is not asked again.
 */
function mayCredentialHelp(answer: Answer): boolean {
  if (answer.state === 'unverified') return answer.reason === 'rate-limit';
  return answer.state !== 'found';
}

/**
 * Whose eyes see most: who found the image, else who could read its repository and saw that the tag or digest is not
 * there.
 */
function readerOf(answers: readonly IdentityAnswer[]): IdentityAnswer | null {
  const found = answers.find(({ answer }) => answer.state === 'found');
  return found ?? answers.find(({ answer }) => answer.state === 'absent' && answer.what !== 'repository') ?? null;
}

function isAbsentTag(answer: Answer): boolean {
  return answer.state === 'absent' && answer.what === 'tag';
}
