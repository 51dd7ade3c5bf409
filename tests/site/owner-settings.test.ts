import { expect, it } from 'vitest';
import { buildAnew, makeVault, put } from './built-site.ts';

it('settings beside the notes make the site, and a change of them makes it anew', async () => {
  const vault = await makeVault({
    'a.md': 'A :word: here.',
    'understory.config.ts': `import { mark } from './look/mark.ts';
export default {
  title: 'Kept outside',
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
  await put(
    vault,
    'look/mark.ts',
    `export const mark = () => (tree: { children: unknown[] }): void => {
  tree.children.push({ type: 'paragraph', children: [{ type: 'text', value: 'Marked twice.' }] });
};`,
  );
  expect((await buildAnew(vault)).text('a/index.html')).toContain('Marked twice.');
});
