import { beforeAll, describe, expect, it } from 'vitest';
import { buildSite, makeVault, root, run, type Site } from './built-site.ts';
import { png } from './png.ts';

let site: Site;

beforeAll(async () => {
  const vault = await makeVault({
    'a.md': [
      '---\ntitle: A\ncreated: 2020-01-01 10:00 +99:99\nlang: valueOf\nredirect_from: /\n---',
      '<img src="https://x; script-src-elem * /a.png"> <img alt="a > b" src="https://b.example/b.png">',
      '## Backlinks\n\n## Text',
      '<b data-held="0">x</b> `<img data-picture="0">`',
      '[page](page.html) [old](/gone/) [secret](/secret-place/)',
      '![[wide.png]] ![[b]] ![[café.png]] ![x](paper.pdf)',
    ].join('\n\n'),
    'b.md': `---\ncreated: 2024-01-01\npermalink: /robots.txt/x/\nredirect_from: /gone/\ntags: [${'x'.repeat(300)}]\n---\n\n<a href="http://[">l</a> [[a]]\n`,
    's.md': '---\ndraft: true\npermalink: /secret-place/\n---\n\nSecret\n',
    [`${'🌱'.repeat(55)}.md`]: 'A long name.',
    'page.html': '<script>alert(1)</script>',
    'wide.png': png(900, 600),
    ['café.png'.normalize('NFD')]: png(90, 60),
    'paper.pdf': '%PDF-1.4',
  });
  site = await buildSite(vault);
}, 60_000);

describe('hostile and odd notes', () => {
  it('put nothing into the policy but origins', () => {
    const policy = /content-security-policy" content="([^"]*)"/.exec(
      site.text('a/index.html'),
    )?.[1];
    expect(policy).toContain("img-src 'self' data: https://b.example;");
    expect(policy).not.toContain('script-src-elem');
  });

  it('bring no page of their own beside the site’s', () => {
    expect(site.files).not.toContain('page.html');
    expect(site.text('index.html')).not.toContain('http-equiv="refresh"');
    expect(site.text('rss.xml')).toContain('<rss');
    expect(site.files).toContain('robots.txt-1/x/index.html');
  });

  it('have no id twice', () => {
    const ids = [...site.text('a/index.html').matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('keep their code as it was written', () => {
    expect(site.text('a/index.html')).toContain('<code>&lt;img data-picture="0"></code>');
  });

  it('show one embed once', () => {
    expect(site.text('a/index.html').match(/class="internal-embed markdown-embed"/g)).toHaveLength(
      1,
    );
  });

  it('find notes by their old addresses, and of private ones nothing', () => {
    const page = site.text('a/index.html');
    expect(page).toContain('<a class="internal-link" href="/robots.txt-1/x/">old</a> secret');
    expect(site.text('garden.json')).not.toContain('secret-place');
  });

  it('find files whatever form of Unicode the disk keeps', () => {
    expect(site.text('a/index.html')).toMatch(/<img[^>]*alt="café"[^>]*width="90" height="60"/);
  });

  it('show a document wherever it is embedded', () => {
    expect(site.text('a/index.html')).toContain('<iframe src="/paper.pdf"');
  });
});

describe('the folder of a build', () => {
  it.each([
    ['the essays', 'content'],
    ['a folder among the essays', 'content/site'],
    ['the project', '.'],
    ['a folder of something else', 'src'],
  ])('is not %s', async (_, folder) => {
    const ran = await run('build', ['--outDir', `${root}/${folder}`]);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toMatch(/^--outDir .*\.\n$/);
  });
});
