import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../src/settings/place.ts';
import { gradePages, type Grades } from './grading.ts';
import { measureWaits, type Waits } from './interacting.ts';
import { timeRun } from './timed-run.ts';

/** What readers of the project's own garden meet. */
export interface ReadingCosts {
  grades: Grades[];
  waits: Waits;
}

const longNote = 'coaching/three-hats-in-one-conversation/';

/** Builds the project's own garden, has Lighthouse judge it and measures how soon it answers. */
export async function measureReading(): Promise<ReadingCosts> {
  const out = await mkdtemp(join(tmpdir(), 'understory-reading-'));
  const site = join(out, 'site');
  try {
    await timeRun({
      words: [process.execPath, 'src/commands/understory.ts', 'build', '--outDir', site],
      cwd: root,
      env: { UNDERSTORY_CONTENT: '' },
    });
    const waits = await measureWaits(site, longNote);
    return { waits, grades: await gradePages(site, ['', longNote, 'tags/', 'search/']) };
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}
