import { defineConfig } from 'vitest/config';
import { testSuites } from './test/support/suites.ts';

/**
 * Where what decides is tested: a mutation of it must be seen by these, not only by a whole run of the tool. None of
 * them waits for a clock.
 */
const NEAR = /^test\/(rules|unit\/(core|rules|preflight|registry\/(outcome|hosts)|manifests|diagnose|reporters|escape))\//;

// The tests that `npm run mutate` holds mutations against: what computes, and stands near what decides.
export default defineConfig({
  test: {
    include: testSuites().pure.filter((file) => NEAR.test(file)),
    isolate: false,
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
});
