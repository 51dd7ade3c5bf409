import { describe, expect, it } from 'vitest';
import { recogniseDialect } from '../../src/garden/dialects/dialect.ts';
import { growFrom, noteOf, publicIds, targetOf } from '../build-garden.ts';

describe('dialects', () => {
  it.each([
    ['obsidian', ['.obsidian', 'a.md'], [], []],
    ['jekyll', ['.obsidian', '_config.yml'], [], []],
    ['hugo', ['posts'], ['hugo.toml'], []],
    ['hugo', ['posts'], [], ['posts/_index.md']],
    ['astro', ['blog'], ['astro.config.mjs'], []],
    ['eleventy', ['.eleventy.js'], [], []],
    ['mkdocs', ['index.md'], ['mkdocs.yml'], []],
    ['logseq', ['logseq', 'pages'], [], []],
    ['logseq', ['pages'], [], ['journals/2024_01_31.md']],
    ['dendron', ['dendron.yml'], [], []],
    ['foam', ['.foam'], [], []],
    ['quartz', ['.obsidian'], ['quartz.config.ts'], []],
    ['jekyll', [], [], ['blog/_posts/2020-01-01-a.md']],
    ['plain', ['a.md'], ['_config.yml', '.obsidian'], ['a.md']],
  ] as const)('%s is known by %j, %j above, %j', (dialect, top, above, ids) => {
    expect(recogniseDialect(top, above, ids)).toBe(dialect);
  });

  it.each([
    [{ 'index.md': 'x', 'Home.md': 'x' }, 'index.md'],
    [{ 'Home.md': 'x', 'README.md': 'x' }, 'README.md'],
    [{ 'Home.md': 'x', 'README.md': 'x', '.obsidian/app.json': '{}' }, 'Home.md'],
    [{ 'Vault.md': 'x', '.obsidian/app.json': '{}' }, 'Vault.md'],
    [{ 'Vault.md': 'x', 'Home.md': 'x' }, 'Home.md'],
    [{ 'root.md': 'x', 'README.md': 'x', 'dendron.yml': 'version: 5' }, 'root.md'],
    [{ 'root.md': 'x', 'README.md': 'x' }, 'README.md'],
  ])('the home page of %j is %s', (files, home) => {
    const { addresses } = growFrom(files);
    expect(addresses.get(home)).toBe('/');
  });

  it('keep an attachment folder public whatever it is called', () => {
    const garden = growFrom({
      'a.md': '![[p.png]]',
      '_files/p.png': '',
      '.obsidian/app.json': '{ "attachmentFolderPath": "_files" }',
    });
    expect(garden.resolutions.get('a.md')?.[0]?.outcome).toBe('found');
  });

  it('of Quartz’s, too, which once ran on Hugo', () => {
    const garden = growFrom({ '_index.md': 'Home.', 'a.md': 'x', 'quartz.config.ts': '' });
    expect(garden.addresses.get('_index.md')).toBe('/');
  });

  it.each([
    ['ca/about.md', 'about-us', '/ca/about-us/'],
    ['posts/walk/index.md', 'a-walk', '/posts/a-walk/'],
    ['a.md', 'b', '/b/'],
    ['a/b.md', '/c/d/', '/c/d/'],
  ])('of Hugo have a slug in the place of a name: %s with %s', (id, slug, address) => {
    const garden = growFrom({ [id]: `---\nslug: ${slug}\n---\nx`, 'x/_index.md': '' });
    expect(garden.addresses.get(id)).toBe(address);
  });

  it.each([
    ['blog/2019-12-18-a-walk.md', '', true],
    ['blog/2019-12-18-walk.md', '', false],
    ['blog/2019-12-18-a-walk.md', '---\npermalink: /w/\n---\n', false],
  ])('of Eleventy have addresses without a date: %s', (id, front, isOld) => {
    const garden = growFrom({
      'eleventy.config.js': '',
      [id]: `${front}x`,
      'a.md': '[x](/blog/a-walk/)',
    });
    expect(garden.redirects.get(id)?.includes('/blog/a-walk/') ?? false).toBe(isOld);
    expect(targetOf(garden, 'a.md')).toBe(isOld ? id : 'missing');
  });

  it('of Hugo have pages of folders in `_index.md`', () => {
    const garden = growFrom({
      '_index.md': 'x',
      'posts/_index.md': '---\ntitle: All\n---\nx',
      'posts/a/index.md': 'x',
    });
    expect(publicIds(garden)).toEqual(['_index.md', 'posts/_index.md', 'posts/a/index.md']);
    expect([...garden.addresses.values()]).toEqual(['/', '/posts/', '/posts/a/']);
  });

  it.each([
    ['astro', { 'a.md': 'x', 'fr/a.mdx': 'x', 'fr/b.md': 'x' }, ['fr/a.mdx', 'fr/b.md'], 'fr'],
    ['hugo', { 'en/a.md': 'x', 'pt-br/a.md': 'x', 'en/b.md': 'x' }, ['pt-br/a.md'], 'pt-BR'],
    ['hugo', { 'en/a.md': 'x', 'pt-br/a.md': 'x', 'en/b.md': 'x' }, ['en/b.md'], 'en'],
    ['hugo', { 'en/a.md': 'x', 'ja/a.md': 'x', 'ja/b.md': 'x', 'ja/c.md': 'x' }, ['ja/c.md'], 'ja'],
    ['astro', { 'docs/a.md': 'x', 'docs/de/a.md': 'x' }, ['docs/de/a.md'], 'de'],
    ['mkdocs', { 'a.md': 'x', 'fr/a.md': '---\nlang: oc\n---\nx' }, ['fr/a.md'], 'oc'],
    [
      'astro',
      { 'a.md': 'x', 'it/b.md': 'x', 'it/c.md': 'x', 'a/it/d.md': 'x' },
      ['it/b.md'],
      undefined,
    ],
    ['astro', { 'a.md': 'x', 'xx/a.md': 'x' }, ['xx/a.md', 'a.md'], undefined],
    ['obsidian', { 'a.md': 'x', 'fr/a.md': 'x' }, ['fr/a.md'], undefined],
  ] as const)('of %s have folders of languages: %j', (dialect, files, ids, lang) => {
    const garden = growFrom(files, { dialect });
    expect(ids.map((id) => noteOf(garden, id).lang)).toEqual(ids.map(() => lang));
  });

  it.each([
    ['mkdocs', '[x](index.md)', 'plugins/index.md'],
    ['mkdocs', '[x](sub/a.md)', 'plugins/sub/a.md'],
    ['hugo', '![x](p.png)', 'plugins/p.png'],
    ['foam', '[x](other.md)', 'other.md'],
    ['mkdocs', '[x](/index.md)', 'index.md'],
    ['mkdocs', '[[index]]', 'index.md'],
    ['obsidian', '[x](index.md)', 'index.md'],
    ['plain', '[x](index.md)', 'index.md'],
  ] as const)('of %s have links that count from their file, or not: %s', (dialect, link, to) => {
    const files = { 'index.md': 'x', 'other.md': 'x', 'sub/a.md': 'x', 'p.png': '' };
    const beside = { 'plugins/index.md': 'x', 'plugins/sub/a.md': 'x', 'plugins/p.png': '' };
    const garden = growFrom({ ...files, ...beside, 'plugins/n.md': link }, { dialect });
    expect(targetOf(garden, 'plugins/n.md')).toBe(to);
  });

  it.each([
    ['/id/guides/x/', 'guides/x.md'],
    ['/guides/x/', 'guides/x.md'],
    ['/id/other/', 'id/other.md'],
    ['/de/guides/x/', 'missing'],
  ])('of Astro have what is not translated from the top: %s is %s', (path, to) => {
    const garden = growFrom({
      'guides/x.md': 'x',
      'other.md': 'x',
      'id/other.md': 'x',
      'id/a.md': `[x](${path})`,
    });
    expect(targetOf(garden, 'id/a.md')).toBe(to);
  });
});
