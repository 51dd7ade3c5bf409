import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { LiveGarden } from '../../src/site/live-garden.ts';
import { seed } from '../seed.ts';
import { add, type Search, searchFolder, searchGarden, writeVault } from './leaks.ts';
import { published } from './published.ts';
import { canaryPasswords, CanaryVault } from './vault.ts';

// Read when the garden's modules are, which stand above.
vi.hoisted(() => {
  process.env['UNDERSTORY_PASSWORDS'] = 'canary=seven quiet herons by the weir';
});

let top: string;

beforeAll(async () => {
  top = await mkdtemp(join(tmpdir(), 'understory-canary-'));
});
afterAll(() => rm(top, { recursive: true }));

const vaults = 5;

describe('vaults in which every word tells whose it is', () => {
  it('give no word of a private note away, not after many have changed sides', async () => {
    const sum: Search = { bytes: 0, marks: 0, leaks: [] };
    for (let number = 0; number < vaults; number++) {
      const [folder, cache] = [join(top, `v${number}`), join(top, `c${number}`)];
      const vault = new CanaryVault(seed + number, 9, { modules: false });
      const live = new LiveGarden(folder, cache);
      const next = (): LiveGarden => new LiveGarden(folder, cache);
      // Twice in one process, as while somebody writes; then as two builds do, of which the second
      // finds what the first has kept.
      for (const garden of [live, live, next(), next()]) {
        await writeVault(folder, vault);
        add(sum, await searchGarden(vault, folder, cache, garden));
        vault.flip();
      }
    }
    expect(sum.leaks).toEqual([]);
    // Of public notes there is something to be found, so that this can fail.
    expect(sum.marks).toBeGreaterThan(vaults * 100);
  }, 120_000);

  it('have notes that are locked among their private ones', async () => {
    const locked = new Set<string>();
    for (let number = 0; number < 20; number++) {
      const folder = join(top, `l${number}`);
      await writeVault(folder, new CanaryVault(seed + number, 9, { modules: false }));
      const { garden } = await new LiveGarden(folder, join(top, 'l')).load();
      for (const { address, password } of garden.locked) locked.add(`${password} ${address}`);
    }
    expect(process.env['UNDERSTORY_PASSWORDS']).toBe(canaryPasswords);
    expect([...locked].join('\n')).toMatch(/^canary \/locked-\d+\/$/m);
  }, 120_000);

  it('are seen to give something away by who looks for it', async () => {
    const folder = join(top, 'seen');
    const vault = new CanaryVault(seed, 9, { modules: false });
    await writeVault(folder, vault);
    const { leaks } = await searchFolder(vault, folder);
    expect(leaks.length).toBeGreaterThan(20);
  });

  it('show the same when a private note comes along to which nothing leads', async () => {
    for (let number = 0; number < vaults; number++) {
      const folder = join(top, `w${number}`);
      const shown = async (): Promise<string> =>
        JSON.stringify(await published(await new LiveGarden(folder, join(top, 'w')).load()));
      const vault = new CanaryVault(seed + number, 6, { modules: false });
      await writeVault(folder, vault);
      const before = await shown();
      vault.addPrivate();
      await writeVault(folder, vault);
      expect(await shown()).toBe(before);
    }
  }, 120_000);
});
