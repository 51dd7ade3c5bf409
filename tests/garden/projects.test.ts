import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildGarden, readVault } from '../../src/garden/index.ts';
import { contentFolder } from '../../src/settings/place.ts';
import { publicIds, reader, rules, targetOf } from '../build-garden.ts';

let top: string;

beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'understory-'));
});

afterEach(() => rm(top, { recursive: true, force: true }));

async function write(...paths: string[]): Promise<void> {
  for (const path of paths) {
    await mkdir(dirname(join(top, path)), { recursive: true });
    await writeFile(join(top, path), path.endsWith('.yml') ? 'docs_dir: "pages"\n' : 'Text.');
  }
}

it.each([
  ['module.exports = { markdownTemplateEngine: "hbs" }', '{{ title }}'],
  ['module.exports = { markdownTemplateEngine: "njk" }', 'T'],
  ['export const config = { markdownTemplateEngine: false }', '{{ title }}'],
  ['export const config = { markdownTemplateEngine: "liquid" }', 'T'],
  ['', 'T'],
])(
  'Eleventy’s Markdown is Liquid or Nunjucks unless its settings say otherwise: %s',
  async (settings, words) => {
    await write('src/posts/a.md');
    await writeFile(join(top, '.eleventy.js'), settings);
    await writeFile(join(top, 'src/posts/a.md'), '---\ntitle: T\n---\n{{ title }}');
    const garden = buildGarden(await readVault(join(top, 'src')), rules, { reader });
    expect(
      garden.notes.flatMap(({ passages }) => passages.flatMap(({ pieces }) => pieces)),
    ).toEqual([words]);
  },
);

describe('of a whole project', () => {
  it.each([
    ['Hugo', 'content', ['hugo.toml', 'content/a.md', 'archetypes/default.md', 'README.md']],
    ['Hugo of old', 'content', ['config.toml', 'layouts/x.html', 'content/a.md', 'README.md']],
    [
      'Hugo with a folder of settings',
      'content',
      ['config/_default/a.md', 'themes/x.md', 'content/a.md'],
    ],
    ['Astro', 'src/content', ['astro.config.mjs', 'src/content/blog/a.mdx', 'README.md']],
    [
      'Starlight',
      'src/content/docs',
      ['astro.config.mjs', 'src/content/docs/a/b.mdx', 'README.md'],
    ],
    ['Quartz', 'content', ['quartz.config.ts', 'content/a.md', 'docs/b.md']],
    ['MkDocs', 'pages', ['mkdocs.yml', 'pages/a.md', 'docs/a.md', 'README.md']],
  ])('%s’s the notes are those in %s/', async (_, notes, files) => {
    await write(...files);
    expect(contentFolder({ UNDERSTORY_CONTENT: top })).toBe(join(top, notes));
  });

  it.each([
    ['vaults: [{ fsPath: notes }]', 'notes'],
    ['vaults: [{ fsPath: notes }, { fsPath: more }]', ''],
    ['vaults: [{ fsPath: . }]', ''],
    ['vaults: notes', ''],
  ])('Dendron’s lie in its only vault: %s', async (vaults, notes) => {
    await write('notes/root.md', 'README.md');
    await writeFile(join(top, 'dendron.yml'), `version: 5\nworkspace:\n  ${vaults}\n`);
    expect(contentFolder({ UNDERSTORY_CONTENT: top })).toBe(join(top, notes));
  });

  it.each([
    ['module.exports = () => ({ dir: { input: "./texts/" } })', 'texts'],
    ["export const config = { dir: { input: 'texts', output: 'site' } };", 'texts'],
    ['export default { dir: { input: process.env.IN } }', ''],
    ['export default { dir: { input: "../texts" } }', ''],
    ['export default { dir: { input: "." } }', ''],
  ])('Eleventy’s lie where its settings say: %s', async (settings, notes) => {
    await write('texts/a.md', 'README.md');
    await writeFile(join(top, 'eleventy.config.js'), settings);
    expect(contentFolder({ UNDERSTORY_CONTENT: top })).toBe(join(top, notes));
  });

  it.each([
    ['a vault of Obsidian’s', ['.obsidian/app.json', 'hugo.toml', 'content/a.md']],
    ['a blog of Jekyll’s', ['_config.yml', 'mkdocs.yml', 'docs/a.md']],
    ['settings of something else', ['config.toml', 'content/a.md', 'a.md']],
    ['no notes there', ['hugo.toml', 'content/a.txt', 'a.md']],
  ])('%s is no project of another', async (_, files) => {
    await write(...files);
    expect(contentFolder({ UNDERSTORY_CONTENT: top })).toBe(top);
  });

  it('Hugo’s shortcodes are those of its layouts, before those of its themes', async () => {
    await write('hugo.toml', 'content/a.md', 'themes/t/layouts/shortcodes/box.html');
    await write('layouts/_shortcodes/box.html', 'themes/t/layouts/shortcodes/other.html');
    await writeFile(join(top, 'layouts/_shortcodes/box.html'), 'Own.');
    const vault = await readVault(join(top, 'content'));
    expect(vault.surroundings?.includes).toEqual({ box: 'Own.', other: 'Text.' });
  });

  it('files that are served from its top are found there, and where they lie', async () => {
    await write('hugo.toml', 'static/media/key.png', 'static/.hidden.png', 'static/note.md');
    await write('content/_index.md', 'content/404.md', 'content/post/own.png');
    await writeFile(join(top, 'content/post/a.md'), '![](/media/key.png) ![](own.png)');
    const vault = await readVault(join(top, 'content'));
    expect(vault.surroundings?.dialect).toBe('hugo');
    expect(vault.attachments).toEqual(['media/key.png', 'post/own.png']);
    const garden = buildGarden(vault, rules, { reader });
    expect(publicIds(garden)).toEqual(['_index.md', 'post/a.md']);
    expect([0, 1].map((link) => targetOf(garden, 'post/a.md', link))).toEqual([
      'media/key.png',
      'post/own.png',
    ]);
    expect(garden.diskPathOf('media/key.png')).toBe('../static/media/key.png');
  });
});
