import { defineConfig } from 'vitest/config';

/** Tests that build whole sites, open Chromium, or compare what things cost. */
const heavy = [
  'tests/{attacks,browser,commands,site}/**/*.test.ts',
  'tests/rules/features.test.ts',
  'tests/properties/hostile.test.ts',
];

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    setupFiles: ['tests/seed-setup.ts'],
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: heavy,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        // One after another: each takes all cores for itself.
        test: {
          name: 'site',
          include: heavy,
          fileParallelism: false,
          hookTimeout: 60_000,
          testTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
