import { beforeAll, describe, expect, it } from 'vitest';
import { buildSite, makeVault, type Site } from './built-site.ts';
import { all, property } from './elements.ts';

/** Elements that load something with their page. */
const loads = new Set(['img', 'audio', 'video', 'source', 'iframe', 'script', 'link']);

let site: Site;

beforeAll(async () => {
  const image = 'https://pictures.example/c.png';
  site = await buildSite(
    await makeVault({
      'prose.md': `![chart](${image})\n`,
      'program.mdx': `export const there = "${image}";\n\n![chart](${image})\n\n<img src="${image}" alt="b" />\n\n<img src={there} alt="c" />\n\n<video src="//pictures.example/v.mp4" />\n`,
      'served.md': '![[favicon.svg]]\n',
      'embedding.mdx': '![[prose]]\n\n<p>Whole <b>words</b> & more</p>\n',
    }),
  );
}, 120_000);

describe('a page', () => {
  it.each([
    ['/prose/', 1],
    ['/program/', 4],
    ['/embedding/', 1],
  ])('loads nothing from elsewhere, by whichever way it was written: %s', (address, waiting) => {
    const page = site.page(address);
    const loading = all(page, '*').filter(({ tagName }) => loads.has(tagName));
    expect(loading).not.toEqual([]);
    const addresses = loading.flatMap((one) =>
      ['src', 'srcSet', 'poster', 'href'].map((name) => property(one, name) ?? ''),
    );
    expect(addresses.filter((one) => /^(?:https?:)?\/\//.test(one))).toEqual([]);
    expect(all(page, 'web-media')).toHaveLength(waiting);
  });

  it('shows what is served as it is, as large as it is', () => {
    const [picture] = all(site.page('/served/'), 'img');
    expect(picture?.properties).toMatchObject({ src: '/favicon.svg', width: 32, height: 32 });
  });

  it('keeps what else its program has made', () => {
    expect(site.text('embedding/index.html')).toContain('<p>Whole <b>words</b>');
  });
});
