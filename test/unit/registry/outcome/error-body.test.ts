import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseErrorBody } from '../../../../src/registry/outcome/error-body.ts';

test.each([
  [
    '{"errors":[{"code":"MANIFEST_UNKNOWN","message":"manifest unknown","detail":{}}]}',
    'registry',
    [['MANIFEST_UNKNOWN', 'manifest unknown']],
  ],
  ['{"errors":[{"code":"denied"}]}', 'registry', [['DENIED', null]]],
  ['{"errors":[{"code":1,"message":"x"}]}', 'json', [[null, 'x']]],
  ['{"errors":["x",null]}', 'json', []],
  ['{"errors":{}}', 'json', []],
  ['{"details":"incorrect username or password"}', 'json', [[null, 'incorrect username or password']]],
  ['{"error":"invalid_grant","error_description":"no"}', 'json', [['INVALID_GRANT', 'no']]],
  ['{"message":"secondary rate limit"}', 'json', [[null, 'secondary rate limit']]],
  ['[1]', 'json', []],
  ['<!DOCTYPE html><html></html>', 'html', []],
  ['<html><body>login</body></html>', 'html', []],
  ['404 page not found\n', 'text', [[null, '404 page not found']]],
  ['{"errors":[{"code":"X"', 'text', [[null, '{"errors":[{"code":"X"']]],
  ['  ', 'empty', []],
])('reads %j as %s', (body, kind, errors) => {
  const parsed = parseErrorBody(Buffer.from(body), 'application/json');
  expect([parsed.kind, parsed.errors.map(({ code, message }) => [code, message])]).toEqual([kind, errors]);
});

test('no body throws', () => {
  const anything = fc.oneof(
    fc.uint8Array(),
    fc.json().map((text) => Buffer.from(text)),
  );
  fc.assert(fc.property(anything, (body) => parseErrorBody(body, null).errors.length >= 0));
});
