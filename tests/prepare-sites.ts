import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { chromiumPath } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where sites lie that several test files look at; each run has a folder of its own. */
    sharedSites: string;
  }
}

/**
 * What tests of sites have in common. Chromium is unpacked before it is asked for: two who ask at
 * once would be in each other's way.
 *
 * @returns what takes it away again
 */
export default async function prepareSites(project: TestProject): Promise<() => Promise<void>> {
  await chromiumPath();
  const folder = await mkdtemp(join(tmpdir(), 'understory-sites-'));
  project.provide('sharedSites', folder);
  return () => rm(folder, { recursive: true, force: true });
}
