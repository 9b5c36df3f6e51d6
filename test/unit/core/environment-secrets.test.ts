import { expect, test } from 'vitest';
import { hideEnvironmentSecrets } from '../../../src/core/environment-secrets.ts';

const env = {
  DB_PASSWORD: 'hunter2-hunter2',
  DEPLOY_TOKEN: 'hunter2-hunter2-longer',
  GITHUB_SHA: '0123456789abcdef',
  SHORT_SECRET: 'abc',
  TOKENIZER: 'a-word-that-stays',
  EMPTY_SECRET: '',
  GONE_SECRET: undefined,
};

test.each([
  ['failed parsing --set data a={hunter2-hunter2', 'failed parsing --set data a={${DB_PASSWORD}'],
  ['x hunter2-hunter2-longer y', 'x ${DEPLOY_TOKEN} y'],
  ['tag 0123456789abcdef and abc', 'tag 0123456789abcdef and abc'],
  ['a-word-that-stays', 'a-word-that-stays'],
])('%s becomes %s', (text, shown) => {
  expect(hideEnvironmentSecrets(text, env)).toBe(shown);
});
