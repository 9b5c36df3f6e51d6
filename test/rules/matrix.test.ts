import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { imageState } from '../../src/core/image-state.ts';
import { rules } from '../../src/rules/index.ts';
import { type FactsFixture, factsFrom } from '../support/facts.ts';

const IMAGE = 'ghcr.io/acme/api:1.4.2';
const ABSENT = ['absent repository', 'absent tag', 'absent digest'];
const REFUSED = ['denied', 'no-access', 'rejected'];
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
});

function run(
  said: object,
  { profile, names, declared, policy }: typeof pods extends fc.Arbitrary<infer T> ? T : never,
) {
  const spec = { imagePullSecrets: names, containers: [{ name: 'api', image: IMAGE, imagePullPolicy: policy }] };
  const manifests = JSON.stringify({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'api' }, spec });
  const facts = factsFrom({ profile, manifests, images: { [IMAGE]: said }, 'pull-secrets': declared } as FactsFixture);
  const violations = rules
    .filter((rule) => rule.profiles.includes(profile))
    .flatMap((rule) => [...rule.check(facts)].map((violation) => ({ rule, violation })));
  return { facts, violations, state: imageState([...facts.images.values()][0]) };
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
        const { violations, state } = run(said, pod);
        const network = violations.filter(({ rule }) => rule.needsNetwork);
        expect(network.length).toBeGreaterThan(0);
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
        const { violations, state } = run(said, pod);
        expect(state).not.toBe('found');
        expect(
          violations.filter(({ rule }) => rule.needsNetwork || rule.id.startsWith('pull-secret-')).length,
        ).toBeGreaterThan(0);
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
