import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Code } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { beforeAll, describe, expect, it } from 'vitest';
import { readFence } from '../../src/features/code/fence.ts';
import { buildAnew, makeVault, root, type Site } from './built-site.ts';
import { all, one, property, words } from './elements.ts';
import { copyProject } from './project-copy.ts';

/** The files that the manual's page shows: each block of code with a title is one. */
function examples(): Record<string, string> {
  const body = readFileSync(join(root, 'content', 'manual', 'Building on it.md'), 'utf8');
  const tree = unified().use(remarkParse).parse(body);
  const files: Record<string, string> = {};
  visit(tree, 'code', ({ lang, meta, value }: Code) => {
    const { title } = readFence(lang, meta);
    if (title !== undefined) files[title] = `${value}\n`;
  });
  return files;
}

const keys = 'Press :kbd[Ctrl]: and :kbd[K]: to search.';
let site: Site;

beforeAll(async () => {
  const project = await copyProject({
    ...examples(),
    'public/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'src/extensions/font/own.woff2': 'a font of one’s own',
  });
  const vault = await makeVault({
    'Short.md': `---\ndescription: In few words.\n---\n\n${keys}\n`,
    'Program.mdx': `export const n = 2;\n\n${keys} And a few words more, {n} of them.\n`,
    'Long.md': `${'word '.repeat(80)}\n\n![[Short]]\n`,
    'Secret.md': '---\ndraft: true\n---\n\nxsecretx\n',
  });
  site = await buildAnew(vault, {}, [], project);
}, 90_000);

describe('the examples of “Building on it”', () => {
  it('are there', () => {
    expect(Object.keys(examples()).sort()).toEqual([
      'src/extensions/font/Fonts.astro',
      'src/extensions/font/font.css',
      'src/extensions/keys/remark.ts',
      'src/extensions/logo/Footer.astro',
      'src/pages/longest/index.astro',
      'src/site.config.ts',
    ]);
  });

  it('list notes by length', () => {
    const list = one(site.page('/longest/'), 'ol.longest');
    expect(all(list, 'a').map(words)).toEqual(['Long', 'Program', 'Short']);
    expect(words(list)).toMatch(/^Long, \d+ words/);
  });

  it.each(['/short/', '/program/', '/long/'])('show keys as keys: %s', (address) => {
    const prose = one(site.page(address), '.prose');
    expect(all(prose, 'kbd').map(words)).toEqual(['Ctrl', 'K']);
    expect(words(prose)).not.toContain(':kbd');
  });

  it('put a logo above the footer of every page', () => {
    for (const address of ['/short/', '/notes/', '/longest/', '404.html']) {
      const page = site.page(address);
      expect(property(one(one(page, '.logo'), 'img'), 'src')).toBe('/logo.svg');
      expect(all(page, '.site-footer')).toHaveLength(1);
    }
  });

  it('ask early for the font that is used, and for no other', () => {
    for (const address of ['/short/', '/notes/']) {
      const links = all(site.page(address), 'link');
      const early = links.filter((link) => property(link, 'as') === 'font');
      const hrefs = early.map((link) => property(link, 'href') ?? '');
      expect(hrefs).toHaveLength(1);
      expect(site.text((hrefs[0] ?? '').slice(1))).toBe('a font of one’s own');
      const sheets = links
        .filter((link) => property(link, 'rel') === 'stylesheet')
        .map((link) => site.text((property(link, 'href') ?? '').slice(1)));
      const own = sheets.findIndex((css) => css.includes(hrefs[0] ?? ''));
      expect(sheets[own]).toMatch(/--text:\s*['"]?Own/);
      // After the site's own, which names another family.
      expect(own).toBeGreaterThan(sheets.findIndex((css) => /--text:\s*['"]Understory/.test(css)));
    }
  });
});
