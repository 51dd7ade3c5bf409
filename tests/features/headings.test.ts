import { describe, expect, it } from 'vitest';
import { elementsOf, growFrom, htmlOf, noteOf, render, wordsIn } from '../build-garden.ts';

/** Level, id and words of each heading in some HTML. */
function headingsIn(html: string): (string | undefined)[][] {
  return elementsOf(html)
    .filter(({ tagName }) => /^h[1-6]$/.test(tagName))
    .map((heading) => [heading.tagName, heading.properties['id'] as string, wordsIn(heading)]);
}

describe('headings', () => {
  it.each([
    ['## A heading', [['h2', 'a-heading', 'A heading']]],
    ['###### Deep', [['h6', 'deep', 'Deep']]],
    ['A heading\n---------', [['h2', 'a-heading', 'A heading']]],
    ['## Café, 2024!', [['h2', 'café-2024', 'Café, 2024!']]],
    ['## *One* `two`', [['h2', 'one-two', 'One two']]],
    ['## 手入れ、と「庭」', [['h2', '手入れと庭', '手入れ、と「庭」']]],
    [
      '## A\n\n### A',
      [
        ['h2', 'a', 'A'],
        ['h3', 'a-1', 'A'],
      ],
    ],
    ['# Title\n\n## Title', [['h2', 'title-1', 'Title']]],
    ['# Title\n\n# Other', [['h2', 'other', 'Other']]],
    ['---\ntitle: T\n---\n# Other', [['h2', 'other', 'Other']]],
    ['> ## Quoted', [['h2', 'quoted', 'Quoted']]],
    ['- ## Listed', [['h2', 'listed', 'Listed']]],
    ['## On #pruning', [['h2', 'on-pruning', 'On #pruning']]],
    ['Text only', []],
  ])('%j', (text, headings) => {
    expect(headingsIn(render(text))).toEqual(headings);
  });

  it.each([
    ['## Own {#mine}', 'h2', 'mine', 'Own'],
    ['## Own{#mine}', 'h2', 'mine', 'Own'],
    ['## Own { #mine .wide k="a b" } ##', 'h2', 'mine', 'Own'],
    ['## Own {: #mine }', 'h2', 'mine', 'Own'],
    ['Own *one* {#mine}\n---', 'h2', 'mine', 'Own one'],
    ['### `Own` {#Öl-1.2}', 'h3', 'Öl-1.2', 'Own'],
    ['## Own {.wide}', 'h2', 'own', 'Own'],
    ['## Own {id=mine}', 'h2', 'mine', 'Own'],
    ['## Own {some words}', 'h2', 'own-some-words', 'Own {some words}'],
    ['## Own {#mine}\n\n## Other {#mine}', 'h2', 'mine', 'Own'],
    ['## Own {#backlinks}', 'h2', 'own', 'Own'],
    ['## Set {a, b}', 'h2', 'set-a-b', 'Set {a, b}'],
    ['## Code `{#mine}`', 'h2', 'code-mine', 'Code {#mine}'],
  ])('have the ids that authors give them: %j', (text, level, id, words) => {
    expect(headingsIn(render(text))[0]).toEqual([level, id, words]);
  });

  it.each(['hugo', 'mkdocs', 'astro', 'eleventy', 'jekyll', 'plain'] as const)(
    'and links lead to them, in %s',
    (dialect) => {
      const garden = growFrom({ 'a.md': '[x](#mine) [[a#Own]]\n\n## Own {#mine}' }, { dialect });
      const hrefs = elementsOf(htmlOf(garden, 'a.md'), 'a').map(
        ({ properties }) => properties['href'],
      );
      expect(hrefs).toEqual(['#mine', '/a/#mine', '#mine']);
    },
  );

  it.each(['obsidian', 'quartz', 'foam', 'logseq', 'dendron'] as const)(
    'as they are written in %s, which knows no ids',
    (dialect) => {
      const garden = growFrom({ 'a.md': 'x\n\n## Own {#mine}' }, { dialect });
      expect(headingsIn(htmlOf(garden, 'a.md'))).toEqual([['h2', 'own-mine', 'Own {#mine}']]);
    },
  );

  it.each(['## ', '## 🌱', '## !!!', '## <!-- x -->'])('without an id: %j', (text) => {
    const html = render(text);
    expect(html).not.toMatch(/id=""/);
    expect(html).not.toMatch(/href="#"/);
  });

  it('have links to themselves beside them, which say so', () => {
    const html = render('## Grüße, *all*');
    const [anchor] = elementsOf(html, 'a');
    // What stands in a heading is read out with its name.
    expect(elementsOf(html).map(({ tagName }) => tagName)).toEqual(['h2', 'em', 'a']);
    expect(html).toMatch(/<\/h2>\s*<a class="heading-anchor"/);
    expect(anchor?.properties).toEqual({
      className: ['heading-anchor'],
      href: `#${encodeURIComponent('grüße-all')}`,
      ariaLabel: 'Link to the section “Grüße, all”',
    });
    expect(anchor && wordsIn(anchor)).toBe('');
  });

  it('have the ids that links to them lead to', () => {
    const text = '[[#Twin]] [[#Second#Twin]] [[#Other One]] [[#Grüße]]';
    const headings = ['## Twin', '## Second', '### Twin', '# Other *One*', '## Grüße'];
    const html = render(['# Title', text, ...headings].join('\n\n'));
    const hrefs = elementsOf(html, 'a')
      .filter(({ properties }) => String(properties['className']) === 'internal-link')
      .map(({ properties }) => decodeURIComponent(String(properties['href'])));
    expect(hrefs).toEqual(['#twin', '#twin-1', '#other-one', '#grüße']);
    const ids = elementsOf(html).map(({ properties }) => `#${String(properties['id'])}`);
    expect(ids).toEqual(expect.arrayContaining(hrefs));
  });

  it('are the same for those who list them', () => {
    const garden = growFrom({ 'a.md': '# T\n\n## A *b*\n\n### A b\n\n## [[x|C]]' });
    const { headings, titleHeading } = noteOf(garden, 'a.md');
    const listed = headings
      .filter((_, number) => number !== titleHeading)
      .map(({ depth, id, text }) => [`h${depth}`, id, text]);
    expect(headingsIn(htmlOf(garden, 'a.md')).map(([level, id]) => [level, id])).toEqual(
      listed.map(([level, id]) => [level, id]),
    );
    expect(listed.map(([, , text]) => text)).toEqual(['A b', 'A b', 'C']);
  });
});
