import { beforeAll, describe, expect, it } from 'vitest';
import { buildSite, makeVault, type Site } from './built-site.ts';

const tags = ['C++', 'C#', '.NET', 'R&D', '50%', 'Why?', 'Books & Publications'];

let site: Site;

beforeAll(async () => {
  const vault = await makeVault({
    '_config.yml':
      'title: Ada’s blog\ndescription: Of engines\nlang: de\nurl: https://ada.example\n',
    'index.html':
      '---\nlayout: home\n---\n{% for post in site.posts %}{{ post.title }}{% endfor %}\n',
    '404.md': '---\ntitle: Not here\n---\nGone.\n',
    'README.md': '# Setup\n',
    '_posts/2021-01-01-a.md': `---\ntags: ${JSON.stringify(tags)}\n---\nText.\n`,
  });
  site = await buildSite(vault);
});

describe('a blog of Jekyll’s', () => {
  it('has the name, language and address that its own settings give', () => {
    const home = site.text('index.html');
    expect(home).toContain('<title>Ada’s blog</title>');
    expect(home).toContain('<html lang="de"');
    expect(home).toContain('content="Of engines"');
    expect(site.text('rss.xml')).toContain('https://ada.example/');
  });

  it.each(tags.map((tag) => [tag]))('has a page for the tag %s, which its post links to', (tag) => {
    const key = tag.toLowerCase().replaceAll(' ', '-');
    expect(site.text(`tags/${key}/index.html`)).toContain('href="/a/"');
    const href = `/tags/${encodeURI(key).replace('#', '%23').replace('?', '%3F')}/`;
    expect(site.text('a/index.html')).toContain(`href="${href.replaceAll('&', '&amp;')}"`);
  });

  it('makes no notes of what it is made with', () => {
    expect(site.text('garden.json')).not.toMatch(/README|404\.md/);
  });
});
