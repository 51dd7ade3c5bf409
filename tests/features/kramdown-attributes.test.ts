import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeEntry } from '../../src/site/describe.ts';
import { parseAttributeList } from '../../src/html/attribute-list.ts';
import { type Files, growFrom, htmlOf, noteOf, problemsOf, targetOf } from '../build-garden.ts';

const post = '_posts/2021-06-28-post.md';
const grown = (text: string, more: Files = {}) => growFrom({ [post]: text, ...more });

/** The HTML of a post, on one line and without links of headings to themselves. */
function html(text: string, more: Files = {}): string {
  return htmlOf(grown(text, more), post)
    .replace(/\n+/g, '')
    .replace(/<a class="heading-anchor"[^>]*><\/a>/g, '');
}

describe('attribute lists', () => {
  it.each([
    ['below a paragraph', 'a\n{: .b}', '<p class="b">a</p>'],
    ['without a blank', 'a\n{:.b}', '<p class="b">a</p>'],
    ['above, when nothing is before', '{: .b}\na', '<p class="b">a</p>'],
    ['above, after a blank line', 'x\n\n{: .b}\na', '<p>x</p><p class="b">a</p>'],
    ['two below each other', 'a\n{: .b}\n{: .c}', '<p class="b c">a</p>'],
    ['below a heading', '## a\n{: .b}', '<h2 id="a" class="b">a</h2>'],
    ['in a heading', '## a {: .b}', '<h2 id="a" class="b">a</h2>'],
    ['below a list', '- a\n- b\n{: .c}', '<ul class="c"><li>a</li><li>b</li></ul>'],
    ['in an item', '- a\n  {: .b}\n- c', '<ul><li class="b">a</li><li>c</li></ul>'],
    ['at the start of an item', '- {: .b} a\n- c', '<ul><li class="b">a</li><li>c</li></ul>'],
    ['below a quote', '> a\n{: .b}', '<blockquote class="b"><p>a</p></blockquote>'],
    ['below code', '```\na\n```\n{: .language-b}', 'class="language-b">a'],
    ['below code, as kramdown had it first', '    a\n{:lang="b"}', 'class="language-b">a'],
    ['below a table', '| a |\n|---|\n| 1 |\n{: .b}', '<table class="b">'],
    ['behind emphasis', '*a*{: .b} c', '<p><em class="b">a</em> c</p>'],
    ['behind code', '`a`{:.b}', '<code class="b">a</code>'],
    ['behind a link', '[a](https://b.example){: .c title="d"}', 'title="d"'],
    ['behind a link to a note', '[a](n.md){: .b}', '<a class="internal-link b" href="/n/">a</a>'],
    ['behind a wiki-link', '[[n]]{: .b}', '<a class="internal-link b" href="/n/">n</a>'],
    ['of several kinds', 'a\n{: #b .c title="d e"}', '<p title="d e" class="c" id="b">a</p>'],
    ['with more classes in one', 'a\n{: class="b c"}', '<p class="b c">a</p>'],
    ['with classes in a row', 'a\n{: .b.c}', '<p class="b c">a</p>'],
    ['by name', '{:n: .b}\n\na\n{: n}', '<p class="b">a</p>'],
    ['by a name that comes later', 'a\n{: n .c}\n\n{:n: .b}', '<p class="b c">a</p>'],
    ['by names of names', 'a\n{: n}\n\n{:n: m}\n{:m: .b}', '<p class="b">a</p>'],
    ['by a name that names itself', 'a\n{: n}\n\n{:n: n .b}', '<p class="b">a</p>'],
    ['after words, where it is nobody’s', 'a {: .b} c', '<p>a  c</p>'],
  ])('are given %s', (_, text, expected) => {
    expect(html(text, { 'n.md': 'x' })).toContain(expected);
  });

  it.each([
    ['a picture’s width', '![a](p.png){: width="30"}', 'width="30"'],
    ['a picture’s class', '![a](p.png){: .right}', 'class="right"'],
  ])('give a picture of the vault what it asks for: %s', (_, text, expected) => {
    expect(html(text, { 'p.png': '' })).toContain(expected);
  });

  it.each([['{:ok, result}'], ['{: "a"}'], ['{:/}'], ['{a: 1}'], ['{: .b'], ['{: =}']])(
    'are none when they are something else: %s',
    (text) => {
      expect(html(`*a*${text} b`).replace(/[“”]/g, '"')).toContain(text);
    },
  );

  it.each([
    ['in code', '`*a*{: .b}`'],
    ['in a note that is no post', 'a {: .b}'],
  ])('are left alone %s', (_, text) => {
    const garden = grown('x', { 'note.md': text });
    expect(htmlOf(garden, text.startsWith('`') ? post : 'note.md')).not.toContain('class=');
    expect(htmlOf(growFrom({ 'note.md': text }), 'note.md')).toContain('{: .b}');
  });

  it.each([['onclick="alert(1)"'], ['style="color: red"']])('never give %s', (attribute) => {
    const garden = grown(`words\n\na\n{: .b ${attribute}}`);
    expect(htmlOf(garden, post)).toContain('<p class="b">a</p>');
    expect(problemsOf(garden, 'unsafe-html')).toMatchObject([{ line: 4, column: 1 }]);
  });

  it.each([
    ['of the page', 'backlinks'],
    ['of the site', 'site_text'],
    ['of a footnote', 'fn-1'],
    ['that is none', '1st'],
  ])('drop an id %s', (_, id) => {
    expect(html(`a\n{: #${id} .b}`)).toBe('<p class="b">a</p>');
  });

  it('give an id once, and no heading takes it', () => {
    expect(html('a\n{: #x}\n\nb\n{: #x}\n\n## X')).toBe(
      '<p id="x">a</p><p>b</p><h2 id="x-1">X</h2>',
    );
  });
});

describe('ids of headings', () => {
  it.each([
    ['## Title {#own}', 'own', 'Title'],
    ['## Title{#own}', 'own', 'Title'],
    ['## Title {#own} ##', 'own', 'Title'],
    ['Title {#own}\n---', 'own', 'Title'],
    ['## *Title* {#own}', 'own', 'Title'],
    ['## Title\n{: #own}', 'own', 'Title'],
    ['## Title {#backlinks}', 'title', 'Title'],
    ['## Title {#1}', 'title-1', 'Title {#1}'],
  ])('%j is at #%s', (text, id, words) => {
    expect(noteOf(grown(text), post).headings).toMatchObject([{ id, text: words }]);
  });

  it('come before those that are made', () => {
    const ids = noteOf(grown('## Own\n\n## Title {#own}\n\n## Other {#own}'), post).headings;
    expect(ids.map(({ id }) => id)).toEqual(['own-1', 'own', 'other']);
  });

  it.each([
    ['in the note itself', '[a](#own)\n\n## Title {#own}', '#own'],
    ['made from its words', '[a](#some-title)\n\n## Some title', '#some-title'],
    ['of a paragraph', '[a](#own)\n\nb\n{: #own}', '#own'],
    ['in another post', '[a](/other/#own)', '/other/#own'],
    ['in another post, by wiki-link', '[[2021-01-01-other#own]]', '/other/#own'],
  ])('are where links land: %s', (_, text, href) => {
    const garden = grown(text, { '_posts/2021-01-01-other.md': '## Title {#own}' });
    expect(htmlOf(garden, post)).toContain(`href="${href}"`);
    expect(problemsOf(garden, 'missing-heading')).toEqual([]);
  });

  it('never make an embed of a whole note from a part that is no heading', () => {
    const garden = grown('![[2021-01-01-other#own]]', {
      '_posts/2021-01-01-other.md': 'secret *rest*\n\nb\n{: #own}',
    });
    expect(htmlOf(garden, post)).not.toContain('rest');
    expect(targetOf(garden, post)).toBe('_posts/2021-01-01-other.md');
  });
});

describe('contents', () => {
  const text = '* TOC\n{:toc}\n\n## One\n\n### Below\n\n## Two\n{:.no_toc}';

  it('are a list of headings where the author asks for it', () => {
    expect(html(text)).toContain(
      '<ul><li><a class="internal-link" href="#one">One</a><ul><li><a class="internal-link" href="#below">Below</a></li></ul></li></ul>',
    );
    expect(html(text.replace('*', '1.'))).toContain('<ol><li><a');
    expect(html(text)).not.toContain('TOC');
  });

  it('have the quotes of their headings', () => {
    expect(html('* TOC\n{:toc}\n\n## What\'s "it"')).toMatch(/href="#whats-it">What’s “it”<\/a>/);
  });

  it('leave out what the author keeps out of them, here and in the margin', () => {
    const garden = grown(text.replace('* TOC\n{:toc}', ''));
    const { headings } = describeEntry(garden, noteOf(garden, post));
    expect(headings.map(({ id }) => id)).toEqual(['one', 'below']);
    expect(htmlOf(garden, post)).toContain('id="two"');
  });

  it('stand once on a page', () => {
    expect(noteOf(grown(text), post).toc).toBe(false);
    expect(noteOf(grown(`---\ntoc: true\n---\n${text}`), post).toc).toBe(true);
  });
});

describe('the list parser', () => {
  const sign = fc.constantFrom('.', '#', 'a', '=', '"', "'", ' ', '\\', '-', ':', '1', 'é', '\n');

  it('never throws, and reads back what is well formed', () => {
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 40 }), (signs) => {
        const list = parseAttributeList(signs.join(''));
        for (const name of list?.classes ?? []) expect(name).not.toMatch(/[\s"'{}]/);
      }),
      { numRuns: 1000 },
    );
    const name = fc.stringMatching(/^[a-z][a-z\d-]{0,8}$/);
    fc.assert(
      fc.property(fc.array(name), name, fc.array(name), (classes, id, references) => {
        const text = [...classes.map((one) => `.${one}`), `#${id}`, ...references].join(' ');
        expect(parseAttributeList(text)).toEqual({ classes, id, values: [], references });
      }),
      { numRuns: 200 },
    );
  });
});
