import { defineConfig } from 'vitest/config';

/** Tests that build whole sites. */
const sites = ['tests/{commands,site}/**/*.test.ts'];
/** Tests that open Chromium, kill builds, or compare what things cost: nothing runs beside them. */
const alone = [
  'tests/{attacks,browser}/**/*.test.ts',
  'tests/rules/features.test.ts',
  'tests/properties/hostile.test.ts',
  'tests/site/{cache,freshness,in-place}.test.ts',
];
const patience = { hookTimeout: 90_000, testTimeout: 90_000 };

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
          exclude: [...sites, ...alone],
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          ...patience,
          name: 'site',
          include: sites,
          exclude: alone,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          ...patience,
          name: 'alone',
          include: alone,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
