import { describe, expect, it } from 'vitest';
import { type Files, growFrom, htmlOf, noteOf, problemsOf } from '../build-garden.ts';

const post = '_posts/2021-06-28-post.md';
const files = { 'b.md': 'x', 'p q.png': '' };
const html = (text: string, more: Files = files): string =>
  htmlOf(growFrom({ [post]: text, ...more }), post);

const toB = '<a class="internal-link" href="/b/">w</a>';

describe('a block of HTML', () => {
  it.each([
    ['<div>a</div>\n*b*', '<div>a</div>\n<p><em>b</em></p>'],
    ['<div>a</div>\n## B', '<div>a</div>\n<h2 id="b">'],
    ['<div>a</div>\n- b', '<div>a</div>\n<ul>\n<li>b</li>'],
    ['<DIV>a</div>\n*b*', '<p><em>b</em></p>'],
    ['<div><div>\n*a*\n</div>\n*b*\n</div>\n*c*', '*b*\n</div>\n<p><em>c</em></p>'],
    ['<div>a</div><p>\n*b*</p>\n*c*', '*b*</p>\n<p><em>c</em></p>'],
    ['<hr>\n*b*', '<hr>\n<p><em>b</em></p>'],
    ['<hr\nclass="c">\n*b*', '<hr class="c">\n<p><em>b</em></p>'],
    ['<table>\n<tr><td>*a*</td></tr>\n</table>\n*b*', '</table></div>\n<p><em>b</em></p>'],
    ['> <div>a</div>\n> *b*', '<div>a</div>\n<p><em>b</em></p>\n</blockquote>'],
    ['x\n<div>a</div>\n*b*', '<p>x</p>\n<div>a</div>\n<p><em>b</em></p>'],
    ['<div>\n\n*a*\n\n</div>\n*b*', '</div>\n<p><em>b</em></p>'],
    ['<div>a</div>\n[b]\n\n[b]: https://c.example', 'href="https://c.example"'],
  ])('ends with its element: %j', (text, expected) => {
    expect(html(text)).toContain(expected);
  });

  it.each([
    ['<p>a\n*b*\n\nc', '<p>a\n*b*'],
    ['<div>\n*b*', '<div>\n*b*'],
    ['<pre>\n<div></div>\n*b*</pre>', '*b*</pre>'],
    ['<!--\n<div></div>\n*b*\n-->', ''],
    ['<div>a</div> *b*', '<div>a</div> *b*'],
  ])('goes on as long as Markdown lets it when it has no end: %j', (text, expected) => {
    expect(html(text)).toContain(expected);
    expect(html(text)).not.toContain('<em>');
  });

  it.each([
    ['<img src="/p q.png">\n*b*', /^<p><img [^>]*>\n<em>b<\/em><\/p>$/],
    ['<br>\n**b**', /^<p><br>\n<strong>b<\/strong><\/p>$/],
    ['  <span class="c">\n*b*\n</span>', /^<p><span class="c">\n<em>b<\/em>\n<\/span><\/p>$/],
    ['<img src="/p q.png">\n{: .c}', /^<p class="c"><img [^>]*><\/p>$/],
    ['</B>\n*b*', /^<p>\n<em>b<\/em><\/p>$/],
    ['<font color="red">\n*b*\n</font>', /^<font class="style-\w+">\n\*b\*\n<\/font>$/],
    ['<spans>\n*b*\n</spans>', /\*b\*/],
  ])('begins with no element of running text: %j', (text, expected) => {
    expect(html(text)).toMatch(expected);
  });

  it('is CommonMark’s in all other notes', () => {
    expect(htmlOf(growFrom({ 'note.md': '<div>a</div>\n*b*' }), 'note.md')).toContain('*b*');
    expect(htmlOf(growFrom({ 'note.md': '<b>\n*b*\n</b>' }), 'note.md')).toContain('*b*');
  });
});

describe('what touches in block HTML touches on the page', () => {
  it.each([
    ['<div>(<a href="/b/">w</a>).</div>', `<div>(${toB}).</div>`],
    ['<div><b><a href="/b/">w</a></b></div>', `<div><b>${toB}</b></div>`],
    ['> <div>(<a href="/b/">w</a>).</div>', `<div>(${toB}).</div>`],
    ['- <div>(<a href="/b/">w</a>).</div>', `<div>(${toB}).</div>`],
    ['<div>\n<a href="/b/">w</a>,\n<i>c</i></div>', `<div>\n${toB},\n<i>c</i></div>`],
    ['<p markdown="span">a *b*, c.</p>', '<p>a <em>b</em>, c.</p>'],
    ['<b markdown="1">a *b*</b>!', '<b>a <em>b</em></b>!'],
    ['<div>\n\n*b*\n\n</div>', '<div>\n<p><em>b</em></p>\n</div>'],
  ])('%j', (text, expected) => {
    expect(html(text)).toContain(expected);
  });

  it('also when it is a formula', () => {
    expect(html('<div>($$a$$),</div>')).toMatch(/<div>\(<span class="math.*<\/span>\),<\/div>/s);
  });

  it('also when it is two pictures', () => {
    const pictures = html('<div><img src="/p q.png"><img src="/p q.png"></div>');
    expect(pictures).toMatch(/^<div><img [^>]*><img [^>]*><\/div>$/);
  });
});

describe('code between tags in a sentence', () => {
  it.each([
    ['<code>__a__</code> **b**', '<code>__a__</code> <strong>b</strong>'],
    ['<code>"a" -- b...</code> "c"', '<code>"a" -- b...</code> “c”'],
    ['<kbd>[[b]]</kbd> [[b|w]]', `<kbd>[[b]]</kbd> ${toB}`],
    ['<samp>https://a.example</samp>', '<samp>https://a.example</samp>'],
    ['<var>$$a$$</var>', '<var>$$a$$</var>'],
    ['<code class="c">*a*</code>', '<code class="c">*a*</code>'],
    ['<CODE>*a*</CODE>', '<code>*a*</code>'],
    ['<code>*a* &lt;b&gt; <i>c</i></code>', '<code>*a* &lt;b> <i>c</i></code>'],
    ['<code>*a*</code> *b* <code>*c*</code>', '</code> <em>b</em> <code>*c*</code>'],
    ['<code>*a*', '<code><em>a</em></code>'],
    ['<b>*a*</b>', '<b><em>a</em></b>'],
    ['<code>A</code> A\n\n*[A]: b', '<code>A</code> <abbr title="b">A</abbr>'],
  ])('is as it is written: %j', (text, expected) => {
    expect(html(text)).toContain(expected);
  });

  it('has no links, no tags, and its words are the note’s', () => {
    const note = noteOf(growFrom({ [post]: 'Say <code>[[b]] #c</code>.' }), post);
    expect([note.links, note.allTags]).toEqual([[], []]);
    expect(note.passages.map(({ pieces }) => pieces)).toEqual([['Say ', '[[b]] #c', '.']]);
  });

  it('cannot bring scripts', () => {
    expect(html('<code><img src=x onerror=alert(1)><script>x</script></code>')).not.toMatch(
      /onerror|script/,
    );
  });

  it('is Markdown in all other notes', () => {
    const note = htmlOf(growFrom({ 'note.md': '<code>**a**</code>' }), 'note.md');
    expect(note).toContain('<code><strong>a</strong></code>');
  });
});

describe('addresses with blanks', () => {
  it.each([
    ['![a](/p q.png)', 'alt="a"'],
    ['![a](/p q.png){: .c}', 'class="c"'],
    ['[w](my  b.md)', 'title="not written yet">w</span>'],
    ['[w](https://a.example/b c)', 'href="https://a.example/b%20c"'],
    ['[w](https://a.example/b c "T (t)")', 'title="T (t)"'],
    ["[w](https://a.example/b c 't' )", 'title="t"'],
    ['[w](https://a.example/b c (d))', 'href="https://a.example/b%20c%20(d)"'],
    ['[w](https://a.example/b\\_c &amp;d)', 'href="https://a.example/b_c%20&amp;d"'],
    ['[*w*](https://a.example/b c)', '<em>w</em></a>'],
    ['[w](<https://a.example/b c>)', 'href="https://a.example/b%20c"'],
    ['[w](b.md)', toB],
  ])('lead somewhere: %s', (text, expected) => {
    expect(html(text)).toContain(expected);
  });

  it.each([
    ['[w](b c'],
    ['[w](b [c d)'],
    ['[w]( b c)'],
    ['[w](b\nc)'],
    ['[w](b c "d)'],
    ['[w](b "c" d)'],
    ['[w](b (c d)'],
    ['w](b c)'],
    ['[w] (b c)'],
  ])('are none in %j', (text) => {
    expect(html(text)).not.toMatch(/<a|not written/);
  });

  it('are told when they lead nowhere', () => {
    const garden = growFrom({ [post]: 'See [the paper](The Paper).' });
    expect(problemsOf(garden, 'missing-link')).toMatchObject([{ line: 1, column: 5 }]);
  });

  it('are words in all other notes', () => {
    expect(htmlOf(growFrom({ 'note.md': '[w](b c)' }), 'note.md')).toBe('<p>[w](b c)</p>');
  });
});

it.each([['<p markdown="1">a</p>'], ['<div markdown="0">a</div>'], ['a <b markdown="span">c</b>']])(
  'nothing is said of an attribute that has done its work: %s',
  (text) => {
    expect(problemsOf(growFrom({ [post]: text }), 'unsafe-html')).toEqual([]);
  },
);
