import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { printHead, printMarkdown } from '../../src/features/markdown-copies/print.ts';
import { renderForms } from '../../src/pipeline/render-note.ts';
import { type Files, growFrom, prepareNote, wordsInHtml } from '../build-garden.ts';
import { unified } from 'unified';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';

const copy = (text: string, others: Files = {}): string =>
  renderForms(prepareNote(growFrom({ 'a/note.md': text, ...others }), 'a/note.md')).markdown ?? '';
const print = (html: string): string =>
  printMarkdown(fromHtml(html, { fragment: true }), 'https://a.example/n/');

describe('the copy of a note as Markdown', () => {
  it.each<[string, string, string]>([
    ['marks', '*a* **b** ~~c~~ `d`', '*a* **b** ~~c~~ `d`'],
    ['headings', '## One\n\nText.', '## One\n\nText.'],
    ['a list in a list', '- a\n  - b\n- c', '- a\n  - b\n- c'],
    ['numbers', '3. a\n4. b', '3. a\n4. b'],
    ['tasks', '- [x] a\n- [/] b', '- [x] a\n- [/] b'],
    ['a quote', '> a\n>\n> b', '> a\n>\n> b'],
    ['a callout', '> [!tip] Title\n> Text.', '> [!tip] Title\n> Text.'],
    ['code', '```ts\nconst a = `b`;\n```', '```ts\nconst a = `b`;\n```'],
    ['code with fences', '````\n```\n````', '````\n```\n````'],
    ['a table', '| a | b |\n| :-- | --: |\n| `c` | d |', '| a | b |\n| :-- | --: |\n| `c` | d |'],
    ['a rule', 'a\n\n---\n\nb', 'a\n\n---\n\nb'],
    ['formulas', 'so $x_1$ and\n\n$$\ny^2\n$$', 'so $x_1$ and\n\n$$\ny^2\n$$'],
    ['footnotes', 'a[^x]\n\n[^x]: b', 'a[^1]\n\n[^1]: b'],
    ['an address elsewhere', '[a](https://b.example/c_(d))', '[a](https://b.example/c_%28d%29)'],
    ['a part of its own', '## P\n\n[a](#P)', '## P\n\n[a](http://localhost:4321/a/note/#p)'],
    ['no comment', 'a %%hidden%% b <!-- hidden --> c', 'a b c'],
    ['no block id', 'a ^block', 'a'],
  ])('has %s', (_, text, wanted) => {
    expect(copy(text)).toBe(wanted);
  });

  it.each<[string, string, string]>([
    ['another note in full', '[[b|words]]', '[words](http://localhost:4321/b/)'],
    ['words alone for what is private', '[[Secretx|words]] [x](Secretx.md)', 'words x'],
    ['no name of what is private', '[[Secretx]]', 'a private note'],
    ['words alone for what is not written', '[[Nothing yet]]', 'Nothing yet'],
    ['an embed in place, not what hides in it', '![[b]]', 'Shown.'],
  ])('leads to %s', (_, text, wanted) => {
    const made = copy(text, {
      'b.md': 'Shown. %%hidden%%',
      'Secretx.md': '---\ndraft: true\n---\nHiddenx',
    });
    expect(made).toBe(wanted);
    expect(made).not.toMatch(/Secretx|hidden/i);
  });

  it('has no copy of what is listed nowhere', () => {
    expect(copy('---\nunlisted: true\n---\nText.')).toBe('');
  });

  it('begins with what is known of it, as YAML', () => {
    expect(printHead('A *b*\n"c"', { title: 'A: "b"', tags: ['x'], lang: undefined })).toBe(
      '---\ntitle: "A: \\"b\\""\ntags: ["x"]\n---\n\n# A \\*b\\* "c"\n',
    );
  });

  it('keeps what waits in a page, with its address', () => {
    expect(
      print('<web-media data-media="img" data-source="/p.png" data-title="P"></web-media>'),
    ).toBe('[P](https://a.example/p.png)');
    expect(print('<p><img src="/p.png" alt="a [b]"><a class="heading-anchor">#</a></p>')).toBe(
      '![a \\[b\\]](https://a.example/p.png)',
    );
  });
});

describe('words stay words', () => {
  const words = (node: Nodes): string =>
    'value' in node ? node.value : 'children' in node ? node.children.map(words).join('') : '';
  const line = fc
    .array(fc.constantFrom(...'ab_*`~[]()<>#+-=.!|\\&;:1 "x'.split(''), 'é', '日', '&amp;'), {
      maxLength: 24,
    })
    .map((signs) => signs.join(''));

  it('whatever signs are among them', () => {
    fc.assert(
      fc.property(line, (text) => {
        const html = `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`;
        const tree = unified().use(remarkParse).use(remarkGfm).parse(print(html));
        const shown = wordsInHtml(html).replace(/\s+/g, ' ').trim();
        expect(words(tree).replace(/\s+/g, ' ').trim()).toBe(shown);
        for (const child of tree.children) expect(child.type).toBe('paragraph');
      }),
      { numRuns: 2000 },
    );
  });
});
