import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Challenge, parseChallenges, pickChallenge } from '../../../../src/registry/http/challenge.ts';

const plain = (challenges: readonly Challenge[]) =>
  challenges.map(({ scheme, parameters }) => [scheme, Object.fromEntries(parameters)]);

test.each([
  [
    'GHCR',
    ['Bearer realm="https://ghcr.io/token",service="ghcr.io",scope="repository:a/b:pull"'],
    [['bearer', { realm: 'https://ghcr.io/token', service: 'ghcr.io', scope: 'repository:a/b:pull' }]],
  ],
  [
    'ECR',
    ['Basic realm="https://1.dkr.ecr.eu-west-1.amazonaws.com/",service="ecr.amazonaws.com"'],
    [['basic', { realm: 'https://1.dkr.ecr.eu-west-1.amazonaws.com/', service: 'ecr.amazonaws.com' }]],
  ],
  [
    'several in one header, as codeberg.org sends them',
    [
      'Bearer realm="https://codeberg.org/v2/token",service="container_registry",scope="*",Basic realm="https://codeberg.org/v2",service="container_registry"',
    ],
    [
      ['bearer', { realm: 'https://codeberg.org/v2/token', service: 'container_registry', scope: '*' }],
      ['basic', { realm: 'https://codeberg.org/v2', service: 'container_registry' }],
    ],
  ],
  [
    'several headers',
    ['Basic realm="a"', 'bearer Realm="b"'],
    [
      ['basic', { realm: 'a' }],
      ['bearer', { realm: 'b' }],
    ],
  ],
  [
    'a comma and an escape in quotes',
    ['Bearer realm="a,b",scope="say \\"x\\", y"'],
    [['bearer', { realm: 'a,b', scope: 'say "x", y' }]],
  ],
  [
    'values without quotes',
    ['BEARER realm=https://a/t, service=x'],
    [['bearer', { realm: 'https://a/t', service: 'x' }]],
  ],
  ['spaces around the equals sign', ['Bearer realm = "a" , service = "b"'], [['bearer', { realm: 'a', service: 'b' }]]],
  [
    'a scheme alone, then another',
    ['Negotiate, Basic realm="r"'],
    [
      ['negotiate', {}],
      ['basic', { realm: 'r' }],
    ],
  ],
  [
    'token68',
    ['Negotiate YIIabc==, Bearer realm="r"'],
    [
      ['negotiate', {}],
      ['bearer', { realm: 'r' }],
    ],
  ],
  ['a quote that is not closed', ['Bearer realm="https://a/t'], [['bearer', { realm: 'https://a/t' }]]],
  ['the first of two equal names counts', ['Bearer realm="a",realm="b"'], [['bearer', { realm: 'a' }]]],
  ['nothing', ['', ' , '], []],
])('parses challenges: %s', (_, headers, expected) => {
  expect(plain(parseChallenges(headers))).toEqual(expected);
});

test.each([
  [['Basic realm="x"', 'Bearer realm="y"'], 'bearer'],
  [['Basic realm="x"'], 'basic'],
  [['Bearer error="invalid_token"', 'Basic'], 'basic'],
  [['Negotiate', 'Digest realm="x"'], undefined],
  [[], undefined],
])('picks what can be answered: %j', (headers, expected) => {
  expect(pickChallenge(parseChallenges(headers))?.scheme).toBe(expected);
});

const token = fc.stringMatching(/^[a-z][a-z0-9_-]{0,8}$/);
const value = fc.string({ maxLength: 20 }).map((text) => text.replace(/[\r\n]/g, ''));
const challenge = fc.record({ scheme: token, parameters: fc.dictionary(token, value, { minKeys: 1, maxKeys: 4 }) });

test('what is written by the grammar is read back, in one header or in several', () => {
  fc.assert(
    fc.property(fc.array(challenge, { maxLength: 4 }), fc.boolean(), (challenges, isOneHeader) => {
      const headers = challenges.map(({ scheme, parameters }) => {
        const quoted = Object.entries(parameters).map(
          ([name, text]) => `${name}="${text.replace(/(["\\])/g, '\\$1')}"`,
        );
        return `${scheme} ${quoted.join(', ')}`;
      });
      const read = plain(parseChallenges(isOneHeader ? [headers.join(', ')] : headers));
      expect(read).toEqual(challenges.map(({ scheme, parameters }) => [scheme, { ...parameters }]));
    }),
  );
});

test('no text throws or loops', () => {
  fc.assert(fc.property(fc.string(), (text) => Array.isArray(parseChallenges([text]))));
});
