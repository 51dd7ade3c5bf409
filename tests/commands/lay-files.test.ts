import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { beginNote } from '../../src/commands/begin-note.ts';
import { layForEditors } from '../../src/commands/lay-files.ts';
import { vscodeFiles } from '../../src/commands/vscode-files.ts';
import { buildGarden, frontMatterSchema, readVault, stages } from '../../src/garden/index.ts';
import { reader, rules } from '../build-garden.ts';
import { makeVault } from '../site/built-site.ts';

const both = { obsidian: true, vscode: true };

describe('settings for editors', () => {
  it('lie among the notes for Obsidian, and beside them for Visual Studio Code', async () => {
    const garden = await makeVault({ 'content/a.md': 'Words.' });
    const { written, kept } = layForEditors(garden, 'content', both);
    expect(kept).toEqual([]);
    expect(written.sort()).toEqual([
      '.vscode/extensions.json',
      '.vscode/settings.json',
      'content/.obsidian/app.json',
      'content/.obsidian/templates.json',
      'content/.obsidian/types.json',
      'content/templates/Note.md',
    ]);
    for (const name of written.filter((one) => one.endsWith('.json')))
      expect(JSON.parse(await readFile(join(garden, name), 'utf8'))).toBeTypeOf('object');
  });

  it('leave everything that is there', async () => {
    const own = { '.obsidian/app.json': '{"own": 1}', '.vscode/settings.json': '{"own": 2}' };
    const garden = await makeVault(own);
    const { written, kept } = layForEditors(garden, '', both);
    expect(kept).toEqual(Object.keys(own));
    expect(written).not.toContain('.obsidian/app.json');
    for (const [name, text] of Object.entries(own))
      expect(await readFile(join(garden, name), 'utf8')).toBe(text);
    expect(layForEditors(garden, '', both)).toMatchObject({ written: [] });
  });

  it.each([
    ['notes for readers in a folder of that name', 'templates/Recipe.md'],
    ['templates elsewhere', '.obsidian/templates.json'],
  ])('bring no template where there are %s', async (_, file) => {
    const garden = await makeVault({ [file]: '{}' });
    const { written, kept } = layForEditors(garden, '', { ...both, vscode: false });
    expect(written.sort()).toEqual(['.obsidian/app.json', '.obsidian/types.json']);
    expect(kept).toEqual(['templates']);
  });

  it('are none unless they are wished', async () => {
    const garden = await makeVault({});
    expect(layForEditors(garden, '', { obsidian: false, vscode: false })).toEqual({
      written: [],
      kept: [],
    });
  });

  it('keep the template from readers, and make a note of it that has no problem', async () => {
    const vault = await makeVault({ 'index.md': 'Home, and [[Moss]].' });
    layForEditors(vault, '', both);
    vi.stubEnv('UNDERSTORY_CONTENT', vault);
    const wish = { title: 'Moss', folder: undefined, tags: undefined, isDraft: false };
    const path = beginNote({ ...wish, template: 'templates/Note' }, new Date(2026, 0, 5));
    const text = await readFile(path, 'utf8');
    expect(text).toContain('created: "2026-01-05"\n');
    vi.unstubAllEnvs();
    const garden = buildGarden(await readVault(vault), rules, { reader });
    expect(garden.notes.map(({ id }) => id)).toEqual(['Moss.md', 'index.md']);
    expect(garden.problems.filter(({ level }) => level !== 'hint')).toEqual([]);
  });

  it('name properties that are read', () => {
    const { properties } = frontMatterSchema() as { properties: object };
    const settings = JSON.parse(vscodeFiles('')['.vscode/settings.json'] ?? '') as Record<
      string,
      { fields: { name: string; choices?: string[] }[] }[]
    >;
    const [type] = settings['frontMatter.taxonomy.contentTypes'] ?? [];
    expect(Object.keys(properties)).toEqual(
      expect.arrayContaining(type?.fields.map(({ name }) => name) ?? []),
    );
    expect(type?.fields.find(({ name }) => name === 'stage')?.choices).toEqual(stages);
    expect(settings['frontMatter.content.pageFolders']).toEqual([
      { title: 'Notes', path: '[[workspace]]' },
    ]);
  });
});
