import { describe, expect, it } from 'vitest';
import { blockProblems } from '../../src/pipeline/block-problems.ts';
import {
  elementsOf,
  type Files,
  growFrom,
  htmlOf,
  noteOf,
  problemsOf,
  treeOf,
} from '../build-garden.ts';

const post = '_posts/2021-06-28-post.md';
const on = '{::options parse_block_html="true" /}\n\n';

/** The HTML of a post, on one line. */
function html(text: string, more: Files = {}): string {
  return htmlOf(growFrom({ [post]: text, ...more }), post).replace(/\n+/g, '');
}

describe('Markdown in block HTML', () => {
  const a = '<p><em>a</em></p>';

  it.each([
    ['a block', '<div>\n*a*\n</div>', `<div>${a}</div>`],
    ['a block on one line', '<div>*a*</div>', `<div>${a}</div>`],
    ['a class', '<div class="b">\n*a*\n</div>', `<div class="b">${a}</div>`],
    ['a list', '<div>\n- a\n- b\n</div>', '<div><ul><li>a</li><li>b</li></ul></div>'],
    ['two paragraphs', '<div>\na\n\n*b*\n</div>', '<div><p>a</p><p><em>b</em></p></div>'],
    ['a block in a block', '<div>\n<nav>\n*a*\n</nav>\n</div>', `<div><nav>${a}</nav></div>`],
    ['a quote', '<blockquote>\n*a*\n</blockquote>', `<blockquote>${a}</blockquote>`],
    ['capital letters', '<DIV>\n*a*\n</DIV>', `<div>${a}</div>`],
    ['two blocks', '<div>*a*</div>\n\n<nav>*a*</nav>', `<div>${a}</div><nav>${a}</nav>`],
    ['two at once', '<div>\n*a*\n</div>\n<nav>\n*a*\n</nav>', `<div>${a}</div><nav>${a}</nav>`],
    ['an empty block', '<div></div>\n\n*a*', '<div></div><p><em>a</em></p>'],
  ])('is read in %s', (_, text, expected) => {
    expect(html(on + text)).toBe(expected);
  });

  it.each([
    ['p', '<p>*a*</p>'],
    ['h3', '<h3>*a*</h3>'],
  ])('is read in <%s>, which holds no blocks', (_, text) => {
    expect(html(on + text)).toContain('<em>a</em>');
    expect(html(on + text)).not.toContain('<p><p>');
  });

  it('is read from its line on, until it is turned off', () => {
    const off = '{::options parse_block_html="false" /}\n\n';
    expect(html(`<div>*a*</div>\n\n${on}<div>*b*</div>\n\n${off}<div>*c*</div>`)).toBe(
      '<div>*a*</div><div><p><em>b</em></p></div><div>*c*</div>',
    );
  });

  it.each([
    '{::options parse_block_html="true" /}',
    "{::options parse_block_html='true' /}",
    '{::options parse_block_html="true"/}',
    '{::options toc_levels="2" parse_block_html="true" /}',
  ])('is asked for by %s, which is not shown', (line) => {
    expect(html(`${line}\n\n<div>*a*</div>`)).toBe(`<div>${a}</div>`);
  });

  it('is left alone without the line', () => {
    expect(html('<div>*a*</div>')).toBe('<div>*a*</div>');
  });

  it('is left alone where kramdown is not spoken', () => {
    const garden = growFrom({ 'note.md': `${on}<div>*a*</div>`, [post]: 'Text.' });
    expect(htmlOf(garden, 'note.md')).toContain('{::options');
    expect(htmlOf(garden, 'note.md')).toContain('<div>*a*</div>');
  });

  it('is shown when it stands in code', () => {
    expect(html('```\n{::options parse_block_html="true" /}\n```\n\n<div>*a*</div>')).toContain(
      '<div>*a*</div>',
    );
  });

  it('is no way past the sanitiser', () => {
    const text = `${on}<div>\n<script>alert(1)</script>\n[x](javascript:alert(1))\n</div>`;
    expect(html(text)).not.toMatch(/script/);
  });
});

describe('links, tags and headings in block HTML', () => {
  it('belong to the note', () => {
    const garden = growFrom({
      [post]: `${on}<div>\nSee [[b]] on #pruning.\n\n## Inner\n</div>\n\n<div>![[c]]</div>`,
      'b.md': 'x',
      'c.md': 'x',
    });
    const note = noteOf(garden, post);
    expect(note.links.map(({ kind, path }) => [kind, path])).toEqual([
      ['link', 'b'],
      ['embed', 'c'],
    ]);
    expect(note.allTags).toEqual(['pruning']);
    expect(note.headings.map(({ id }) => id)).toEqual(['inner']);
    expect(garden.edges.get('b.md')?.backlinks).toMatchObject([{ from: post }]);
    expect(htmlOf(garden, post)).toContain('<a class="internal-link" href="/b/">b</a>');
  });

  it.each([
    ['on their own line', '<div>\nTwo [[Nope]]\n</div>', 7, 5],
    ['after some lines', '<div>\nOne\n\nTwo\n[[Nope]]\n</div>', 10, 1],
    ['on the line of the tag', '<div>[[Nope]]</div>', 6, 6],
  ])('stand where they stand in the file: %s', (_, text, line, column) => {
    const garden = growFrom({ [post]: `---\nlayout: post\n---\n${on}${text}` });
    expect(problemsOf(garden, 'missing-link')).toMatchObject([{ line, column }]);
  });
});

describe('block HTML over blank lines', () => {
  it.each([
    ['<div>\n\n    <p>a</p>\n\n</div>\n\n*b*', '<div><p>a</p></div><p><em>b</em></p>'],
    ['<div>\n<div>\n\n    <i>a</i>\n\n</div>\n</div>', '<div><div><i>a</i></div></div>'],
    ['<ul>\n\n    <li>a\n\n</ul>', '<ul><li>a</li></ul>'],
  ])('is HTML as long as it begins with tags: %j', (text, expected) => {
    expect(html(text).replace(/ {2,}/g, '')).toBe(expected);
  });

  it.each([
    ['Markdown between', '<div>\n\n*a*\n\n</div>', '<div><p><em>a</em></p></div>'],
    ['an element without end', '<div>\n\n- *a*', '<div><ul><li><em>a</em></li></ul></div>'],
    ['Markdown asked for', '<div markdown="1">\n\n*a*\n\n</div>', '<div><p><em>a</em></p></div>'],
    ['notes without kramdown', '<div>\n\n    <p>a</p>\n\n</div>', '&lt;p>a&lt;/p>'],
  ])('is not, with %s', (name, text, expected) => {
    const isPost = name !== 'notes without kramdown';
    const garden = growFrom({ [isPost ? post : 'note.md']: text });
    expect(htmlOf(garden, isPost ? post : 'note.md').replace(/\n+/g, '')).toContain(expected);
  });

  it('keeps a drawing whole', () => {
    const drawing =
      '<div>\n<svg width="9" height="9">\n\n  <text x="1">a</text>\n\n  <rect/>\n</svg>\n</div>';
    expect(html(drawing)).toMatch(/<svg [^>]*> *<text x="1">a<\/text> *<rect><\/rect><\/svg>/);
    expect(problemsOf(growFrom({ [post]: drawing }), 'unsafe-html')).toEqual([]);
  });
});

describe('formulas that MathJax would find', () => {
  const formulas = (text: string): (string | boolean)[][] =>
    elementsOf(html(text), 'math').map(({ properties }) => [
      String(properties['alttext']),
      properties['display'] === 'block',
    ]);

  it.each([
    ['So \\\\( a\\_1 \\, b \\\\) it is', 'a_1 \\, b', false],
    ['\\\\(a\\\\)', 'a', false],
    ['So \\\\[ a \\\\] it is', 'a', true],
    ['So \\\\(a\n= b\\\\) it is', 'a= b', false],
    ['\\\\(x\\_{i0}\\\\)', 'x_{i0}', false],
    ['<div>\n$$\na &lt; b\n$$\n</div>', 'a < b', true],
    ['<p>So \\(a\\) it is</p>', 'a', false],
    ['<p>So \\[a\\] it is</p>', 'a', true],
  ])('are set: %j', (text, tex, isBlock) => {
    expect(formulas(text)).toEqual([[tex, isBlock]]);
    expect(html(text)).not.toMatch(/\$\$|\\[()[\]]/);
  });

  it.each([
    '`\\\\(a\\\\)`',
    'a \\(b\\) c',
    'a \\\\(b',
    '<pre>$$a$$</pre>',
    '<p title="$$a$$">b</p>',
    '<p>$$a <b>c</b> b$$</p>',
  ])('are not found in %j', (text) => {
    expect(formulas(text)).toEqual([]);
  });

  it('are told when they cannot be set', () => {
    const garden = growFrom({ [post]: 'So \\\\(\\nonsense\\\\)' });
    const problems = blockProblems(noteOf(garden, post), treeOf(garden, post));
    expect(problems).toMatchObject([{ code: 'bad-math', line: 1 }]);
  });

  it('are Markdown’s own brackets in all other notes', () => {
    expect(htmlOf(growFrom({ 'note.md': 'a \\\\(b\\\\)' }), 'note.md')).toBe('<p>a \\(b\\)</p>');
  });
});
