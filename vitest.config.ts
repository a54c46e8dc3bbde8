import { defineConfig } from 'vitest/config';

/** `unit` imports the sources; `process` starts real processes with the built packages. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['packages/*/tests/**/*.test.ts'],
          exclude: ['**/process/**', '**/node_modules/**'],
          // The first test that imports a large source waits for it to be transformed.
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'process',
          include: [
            'packages/*/tests/process/**/*.test.ts',
            'tests/**/*.test.ts',
            'examples/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
