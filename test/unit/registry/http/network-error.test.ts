import { expect, test } from 'vitest';
import { toNetworkError } from '../../../../src/registry/http/network-error.ts';

const coded = (code: string, message = code) => Object.assign(new Error(message), { code });

test.each([
  ['ENOTFOUND', 'dns'],
  ['EAI_AGAIN', 'dns'],
  ['ECONNREFUSED', 'refused'],
  ['ETIMEDOUT', 'timeout'],
  ['UND_ERR_CONNECT_TIMEOUT', 'timeout'],
  ['UND_ERR_HEADERS_TIMEOUT', 'timeout'],
  ['UND_ERR_BODY_TIMEOUT', 'timeout'],
  ['CERT_HAS_EXPIRED', 'tls'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls'],
  ['ECONNRESET', 'network'],
  ['EPIPE', 'network'],
  ['EHOSTUNREACH', 'network'],
  ['UND_ERR_SOCKET', 'network'],
  ['HPE_INVALID_CONSTANT', 'protocol'],
  ['WHATEVER', 'network'],
])('%s is %s', (code, reason) => {
  expect(toNetworkError(coded(code)).reason).toBe(reason);
});

test('the innermost error speaks', () => {
  const error = new TypeError('fetch failed', {
    cause: new AggregateError([coded('ECONNREFUSED', 'connect ECONNREFUSED ::1:1')]),
  });
  expect(toNetworkError(error)).toMatchObject({ reason: 'refused', message: 'connect ECONNREFUSED ::1:1' });
});

test.each([[undefined], ['text'], [new Error('')]])('a thrown %j has a text too', (thrown) => {
  expect(toNetworkError(thrown)).toMatchObject({ reason: 'network', message: 'the connection failed' });
});
