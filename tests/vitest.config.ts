import { defineConfig } from 'vitest/config';

/** Tests that build whole sites, open Chromium, or take long. */
const sites = [
  'tests/{attacks,browser,commands,site}/**/*.test.ts',
  'tests/properties/hostile.test.ts',
];
/** Tests of moments, and such as change files of the project: nothing runs beside them. */
const alone = ['tests/browser/{dev,steady}.test.ts', 'tests/site/{freshness,in-place}.test.ts'];
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
          globalSetup: 'tests/prepare-sites.ts',
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          ...patience,
          name: 'alone',
          globalSetup: 'tests/prepare-sites.ts',
          include: alone,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
