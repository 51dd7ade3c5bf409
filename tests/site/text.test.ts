import { beforeAll, describe, expect, it } from 'vitest';
import { wordsFor } from '../../src/words/index.ts';
import { buildSite, makeVault, type Site } from './built-site.ts';
import { all, one, property, words } from './elements.ts';

const text = `A ==marked *word*==, a note^[In "place".] and another[^n] -- "so *it* is".

- [-] left aside
- [x] done

> [!tip]- A *title*
> Text.
>
> > [!bug] Below
> > More.

\`\`\`dataview
LIST
\`\`\`

**强调。**然后
中文

> ושאלה טובה

[^n]: Named.
`;

let site: Site;

beforeAll(async () => {
  const vault = await makeVault({
    'plain.md': text,
    'module.mdx': text,
    'embedding.md': '![[module]]',
    'untouched.mdx': '---\ntypography: false\n---\n\n"so" -- it is.\n',
    'arabic.md': `---\nlang: ar\ntitle: السؤال\ncssclasses: [wide, calm]\n---\n\nSee [[plain]].\n\n> [!tip]\n> x\n`,
    'hebrew.md': 'שאלה טובה היא שאלה [[plain]].\n',
    "It's here.md": 'See [[plain]]: "so".\n',
  });
  site = await buildSite(vault);
}, 60_000);

describe('a note in MDX', () => {
  const shapeOf = (address: string): unknown[] =>
    all(one(site.page(address), '.prose'), '*').flatMap((element) => {
      const { tagName, properties } = element;
      const { dataTask, dataCallout, ariaLabel, dir, id } = properties;
      return tagName === 'div' && property(element, 'className') === 'prose'
        ? []
        : [{ tagName, dataTask, dataCallout, ariaLabel, dir, id, says: words(element) }];
    });

  it('shows each construct as the same text does in a plain note', () => {
    expect(shapeOf('/module/')).toEqual(shapeOf('/plain/'));
    const shown = words(one(site.page('/module/'), '.prose'));
    expect(shown).toContain('– “so it is”.');
    expect(shown).toContain('In “place”.');
    expect(shown).toContain('然后中文');
    expect(shown).toContain('A query (dataview)');
  });

  it('shows them where it is embedded, too', () => {
    const prose = one(site.page('/embedding/'), '.prose');
    expect(all(prose, 'mark').map(words)).toEqual(['marked word']);
    expect(all(prose, 'input').map((box) => property(box, 'dataTask'))).toEqual(['-', 'x']);
    expect(all(prose, 'sup')).toHaveLength(2);
  });

  it('can ask that its quotes be left alone', () => {
    expect(words(one(site.page('/untouched/'), '.prose'))).toBe('"so" -- it is.');
  });
});

describe('a note in another language', () => {
  it('says so on its article, and the frame keeps its own', () => {
    const page = site.page('/arabic/');
    expect(property(one(page, 'html'), 'lang')).toBe('ar');
    expect(property(one(page, 'body'), 'lang')).toBe('en-GB');
    const article = one(page, 'article');
    expect([property(article, 'lang'), property(article, 'dir')]).toEqual(['ar', 'rtl']);
    expect(property(article, 'className')).toBe('h-entry wide calm');
    expect(words(one(article, '.callout-title'))).toBe(wordsFor('ar').callouts.tip);
  });

  it.each([
    ['/notes/', 'السؤال', 'ar', 'rtl'],
    ['/', 'السؤال', 'ar', 'rtl'],
    ['/plain/', 'السؤال', 'ar', 'rtl'],
    ['/notes/', 'hebrew', undefined, undefined],
    ['/notes/', 'It’s here', undefined, undefined],
    ['/plain/', 'It’s here', undefined, undefined],
  ])('in %s: %s', (address, title, lang, dir) => {
    const links = all(one(site.page(address), 'main'), 'a.internal-link').filter(
      (link) => words(link) === title,
    );
    expect(links.length).toBeGreaterThan(0);
    for (const link of links)
      expect([property(link, 'lang'), property(link, 'dir')]).toEqual([lang, dir]);
  });

  it('turns what runs against a note that names none', () => {
    const [paragraph] = all(one(site.page('/hebrew/'), '.prose'), 'p');
    expect(paragraph && property(paragraph, 'dir')).toBe('rtl');
  });
});

it('cites a sentence as its note sets it, and keeps titles as written for programs', () => {
  const backlinks = words(one(site.page('/plain/'), '#backlinks'));
  expect(backlinks).toContain('See plain: “so”.');
  expect(site.text('garden.json')).toContain(`"title":"It's here"`);
});
