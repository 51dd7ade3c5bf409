import { describe, expect, it } from 'vitest';
import { elementsOf, growFrom, problemsOf, render, wordsInHtml } from '../build-garden.ts';

const removals = (text: string): string[] =>
  problemsOf(growFrom({ 'note.md': text }), 'unsafe-html').map(({ message }) => message);

describe('HTML in notes', () => {
  it.each([
    ['A <b>bold</b> word', '<p>A <b>bold</b> word</p>'],
    ['<u>under</u> <mark>m</mark> <kbd>k</kbd>', '<p><u>under</u> <mark>m</mark> <kbd>k</kbd></p>'],
    ['H<sub>2</sub>O<br>x', '<p>H<sub>2</sub>O<br>x</p>'],
    ['<div class="a b" id="c">d</div>', '<div class="a b" id="c">d</div>'],
    ['<b lang="de" dir="ltr" title="t">x</b>', '<p><b lang="de" dir="ltr" title="t">x</b></p>'],
    ['<abbr title="t">x</abbr>', '<p><abbr title="t">x</abbr></p>'],
    ['<details><summary>s</summary>d</details>', '<details><summary>s</summary>d</details>'],
    ['a <!-- hidden --> b', '<p>a  b</p>'],
  ])('is kept where it is harmless: %j', (text, html) => {
    expect(render(text)).toBe(html);
  });

  it.each([
    ['<a href="https://a.example/">b</a>', { className: ['external-link'], rel: ['noopener'] }],
    ['<a class="c" href="//a.example/">b</a>', { className: ['external-link', 'c'] }],
    ['<div><a href="mailto:a@b.example" rel="me">b</a></div>', { rel: ['me', 'noopener'] }],
    ['<a href="#top">b</a>', { href: '#top' }],
    ['<a href="javascript:alert(1)">b</a>', {}],
  ])('shows a link out of the garden as such: %s', (text, expected) => {
    const [link] = elementsOf(render(text), 'a');
    expect(link?.properties).toMatchObject(expected);
    if (!('rel' in expected) && !('className' in expected))
      expect(link?.properties['className']).toBeUndefined();
  });

  it('colours words that an old tag colours', () => {
    const [font] = elementsOf(render('a <font color="#c0504d">b</font>'), 'font');
    const [span] = elementsOf(render('a <span style="color:#c0504d">b</span>'), 'span');
    expect(font?.properties).toEqual({ className: [expect.stringMatching(/^style-/)] });
    expect(font?.properties).toEqual(span?.properties);
    expect(removals('a <font color="#c0504d">b</font>')).toEqual([]);
    expect(removals('a <font color="url(x)">b</font>')).toEqual([
      expect.stringContaining('`color:url(x)` in `color`'),
    ]);
  });

  const drawing = [
    '<svg width="40" height="20">',
    '<defs><linearGradient id="fade"><stop offset="0" stop-color="red"/></linearGradient></defs>',
    '<g transform="translate(1 2)" stroke="black" stroke-width="2" stroke-dasharray="1 2">',
    '<path d="M0 0L9 9" fill="url(#fade)"/><line x1="0" y1="1" x2="2" y2="3" style="stroke: red"/>',
    '<text x="3" y="4" text-anchor="middle" font-size="12">leaf</text></g></svg>',
  ];

  it.each([
    ['in a block', `<div>\n${drawing.join('\n')}\n</div>`],
    ['in a sentence', `A ${drawing.join('')} here.`],
  ])('keeps a drawing %s', (_, text) => {
    const [svg, ...parts] = elementsOf(render(text)).slice(1);
    expect(svg?.properties).toMatchObject({ viewBox: '0 0 40 20', className: ['drawing'] });
    expect(parts.map(({ tagName }) => tagName)).toEqual([
      'defs',
      'linearGradient',
      'stop',
      'g',
      'path',
      'line',
      'text',
    ]);
    expect(parts[3]?.properties).toMatchObject({ transform: 'translate(1 2)', strokeWidth: '2' });
    expect(parts[4]?.properties).toMatchObject({ d: 'M0 0L9 9', fill: 'url(#fade)' });
    expect(parts[5]?.properties).toMatchObject({ className: [expect.stringMatching(/^style-/)] });
    expect(parts[6]?.properties).toMatchObject({ textAnchor: 'middle', fontSize: '12' });
    expect(removals(text)).toEqual([]);
  });

  it.each([
    ['<script>alert(1)</script>', 1],
    ['<style>a{}</style>', 1],
    ['<foreignObject><b>x</b></foreignObject>', 1],
    ['<use href="https://a.example/x.svg#y"/>', 1],
    ['<image href="https://a.example/x.png"/>', 1],
    ['<animate attributeName="href" values="javascript:x"/>', 1],
    ['<rect onclick="x"/>', 1],
    ['<rect fill="url(https://a.example/x.svg#y)"/>', 1],
    ['<rect filter="url(#x)"/>', 1],
    ['<a xlink:href="javascript:x"><rect/></a>', 1],
  ])('keeps nothing in a drawing that could run or load: %s', (part, told) => {
    const text = `<svg viewBox="0 0 9 9">${part}<circle r="1"/></svg>`;
    const html = render(text);
    expect(html).toMatch(/<svg [^>]*>.*<circle r="1"><\/circle><\/svg>/);
    expect(html).not.toMatch(
      /example|javascript|alert|on(?:click|load)|foreign|<(?:style|b|animate)/i,
    );
    expect(removals(text)).toHaveLength(told);
  });

  it('has parts of drawings in drawings only', () => {
    expect(render('a <text>b</text> <rect/>')).toBe('<p>a b </p>');
    expect(removals('a <text>b</text>')).toHaveLength(1);
  });

  it.each(['script', 'style', 'object', 'iframe', 'template'])(
    '<%s> goes with what it holds',
    (name) => {
      const gone = `<${name}>\ngone\n</${name}>`;
      const html = render(`One <${name}>gone</${name}> two\n\n${gone}\n\nThree`);
      expect(html).not.toContain(name);
      expect(html).not.toContain('gone');
      expect(wordsInHtml(html)).toMatch(/One\s+two\s+Three/);
    },
  );

  it.each(['embed', 'base', 'meta', 'link'])('<%s> goes', (tag) => {
    const html = render(`One <${tag} href="x" src="x" content="x"> two`);
    expect(elementsOf(html).map(({ tagName }) => tagName)).toEqual(['p']);
  });

  it('<form> loses its tags only', () => {
    const html = render('<form action="/x"><p>Some <b>words</b></p></form>');
    expect(html).not.toMatch(/form|action/);
    expect(html).toContain('Some <b>words</b>');
  });

  it.each([
    '<b onclick="alert(1)">x</b>',
    '<b ONCLICK="alert(1)">x</b>',
    '<img src="x.png" onerror="alert(1)">',
    '<div onmouseover=alert(1)>x</div>',
    '<svg onload="alert(1)"><circle/></svg>',
    '<details ontoggle="alert(1)" open>x</details>',
    '<video onplay="alert(1)" src="x.mp4"></video>',
  ])('has no event handlers: %s', (text) => {
    expect(render(text)).not.toMatch(/alert|\son\w+=/i);
  });

  it.each([
    '[x](javascript:alert(1))',
    '[x](JavaScript:alert(1))',
    '[x](<java&#10;script:alert(1)>)',
    '[x][r]\n\n[r]: javascript:alert(1)',
    '<javascript:alert(1)>',
    '![x](javascript:alert(1))',
    '<a href="javascript:alert(1)">x</a>',
    '<a href=" &#1; javascript:alert(1)">x</a>',
    '<a href="java&#9;script:alert(1)">x</a>',
    '<a href="vbscript:alert(1)">x</a>',
    '<a href="data:text/html,alert(1)">x</a>',
    '<img src="javascript:alert(1)">',
    '<img srcset="javascript:alert(1) 2x">',
    '<video poster="javascript:alert(1)"></video>',
    '<video src="javascript:alert(1)"></video>',
    '<audio src="javascript:alert(1)"></audio>',
    '<video><source src="javascript:alert(1)"></video>',
    '<blockquote cite="javascript:alert(1)">x</blockquote>',
    '<table background="javascript:alert(1)"><tr><td>x</td></tr></table>',
  ])('runs nothing: %s', (text) => {
    const values = elementsOf(render(text)).flatMap(({ properties }) => Object.values(properties));
    expect(values.filter((value) => /alert/.test(String(value)))).toEqual([]);
  });

  it.each([
    ['an attribute', '<p style="color: red">x</p>'],
    ['an attribute in a text', 'a <span style="position: fixed">x</span>'],
    ['an attribute of a cell', '<table><tr><td style="text-align: right">x</td></tr></table>'],
  ])('has no inline styles: %s', (_, text) => {
    expect(render(text)).not.toContain('style=');
  });

  it('is closed where its author forgot to', () => {
    const html = render('<div><b>open\n\nText');
    expect(html.match(/<div>/g)).toHaveLength(1);
    expect(html.match(/<\/div>/g)).toHaveLength(1);
  });

  it('cannot leave the text that it stands in', () => {
    expect(render('One\n\n</div></article></body>\n\nTwo')).not.toMatch(/<\/(?:div|article|body)>/);
  });
});
