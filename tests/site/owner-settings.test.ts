import { relative } from 'node:path';
import { expect, it } from 'vitest';
import { buildAnew, makeVault, put, root } from './built-site.ts';

it('settings beside the notes make the site, and a change of them makes it anew', async () => {
  const vault = await makeVault({
    'a.md': 'A :word: here, about #JS/react and [old](/tags/js/).',
    'b.md': '---\ntags: [JavaScript]\n---\nB.',
    'drafts of 2026/c#.md': 'C.',
    'understory.config.ts': `import { mark } from './look/mark.ts';
export default {
  title: 'Kept outside',
  editLink: 'https://git.example/edit/main/{path}',
  me: ['https://social.example/@ada'],
  webmention: 'https://hooks.example/in',
  markdownCopies: false,
  analytics: { plausible: 'garden.example' },
  giscus: { repo: 'ada/garden', repoId: 'R_1', category: 'Notes', categoryId: 'DIC_1' },
  renameTags: { js: 'javascript' },
  extend: [{ name: 'own', remarkPlugins: [mark], styles: ['./look/own.css'] }],
};`,
    'look/mark.ts': `export const mark = () => (tree: { children: unknown[] }): void => {
  tree.children.push({ type: 'paragraph', children: [{ type: 'text', value: 'Marked once.' }] });
};`,
    'look/own.css': '.prose { --own: 1; }',
  });
  const site = await buildAnew(vault);
  expect(site.text('a/index.html')).toContain('Kept outside');
  expect(site.text('a/index.html')).toContain('Marked once.');
  expect(site.text('garden.json')).not.toContain('understory.config');
  expect(site.text('a/index.html')).toContain('href="/tags/javascript/react/">#JS/react<');
  expect(site.text('a/index.html')).toContain('href="/tags/js/">old<');
  expect(site.text('tags/javascript/index.html')).toContain('href="/b/"');
  expect(site.text('tags/js/react/index.html')).toContain('/tags/javascript/react/');
  expect(site.text('_redirects')).toContain('/tags/js/ /tags/javascript/ 301');
  const note = site.text('drafts-of-2026/c/index.html');
  expect(note).toContain('href="https://git.example/edit/main/drafts%20of%202026/c%23.md"');
  expect(note).not.toContain('Its history');
  expect(note).toContain('<link rel="me" href="https://social.example/@ada">');
  expect(note).toContain('<link rel="webmention" href="https://hooks.example/in">');
  expect(note).toContain('src="https://plausible.io/js/script.js"');
  expect(note).toMatch(
    /content-security-policy" content="[^"]*script-src [^;]*https:\/\/plausible\.io;/,
  );
  expect(note).toMatch(
    /content-security-policy" content="[^"]*frame-src 'self' https:\/\/giscus\.app;/,
  );
  expect(note).toContain('data-frame="https://giscus.app/en/widget?repo=ada%2Fgarden&amp;');
  expect(note).not.toMatch(/<(?:iframe|script)[^>]*giscus/);
  const list = site.text('notes/index.html');
  expect(list).toContain('src="https://plausible.io/js/script.js"');
  expect(list).not.toContain('giscus');
  expect(site.text('_headers')).toMatch(/connect-src 'self' https:\/\/plausible\.io;/);
  expect(site.files.filter((file) => file.endsWith('.md') || file === 'llms-full.txt')).toEqual([]);
  await put(
    vault,
    'look/mark.ts',
    `export const mark = () => (tree: { children: unknown[] }): void => {
  tree.children.push({ type: 'paragraph', children: [{ type: 'text', value: 'Marked twice.' }] });
};`,
  );
  await put(vault, 'look/own.css', '.prose { --own: 2; }');
  // A path may be meant from the project's folder, too: pages find the same settings.
  const later = await buildAnew(relative(root, vault));
  expect(later.text('a/index.html')).toContain('Marked twice.');
  expect(later.text('a/index.html')).toContain('Kept outside');
  const styles = later.files
    .filter((file) => file.endsWith('.css'))
    .map((file) => later.text(file));
  expect(styles.filter((css) => css.includes('--own:2'))).toHaveLength(1);
});
