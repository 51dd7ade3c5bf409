import { describe, expect, it } from 'vitest';
import { displayOf } from '../../src/garden/index.ts';
import {
  complaintsOf,
  growFrom,
  htmlOf,
  noteOf,
  readNote,
  render,
  wordsInHtml,
} from '../build-garden.ts';

/** The links of a text in short: `path`, `#part`, `|display`, `!` before an embed. */
function linksOf(text: string): string[] {
  return readNote(text).links.map((link) => {
    const display = displayOf(link);
    return (
      (link.kind === 'embed' ? '!' : '') +
      link.path +
      (link.part === undefined ? '' : `#${link.part}`) +
      (display === undefined ? '' : `|${display}`)
    );
  });
}

describe('wiki-links', () => {
  it.each([
    ['[[Note]]', ['Note']],
    ['See [[Note]].', ['Note']],
    ['[[a]] and [[b]]', ['a', 'b']],
    ['[[a]][[b]]', ['a', 'b']],
    ['[[Deep Work/My Note]]', ['Deep Work/My Note']],
    ['[[Note.md]]', ['Note.md']],
    ['[[../Note]]', ['../Note']],
    ['[[ Note ]]', ['Note']],
    ['[[Note|words]]', ['Note|words']],
    ['[[Note | some words ]]', ['Note|some words']],
    ['[[Note|a|b]]', ['Note|a|b']],
    ['[[Note|]]', ['Note']],
    ['[[Note#Part]]', ['Note#Part']],
    ['[[Note#Part|words]]', ['Note#Part|words']],
    ['[[Note#A#B]]', ['Note#A#B']],
    ['[[Note|words #1]]', ['Note|words #1']],
    ['[[#Part]]', ['#Part']],
    ['[[Note#^id]]', ['Note#^id']],
    ['[[#^id|words]]', ['#^id|words']],
    ['[[Sq]uare]]', ['Sq]uare']],
    ['[[Sq[uare]]', ['Sq[uare']],
    ['[[a [b] c]]', ['a [b] c']],
    ['[[Note|Sq]uare]]', ['Note|Sq]uare']],
    ['[[Note]]]', ['Note']],
    ['[[[x]]]', ['x']],
    ['[[Nested [[Inner]] x]]', ['Inner']],
    ['[[a|b [[Inner]] x]]', ['Inner']],
    ['[[unclosed and [[Note]]', ['Note']],
    ['[[Note]](a.md)', ['Note']],
    ['[[https://a.example/b]]', ['https://a.example/b']],
    ['https://a.example[[Note]]', ['Note']],
    ['https://a.example/b[[Note|words]] c', ['Note|words']],
    ['https://a.example/b.[[Note]]', ['Note']],
    ['(https://a.example/b)![[Note]]', ['!Note']],
    ['www.a.example/b?c=(d)[[Two words]]', ['Two words']],
    ['https://a.example/b[c]', []],
    ['https://a.example/[[a b', []],
    ['me@a.example[[Note]]', ['Note']],
    ['[[50% off]]', ['50% off']],
    ['[[a%20b]]', ['a%20b']],
    ['[[A & B (c) "d" \'e\'.f]]', ['A & B (c) "d" \'e\'.f']],
    ['[[a*b*c_d_~~e~~]]', ['a*b*c_d_~~e~~']],
    ['[[costs $5 and $6]]', ['costs $5 and $6']],
    ['[[日本語|メモ]]', ['日本語|メモ']],
    ['[[ملاحظة]]', ['ملاحظة']],
    ['[[🌱]]', ['🌱']],
    ['*[[Note]]*', ['Note']],
    ['**see [[Note|it]]**', ['Note|it']],
    ['> [[Note]]', ['Note']],
    ['- [[Note]]', ['Note']],
    ['- [ ] [[Note]]', ['Note']],
    ['# [[Note]]', ['Note']],
    ['A note.[^1]\n\n[^1]: [[Note]]', ['Note']],
    ['| a |\n| - |\n| [[Note]] |', ['Note']],
    ['| a |\n| - |\n| [[Note\\|words]] |', ['Note|words']],
    ['| a | b |\n| - | - |\n| [[Note#P\\|words]] | [[Other\\|x]] |', ['Note#P|words', 'Other|x']],
    ['| a |\n| - |\n| ![[p.png\\|300]] |', ['!p.png|300']],
    ['![[Note]]', ['!Note']],
    ['![[Note#Part]]', ['!Note#Part']],
    ['![[Note#^id]]', ['!Note#^id']],
    ['![[p.png|300x200]]', ['!p.png|300x200']],
    ['Wow![[Note]]', ['!Note']],
    ['Wow! [[Note]]', ['Note']],
    ['!![[Note]]', ['!Note']],
  ])('%j', (text, links) => {
    expect(linksOf(text)).toEqual(links);
  });

  it.each([
    ['nothing inside', '[[]]'],
    ['blanks inside', '[[ ]]'],
    ['a display text alone', '[[|a]]'],
    ['a line break inside', '[[a\nb]]'],
    ['a line break in the display text', '[[a|b\nc]]'],
    ['a Windows line break inside', '[[a\r\nb]]'],
    ['an end of the text inside', '[[a'],
    ['one bracket at its end', '[[a] b'],
    ['one bracket at its start', '[a]]'],
    ['blanks between the brackets', '[ [a] ]'],
    ['code', '`[[a]]`'],
    ['code around it', '`a [[b]] c`'],
    ['fenced code', '```\n[[a]]\n```'],
    ['indented code', '    [[a]]'],
    ['a backslash before it', '\\[[a]]'],
    ['a backslash inside the brackets', '[\\[a]]'],
    ['an HTML comment', '<!-- [[a]] -->'],
    ['an attribute', 'a <span title="[[a]]">b</span>'],
  ])('there is none with %s', (_, text) => {
    expect(linksOf(text)).toEqual([]);
  });

  it.each([
    ['[[1]](a.md)', 'jekyll', ['a.md|[1]']],
    ['See [[1]](a.md#b "T"), [[2]](c%20d.md).', 'mkdocs', ['a.md#b|[1]', 'c d.md|[2]']],
    ['[[1]](a.md)', 'plain', ['1']],
    ['[[1]](https://a.example/b) x', 'plain', []],
    ['[[1]](https://a.example/b) x', 'obsidian', ['1']],
    ['[[1]] (a.md)', 'hugo', ['1']],
  ] as const)('and links with brackets in their words: %s in %s', (text, dialect, links) => {
    const garden = growFrom({ 'n.md': text }, { dialect });
    const found = noteOf(garden, 'n.md').links.map((link) =>
      [
        link.path,
        link.part && `#${link.part}`,
        displayOf(link) && `|${displayOf(link) ?? ''}`,
      ].join(''),
    );
    expect(found).toEqual(links);
  });

  it('marks what is embedded', () => {
    const kinds = readNote('[[a]] ![[b]] ![c](c.png) [d](d.md)').links.map(({ kind }) => kind);
    expect(kinds).toEqual(['link', 'embed', 'embed', 'link']);
  });

  it('keeps the words around brackets that are none', () => {
    expect(wordsInHtml(render('[[[x]]] and [[a\nb]] and \\[[c]]'))).toBe(
      '[x (not written yet)] and [[a\nb]] and [[c]]',
    );
  });
});

describe('Markdown links', () => {
  it.each([
    ['[t](Some%20Note.md)', ['Some Note.md|t']],
    ['[t](Some%20Note)', ['Some Note|t']],
    ['[t](<Some Note.md>)', ['Some Note.md|t']],
    ['[t](../a/Note.md)', ['../a/Note.md|t']],
    ['[t](/a/Note.md)', ['/a/Note.md|t']],
    ['[t](Note.md#Part%20one)', ['Note.md#Part one|t']],
    ['[t](Note.md "A title")', ['Note.md|t']],
    ['[t](#Part)', ['#Part|t']],
    ['[t](C%23.md)', ['C#.md|t']],
    ['[t](What%3F.md)', ['What?.md|t']],
    ['[t](a%2Fb.md)', ['a/b.md|t']],
    ['[t](a_(b).md)', ['a_(b).md|t']],
    ['[t](50%.md)', ['50%.md|t']],
    ['[t](caf%C3%A9.md)', ['café.md|t']],
    ['[some *words*](Note.md)', ['Note.md|some words']],
    ['[t][r]\n\n[r]: Note.md', ['Note.md|t']],
    ['[r][]\n\n[r]: Note.md', ['Note.md|r']],
    ['[r]\n\n[r]: <Some Note.md>', ['Some Note.md|r']],
  ])('%j', (text, links) => {
    expect(linksOf(text)).toEqual(links);
  });

  it.each([
    ['a scheme', '[t](https://a.example/b.md)'],
    ['another scheme', '[t](mailto:a@b.example)'],
    ['two slashes', '[t](//a.example/b.md)'],
    ['a bare address', 'https://a.example/b.md'],
    ['a raw blank', '[t](Some Note.md)'],
    ['code', '`[t](a.md)`'],
    ['a backslash', '\\[t](a.md)'],
    ['a scheme by reference', '[t][r]\n\n[r]: https://a.example'],
  ])('there is none with %s', (_, text) => {
    expect(linksOf(text)).toEqual([]);
  });

  it('holds no other link', () => {
    const html = htmlOf(
      growFrom({ 'a.md': '[see [[Inner]] now](Note.md)', 'Note.md': '', 'Inner.md': '' }),
      'a.md',
    );
    expect(html).toContain('<a class="internal-link" href="/note/">see Inner now</a>');
    expect(html.match(/<a /g)).toHaveLength(1);
  });
});

describe('links in properties', () => {
  const propertyLinks = (yaml: string): string[] => linksOf(`---\n${yaml}\n---\nText.`);

  it.each([
    ['up: "[[Note]]"', ['Note']],
    ['up: "[[Note|words]]"', ['Note|words']],
    ['up: "[[Note#Part]]"', ['Note#Part']],
    ['up: "[[Sq]uare]]"', ['Sq]uare']],
    ['up: "[words](Some%20Note.md)"', ['Some Note.md|words']],
    ['up: "[words](a_(b).md)"', ['a_(b).md|words']],
    ['up: ["[[a]]", "[[b]]"]', ['a', 'b']],
    ['up: "[[a]]"\ndown:\n  - "[[b]]"', ['a', 'b']],
    ['up: Note', []],
    ['up: "[words](https://a.example)"', []],
    ['up: 1', []],
  ])('“%s”', (yaml, links) => {
    expect(propertyLinks(yaml)).toEqual(links);
  });

  it('stand where the property stands', () => {
    const garden = growFrom({ 'a.md': '---\ntitle: A\nup: "[[Nope]]"\n---\nText.' });
    expect(complaintsOf(garden)).toMatchObject([{ code: 'missing-link', line: 3, column: 1 }]);
  });

  it('tie notes together', () => {
    const garden = growFrom({ 'a.md': '---\nup: "[[b]]"\n---\nText.', 'b.md': 'Text.' });
    expect(garden.edges.get('b.md')?.backlinks.map(({ from }) => from)).toEqual(['a.md']);
  });
});

describe('what a link shows', () => {
  it.each([
    ['[[b]]', 'b'],
    ['[[b|words]]', 'words'],
    ['[[b|]]', 'b'],
    ['[[deep/b]]', 'deep/b'],
    ['[[b#Part]]', 'b > Part'],
    ['[[b#One#Two]]', 'b > One > Two'],
    ['[[#Part]]', 'Part'],
    ['[[b#Part|words]]', 'words'],
    ['[words](b.md)', 'words'],
  ])('%s shows “%s”', (text, words) => {
    const b = '## Part\n\n## One\n\n### Two';
    const garden = growFrom({ 'a.md': `${text}\n\n## Part`, 'deep/b.md': b });
    expect(garden.show(noteOf(garden, 'a.md'), 0)).toBe(words);
    expect(wordsInHtml(htmlOf(garden, 'a.md').split('\n')[0] ?? '')).toBe(words);
  });
});
