import { defineConfig } from 'vitest/config';

// The suites that need real programs (docker-registry, skopeo, openssl): `npm run test:real`, run by .ci/run.
// Their files end in `.real.ts`, so that `npm test` does not pick them up.
export default defineConfig({
  test: {
    include: ['test/real/**/*.real.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
