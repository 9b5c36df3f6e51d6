import { defineConfig } from 'vitest/config';

// Many tests start processes, which a busy machine takes its time for; no test asserts a time by its time-out. Every core has a worker.
export default defineConfig({
  test: {
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
