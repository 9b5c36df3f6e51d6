import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endpointProblem, hostProblem, isLoopbackHost, isRealDate } from '../../../../src/config/keys/field-checks.ts';
import { expandVariables } from '../../../../src/config/variables/expand.ts';
import { parseDuration } from '../../../../src/config/words/duration.ts';
import { nearestWord, suggestWord } from '../../../../src/config/words/nearest.ts';
import { splitCommaList } from '../../../../src/core/text/comma-list.ts';

test.each([
  ['30s', 30_000],
  ['2m', 120_000],
  ['1m30s', 90_000],
  ['1.5h', 5_400_000],
  ['500ms', 500],
  ['45', 45_000],
  ['0s', null],
  ['', null],
  ['s', null],
  ['2 m', null],
  ['-1s', null],
  ['1d', null],
  ['1e3', null],
])('the duration %j is %j ms', (text, expected) => {
  expect(parseDuration(text)).toBe(expected);
});

test.each([
  ['platfroms', ['platforms', 'profile'], 'platforms'],
  ['fail_on', ['fail-on', 'profile'], 'fail-on'],
  ['TAG-not-found', ['tag-not-found'], 'tag-not-found'],
  ['xyz', ['platforms', 'profile'], null],
  ['', ['a'], 'a'],
])('the nearest word to %j among %j is %j', (word, known, expected) => {
  expect(nearestWord(word, known)).toBe(expected);
});

test('what has no near word is answered with all of them', () => {
  expect(suggestWord('zzz', ['warn', 'fail', 'ignore'])).toBe('expected one of: fail, ignore, warn');
});

describe('variables', () => {
  const env = { TAG: '1.4.2', EMPTY: '', dollar: '$&' };
  test.each([
    ['a=${TAG}', 'a=1.4.2'],
    ['${TAG}${TAG}', '1.4.21.4.2'],
    ['$${TAG}', '${TAG}'],
    ['$$${TAG}', '$${TAG}'],
    ['$TAG', '$TAG'],
    ['100$', '100$'],
    ['[${EMPTY}]', '[]'],
    ['${dollar}', '$&'],
  ])('%j expands to %j', (text, expected) => {
    expect(expandVariables(text, env)).toEqual({ ok: true, text: expected });
  });

  test.each([
    ['${NOPE}', 'the environment variable "NOPE" is not set'],
    ['${A-B}', '"${A-B}" is no variable: a name of letters, digits and "_" must stand between "${" and "}"'],
    ['${}', '"${}" is no variable: a name of letters, digits and "_" must stand between "${" and "}"'],
    ['${', '"${" is no variable: a name of letters, digits and "_" must stand between "${" and "}"'],
  ])('%j cannot be expanded', (text, problem) => {
    expect(expandVariables(text, env)).toMatchObject({ ok: false, problem });
  });

  test('leaves text without "${" alone, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('$', '{', '}', 'A', 'b', '-', ' ') }), (text) => {
        const result = expandVariables(text, { A: 'x', b: 'y', Ab: 'z' });
        if (!text.includes('${')) expect(result).toEqual({ ok: true, text });
      }),
    );
  });
});

test.each([
  ['a.yaml', ['a.yaml']],
  ['a.yaml,b.yaml', ['a.yaml', 'b.yaml']],
  ['"a,b.yaml",c', ['a,b.yaml', 'c']],
  ['"a""b"', ['a"b']],
  ['', []],
])('the list %j holds %j', (text, expected) => {
  expect(splitCommaList(text)).toEqual(expected);
});

test.each([
  ['2027-01-31', true],
  ['2028-02-29', true],
  ['2027-02-29', false],
  ['2027-13-01', false],
  ['2027-1-1', false],
  ['tomorrow', false],
])('whether %j is a real date: %j', (text, expected) => {
  expect(isRealDate(text)).toBe(expected);
});

test.each([
  ['localhost', true],
  ['localhost:5000', true],
  ['registry.localhost', true],
  ['127.0.0.1:80', true],
  ['127.9.9.9', true],
  ['[::1]:5000', true],
  ['10.0.0.1', false],
  ['localhost.example.com', false],
  ['127.0.0.1.example.com', false],
])('whether %j is the machine itself: %j', (host, expected) => {
  expect(isLoopbackHost(host)).toBe(expected);
});

test.each([
  ['ghcr.io', null],
  ['localhost:5000', null],
  ['[::1]:5000', null],
  ['https://ghcr.io/acme', 'write the host alone, as references name it: "ghcr.io"'],
  ['ghcr.io/acme', 'write the host alone, without a path: "ghcr.io"'],
  ['gh cr.io', 'expected a host with an optional port, as in "ghcr.io" or "localhost:5000"'],
])('the host %j: %j', (host, problem) => {
  expect(hostProblem(host)).toBe(problem);
});

test.each([
  ['https://mirror.example.com', { username: 'u' }, null],
  ['http://127.0.0.1:5001', { username: 'u' }, null],
  ['http://mirror.example.com', {}, null],
  ['http://mirror.example.com', { username: 'u', insecure: true }, null],
  ['http://mirror.example.com', { username: 'u' }, /plain http to "mirror\.example\.com"/],
  ['https://u:p@mirror.example.com', {}, /must not hold a credential/],
  ['ftp://mirror.example.com', {}, /expected an http or https URL/],
  ['mirror.example.com', {}, /expected an http or https URL/],
  ['https://mirror.example.com/?a=b', {}, /without "\?"/],
])('the endpoint %j with %j', (endpoint, context, problem) => {
  const found = endpointProblem(endpoint, context);
  if (problem === null) expect(found).toBeNull();
  else expect(found).toMatch(problem);
});
