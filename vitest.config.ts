import { defineConfig } from 'vitest/config';
import { testSuites } from './test/support/suites.ts';

const { pure, process } = testSuites();
/** Hostile repositories, run as processes: more minutes than all else together. */
const isSecurity = (file: string) => file.startsWith('test/security/');
const bundled = { globalSetup: ['test/support/process-bundle.ts'] };

// Three projects: `vitest run --project pure` takes seconds. Many tests start processes, which a busy machine takes its
// time for: no test asserts a time by its time-out. Every core has a worker.
export default defineConfig({
  test: {
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'pure', include: [...pure], isolate: false } },
      {
        extends: true,
        test: { name: 'process', include: process.filter((file) => !isSecurity(file)), ...bundled },
      },
      {
        extends: true,
        test: { name: 'security', include: process.filter(isSecurity), ...bundled },
      },
    ],
  },
});
