import type { EmulatorOptions, Fault, RepositorySpec } from '../../src/emulator/index.ts';

/** Who asks: nobody, or with the one credential that the keychain has. */
export const ASKERS = {
  nobody: null,
  'a reader': ['robot', 'right-password'],
  'a stranger': ['stranger', 'other-password'],
  'an expired credential': ['old', 'expired-password'],
} as const;

/** A situation in which products answer in words of their own: an image, and who asks for it. */
interface OwnSituation {
  readonly image: string;
  readonly who: keyof typeof ASKERS;
}

/** The situations for which each registry has an answer of its own (`registry-answers.ts`). */
export const OWN_SITUATIONS = {
  'a public image': { image: 'acme/open:1.0', who: 'nobody' },
  'a public index, with an expired credential': { image: 'acme/open:multi', who: 'an expired credential' },
  'an absent tag': { image: 'acme/open:2.0', who: 'nobody' },
  'an absent tag, with a credential': { image: 'acme/open:2.0', who: 'a reader' },
  'an absent tag, with an expired credential': { image: 'acme/open:2.0', who: 'an expired credential' },
  'a private image': { image: 'acme/shut:1.0', who: 'nobody' },
  'a private image, with its credential': { image: 'acme/shut:1.0', who: 'a reader' },
  'a private image, with another credential': { image: 'acme/shut:1.0', who: 'a stranger' },
  'a private image, with an expired credential': { image: 'acme/shut:1.0', who: 'an expired credential' },
  'an absent tag of a private repository': { image: 'acme/shut:2.0', who: 'a reader' },
  'an absent repository': { image: 'acme/none:1.0', who: 'nobody' },
  'an absent repository, with a credential': { image: 'acme/none:1.0', who: 'a reader' },
} as const satisfies Record<string, OwnSituation>;

/** The name of a situation of `OWN_SITUATIONS`. */
export type OwnSituationId = keyof typeof OWN_SITUATIONS;

/** Something that goes wrong with a public image, and what it means at every registry, whoever asks. */
interface CommonSituation {
  readonly endpoint: 'manifests' | 'token';
  readonly does: Fault['does'];
  readonly means: string;
}

const answer = (status: number, code?: string, message?: string): Fault['does'] => ({
  kind: 'answer',
  reply: { status, ...(code === undefined ? {} : { code }), ...(message === undefined ? {} : { message }) },
});
const text = (status: number, body: string): Fault['does'] => ({ kind: 'answer', reply: { status, text: body } });
const manifests = (means: string, does: Fault['does']): CommonSituation => ({ endpoint: 'manifests', does, means });
const token = (means: string, does: Fault['does']): CommonSituation => ({ endpoint: 'token', does, means });

/**
 * The situations whose meaning no product may change. Only a registry's own word makes an image absent, and only its
 * own refusal makes it denied: a quirk that concludes more from one of these is wrong.
 */
export const COMMON_SITUATIONS: Readonly<Record<string, CommonSituation>> = {
  'a malformed reference: 400 NAME_INVALID': manifests(
    'absent repository',
    answer(400, 'NAME_INVALID', 'invalid name'),
  ),
  '400 MANIFEST_INVALID': manifests('unverified protocol', answer(400, 'MANIFEST_INVALID', 'manifest invalid')),
  '400 UNSUPPORTED': manifests('unverified protocol', answer(400, 'UNSUPPORTED', 'The operation is unsupported.')),
  '400 with a text': manifests('unverified protocol', text(400, 'Bad Request\n')),
  '400 without a body': manifests('unverified protocol', answer(400)),
  '400 with a page': manifests('unverified protocol', { kind: 'html', status: 400 }),
  '403 with a page': manifests('unverified protocol', { kind: 'html', status: 403 }),
  '403 about the address of the client': manifests(
    'unverified firewall',
    answer(403, 'DENIED', "client with IP '203.0.113.9' is not allowed access. Refer https://aka.ms/acr/firewall"),
  ),
  '404 with an unknown code': manifests('unverified protocol', answer(404, 'MOVED_AWAY', 'ask elsewhere')),
  '404 with a text': manifests('unverified protocol', text(404, '404 page not found\n')),
  '404 without a body': manifests('unverified protocol', answer(404)),
  '404 with a page': manifests('unverified protocol', { kind: 'html', status: 404 }),
  '404 about what is accepted': manifests('unverified protocol', { kind: 'reply', situation: 'index-not-accepted' }),
  '405 UNSUPPORTED': manifests('unverified protocol', answer(405, 'UNSUPPORTED', 'The operation is unsupported.')),
  '406 without a body': manifests('unverified protocol', answer(406)),
  '410 with a page': manifests('unverified protocol', { kind: 'html', status: 410 }),
  '412 of a policy': manifests(
    'unverified protocol',
    answer(412, 'PROJECTPOLICYVIOLATION', 'current image with 1 vulnerability cannot be pulled'),
  ),
  'a rate limit': manifests('unverified rate-limit', { kind: 'reply', situation: 'rate-limited' }),
  'a secondary rate limit': manifests('unverified rate-limit', { kind: 'reply', situation: 'secondary-limit' }),
  '500 UNKNOWN': manifests('unverified server', answer(500, 'UNKNOWN', 'unknown error')),
  '502 with a page': manifests('unverified server', { kind: 'html', status: 502 }),
  '503 unavailable': manifests('unverified server', { kind: 'reply', situation: 'unavailable' }),
  'a connection that is reset': manifests('unverified network', { kind: 'reset' }),
  '200 with a page': manifests('unverified protocol', { kind: 'html' }),
  'token service: 400': token('unverified protocol', answer(400, 'UNSUPPORTED', 'The operation is unsupported.')),
  'token service: 403 with a page': token('unverified protocol', { kind: 'html', status: 403 }),
  'token service: 503': token('unverified server', { kind: 'reply', situation: 'unavailable' }),
  'token service: 200 with a page': token('unverified protocol', { kind: 'html' }),
};

const image = { kind: 'image' } as const;
const common = Object.values(COMMON_SITUATIONS);
const open: RepositorySpec = { visibility: 'public', tags: { '1.0': image } };

/**
 * The image of a common situation, without its host. The first one asked for is another: it tells how the host is
 * addressed.
 */
export function commonImage(index: number): string {
  return `acme/situation-${String(index).padStart(2, '0')}:1.0`;
}

/** What every registry of the matrix holds, and what goes wrong there. */
export const MATRIX_CONTENT: EmulatorOptions = {
  repositories: {
    'acme/open': { visibility: 'public', tags: { '1.0': image, multi: { kind: 'index', platforms: ['linux/amd64'] } } },
    'acme/shut': { visibility: 'private', readers: ['robot'], tags: { '1.0': image } },
    ...Object.fromEntries(common.map((_, index) => [commonImage(index).split(':')[0]!, open])),
  },
  credentials: [
    { name: 'robot', username: 'robot', password: 'right-password' },
    { name: 'stranger', username: 'stranger', password: 'other-password' },
    { name: 'old', username: 'old', password: 'expired-password', expired: true },
  ],
  faults: common.map(({ endpoint, does }, index) => ({
    endpoint,
    does,
    repository: commonImage(index).split(':')[0]!,
  })),
};
