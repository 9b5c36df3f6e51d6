import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoRegistries, startDemoRegistries } from '../../../src/demo/registries.ts';
import { lookUp, outcome } from '../../support/look-up.ts';

let demo: DemoRegistries;
beforeAll(async () => {
  demo = await startDemoRegistries();
});
afterAll(() => demo.close());

test.each([
  ['ghcr.io/acme/shop-api:1.4.2', ['anonymous absent: tag', 'credential absent: tag', 'near: v1.4.2']],
  ['ghcr.io/acme/shop-api:v1.4.2', ['anonymous found', 'credential found']],
  ['ghcr.io/acme/shop-wait:latest', ['anonymous found', 'credential found']],
  ['ghcr.io/acme/shop-worker:2.0.1', ['anonymous denied: anonymous', 'credential found']],
  ['ghcr.io/acme/shop-metrics:0.9.0', ['anonymous denied: anonymous', 'credential found']],
  ['ghcr.io/acme/shop-migrate:1.4.0', ['anonymous denied: anonymous', 'credential found']],
  ['ghcr.io/acme/shop-migrations:1.4.0', ['anonymous denied: anonymous', 'credential absent: repository']],
  ['docker.io/library/redis:7.4.1-alpine', ['anonymous found']],
])('%s', async (image, expected) => {
  expect(outcome(await lookUp(image, demo.settings))).toEqual(expected);
});
