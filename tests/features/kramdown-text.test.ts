import { describe, expect, it } from 'vitest';
import { type Files, growFrom, htmlOf, noteOf, problemsOf } from '../build-garden.ts';

const post = '_posts/2021-06-28-post.md';
const html = (text: string, more: Files = {}): string =>
  htmlOf(growFrom({ [post]: text, ...more }), post).replace(/\n+/g, '');

describe('comments and raw text', () => {
  it.each([
    [
      'a comment as a block',
      'a\n\n{::comment}\n*x*\n\n[[y]]\n{:/comment}\n\nb',
      '<p>a</p><p>b</p>',
    ],
    ['closed in short', 'a\n\n{::comment}\nx\n{:/}\n\nb', '<p>a</p><p>b</p>'],
    ['on one line', 'a\n\n{::comment}x{:/}\n\nb', '<p>a</p><p>b</p>'],
    ['in running text', 'a{::comment}*x*{:/comment}b', '<p>ab</p>'],
    ['raw text', 'a {::nomarkdown}<b>*x*</b>{:/nomarkdown}', '<p>a <b>*x*</b></p>'],
    ['raw text as a block', '{::nomarkdown}\n<div>\n*x*\n\n*y*</div>\n{:/}', '<div>*x**y*</div>'],
    ['one that never ends', '{::comment}\n*x*', '<p>{::comment}<em>x</em></p>'],
    ['an unknown one', '{::other}*x*{:/other}', '<p>{::other}<em>x</em>{:/other}</p>'],
    ['in code', '`{::comment}x{:/}`', '<p><code>{::comment}x{:/}</code></p>'],
    ['in a quote', '> a\n>\n> {::comment}\n> x\n> {:/}', '<blockquote><p>a</p></blockquote>'],
  ])('%s', (_, text, expected) => {
    expect(html(text)).toBe(expected);
  });

  it('have no links and no tags', () => {
    const note = noteOf(growFrom({ [post]: '{::comment}\n[[y]] #z\n{:/}\nText.' }), post);
    expect([note.links, note.allTags]).toEqual([[], []]);
  });

  it('cannot bring scripts', () => {
    expect(html('{::nomarkdown}<script>alert(1)</script>{:/}')).not.toContain('script');
  });
});

describe('Markdown where an element asks for it', () => {
  it.each([
    ['<div markdown="1">\n*a*\n</div>', '<div><p><em>a</em></p></div>'],
    ["<div markdown='1'>*a*</div>", '<div><p><em>a</em></p></div>'],
    [
      '<div class="b" markdown=1>\n*a*\n\n*c*\n</div>',
      '<div class="b"><p><em>a</em></p><p><em>c</em></p></div>',
    ],
    ['<div markdown="span">*a*</div>', '<div><em>a</em></div>'],
    ['<p markdown="1">*a*</p>', '<p><em>a</em></p>'],
    ['<ul><li markdown="block">*a*</li></ul>', '<ul><li><p><em>a</em></p></li></ul>'],
    ['<div markdown="0">*a*</div>', '<div>*a*</div>'],
    ['<div>\n<div markdown="1">\n*a*\n</div>\n</div>', '<div><div><p><em>a</em></p></div></div>'],
    ['{::options parse_block_html="true" /}\n\n<div markdown="0">*a*</div>', '<div>*a*</div>'],
  ])('%s', (text, expected) => {
    expect(html(text)).toBe(expected);
  });

  it('has its places in the file', () => {
    const garden = growFrom({ [post]: '<div>\n<p markdown="1">a [[Nope]]</p></div>' });
    expect(problemsOf(garden, 'missing-link')).toMatchObject([{ line: 2, column: 19 }]);
  });
});

describe('definition lists', () => {
  it.each([
    ['a term', 'a\n: *b*', '<dl><dt>a</dt><dd><em>b</em></dd></dl>'],
    ['two terms', 'a\n*b*\n: c', '<dl><dt>a</dt><dt><em>b</em></dt><dd>c</dd></dl>'],
    ['two meanings', 'a\n: b\n: c', '<dl><dt>a</dt><dd>b</dd><dd>c</dd></dl>'],
    ['two of them', 'a\n: b\n\nc\n: d', '<dl><dt>a</dt><dd>b</dd><dt>c</dt><dd>d</dd></dl>'],
    ['paragraphs', 'a\n\n: b', '<dl><dt>a</dt><dd><p>b</p></dd></dl>'],
    ['more text', 'a\n:   b\n\n    c', '<dl><dt>a</dt><dd><p>b</p><p>c</p></dd></dl>'],
    ['a list', 'a\n: - b\n  - c', '<dl><dt>a</dt><dd><ul><li>b</li><li>c</li></ul></dd></dl>'],
    ['a class', 'a\n: b\n{: .c}', '<dl class="c"><dt>a</dt><dd>b</dd></dl>'],
    ['words around', 'x\n\na\n: b\n\ny', '<p>x</p><dl><dt>a</dt><dd>b</dd></dl><p>y</p>'],
    ['no term', ': b', '<p>: b</p>'],
    ['no blank', 'a\n:b', '<p>a:b</p>'],
    ['in a quote', '> a\n> : b', '<blockquote><dl><dt>a</dt><dd>b</dd></dl></blockquote>'],
  ])('with %s', (_, text, expected) => {
    expect(html(text)).toBe(expected);
  });

  it('hold links of the note', () => {
    const garden = growFrom({ [post]: 'Words\n: See [[b]].', 'b.md': 'x' });
    expect(garden.edges.get('b.md')?.backlinks).toMatchObject([
      { from: post, contexts: [{ before: 'See ', link: 'b', after: '.' }] },
    ]);
  });
});

describe('abbreviations', () => {
  const define =
    '\n\n*[HTML]: Hyper Text\n*[C++]: A language\n*[A B]: Two words\n*[A]: One\n*[no]:';

  it.each([
    ['HTML', '<abbr title="Hyper Text">HTML</abbr>'],
    ['(HTML)', '(<abbr title="Hyper Text">HTML</abbr>)'],
    ['XHTML HTMLs html', 'XHTML HTMLs html'],
    ['C++ C+', '<abbr title="A language">C++</abbr> C+'],
    ['A B A', '<abbr title="Two words">A B</abbr> <abbr title="One">A</abbr>'],
    ['no', '<abbr>no</abbr>'],
    ['`HTML`', '<code>HTML</code>'],
    ['*HTML*', '<em><abbr title="Hyper Text">HTML</abbr></em>'],
    ['[HTML](https://a.example)', '<abbr title="Hyper Text">HTML</abbr></a>'],
  ])('explain %s', (text, expected) => {
    expect(html(text + define)).toContain(expected);
    expect(html(text + define)).not.toContain('*[');
  });

  it('are words of the note', () => {
    const garden = growFrom({ [post]: `See HTML in [[b]].${define}`, 'b.md': 'x' });
    expect(garden.edges.get('b.md')?.backlinks[0]?.contexts).toMatchObject([
      { before: 'See HTML in ' },
    ]);
  });
});

describe('math', () => {
  it.each([
    ['a $$x_1$$ b', '<msub><mi>x</mi><mn>1</mn></msub>'],
    ['a $x$ and $y$ *b*', '<p>a $x$ and $y$ <em>b</em></p>'],
  ])('needs two signs: %s', (text, expected) => {
    expect(html(text)).toContain(expected);
  });
});

it.each([['{::comment}x{:/}'], ['{: .b}'], ['a\n: b'], ['*[HTML]: x'], ['{{ site.url }}']])(
  'nothing of it is read outside of blogs: %s',
  (text) => {
    expect(html('x', { 'note.md': text })).toBe('<p>x</p>');
    const garden = growFrom({ 'note.md': text });
    expect(htmlOf(garden, 'note.md')).toBe(`<p>${text}</p>`);
  },
);

describe('links and pictures in HTML', () => {
  const files = { 'b.md': 'x', 'p.png': '', 'q.pdf': '' };

  it.each([
    ['<a href="/b/">words</a>', '<a class="internal-link" href="/b/">words</a>'],
    ['See <a class="c" href="/b/">*w*</a>', '<a class="internal-link c" href="/b/"><em>w</em></a>'],
    ['<div><a href="b.md">w</a></div>', '<div><a class="internal-link" href="/b/">w</a></div>'],
    ['<div>\n<img src="/p.png" class="c" alt="d" width="20">\n</div>', 'alt="d" width="20"'],
    ['<a href="/b/"><img src="/p.png" alt="d"></a>', 'alt="d"'],
    ['<img src="/p.png" alt="d" style="width:45%; float:right">', 'class="style-'],
    ['<img src="/p.png" alt="d" width="45%">', 'class="style-'],
    ['<a href="/b/">never closed', 'never closed'],
    ['<a href="https://a.example/">w</a>', 'href="https://a.example/"'],
    ['<pre><a href="/b/">w</a></pre>', '<a class="internal-link" href="/b/">w</a></pre>'],
  ])('%s', (text, expected) => {
    expect(html(text, files)).toContain(expected);
  });

  it('are known to the garden, at their places', () => {
    const text =
      'a\n\n<div>\n<a href="/b/">w</a>\n<img src="/p.png"> <a href="/q.pdf">q</a>\n<a href="/no/">n</a>\n</div>';
    const garden = growFrom({ ...files, [post]: text });
    const found = (garden.resolutions.get(post) ?? []).map((one) =>
      'target' in one ? one.target.id : one.outcome,
    );
    expect(found).toEqual(['b.md', 'p.png', 'q.pdf', 'missing']);
    expect(garden.edges.get('b.md')?.backlinks).toMatchObject([{ from: post }]);
    expect(problemsOf(garden, 'missing-link')).toMatchObject([{ line: 6, column: 1 }]);
  });
});
