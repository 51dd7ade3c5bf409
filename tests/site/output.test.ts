import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyProject } from './project-copy.ts';
import { makeFolder, makeVault, put, root, run, Site, undoLater } from './built-site.ts';

const outDir = (folder: string): string[] => ['--outDir', folder];

describe('a build that cannot begin', () => {
  it('says so in one line and leaves the last site alone', async () => {
    const last = await makeFolder();
    await put(last, 'index.html', 'the last good one');
    const missing = join(await makeFolder(), 'not-there');
    const ran = await run('build', outDir(last), { UNDERSTORY_CONTENT: missing });
    expect(ran.code).toBe(1);
    expect(ran.stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(ran.stderr).toContain(missing);
    expect(readdirSync(last)).toEqual(['index.html']);
    expect(await readFile(join(last, 'index.html'), 'utf8')).toBe('the last good one');
  });

  it.each([
    ['check', ['--format', 'json']],
    ['dev', []],
    ['start', []],
  ])('%s says the same', async (command, args) => {
    const missing = join(await makeFolder(), 'not-there');
    const ran = await run(command, args, { UNDERSTORY_CONTENT: missing });
    expect(ran.code).toBe(1);
    expect(ran.stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(ran.stderr).toContain(missing);
  });

  it('takes a file for no folder', async () => {
    const vault = await makeVault({ 'a.md': 'Words.' });
    const ran = await run('check', ['--format', 'json'], {
      UNDERSTORY_CONTENT: join(vault, 'a.md'),
    });
    expect(ran.code).toBe(1);
    expect(ran.stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('a build that fails on its way', () => {
  it('leaves the last site whole, and nothing half made', async () => {
    const vault = await makeVault({ 'a.md': 'Words.' });
    const parent = await makeFolder();
    const folder = join(parent, 'site');
    const project = await copyProject({});
    const build = () => run('build', outDir(folder), { UNDERSTORY_CONTENT: vault }, project);
    expect((await build()).code).toBe(0);
    const before = new Site(folder).contents;
    // No file of an author's stops a build; a page of the site's own that is no program does.
    await writeFile(join(project, 'src', 'pages', 'broken.astro'), '---\nconst = ;\n---\n');
    const second = await build();
    expect(second.code).toBe(1);
    expect(second.stderr).toContain('broken.astro');
    expect(new Site(folder).contents).toEqual(before);
    expect(readdirSync(parent)).toEqual(['site']);
  }, 60_000);
});

describe('the output folder', () => {
  it('may lie beside the project, under a name that begins like its own', async () => {
    const beside = await mkdtemp(join(root, '..', `${basename(join(root, '.'))}-site-test-`));
    undoLater(() => rm(beside, { recursive: true, force: true }));
    const vault = await makeVault({ 'a.md': 'Words.' });
    const path = relative(root, beside);
    const ran = await run('build', outDir(path), { UNDERSTORY_CONTENT: vault });
    expect(ran.stderr).toBe('');
    expect(ran.code).toBe(0);
    expect(path).toMatch(/^\.\./);
    expect(new Site(beside).has('/a/')).toBe(true);
  }, 60_000);

  it('is made with the folders above it, and replaced as a whole', async () => {
    const vault = await makeVault({ 'a.md': 'Words.' });
    const folder = join(await makeFolder(), 'deep', 'down', 'site');
    await put(folder, 'stale/index.html', 'from an older build');
    // By this file a build knows an earlier one, and replaces nothing else.
    await put(folder, 'garden.json', '{}');
    const ran = await run('build', outDir(folder), { UNDERSTORY_CONTENT: vault });
    expect(ran.code).toBe(0);
    expect(existsSync(join(folder, 'stale'))).toBe(false);
    expect(new Site(folder).files).toContain('pagefind/pagefind.js');
    expect(readdirSync(join(folder, '..'))).toEqual(['site']);
  }, 60_000);

  it('leaves the content folder as it was', async () => {
    const vault = await makeVault({ 'a.md': 'Words.', 'below/b.mdx': 'Words.' });
    const folder = join(await makeFolder(), 'site');
    await run('build', outDir(folder), { UNDERSTORY_CONTENT: vault });
    expect(new Site(vault).contents).toEqual({ 'a.md': 'Words.', 'below/b.mdx': 'Words.' });
  }, 60_000);
});
