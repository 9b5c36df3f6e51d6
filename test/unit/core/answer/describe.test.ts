import { expect, test } from 'vitest';
import { describeAnswer } from '../../../../src/core/answer/describe.ts';
import { imageFact } from '../../../support/pods.ts';

const url = 'https://ghcr.io/v2/acme/api/manifests/1.4.2';

test.each([
  ['anonymous', 'absent tag', `registry said: 404 MANIFEST_UNKNOWN for ${url} (anonymous, 1 attempt)`],
  ['github-token', 'found', `registry said: 200 for ${url} (credential from github-token, 1 attempt)`],
  [
    'secret production/ghcr',
    'no-access',
    `registry said: 403 DENIED "requested access to the resource is denied" for ${url} (secret production/ghcr, 1 attempt)`,
  ],
  ['anonymous', 'dns', `no answer from ${url}: getaddrinfo ENOTFOUND ghcr.io (anonymous, 3 attempts)`],
  ['anonymous', 'server', `registry said: 503 "Service Unavailable" for ${url} (anonymous, 3 attempts)`],
  ['anonymous', 'offline', 'not asked: offline (anonymous)'],
])('%s told %s', (who, said, line) => {
  expect(imageFact({ [who]: said }).answers.map(describeAnswer)).toEqual([line]);
});
