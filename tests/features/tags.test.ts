import { describe, expect, it } from 'vitest';
import { flattenTags, type TagNode, tagTree } from '../../src/garden/index.ts';
import { partTags } from '../../src/layouts/quiet.ts';
import type { Entry } from '../../src/site/notes.ts';
import { elementsOf, readNote, render, wordsIn } from '../build-garden.ts';

const tagsOf = (text: string): string[] => readNote(text).allTags;

describe('tags in the text', () => {
  it.each([
    ['#leading', ['leading']],
    ['About #leading well', ['leading']],
    ['#one #two', ['one', 'two']],
    ['One\n#two', ['two']],
    ['One\t#two', ['two']],
    ['One\u00A0#two', ['two']],
    ['#leading/coaching/first', ['leading/coaching/first']],
    ['#y1984', ['y1984']],
    ['#1984a', ['1984a']],
    ['#to-do #to_do', ['to-do', 'to_do']],
    ['#🌱', ['🌱']],
    ['#🌱/🌳', ['🌱/🌳']],
    ['#❤️', ['❤️']],
    ['#𝔊', ['𝔊']],
    ['#日本語', ['日本語']],
    ['#日本語、つづき', ['日本語、つづき']],
    ['#木　花', ['木']],
    ['庭#木 ＃花', []],
    ['#ملاحظة', ['ملاحظة']],
    ['#café', ['café']],
    ['#cafe\u0301', ['café']],
    ['#Leading #leading', ['Leading']],
    ['> #quoted', ['quoted']],
    ['- #listed', ['listed']],
    ['| a |\n| - |\n| #celled |', ['celled']],
    ['# A heading with #one', ['one']],
    ['A note.[^1]\n\n[^1]: #noted', ['noted']],
  ])('%j has %j', (text, tags) => {
    expect(tagsOf(text)).toEqual(tags);
  });

  it.each([
    ['#a.', 'a'],
    ['#a, and', 'a'],
    ['#a!', 'a'],
    ['#a?', 'a'],
    ['#a: b', 'a'],
    ['#a; b', 'a'],
    ['#a)', 'a'],
    ['#a"', 'a'],
    ["#a's", 'a'],
    ['#a’s', 'a'],
    ['#a“', 'a'],
    ['#a…', 'a'],
    ['#a—b', 'a'],
    ['#a\u200Bb', 'a'],
    ['#a\u2E3Ab', 'a'],
    ['#a\u3000b', 'a'],
    ['#a#b', 'a'],
    ['#a*b', 'a'],
    ['#a@b', 'a'],
    ['#a&b', 'a'],
    ['#a%b', 'a'],
    ['#a+b', 'a'],
    ['#a=b', 'a'],
    ['#a<b', 'a'],
    ['#a>b', 'a'],
    ['#a^b', 'a'],
    ['#a~b', 'a'],
    ['#a{b', 'a'],
    ['#a|b', 'a'],
    ['#a[b', 'a'],
    ['#a]b', 'a'],
    ['#a\\b', 'a'],
    ['#a$b', 'a'],
    ['#a(b', 'a'],
    ['#a/', 'a'],
    ['#a//b', 'a'],
    ['#a/b/', 'a/b'],
    ['#a/,', 'a'],
  ])('%j ends where its sign does not belong to %j', (text, tag) => {
    expect(tagsOf(text)).toEqual([tag]);
  });

  it.each([
    ['digits only', '#1984'],
    ['a sign alone', 'a # b'],
    ['an empty segment first', '#/a'],
    ['two signs', '##a'],
    ['a sign in a word', 'a#b'],
    ['a sign after a bracket', '(#a)'],
    ['a sign after a quote mark', '"#a"'],
    ['a sign after a star', '**#a**'],
    ['an escaped sign', '\\#a'],
    ['a sign as a reference', '&#35;a'],
    ['code', '`#a`'],
    ['longer code', '`` x #a ``'],
    ['fenced code', '```\n#a\n```'],
    ['indented code', '    #a'],
    ['the marks of a heading', '### A heading ###'],
    ['the part of a wiki-link', '[[Note #a]]'],
    ['the words of a wiki-link', '[[Note|x #a]]'],
    ['an address', 'https://a.example/#b'],
    ['a bare address in brackets', '<https://a.example/%20#b>'],
    ['the words of a Markdown link', '[x #a](https://a.example)'],
    ['the address of a Markdown link', '[x](a.md "x #a")'],
    ['the words of a link by reference', '[x #a][r]\n\n[r]: https://a.example'],
    ['the words for a picture', '![x #a](https://a.example/b.png)'],
  ])('there is none in %s', (_, text) => {
    expect(tagsOf(text)).toEqual([]);
  });
});

describe('how tags look', () => {
  it.each([
    ['#leading', '/tags/leading/', '#leading'],
    ['#Leading/Deep', '/tags/leading/deep/', '#Leading/Deep'],
    ['#🌱', '/tags/%F0%9F%8C%B1/', '#🌱'],
    ['#ΑΘΗΝΑ', `/tags/${encodeURIComponent('αθηνα')}/`, '#ΑΘΗΝΑ'],
  ])('%s leads to %s', (text, href, words) => {
    const [tag, ...others] = elementsOf(render(text), 'a');
    expect(others).toEqual([]);
    expect(tag?.properties).toEqual({ className: ['tag'], href });
    expect(tag && wordsIn(tag)).toBe(words);
  });

  it('is none with half of a character in it, or can be an address', () => {
    for (const tag of elementsOf(render('#\uD83C #a\uD83C'), 'a'))
      expect(() => decodeURI(String(tag.properties['href']))).not.toThrow();
  });

  it('never stands as a link inside a link', () => {
    const html = render('[x #a](https://a.example)');
    expect(html).not.toMatch(/<a [^>]*>[^<]*<a /);
    expect(html).toContain('x #a');
  });

  it('stays text in the words for a picture', () => {
    const [picture] = elementsOf(render('![x #a y](https://a.example/b.png)'), 'web-media');
    expect(picture?.properties['dataTitle']).toBe('x #a y');
  });
});

describe('tags of notes that the owner calls quiet', () => {
  const tagged: Record<string, string[]> = {
    'a.md': ['garden/soil', 'trust'],
    'b.md': ['garden'],
    'manual/c.md': ['garden/soil', 'manual', 'trust'],
    'manual/d.md': ['manual/code', 'garden/tools'],
  };
  const tags = tagTree(Object.entries(tagged).map(([id, allTags]) => ({ id, allTags })));
  const entries = (ids: string[]) => ids.map((id) => ({ id })) as Entry[];
  const counts = (nodes: readonly TagNode[]): string[] =>
    flattenTags(nodes).map(({ key, notes }) => `${key} ${notes.length}`);

  it('do not count these, and stand apart where only these have them', () => {
    const { front, quiet } = partTags(tags, entries(Object.keys(tagged)));
    expect(counts(front)).toEqual(['garden 2', 'garden/soil 1', 'garden/tools 1', 'trust 1']);
    expect(counts(quiet)).toEqual(['manual 2', 'manual/code 1']);
  });

  it('count as any where there are no others', () => {
    const own = tags.filter(({ key }) => key === 'manual');
    const { front, quiet } = partTags(own, entries(['manual/c.md', 'manual/d.md']));
    expect(counts(front)).toEqual(['manual 2', 'manual/code 1']);
    expect(quiet).toEqual([]);
  });
});
