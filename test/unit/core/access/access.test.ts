import { describe, expect, test } from 'vitest';
import { type AccessKind, accessTo } from '../../../../src/core/access/access.ts';
import { imageFact, podSecret } from '../../../support/pods.ts';

type SecretKind = Parameters<typeof podSecret>[0];
type Row = readonly [
  said: Readonly<Record<string, string>>,
  secrets: Readonly<Record<string, SecretKind>>,
  kind: AccessKind,
];

const s1 = 'secret production/s1';
const s2 = 'secret production/s2';

/** The truth table of docs/reference/registries.md#s6-1, and what it leaves open. */
const rows: readonly Row[] = [
  // Anybody can pull.
  [{ anonymous: 'found' }, {}, 'public'],
  [{ anonymous: 'found', 'github-token': 'rejected' }, {}, 'public'],
  [{ anonymous: 'found' }, { s1: 'other' }, 'public'],
  [{ anonymous: 'found' }, { s1: 'believed' }, 'public'],
  [{ anonymous: 'found', [s1]: 'found' }, { s1: 'known' }, 'public'],
  // …unless the pod's own credential is refused: no fallback to anonymous.
  [{ anonymous: 'found', [s1]: 'rejected' }, { s1: 'known' }, 'public-but-secret-rejected'],
  [{ anonymous: 'found', [s1]: 'no-access' }, { s1: 'known' }, 'public-but-secret-rejected'],
  [{ anonymous: 'found', [s1]: 'rejected' }, { s1: 'known', s2: 'other' }, 'public-but-secret-rejected'],
  // Several secrets match: any that works is enough, also one nobody here can try.
  [{ anonymous: 'found', [s1]: 'rejected', [s2]: 'found' }, { s1: 'known', s2: 'known' }, 'public'],
  [{ anonymous: 'denied', [s1]: 'rejected', [s2]: 'found' }, { s1: 'known', s2: 'known' }, 'private-and-usable'],
  [{ anonymous: 'found', [s1]: 'rejected' }, { s1: 'known', s2: 'believed' }, 'public'],
  // Nobody can own the name: no secret opens it.
  [{ anonymous: 'absent reserved' }, {}, 'missing'],
  [{ anonymous: 'absent reserved' }, { s1: 'believed' }, 'missing'],
  [{ anonymous: 'absent reserved', [s1]: 'rejected' }, { s1: 'known' }, 'missing'],
  // Private, with a usable secret.
  [{ anonymous: 'denied', [s1]: 'found' }, { s1: 'known' }, 'private-and-usable'],
  [{ anonymous: 'denied', 'github-token': 'found', [s1]: 'found' }, { s1: 'known' }, 'private-and-usable'],
  [{ anonymous: 'timeout', [s1]: 'found' }, { s1: 'known' }, 'private-and-usable'],
  // Private, with a secret that is believed.
  [{ anonymous: 'denied', 'github-token': 'found' }, { s1: 'believed' }, 'private-and-believed'],
  [{ anonymous: 'denied', 'github-token': 'found' }, { s1: 'maybe' }, 'private-and-believed'],
  [
    { anonymous: 'denied', 'github-token': 'found', [s1]: 'rejected' },
    { s1: 'known', s2: 'believed' },
    'private-and-believed',
  ],
  // Private, no secret.
  [{ anonymous: 'denied', 'github-token': 'found' }, {}, 'private-no-secret'],
  [{ anonymous: 'denied', 'github-token': 'found' }, { s1: 'other' }, 'private-no-secret'],
  [{ anonymous: 'absent repository', 'github-token': 'found' }, {}, 'private-no-secret'],
  // Private, the secret is no good.
  [{ anonymous: 'denied', 'github-token': 'found', [s1]: 'rejected' }, { s1: 'known' }, 'secret-refused'],
  [{ anonymous: 'denied', 'github-token': 'found', [s1]: 'no-access' }, { s1: 'known' }, 'secret-refused'],
  [{ anonymous: 'denied', [s1]: 'rejected' }, { s1: 'known' }, 'secret-refused'],
  // Missing, whoever says so.
  [{ anonymous: 'absent tag' }, {}, 'missing'],
  [{ anonymous: 'denied', 'github-token': 'absent repository' }, {}, 'missing'],
  [{ anonymous: 'denied', 'github-token': 'absent tag' }, { s1: 'believed' }, 'missing'],
  [{ anonymous: 'denied', [s1]: 'absent tag' }, { s1: 'known' }, 'missing'],
  [{ anonymous: 'absent tag', [s1]: 'rejected' }, { s1: 'known' }, 'missing'],
  // Cannot tell.
  [{ anonymous: 'denied' }, {}, 'private-or-missing'],
  [{ anonymous: 'denied', 'github-token': 'no-access' }, {}, 'private-or-missing'],
  [{ anonymous: 'denied', 'github-token': 'rejected' }, { s1: 'other' }, 'private-or-missing'],
  [{ anonymous: 'denied', 'github-token': 'timeout' }, {}, 'private-or-missing'],
  [{ anonymous: 'absent repository', 'github-token': 'no-access' }, {}, 'private-or-missing'],
  // Cannot tell either, but the cluster knows more than we do.
  [{ anonymous: 'denied' }, { s1: 'believed' }, 'secret-unknown-credentials'],
  [{ anonymous: 'denied' }, { s1: 'maybe' }, 'secret-unknown-credentials'],
  [{ anonymous: 'denied', 'github-token': 'no-access' }, { s1: 'believed' }, 'secret-unknown-credentials'],
  [{ anonymous: 'denied', [s1]: 'rejected' }, { s1: 'known', s2: 'maybe' }, 'secret-unknown-credentials'],
  // Nothing decisive was said.
  [{ anonymous: 'timeout' }, {}, 'unverified'],
  [{ anonymous: 'timeout' }, { s1: 'believed' }, 'unverified'],
  [{ anonymous: 'timeout', 'github-token': 'found' }, {}, 'unverified'],
  [{ anonymous: 'timeout', 'github-token': 'no-access' }, {}, 'unverified'],
  [{ anonymous: 'found', [s1]: 'timeout' }, { s1: 'known' }, 'unverified'],
  [{ anonymous: 'denied', [s1]: 'rejected', [s2]: 'server' }, { s1: 'known', s2: 'known' }, 'unverified'],
  [{ anonymous: 'found' }, { s1: 'known' }, 'unverified'],
  [{ anonymous: 'absent repository', 'github-token': 'timeout' }, {}, 'unverified'],
  [{}, {}, 'unverified'],
];

describe('accessTo', () => {
  test.each(rows)('%j with %j: %s', (said, secrets, kind) => {
    const pod = Object.entries(secrets).map(([name, secret]) => podSecret(secret, name));
    expect(accessTo(imageFact(said), pod).kind).toBe(kind);
  });

  test('keeps what the registry said to the pod’s own credentials apart', () => {
    const fact = imageFact({ anonymous: 'found', 'github-token': 'found', [s1]: 'rejected', [s2]: 'found' });
    const access = accessTo(fact, [podSecret('known', 's1'), podSecret('maybe', 's3')]);
    expect(access.secretAnswers.map(({ identity }) => identity.id)).toEqual(['secret:production/s1']);
    expect(access.believed.map(({ name }) => name)).toEqual(['s3']);
  });
});
