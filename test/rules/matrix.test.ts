import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localPull } from '../../src/core/access/local-pull.ts';
import { imageState } from '../../src/core/answer/image-state.ts';
import { rules } from '../../src/rules/index.ts';
import { type FactsFixture, factsFrom } from '../support/facts.ts';

const IMAGE = 'ghcr.io/acme/api:1.4.2';
const MINIKUBE = { kind: 'minikube', name: 'minikube', store: 'minikube' };
const ABSENT = ['absent repository', 'absent tag', 'absent digest'];
const REFUSED = ['denied', 'no-access', 'rejected'];
/** What the local profile says of an image that no registry's answer decides. */
const LOCAL_RULES = new Set(['image-not-loaded', 'pull-policy-always-local', 'pull-policy-implicit']);
const SILENT = ['dns', 'refused', 'timeout', 'tls', 'network', 'server', 'rate-limit', 'protocol', 'offline', 'budget'];

/** What each identity may be told; anonymous is asked always. */
const answers = (texts: readonly string[]) =>
  fc.record(
    {
      anonymous: fc.constantFrom(...texts.filter((text) => text !== 'no-access' && text !== 'rejected')),
      'github-token': fc.constantFrom(...texts.filter((text) => text !== 'denied')),
      'secret production/ghcr': fc.constantFrom(...texts.filter((text) => text !== 'denied')),
    },
    { requiredKeys: ['anonymous'] },
  );

/** How the pod names a secret, and what is known of it. */
const pods = fc.record({
  profile: fc.constantFrom('registry' as const, 'local' as const),
  names: fc.constantFrom([], [{ name: 'ghcr' }], [{ name: 'other' }], [{ name: 'ghcr' }, { name: 'other' }], ['ghcr']),
  declared: fc.constantFrom(
    [],
    [{ name: 'ghcr' }],
    [{ name: 'ghcr', username: 'bot', password: 's3cret' }],
    [{ name: 'other', registries: ['quay.io'] }],
  ),
  policy: fc.constantFrom('Always', 'IfNotPresent', 'Never'),
  // What the local profile knows: nothing, or a node that has the image, or one that has not.
  local: fc.constantFrom(
    { cluster: null },
    { cluster: MINIKUBE, images: { [IMAGE]: { in: ['minikube'] } } },
    { cluster: MINIKUBE },
  ),
});

function run(
  said: object,
  { profile, names, declared, policy, local }: typeof pods extends fc.Arbitrary<infer T> ? T : never,
) {
  const spec = { imagePullSecrets: names, containers: [{ name: 'api', image: IMAGE, imagePullPolicy: policy }] };
  const manifests = JSON.stringify({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'api' }, spec });
  const facts = factsFrom({
    profile,
    manifests,
    images: { [IMAGE]: said },
    'pull-secrets': declared,
    local,
  } as FactsFixture);
  const violations = rules
    .filter((rule) => rule.profiles.includes(profile))
    .flatMap((rule) => [...rule.check(facts)].map((violation) => ({ rule, violation })));
  const where = localPull(facts.uses[0]!, facts);
  return { facts, violations, where, state: imageState([...facts.images.values()][0]) };
}

describe('whatever the registry says', () => {
  test('without an "absent" nothing is called missing', () => {
    fc.assert(
      fc.property(answers(['found', ...REFUSED, ...SILENT]), pods, (said, pod) => {
        const { violations, state } = run(said, pod);
        expect(violations.map(({ rule }) => rule.id).filter((id) => id.endsWith('-not-found'))).toEqual([]);
        expect(state).not.toBe('absent');
      }),
      { numRuns: 400 },
    );
  });

  test('without an answer nothing is called missing, denied or rejected, and each finding about it is unverified', () => {
    fc.assert(
      fc.property(answers(SILENT), pods, (said, pod) => {
        const { violations, where, state } = run(said, pod);
        const network = violations.filter(({ rule }) => rule.needsNetwork);
        expect(network.length > 0).toBe(where === 'as-registry');
        expect(where).not.toBe('always-local');
        if (pod.policy !== 'Never') expect(where).not.toBe('not-loaded');
        expect(network.filter(({ rule, violation }) => !violation.isUnverified || rule.cause !== 'F')).toEqual([]);
        expect(state).toBe('unverified');
      }),
      { numRuns: 250 },
    );
  });

  test('an image that somebody found is not called missing', () => {
    fc.assert(
      fc.property(answers([...ABSENT, ...REFUSED, ...SILENT]), pods, (said, pod) => {
        const { violations } = run({ ...said, anonymous: 'found' }, pod);
        expect(violations.map(({ rule }) => rule.id).filter((id) => id.endsWith('-not-found'))).toEqual([]);
      }),
      { numRuns: 250 },
    );
  });

  test('an image that is not found is never passed over in silence', () => {
    fc.assert(
      fc.property(answers([...ABSENT, ...REFUSED, ...SILENT]), pods, (said, pod) => {
        const { violations, where, state } = run(said, pod);
        expect(state).not.toBe('found');
        const about = violations.filter(
          ({ rule }) => rule.needsNetwork || rule.id.startsWith('pull-secret-') || LOCAL_RULES.has(rule.id),
        );
        if (where !== 'loaded') expect(about.length).toBeGreaterThan(0);
      }),
      { numRuns: 400 },
    );
  });

  test('an image that the local cluster uses is judged by no answer of a registry, and everything else by one rule', () => {
    fc.assert(
      fc.property(answers(['found', ...ABSENT, ...REFUSED, ...SILENT]), pods, (said, pod) => {
        const { violations, where } = run(said, { ...pod, profile: 'local' });
        const network = violations.filter(({ rule }) => rule.needsNetwork);
        const local = violations.filter(({ rule }) => LOCAL_RULES.has(rule.id));
        if (where === 'as-registry') expect(local).toEqual([]);
        else expect([network.length, local.length]).toEqual([0, where === 'loaded' ? 0 : 1]);
        expect(local.filter(({ violation }) => violation.severity === 'note').length).toBe(where === 'unknown' ? 1 : 0);
      }),
      { numRuns: 400 },
    );
  });

  test('one rule reports one image once for each cause, and no credential is in what it says', () => {
    fc.assert(
      fc.property(answers(['found', ...ABSENT, ...REFUSED, ...SILENT]), pods, (said, pod) => {
        const { violations } = run(said, pod);
        const texts = violations.map(({ rule, violation }) => `${rule.id} ${violation.message}`);
        expect(texts).toEqual([...new Set(texts)]);
        expect(JSON.stringify(violations)).not.toContain('s3cret');
      }),
      { numRuns: 250 },
    );
  });
});
