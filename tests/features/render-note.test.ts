import { describe, expect, it } from 'vitest';
import { elementsOf, growFrom, htmlOf, render, wordsIn, wordsInHtml } from '../build-garden.ts';

describe('links', () => {
  const files = { 'deep work/b.md': '## Part *one*\n\nText. ^block', 'p.pdf': '' };
  const html = (text: string, base?: string): string =>
    htmlOf(growFrom({ ...files, 'a.md': text }), 'a.md', base);

  it.each([
    ['[[b]]', '<a class="internal-link" href="/deep-work/b/">b</a>'],
    ['[[b|words]]', '<a class="internal-link" href="/deep-work/b/">words</a>'],
    ['[[b#Part one]]', '<a class="internal-link" href="/deep-work/b/#part-one">b > Part one</a>'],
    ['[[b#Nope|x]]', '<a class="internal-link" href="/deep-work/b/">x</a>'],
    ['[*b*](deep%20work/b.md)', '<a class="internal-link" href="/deep-work/b/"><em>b</em></a>'],
  ])('%s', (text, expected) => {
    expect(html(text)).toBe(`<p>${expected}</p>`);
  });

  it.each([
    ['[x](https://a.example)', 'https://a.example', 'x'],
    ['[x](mailto:a@b.example)', 'mailto:a@b.example', 'x'],
    ['<https://a.example>', 'https://a.example', 'https://a.example'],
    ['see www.a.example', 'http://www.a.example', 'www.a.example'],
    ['[x][r]\n\n[r]: https://a.example', 'https://a.example', 'x'],
    ['[r]\n\n[r]: https://a.example', 'https://a.example', 'r'],
  ])('leave the garden: %j', (text, href, words) => {
    const [link] = elementsOf(html(text), 'a');
    expect(link?.properties).toEqual({ className: ['external-link'], href, rel: ['noopener'] });
    expect(link && wordsIn(link)).toBe(words);
  });

  it('lead to blocks', () => {
    const [link] = elementsOf(html('[[b#^block|x]]'), 'a');
    expect(decodeURIComponent(String(link?.properties['href']))).toBe('/deep-work/b/#^block');
  });

  it('are under the site’s path', () => {
    expect(html('[[b]] #tag', '/garden/')).toBe(
      '<p><a class="internal-link" href="/garden/deep-work/b/">b</a> ' +
        '<a class="tag" href="/garden/tags/tag/">#tag</a></p>',
    );
  });

  it('are percent-encoded', () => {
    const garden = growFrom({ 'a.md': '[[日本]]', '日本.md': 'x' });
    expect(htmlOf(garden, 'a.md')).toContain(`href="/${encodeURIComponent('日本')}/"`);
  });

  it('never stand in one another', () => {
    const text = '[x [[b]] y](https://a.example) [z #t](deep%20work/b.md) [[b|https://c.example]]';
    expect(html(text)).not.toMatch(/<a [^>]*>(?:(?!<\/a>).)*<a /);
    expect(wordsInHtml(html(text))).toBe('x b y z #t https://c.example');
  });

  it.each([
    ['[[Nope]]', 'Nope'],
    ['[[Nope|some words]]', 'some words'],
    ['[some words](Nope.md)', 'some words'],
    ['[[Nope#Part]]', 'Nope > Part'],
  ])('to what is not written yet: %s', (text, words) => {
    const [link, said, ...others] = elementsOf(html(text), 'span');
    expect(others).toEqual([]);
    expect(link?.properties['className']).toEqual(['internal-link', 'is-unresolved']);
    expect(link?.properties).not.toHaveProperty('href');
    expect(link && wordsIn(link)).toBe(words);
    expect(said?.properties).toEqual({ className: ['visually-hidden'], dataPagefindIgnore: '' });
    expect(said && wordsIn(said).trim()).toBe('(not written yet)');
    expect(elementsOf(html(text), 'a')).toEqual([]);
  });
});

describe('footnotes', () => {
  const html = render('One[^a], two[^b] and one again[^a].\n\n[^a]: Note *a*.\n[^b]: Note b.');

  it('lead there and back', () => {
    const ids = new Set(elementsOf(html).map(({ properties }) => properties['id']));
    const hrefs = elementsOf(html, 'a').map(({ properties }) => String(properties['href']));
    expect(hrefs).toHaveLength(6);
    for (const href of hrefs) expect(ids).toContain(decodeURIComponent(href.slice(1)));
  });

  it('say what they are', () => {
    const labels = elementsOf(html, 'a').flatMap(({ properties }) => properties['ariaLabel'] ?? []);
    expect(labels).toEqual(['Back to reference 1', 'Back to reference 1-2', 'Back to reference 2']);
    expect(wordsInHtml(html)).toContain('Footnotes');
    expect(wordsInHtml(html)).toContain('Note a.');
  });
});

describe('tasks', () => {
  const html = render('- [ ] open\n- [x] done\n- [X] Done\n- no task');

  it('are boxes that nobody can tick', () => {
    const boxes = elementsOf(html, 'input').map(({ properties }) => properties);
    expect(boxes).toMatchObject([
      { type: 'checkbox', disabled: true, dataTask: ' ' },
      { type: 'checkbox', disabled: true, dataTask: 'x', checked: true },
      { type: 'checkbox', disabled: true, checked: true },
    ]);
    expect(boxes[0]).not.toHaveProperty('checked');
  });

  it('have a name', () => {
    const names = elementsOf(html, 'input').map(({ properties }) => properties['ariaLabel']);
    expect(names).toEqual(['Not done', 'Done', 'Done']);
  });
});

describe('tables', () => {
  const html = render('| a | b | c |\n| :- | -: | :-: |\n| 1 | 2 | [[x\\|y]] |');

  it('are aligned by class', () => {
    expect(html).not.toContain('align=');
    expect(html).not.toContain('style=');
    const cells = elementsOf(html, 'td').map(({ properties }) => properties['className']);
    expect(cells).toEqual([['align-left'], ['align-right'], ['align-center']]);
  });

  it('keep the classes that cells have besides', () => {
    const [cell] = elementsOf(
      render('<table><tr><td class="x" align="right">1</td></tr></table>'),
      'td',
    );
    expect(cell?.properties).toEqual({ className: ['x', 'align-right'] });
  });

  it('scroll by keyboard and have a name', () => {
    const [around] = elementsOf(html, 'div');
    expect(around?.properties).toMatchObject({ tabIndex: 0, role: 'group', ariaLabel: 'Table' });
    expect(elementsOf(html, 'table')).toHaveLength(1);
  });

  it('hold links with words', () => {
    expect(wordsInHtml(html)).toContain('y (not written yet)');
  });
});

describe('the text as a whole', () => {
  it('is that of CommonMark and GFM', () => {
    expect(render('*a* ~~b~~ `c`\n\n> d\n\n1. e\n\n---\n\n```js\nf\n```')).toBe(
      '<p><em>a</em> <del>b</del> <code>c</code></p>\n<blockquote>\n<p>d</p>\n</blockquote>\n' +
        '<ol>\n<li>e</li>\n</ol>\n<hr>\n' +
        '<figure class="code-block"><figcaption data-pagefind-ignore=""><span class="code-language">' +
        'JavaScript</span></figcaption><pre><code class="language-js">f\n</code></pre></figure>',
    );
  });

  it('is the same each time it is rendered', () => {
    const text = '# T\n\n[[b]] ![[b]] #tag[^1]\n\n- [ ] x ^id\n\n<div>*y*</div>\n\n[^1]: z';
    const garden = growFrom({ 'a.md': text, 'b.md': 'x' });
    expect(htmlOf(garden, 'a.md')).toBe(htmlOf(garden, 'a.md'));
    expect(htmlOf(growFrom({ 'a.md': text, 'b.md': 'x' }), 'a.md')).toBe(htmlOf(garden, 'a.md'));
  });

  it('escapes what only looks like HTML', () => {
    expect(render('`<b>` &lt;i&gt; [[a <b> c]]')).toContain('<code>&lt;b></code> &lt;i>');
    expect(elementsOf(render('[[a <b> c]]'), 'b')).toEqual([]);
  });

  it('never loses text that it does not know', () => {
    expect(wordsInHtml(render('{{ site.x }} {% include y %} {: .z }'))).toBe(
      '{{ site.x }} {% include y %} {: .z }',
    );
  });
});
