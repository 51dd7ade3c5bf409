import { describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { cacheFolder, engine, ownContent, root, servedWorkshop } from '../../src/settings/place.ts';
import { enterGarden } from '../../src/commands/garden-folder.ts';
import { RefusedFlag } from '../../src/commands/flags.ts';
import { makeVault } from '../site/built-site.ts';

describe('where the notes of a garden lie', () => {
  it.each([
    ['in content/ beside settings', { 'understory.config.ts': '', 'content/a.md': '' }, 'content'],
    [
      'in content/ beside any settings',
      { 'understory.config.yaml': '', 'content/a.md': '' },
      'content',
    ],
    ['in the folder where there are no settings', { 'content/a.md': '', 'b.md': '' }, ''],
    ['in the folder where there is no content/', { 'understory.config.json': '', 'b.md': '' }, ''],
    [
      'in the folder that is an Obsidian vault',
      { 'understory.config.ts': '', '.obsidian/app.json': '', 'content/a.md': '' },
      '',
    ],
  ])('%s', async (_, files, below) => {
    const folder = await makeVault(files);
    expect(ownContent(folder)).toBe(join(folder, below));
  });

  it('in content/ of a clone', () => {
    expect(ownContent(engine)).toBe(join(engine, 'content'));
  });
});

describe('where Astro has its lists of a garden that is served while somebody writes', () => {
  it('is the clone’s own folder for what lies in it', () => {
    expect(servedWorkshop({})).toBe(root);
  });

  it('is a folder of its own for each vault, with what else is kept of it', () => {
    const [one, other] = ['/vaults/one', '/vaults/other'].map((vault) => ({
      UNDERSTORY_CONTENT: vault,
    }));
    expect(servedWorkshop(one)).not.toBe(servedWorkshop(other));
    expect(servedWorkshop(one).startsWith(cacheFolder(one))).toBe(true);
  });
});

describe('the garden of a process', () => {
  const entered = (folder: string): string | undefined => {
    const before = process.env['UNDERSTORY_GARDEN'];
    try {
      enterGarden(folder, false);
      return process.env['UNDERSTORY_GARDEN'];
    } finally {
      if (before === undefined) delete process.env['UNDERSTORY_GARDEN'];
      else process.env['UNDERSTORY_GARDEN'] = before;
    }
  };

  it('is the folder, or that around the notes in which somebody stands', async () => {
    const garden = await makeVault({ 'understory.config.ts': '', 'content/a.md': '' });
    expect(entered(garden)).toBe(garden);
    expect(entered(join(garden, 'content'))).toBe(garden);
    const vault = await makeVault({ 'content/a.md': '', 'b.md': '' });
    expect(entered(join(vault, 'content'))).toBe(join(vault, 'content'));
  });

  it('is refused where there is none', async () => {
    const vault = await makeVault({ 'a.md': '' });
    expect(() => entered(join(vault, 'a.md'))).toThrow(RefusedFlag);
    expect(() => entered(join(vault, 'nowhere'))).toThrow(RefusedFlag);
  });
});
