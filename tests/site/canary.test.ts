import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { add, type Search, searchFolder, writeVault } from '../canary/leaks.ts';
import { canaryPasswords, CanaryVault } from '../canary/vault.ts';
import { commit, git, hasGit } from '../git-folder.ts';
import { seed } from '../seed.ts';
import { buildAnew, makeFolder } from './built-site.ts';
import { copyProject } from './project-copy.ts';

const sum: Search = { bytes: 0, marks: 0, leaks: [] };

beforeAll(async () => {
  const project = await copyProject({});
  const folder = join(await makeFolder(), 'vault');
  const vault = new CanaryVault(seed, 14, { modules: true });
  // Built cold, then warm when notes have changed sides and names, with all of it in git's memory.
  for (const day of ['2024-01-01', '2024-02-01', '2024-03-01']) {
    await writeVault(folder, vault);
    if (hasGit) {
      if (day === '2024-01-01') git(folder, ['init', '--quiet']);
      commit(folder, `${day}T08:00:00Z`);
    }
    const env = { SITE_URL: 'https://garden.example', UNDERSTORY_PASSWORDS: canaryPasswords };
    const site = await buildAnew(folder, env, [], project);
    for (const place of [site.folder, join(project, '.cache'), join(project, '.astro')])
      add(sum, await searchFolder(vault, place));
    vault.flip();
  }
}, 240_000);

describe('a site whose every word tells whose it is, built again and again', () => {
  it('says nothing of private notes in any byte of it, nor in what is kept for the next build', () => {
    expect(sum.leaks).toEqual([]);
  });

  it('says much of public ones', () => {
    expect(sum.marks).toBeGreaterThan(500);
  });
});
