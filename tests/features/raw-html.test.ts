import type { Properties } from 'hast';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/garden/index.ts';
import {
  complaintsOf,
  elementsOf,
  type Files,
  growFrom,
  htmlOf,
  noteOf,
  wordsInHtml,
} from '../build-garden.ts';

const files: Files = {
  'b,c.png': '',
  'b.md': '# Beta\n\n## Far down\n\nx',
  'secret.md': '---\npublish: false\n---\nx',
  'p.png': '',
  'dir/two words.PNG': '',
  'icon.svg': '',
  'film.mp4': '',
  'sound.ogg': '',
  'paper.pdf': '',
  'words.vtt': '',
};
const made = '/garden/pictures/0123456789abcdef-40.webp';
const gardenWith = (text: string, id = 'note.md') => growFrom({ ...files, [id]: text });
const html = (text: string, id = 'note.md'): string => htmlOf(gardenWith(text, id), id);
const first = (text: string, tagName: string): Properties =>
  elementsOf(html(text), tagName)[0]?.properties ?? {};

describe('a picture in raw HTML', () => {
  it.each([
    ['<img src="p.png" alt="a" width="200">', { src: made, width: 200, height: 150, alt: 'a' }],
    ["<img src='./p.png' alt='a'>", { src: made, width: 40, height: 30 }],
    ['<img src=p.png width=20 height=20 align="right">', { width: 20, height: 20, align: 'right' }],
    ['<IMG SRC = "p.png" HEIGHT = "60px">', { src: made, width: 80, height: 60 }],
    [
      '<img src="/dir/two%20words.PNG" class="c d" id="e">',
      { src: made, className: ['c', 'd'], id: 'e' },
    ],
    ['<img src="dir/two words.PNG">', { src: made }],
    ['<img src="icon.svg">', { src: '/icon.svg' }],
    ['<img src="p.png?raw=true">', { src: made }],
    ['<img src=" p.png ">', { src: made }],
    ['<img srcset="p.png 2x, icon.svg" alt="a">', { src: made }],
  ])('is one of the vault: %s', (written, expected) => {
    const texts = [
      `One ${written} word.`,
      written,
      `<p align="center">${written}</p>`,
      `<figure>\n${written}\n<figcaption>F</figcaption>\n</figure>`,
      `<div>\n\n${written}\n\n</div>`,
      `- ${written}`,
      `> ${written}`,
      `| t |\n| - |\n| ${written.replaceAll('|', '')} |`,
      `<picture>\n  ${written}\n</picture>`,
    ];
    for (const text of texts)
      expect(first(text, 'img'), text).toMatchObject({ loading: 'lazy', ...expected });
  });

  it('is as wide as a share of the text', () => {
    expect(first('<img src="p.png" width="45%">', 'img')).toMatchObject({
      width: 40,
      height: 30,
      className: [expect.stringMatching(/^style-/)],
    });
  });

  it('offers what was made of each size, and nothing else', () => {
    const text = [
      '<picture>',
      '<source media="(prefers-color-scheme: dark)" srcset="icon.svg" type="image/svg+xml">',
      '<source srcset="dir/two%20words.PNG 1x,p.png 2x, b,c.png" type="image/png">',
      '<img src="p.png">',
      '</picture>',
    ].join('\n');
    const sources = elementsOf(html(text), 'source').map(({ properties }) => properties);
    expect(sources).toMatchObject([
      { media: '(prefers-color-scheme: dark)', srcSet: '/icon.svg', type: 'image/svg+xml' },
      { srcSet: made },
    ]);
    expect(sources[1]?.['type']).toBeUndefined();
    expect(complaintsOf(gardenWith(text))).toEqual([]);
  });

  it('names the link that it is all of', () => {
    expect(html('<a href="b.md"><img src="p.png"></a>')).toMatch(
      /<a class="internal-link" href="\/b\/"><img [^>]*alt="p.png"[^>]*><\/a>/,
    );
    expect(html('[<img src="p.png" alt="d">](b.md)')).toMatch(/<img [^>]*alt="d"[^>]*><\/a>/);
    expect(wordsInHtml(html('[<img src="p.png" alt="d">](b.md)'))).toBe('');
  });
});

describe('films, sounds and documents in raw HTML', () => {
  it.each([
    [
      '<video src="film.mp4" controls poster="p.png"></video>',
      'video',
      { src: '/film.mp4', poster: made },
    ],
    [
      '<video controls width="250"><source src="film.mp4" type="video/mp4"></video>',
      'source',
      { src: '/film.mp4', type: 'video/mp4' },
    ],
    [
      '<video><track src="words.vtt" kind="captions" srclang="en"></video>',
      'track',
      { src: '/words.vtt' },
    ],
    ['<audio controls src="sound.ogg"></audio>', 'audio', { src: '/sound.ogg' }],
    [
      '<object data="paper.pdf#page=2"><p>None</p></object>',
      'iframe',
      { src: '/paper.pdf#page=2' },
    ],
    ['<embed src="film.mp4">', 'video', { src: '/film.mp4' }],
    ['<embed src="icon.svg">', 'img', { src: '/icon.svg' }],
  ])('are of the vault: %s', (written, tagName, expected) => {
    for (const text of [`One ${written} word.`, `<div>\n${written}\n</div>`]) {
      expect(first(text, tagName)).toMatchObject(expected);
      expect(complaintsOf(gardenWith(text))).toEqual([]);
    }
  });
});

describe('a link in raw HTML', () => {
  it.each([
    ['<a href="b.md">w</a>', '/b/'],
    ["<A HREF = '/b/'>w</A>", '/b/'],
    ['<a href=b.md title="t">w</a>', '/b/'],
    ['<a href="./b" target="_blank">w</a>', '/b/'],
    ['<a href="b.md#Far%20down" style="color:red">w</a>', '/b/#far-down'],
    ['<a href="paper.pdf" download>w</a>', '/paper.pdf'],
    ['<a href="dir/two%20words.PNG">w</a>', '/dir/two%20words.PNG'],
  ])('leads where one of Markdown leads: %s', (written, href) => {
    for (const text of [`One ${written}.`, `<p>One ${written}.</p>`, `x\n\n## Head ${written}`]) {
      const link = elementsOf(html(text), 'a').find(
        ({ properties }) => properties['href'] === href,
      );
      expect(link?.properties['className'], text).toContain('internal-link');
      expect(html(text)).toContain('>w</a>');
    }
  });

  it.each([['One <a href="nowhere.md">w</a>.'], ['<p>One <a href="nowhere.md">w</a>.</p>']])(
    'that is not written yet says so: %s',
    (text) => {
      const shown = html(text);
      expect(shown).toContain('<span class="internal-link is-unresolved"');
      expect(shown).not.toContain('nowhere.md');
      expect(complaintsOf(gardenWith(text))).toMatchObject([
        { code: 'missing-link', line: 1, column: text.indexOf('<a') + 1 },
      ]);
    },
  );

  it('to a private note is its words', () => {
    for (const text of ['One <a href="secret.md">w</a>.', '<p>One <a href="secret.md">w</a>.</p>'])
      expect(html(text)).toBe('<p>One w.</p>');
  });

  it('is a link of the garden, in its sentence', () => {
    const garden = gardenWith('Ask <a href="b.md">the *other*</a> first.');
    expect(noteOf(garden, 'note.md').links).toMatchObject([{ kind: 'link', path: 'b.md' }]);
    expect(garden.edges.get('b.md')?.backlinks).toMatchObject([
      { from: 'note.md', contexts: [{ before: 'Ask ', link: 'the other', after: ' first.' }] },
    ]);
  });

  it('lies below the address of the site', () => {
    const garden = gardenWith('<p><a href="b.md">w</a></p>');
    expect(htmlOf(garden, 'note.md', '/base/')).toContain('href="/base/b/"');
  });
});

describe('words in blocks of raw HTML', () => {
  it.each<[string, string[], string?]>([
    ['<p>One <em>two</em>.</p>', ['One two.']],
    ['<P>Fish &amp; chips&hellip;</P>', ['Fish & chips…']],
    ['<div align="center">\n  <h2>Head</h2>\n  <p>One\n  two</p>\n</div>', ['Head', 'One two']],
    ['<figure><img src="p.png" alt="no"><figcaption>A leaf</figcaption></figure>', ['A leaf']],
    ['<details><summary>More</summary>\n\nInside.\n\n</details>', ['More', 'Inside.']],
    ['<dl><dt>Term<dd>Meaning</dl>', ['Term', 'Meaning']],
    ['<table>\n<tr><th>a</th><th>b</th></tr>\n<tr><td>c</td></tr>\n</table>', ['a b', 'c']],
    ['<pre>x  = 1\ny</pre>', ['x = 1 y']],
    ['<center>One<br>two</center>', ['One two']],
    ['- One\n\n  <p>two</p>', ['One', 'two']],
    ['<div>a <!-- b --> c<script>d</script><style>e</style></div>', ['a c']],
    ['<div><svg><text>a</text></svg> <video>b</video></div>', []],
    [
      '<p>See <a href="https://a.example">this</a> and <a href="b.md">that</a>.</p>',
      ['See this and that.'],
    ],
    ['<p>See <a href="secret.md">that</a>.</p>', ['See that.']],
    ['<p>One <a href="b.md">it</a>.</p>', ['One it.'], '_posts/2020-01-01-note.md'],
    ['<div>\nOne [it](b.md).\n</div>', ['One [it](b.md).'], '_posts/2020-01-01-note.md'],
    ['<div markdown="1">\nOne [it](b.md).\n</div>', ['One it.'], '_posts/2020-01-01-note.md'],
    ['<div>\n  One *two*.\n</div>', ['One two.'], 'note.mdx'],
  ])('are passages of the text: %s', (text, expected, id = 'note.md') => {
    const garden = gardenWith(text, id);
    const note = noteOf(garden, id);
    const passages = note.passages.map(({ pieces }) =>
      wordsOf(pieces, (link) => garden.show(note, link)),
    );
    expect(passages.filter((words) => words !== '')).toEqual(expected);
  });

  it('count, and stand on their own lines', () => {
    const note = noteOf(gardenWith('One.\n\n<div>\n<p>\n  Two\nthree</p>\n</div>'), 'note.md');
    expect(note.words).toBe(3);
    expect(note.passages.map(({ place }) => place)).toEqual([
      { line: 1, column: 1 },
      { line: 5, column: 3 },
    ]);
  });

  it('mention notes by name, though not in code and links', () => {
    const garden = growFrom({
      'Quiet gardens.md': 'x',
      'Loud ones.md': 'x',
      'note.md':
        '<p>About quiet gardens.</p>\n<p><code>Loud ones</code> <a href="b.md">Loud ones</a></p>',
      'b.md': 'x',
    });
    expect(garden.mentions.get('Quiet gardens.md')).toMatchObject([
      { from: 'note.md', contexts: [{ before: 'About ', link: 'quiet gardens', after: '.' }] },
    ]);
    expect(garden.mentions.get('Loud ones.md')).toBeUndefined();
  });
});

it('leads where it should behind a tag that is shown as it is written', () => {
  const shown = html('<p>The <title> of <a href="b.md">it</a></p>');
  expect(shown).toContain('<p>The &lt;title> of <a class="internal-link" href="/b/">it</a></p>');
});

describe('what is not there', () => {
  it.each([
    ['One <img src="gone.png" alt="w">', 5],
    ['<img src="gone.png" alt="w">', 1],
    ['> - <video src="gone.mp4"></video>', 5],
    ['<picture><source srcset="gone.png"><img src="p.png"></picture>', 10],
    ['<video src="film.mp4" poster="gone.png"></video>', 1],
    ['<object data="gone.pdf"></object>', 1],
  ])('is a problem at its place: %s', (text, column) => {
    expect(complaintsOf(gardenWith(text))).toMatchObject([
      { code: 'missing-file', line: 1, column },
    ]);
    expect(html(text)).not.toMatch(/"gone|data-led/);
  });

  it('is told on its own line, in blocks too', () => {
    const text = 'a\n\n- <div>\n  <p>b</p>\n    <img src="gone.png">\n  </div>';
    expect(complaintsOf(gardenWith(text))).toMatchObject([{ line: 5, column: 5 }]);
  });

  it('is named where the picture would stand', () => {
    expect(html('One <img src="gone.png" alt="w">')).toBe(
      '<p>One <span class="image-missing">w</span></p>',
    );
  });
});

describe('nothing is looked up', () => {
  it.each([
    ['`<img src="gone.png">`'],
    ['<!-- <img src="gone.png"> -->'],
    ['    <img src="gone.png">'],
    ['<img src="https://a.example/gone.png">'],
    ['<img src="data:image/png;base64,aaaa">'],
    ['<a href="mailto:a@b.example">w</a>'],
    ['<a name="x">w</a>'],
    ['<a href="#">w</a>'],
  ])('in %s', (text) => {
    expect(noteOf(gardenWith(text), 'note.md').links).toEqual([]);
  });
});

it('nobody can say of an element which link it is', () => {
  expect(html('<img data-led="x src:0" src="https://a.example/p.png"> <img src="p.png">')).toMatch(
    /data-source="https:\/\/a\.example\/p\.png"/,
  );
});

it('is shown inside another note as it stands there', () => {
  const garden = growFrom({
    ...files,
    'dir/inner.md': '<p><a href="../b.md">w</a> <img src="two words.PNG" width="20"></p>',
    'note.md': '![[inner]]',
  });
  expect(htmlOf(garden, 'note.md')).toMatch(
    /<p><a class="internal-link" href="\/b\/">w<\/a> <img [^>]*width="20"/,
  );
});

describe('in notes with components', () => {
  const outcomes = (text: string): (string | undefined)[] => {
    const garden = gardenWith(text, 'note.mdx');
    return (garden.resolutions.get('note.mdx') ?? []).map((one) =>
      'target' in one ? one.target.id : one.outcome,
    );
  };

  it.each([
    ['One <img src="p.png" alt="a" width="20" /> word.', ['p.png']],
    ['<img src="dir/two words.PNG" />', ['dir/two words.PNG']],
    ['<figure>\n  <img src="p.png" />\n</figure>', ['p.png']],
    ['<picture>\n  <source srcSet="icon.svg" />\n  <img src="p.png" />\n</picture>', ['p.png']],
    ['<video src="film.mp4" poster="p.png" controls />', ['film.mp4', 'p.png']],
    [
      '<video><source src="film.mp4" /><track src="words.vtt" /></video>',
      ['film.mp4', 'words.vtt'],
    ],
    ['<embed src="paper.pdf" />', ['paper.pdf']],
    ['See <a href="b.md">the *other*</a>.', ['b.md']],
    ['<a href="b.md">\n\n*w*\n\n</a>', ['b.md']],
    ['<img src="gone.png" />', ['missing']],
    ['<img src={name} /> <Own src="p.png" />', []],
  ])('%s', (text, expected) => {
    expect(outcomes(text)).toEqual(expected);
  });

  it('what is not there is told at its place', () => {
    expect(complaintsOf(gardenWith('a\n\n<video src="gone.mp4" />', 'note.mdx'))).toMatchObject([
      { code: 'missing-file', line: 3, column: 1 },
    ]);
  });

  it('a picture has its size', () => {
    const inner = gardenWith('<img src="p.png" alt="a" width={20} />', 'note.mdx');
    expect(elementsOf(htmlOf(inner, 'note.mdx'), 'img')[0]?.properties).toMatchObject({
      src: made,
      width: 20,
      height: 15,
      alt: 'a',
    });
  });
});
