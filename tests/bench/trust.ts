import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commit, git, hasGit } from '../git-folder.ts';
import { add, type Search, searchFolder, searchGarden, writeVault } from '../canary/leaks.ts';
import { canaryPasswords, CanaryVault } from '../canary/vault.ts';
import { LiveGarden } from '../../src/site/live-garden.ts';
import { cacheFolder, root } from '../../src/settings/place.ts';
import { timeRun } from './timed-run.ts';

/** What a long search for private notes came to. */
export interface Trust extends Search {
  vaults: number;
  /** How often the notes of a vault changed sides. */
  flips: number;
  /** How often all that pages are made of was searched, without making them. */
  gardens: number;
  /** How many whole sites were built and searched with all that is kept for the next build. */
  sites: number;
}

/** Of so many vaults one is built as whole sites: that takes a hundred times as long. */
const builtOnceIn = 25;
const states = 4;

/**
 * Makes random vaults in which every word tells whose it is, and looks for those of private notes
 * in all that is made of them, cold, warm and after notes have changed sides.
 *
 * @param vaults how many, each of the next number from the first on
 * @param say told now and then how far it is
 */
export async function searchVaults(
  vaults: number,
  first: number,
  say: (what: string) => void,
): Promise<Trust> {
  const sum: Trust = {
    ...{ vaults, flips: 0, gardens: 0, sites: 0 },
    ...{ bytes: 0, marks: 0, leaks: [] },
  };
  for (let seed = first; seed < first + vaults; seed++) {
    const top = await mkdtemp(join(tmpdir(), 'understory-trust-'));
    try {
      if (seed % builtOnceIn === 0) await searchSites(seed, top, sum);
      await searchGardens(seed, top, sum);
    } finally {
      await rm(top, { recursive: true, force: true });
    }
    if (seed % builtOnceIn === 0)
      say(`vault ${seed}, ${sum.bytes} bytes, ${sum.leaks.length} leaks`);
  }
  return sum;
}

async function searchGardens(seed: number, top: string, sum: Trust): Promise<void> {
  const [folder, cache] = [join(top, 'vault'), join(top, 'cache')];
  const vault = new CanaryVault(seed, 8 + (seed % 5), { modules: false });
  const live = new LiveGarden(folder, cache);
  for (let state = 0; state < states; state++) {
    if (state > 0) flip(vault, sum);
    await writeVault(folder, vault);
    // In one process, as while somebody writes, and in the end as two builds do, of which the second
    // finds what the first has kept.
    const garden = state >= states - 2 ? new LiveGarden(folder, cache) : live;
    addFrom(sum, seed, await searchGarden(vault, folder, cache, garden));
    sum.gardens++;
  }
}

async function searchSites(seed: number, top: string, sum: Trust): Promise<void> {
  const [folder, out] = [join(top, 'built'), join(top, 'site')];
  const vault = new CanaryVault(seed, 14, { modules: true });
  const env = {
    ...{ UNDERSTORY_CONTENT: folder, SITE_URL: 'https://garden.example' },
    UNDERSTORY_PASSWORDS: canaryPasswords,
  };
  const cache = cacheFolder(env);
  const words = [
    process.execPath,
    join('src', 'commands', 'understory.ts'),
    'build',
    '--outDir',
    out,
  ];
  for (let state = 0; state < states; state++) {
    if (state > 0) flip(vault, sum);
    await writeVault(folder, vault);
    if (hasGit) {
      if (state === 0) git(folder, ['init', '--quiet']);
      commit(folder, `2024-0${state + 1}-01T08:00:00Z`);
    }
    await timeRun({ words, cwd: root, env });
    for (const place of [out, cache, join(root, '.astro')])
      addFrom(sum, seed, await searchFolder(vault, place));
    sum.sites++;
  }
  await rm(cache, { recursive: true, force: true });
}

function flip(vault: CanaryVault, sum: Trust): void {
  vault.flip();
  sum.flips++;
}

function addFrom(sum: Trust, seed: number, found: Search): void {
  const leaks = found.leaks.map((leak) => `vault ${seed}: ${leak}`);
  for (const leak of leaks) console.error(leak);
  add(sum, { ...found, leaks });
}
