import { describe, expect, it } from 'vitest';
import { describeEntry } from '../../src/site/describe.ts';
import { flattenTags, type Garden, tagTree } from '../../src/garden/index.ts';
import { type Files, growFrom, htmlOf, noteOf, targetOf, inputOf } from '../build-garden.ts';

/** A private note whose every word can be told from those of public ones. */
const hidden = [
  '---',
  'title: Zqtitle',
  'aliases: [Zqalias]',
  'tags: [zqtag]',
  'description: Zqdescription',
  'draft: true',
  '---',
  'Zqtext links to [[Public]], has #zqinline and ![[zqpicture.png]].',
  '',
  '## Zqheading',
].join('\n');

/** Everything that pages are made of, as one text. */
function published(garden: Garden): string {
  const notes = garden.notes.map((note) => {
    // What a page is told of its links is what its HTML is made of.
    const { hrefs, sizes, title, headings } = inputOf(garden, note.id).note;
    return [
      note.id,
      describeEntry(garden, note),
      hrefs,
      sizes,
      title,
      headings,
      htmlOf(garden, note.id),
    ];
  });
  const { addresses, edges, mentions, redirects, folders } = garden;
  const maps = [addresses, edges, mentions, redirects].map((map) => [...map]);
  return JSON.stringify([notes, maps, folders, flattenTags(tagTree(garden.notes))]);
}

function leaksOf(text: string, more: Files = {}): string[] {
  const garden = growFrom({
    'a.md': text,
    'Public.md': 'See [[a]].',
    'deep/Zqfile.md': hidden,
    'deep/Zqtwo words.md': '---\ndraft: true\n---\nx',
    'zqfolder/inner/x.md': '---\ndraft: true\n---\nx',
    '_private/zqimage.png': '',
    'zqpicture.png': '',
    ...more,
  });
  return published(garden).match(/zq\w+/gi) ?? [];
}

describe('nothing of a private note is published', () => {
  it.each([
    ['a link', 'See [[Zqfile]] and [[Public]].'],
    ['a link by path', 'See [[deep/Zqfile]] and [[Public]].'],
    ['a link with an ending', 'See [[Zqfile.md]] and [[Public]].'],
    ['a link to a part', 'See [[Zqfile#Zqheading]] and [[Public]].'],
    ['a link with an empty display text', 'See [[Zqfile|]] and [[Public]].'],
    ['a link by alias', 'See [[Zqalias]] and [[Public]].'],
    ['a link by title', 'See [[Zqtitle]] and [[Public]].'],
    ['an embed', 'See:\n\n![[Zqfile]]\n\n[[Public]].'],
    ['an embed of a part', '![[Zqfile#Zqheading]] [[Public]]'],
    ['an embed among words', 'See ![[Zqfile]] and [[Public]].'],
    ['an H1', '# On [[Zqfile]]\n\nIn [[Public]].'],
    ['a heading', '## On [[Zqfile]]\n\nIn [[Public]].'],
    ['a heading with a part', '## On [[Zqfile#Zqheading]]\n\nIn [[Public]].'],
    ['a table', '| a |\n| - |\n| [[Zqfile]] [[Public]] |'],
    ['a list', '- [[Zqfile]] [[Public]]'],
    ['a footnote', 'Text.[^1] [[Public]]\n\n[^1]: See [[Zqfile]] and [[Public]].'],
    ['a property', '---\nup: "[[Zqfile]]"\n---\nSee [[Public]].'],
    ['a property by Markdown link', '---\nup: "[words](deep/Zqfile.md)"\n---\nSee [[Public]].'],
    ['a Markdown link', 'See [words](deep/Zqfile.md) and [[Public]].'],
    ['a Markdown link with a title', 'See [words](deep/Zqfile.md "more") and [[Public]].'],
    ['a Markdown link without words', 'See [](deep/Zqfile.md) and [[Public]].'],
    ['a link by reference', 'See [words][r] and [[Public]].\n\n[r]: deep/Zqfile.md'],
    ['a reference that is its own words', 'See [r] and [[Public]].\n\n[r]: deep/Zqfile.md'],
    ['a wiki-link inside a Markdown link', 'See [my [[Zqfile]] words](Public.md).'],
    ['a wiki-link inside a link by reference', 'See [my [[Zqfile]]][r].\n\n[r]: Public.md'],
    ['a wiki-link inside a link elsewhere', '[my [[Zqfile]]](https://a.example) [[Public]]'],
    ['a private picture', 'See ![[zqimage.png]] and [[Public]].'],
    ['a private picture by path', 'See ![[_private/zqimage.png|300]] and [[Public]].'],
    ['a private picture by Markdown', 'See ![words](_private/zqimage.png) and [[Public]].'],
    ['a private picture without words', 'See ![](_private/zqimage.png) and [[Public]].'],
    ['a picture by reference', 'See ![words][r] and [[Public]].\n\n[r]: _private/zqimage.png'],
    ['a link to a private file', 'See [[zqimage.png]] and [words](_private/zqimage.png).'],
    ['a path on which it lay before', 'See [[before/Zqfile]] and [[Public]].'],
    ['a link with another ending', 'See [words](deep/Zqfile.html), [[Zqfile.txt]], [[Public]].'],
    ['a link with a query', 'See [words](deep/Zqfile.md?raw=1) and [[Public]].'],
    ['a film in HTML', '<video src="deep/Zqfile.md"></video>\n\n[[Public]]'],
    ['a picture in HTML', 'See <img src="deep/Zqfile.md"> and [[Public]].'],
    ['the source of a quote', '<blockquote cite="deep/Zqfile.md">x</blockquote>\n\n[[Public]]'],
    ['a path of Windows', 'See [words](deep\\Zqfile.md) and [[deep\\Zqfile]].'],
    ['a name encoded twice', 'See [words](deep/Zq%2566ile.md) and [[Public]].'],
    ['an address with an ending', '---\ntags: [x]\n---\nSee [words](deep/zqtwo-words.html).'],
    ['signs for blanks', 'See [[Zqtwo_words]], [[zqtwo-words]] and [words](Zqtwo+words.md).'],
    ['two blanks, and hard ones', 'See [[Zqtwo  words]] and [[Zqtwo\u00A0words]].'],
    ['a sign behind it', 'See [[Zqfile?]] and [[Zqfile.]] and [[Zqfile,]].'],
    ['full width', 'See [[\uFF3Aqfile]] and [[Public]].'],
    ['a link of another program’s', 'See [[Zqfile][words]] and [[Public]].'],
    ['a picture without an ending', 'See [[zqimage]] and ![[zqimage.jpg]].'],
    ['a folder', 'See [[zqfolder]] and [words](zqfolder/) and [words](zqfolder/inner/).'],
    ['no link at all', 'See [[Public]].'],
  ])('through %s', (_, text) => {
    expect(leaksOf(text)).toEqual([]);
  });

  it('through an embed of a note that links to it', () => {
    const more = { 'b.md': 'One [[Zqfile]] two.\n\n## Part\n\n![[Zqfile]] three.' };
    expect(leaksOf('![[b]] ![[b#Part]]', more)).toEqual([]);
  });

  it('through MDX', () => {
    const more = { 'b.mdx': '# On [[Zqfile]]\n\nSee [[Zqfile]] and ![[Zqfile]].' };
    expect(leaksOf('See [[b]].', more)).toEqual([]);
  });

  it.each([
    ['an unpublished note', '---\npublish: false\n---\nZqtext'],
    ['a note nobody can read', '---\ntitle: Zqtitle: x\n---\nZqtext'],
    ['a note that is only perhaps public', '---\npublish: perhaps\n---\nZqtext'],
  ])('whichever way it is private: %s', (_, text) => {
    const more = { 'Zqother.md': text };
    expect(leaksOf('## On [[Zqother]]\n\nSee [[Zqother]].', more)).toEqual([]);
  });

  it.each([
    ['a title', '---\ntitle: Zqname\nlayout: Foo: bar\n---\nx', '[[Zqname]]'],
    ['a title that breaks it', '---\ntitle: Zqname: why\n---\nx', '[[Zqname: why]]'],
    ['a title in quotes', '---\n"title": "Zqname"\nlayout: @home\n---\nx', '[[Zqname]]'],
    ['a heading', '---\nlayout: @home\n---\n\n# Zqname #\n\nx', '[[Zqname]]'],
    ['an alias', '---\naliases: Zqname\nlayout: @home\n---\nx', '[[Zqname]]'],
    ['one of aliases', '---\naliases: [x, "Zqname"]\nlayout: @home\n---\nx', '[[Zqname]]'],
    ['one of a list', '---\naliases:\n  - x\n  - Zqname\nlayout: @home\n---', '[[Zqname]]'],
    ['JSON', '{\n  "draft": true,\n  "title": "Zqname",\n}\n', '[[Zqname]]'],
    ['TOML', '+++\ntitle = "Zqname"\ndraft = \n+++\n', '[[Zqname]]'],
    ['a block without an end', '---\ntitle: Zqname\ndraft: true\n\nx', '[[Zqname]]'],
  ])('through names in front matter that nobody can read: %s', (_, text, link) => {
    expect(leaksOf(`See ${link} and [[Public]].`, { 'other.md': text })).toEqual([]);
  });

  it('through the names of folders', () => {
    const more = { 'zqfolder/a.md': '---\ndraft: true\n---\nx', '_zqdrafts/a.md': 'x' };
    expect(leaksOf('Text.', more)).toEqual([]);
  });

  it('can be seen by this test', () => {
    expect(leaksOf('[[Zqpublic]]', { 'Zqpublic.md': 'Zqtext' })).not.toEqual([]);
  });
});

describe('what is shown instead', () => {
  const files = { 'Secret.md': '---\ndraft: true\n---\n[[Public]]', 'Public.md': 'x' };
  const grown = (text: string): Garden => growFrom({ ...files, 'a.md': text });

  it.each([
    ['See [[Secret]].', '<p>See a private note.</p>'],
    ['See [[Secret|those words]].', '<p>See those words.</p>'],
    ['See [[Secret#Part]].', '<p>See a private note.</p>'],
    ['See [those *words*](Secret.md).', '<p>See those <em>words</em>.</p>'],
    ['See [those words](Secret.md "title").', '<p>See those words.</p>'],
  ])('%j: %s', (text, html) => {
    expect(htmlOf(grown(text), 'a.md')).toBe(html);
  });

  it('is in headings and their ids', () => {
    const garden = grown('# On [[Secret]]\n\n## More on [[Secret]]\n\n## And [[Secret|words]]');
    const { title, headings } = noteOf(garden, 'a.md');
    expect(title).toBe('On a private note');
    expect(headings.map(({ text, id }) => [text, id])).toEqual([
      ['On a private note', 'on-a-private-note'],
      ['More on a private note', 'more-on-a-private-note'],
      ['And words', 'and-words'],
    ]);
  });

  it('is in the sentences around other links', () => {
    const garden = grown('As [[Secret]] says, see [[Public]].');
    expect(garden.edges.get('Public.md')?.backlinks).toEqual([
      {
        from: 'a.md',
        embeds: false,
        contexts: [{ before: 'As a private note says, see ', link: 'Public', after: '.' }],
      },
    ]);
  });

  it('is in no list of links', () => {
    const edges = grown('[[Secret]] ![[Secret]]').edges.get('a.md');
    expect(edges).toMatchObject({ links: [], unresolved: [] });
  });

  it('counts as many words as it shows', () => {
    const long = { 'One two three four five.md': '---\ndraft: true\n---\nx' };
    const garden = growFrom({ ...long, 'a.md': 'See [[One two three four five]].' });
    expect(targetOf(garden, 'a.md')).toBe('private');
    expect(noteOf(garden, 'a.md').words).toBe(4);
  });
});
