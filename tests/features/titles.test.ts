import { describe, expect, it } from 'vitest';
import { printMarks, readMarks } from '../../src/garden/index.ts';
import { renderTitle } from '../../src/pipeline/render-note.ts';
import { describeEntry } from '../../src/site/describe.ts';
import {
  complaintsOf,
  type Files,
  growFrom,
  htmlOf,
  noteOf,
  prepareNote,
} from '../build-garden.ts';

const others: Files = {
  'b.md': 'x',
  'secret.md': '---\npublish: false\n---\nx',
  'p.png': '',
};
const grown = (text: string, id = 'Own name.md') => growFrom({ ...others, [id]: text });
const titleOf = (text: string, id = 'Own name.md'): string => noteOf(grown(text, id), id).title;
const shownTitle = (text: string, id = 'Own name.md'): string | undefined =>
  renderTitle(prepareNote(grown(text, id), id));

describe('before the heading that is the title may stand', () => {
  it.each([
    ['a comment', '<!-- by a machine -->\n<!-- and -->'],
    ['a picture', '![logo](p.png)'],
    ['a picture by reference', '![logo][l]\n\n[l]: p.png'],
    ['badges', '[![Build](https://a.example/b.svg)](https://a.example) [![b]](b.md)\n\n[b]: p.png'],
    ['a badge by reference', '[![b][i]][l]\n\n[i]: p.png\n[l]: https://a.example'],
    ['a centred logo', '<p align="center">\n  <img src="p.png" width="20">\n</p>'],
    ['a logo in a link', '<a href="b.md"><img src="p.png"></a>'],
    ['a logo between blank lines', '<div align="center">\n\n![logo](p.png)\n\n</div>'],
    ['an anchor', '<a name="top"></a>'],
    ['a break', '<br/>'],
    ['tags', '#one #two/three'],
    ['an embedded picture', '![[p.png]]'],
  ])('%s', (_, opening) => {
    expect(titleOf(`${opening}\n\n# Its title\n\nText.\n\n# Later`)).toBe('Its title');
  });

  it.each([
    ['words', 'Words.'],
    ['words in HTML', '<p align="center">Words</p>'],
    ['a link', '[words](b.md)'],
    ['a rule', '---\n\n***'],
    ['a heading of a part', '## Part'],
    ['a list', '- a'],
  ])('no %s', (_, opening) => {
    expect(titleOf(`${opening}\n\n# Later`)).toBe('Own name');
  });

  it('in notes with components, what shows no words', () => {
    const text =
      '{/* a comment */}\n\n<div align="center"><img src="p.png" /></div>\n\n# Its title';
    expect(titleOf(text, 'n.mdx')).toBe('Its title');
  });
});

describe('a title keeps its marks', () => {
  it.each([
    ['# The `code` of *it*', 'The code of it', 'The <code>code</code> of <em>it</em>'],
    [
      '# See [[b|the other]]',
      'See the other',
      'See <a class="internal-link" href="/b/">the other</a>',
    ],
    ['# [b](b.md)', 'b', '<a class="internal-link" href="/b/">b</a>'],
    [
      '# A [[gone]]',
      'A gone',
      'A <span class="internal-link is-unresolved" title="not written yet">gone</span>',
    ],
    ['# Of [[secret|old]]', 'Of old', 'Of old'],
    ['# Note[^1]\n\n[^1]: x', 'Note', undefined],
    ['# Words alone', 'Words alone', undefined],
    ['---\ntitle: A *b* `c`\n---\nx', 'A *b* `c`', undefined],
    ['---\ntitle: The b\n---\n# The *b*', 'The b', 'The <em>b</em>'],
    ['# <kbd>K</kbd><script>x</script>', 'Kx', '<kbd>K</kbd>'],
  ])('%j', (text, title, html) => {
    expect([titleOf(text), shownTitle(text)]).toEqual([title, html]);
  });

  it.each([
    ['# The `code` of *it*', 'The <code>code</code> of <em>it</em>'],
    ['# A  **_b_** & `<c>`', 'A <strong><em>b</em></strong> &amp; <code>&lt;c></code>'],
    ['# See *[[b|the other]]*', 'See <em>the other</em>'],
    ['# Of *[[secret]]*', 'Of <em>a private note</em>'],
    ['---\ntitle: The b\n---\n# The *b*', 'The <em>b</em>'],
    ['---\ntitle: The b\n---\n# Another *b*', undefined],
    ['# ==Seen== and ~~gone~~', '<mark>Seen</mark> and <del>gone</del>'],
    ['# Words & <alone>', undefined],
    ['# [b](b.md)', undefined],
  ])('and keeps the marks of its words elsewhere: %j', (text, marked) => {
    const garden = grown(text);
    const { titleMarks, title } = describeEntry(garden, noteOf(garden, 'Own name.md'));
    expect(titleMarks).toBe(marked);
    const words = readMarks(titleMarks ?? '').map((piece) => piece.words);
    if (marked !== undefined) expect(words.join('')).toBe(title);
    expect(titleMarks && printMarks(readMarks(titleMarks))).toBe(marked);
  });

  it('and its links count', () => {
    const garden = grown('# See [[b|the other]]\n\nx');
    expect(garden.edges.get('b.md')?.backlinks).toMatchObject([{ from: 'Own name.md' }]);
    expect(htmlOf(garden, 'Own name.md')).toBe('<p>x</p>');
  });
});

describe('`title`', () => {
  it.each([
    ['1984', '1984'],
    ['1.10', '1.10'],
    ['007', '007'],
    ['2024-05-03', '2024-05-03'],
    ['true', 'true'],
    ['""', 'Own name'],
    ['"  "', 'Own name'],
    ['~', 'Own name'],
    ['Tom &amp; Jerry', 'Tom &amp; Jerry'],
    ['The <em>b</em>', 'The <em>b</em>'],
  ])('%s is %s', (written, title) => {
    const text = `---\ntitle: ${written}\n---\nx`;
    expect(titleOf(text)).toBe(title);
    expect(complaintsOf(grown(text))).toEqual([]);
  });

  it('as a list is none, with a problem', () => {
    const text = '---\ntitle: [A, B]\n---\nx';
    expect(titleOf(text)).toBe('Own name');
    expect(complaintsOf(grown(text))).toMatchObject([{ code: 'bad-property', line: 2 }]);
  });

  it.each([
    ['Tom &amp; Jerry', 'Tom & Jerry', undefined],
    ['A&#8211;B &lt;div&gt; &nosuch;', 'A–B <div> &nosuch;', undefined],
    ['The <em class="x">b</em> &amp; c', 'The b & c', 'The <em>b</em> &amp; c'],
    ['Use <template> well', 'Use <template> well', undefined],
    ['One<br>two', 'One two', 'One<br>two'],
    ['One<BR/> two', 'One two', 'One<br> two'],
    ['<I>a</I> <b>b</b>', 'a b', '<i>a</i> <b>b</b>'],
    ['<sub>1</sub><sup id=x>2</sup>', '12', '<sub>1</sub><sup>2</sup>'],
    ['a < b && c <bold>', 'a < b && c <bold>', undefined],
    ['a < <em>b</em> & c', 'a < b & c', 'a &lt; <em>b</em> &amp; c'],
    ['<em>b', 'b', '<em>b</em>'],
  ])('is HTML in a blog: %s', (written, title, html) => {
    const id = '_posts/2021-06-28-post.md';
    const text = `---\ntitle: ${JSON.stringify(written)}\ndescription: a &amp; b\n---\nx`;
    expect([titleOf(text, id), shownTitle(text, id)]).toEqual([title, html]);
    expect(noteOf(grown(text, id), id).description).toBe('a & b');
  });
});
