import { expect, test } from 'vitest';
import type { Said } from '../../chaos/check.ts';
import { faultKinds } from '../../chaos/faults.ts';
import { hosts } from '../../chaos/hosts.ts';
import { judge } from '../../chaos/judge.ts';
import { kinds } from '../../chaos/kinds.ts';
import type { ChaosImage } from '../../chaos/world.ts';

const ghcr = hosts.find(({ name }) => name === 'ghcr.io')!;
const reset = { kind: faultKinds.find(({ name }) => name === 'reset always')!, endpoint: 'manifests' } as const;

function image(kind: string, fault: ChaosImage['fault'] = null, wire: ChaosImage['wire'] = []): ChaosImage {
  return {
    host: ghcr,
    repository: 'acme/image-0',
    reference: 'ghcr.io/acme/image-0:1.0.0',
    kind: kinds.find(({ name }) => name === kind)!,
    fault,
    wire,
  };
}

/** The token service refuses strangers, by its own word or by that of a fault. */
const refusal = (isOwn: boolean) =>
  [
    { endpoint: 'token', method: 'GET', authorization: 'none', status: 401, isOwn },
  ] as const satisfies ChaosImage['wire'];
const denied: Said = { state: 'denied', rules: ['image-access-denied'] };
const listed = [{ endpoint: 'tags', method: 'GET', authorization: 'bearer', status: 404, isOwn: true }] as const;
const untold: Said = { state: 'absent', rules: ['tag-not-found'] };

const clean = { falseStates: 0, falseFindings: 0, missed: 0, unverified: 0 };

test.each<[string, ChaosImage, Said, Partial<typeof clean>]>([
  ['found as it is', image('index'), { state: 'found', rules: [] }, {}],
  ['disturbed and open', image('index', reset), { state: 'unverified', rules: ['registry-unreachable'] }, {}],
  ['absent as it is', image('absent tag'), { state: 'absent', rules: ['tag-not-found'] }, {}],
  [
    'called absent',
    image('index', reset),
    { state: 'absent', rules: ['tag-not-found'] },
    { falseStates: 1, falseFindings: 1 },
  ],
  ['called found', image('absent tag', reset), { state: 'found', rules: [] }, { falseStates: 1, missed: 1 }],
  [
    'called denied',
    image('index'),
    { state: 'denied', rules: ['image-access-denied'] },
    { falseStates: 1, falseFindings: 1 },
  ],
  ['a fault not told', image('gone child'), { state: 'found', rules: [] }, { missed: 1 }],
  [
    'another fault',
    image('gone child'),
    { state: 'found', rules: ['platform-missing'] },
    { falseFindings: 1, missed: 1 },
  ],
  ['refused to strangers', image('private, without a secret', reset, refusal(true)), denied, {}],
  [
    'refused by a fault',
    image('private, without a secret', reset, refusal(false)),
    denied,
    { falseStates: 1, falseFindings: 1, missed: 1 },
  ],
  [
    'refused to strangers, with a secret that got no answer',
    image('private, with a secret', reset, refusal(true)),
    denied,
    { falseStates: 1, falseFindings: 1 },
  ],
  [
    'refused to strangers, with a secret, and left open',
    image('private, with a secret', reset, refusal(true)),
    { state: 'denied', rules: ['registry-unreachable'] },
    {},
  ],
  ['an absent repository whose tags were not listed', image('absent repository', reset), untold, {}],
  [
    'an absent repository whose tags the registry refused',
    image('absent repository', reset, listed),
    untold,
    { falseFindings: 1, missed: 1 },
  ],
  ['open for no reason', image('index'), { state: 'unverified', rules: ['rate-limited'] }, { unverified: 1 }],
])('%s', (_, given, said, expected) => {
  const judgement = judge([given], new Map([[given.reference, said]]));
  const counts = Object.fromEntries(Object.entries(judgement).map(([name, lines]) => [name, lines.length]));
  expect(counts).toEqual({ ...clean, ...expected });
});

test('an image that the report does not name is a false state', () => {
  expect(judge([image('index')], new Map()).falseStates).toEqual([
    'ghcr.io/acme/image-0:1.0.0 (index on ghcr, undisturbed): not reported, and is found',
  ]);
});
