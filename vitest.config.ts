import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** What is measured while it blocks, or has to be quiet for a while: a busy machine would blur it. */
const timed = [
  'packages/runtime-guard/tests/process/{health,load,phases,stalls}.test.ts',
  'examples/**/*.test.ts',
];

/**
 * `unit` imports the sources; `process` starts real processes with the built packages, and `timed` those that are to have the
 * machine for themselves, after all others.
 */
export default defineConfig({
  test: {
    // Most tests wait for processes: with fewer a small machine would be idle.
    maxWorkers: Math.max(3, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'unit',
          include: ['packages/*/tests/**/*.test.ts'],
          exclude: ['**/process/**', '**/node_modules/**'],
          // The first test that imports a large source waits for it to be transformed.
          testTimeout: 20_000,
          // They change nothing that others see, and to import the sources for each file takes longer than the tests. So what
          // a test imports may not register hooks as it is loaded.
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'process',
          include: ['packages/*/tests/process/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: ['**/node_modules/**', ...timed],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'timed',
          include: timed,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
