import { describe, expect, it } from 'vitest';
import { complaintsOf, elementsOf, growFrom, htmlOf } from '../build-garden.ts';

const grown = (text: string, dialect: 'mkdocs' | 'obsidian' = 'mkdocs') =>
  growFrom({ 'n.md': text, 'p.png': '' }, { dialect });
const html = (text: string): string => htmlOf(grown(text), 'n.md');

describe('a list of attributes', () => {
  it.each([
    ['**a**{ #b } c', 'strong', { id: 'b' }],
    ['## 9.7.0 <small>now</small> { id="9.7.0" }', 'h2', { id: '9.7.0' }],
    ['**a**{: .b .c } d', 'strong', { className: ['b', 'c'] }],
    ['*a*{title="A b"}', 'em', { title: 'A b' }],
    ['`a`{.b}', 'code', { className: ['b'] }],
    ['![a](p.png){ width="300" }', 'img', { width: 300 }],
    ['![a](p.png){width=300 .b}', 'img', { width: 300, className: ['b'] }],
    ['[a](https://a.example){ .button target=_blank }', 'a', { target: '_blank' }],
  ])('belongs to what stands before it: %s', (text, tagName, properties) => {
    const [element] = elementsOf(html(text), tagName);
    expect(element?.properties).toMatchObject(properties);
    expect(html(text)).not.toMatch(/[{}]/);
  });

  it.each(['**a**{b}', '**a** {.b}', '`a`{}', '{.b}', '**a**{.b', '`f`{x, y}', '`a`{#}'])(
    'is none in %s',
    (text) => {
      expect(html(text)).toContain(text.slice(text.indexOf('{')));
    },
  );

  it('sets nothing that is the page’s own', () => {
    expect(html('**a**{ #backlinks onclick="x()" data-frame="y" }')).toBe(
      '<p><strong>a</strong></p>',
    );
    expect(complaintsOf(grown('**a**{ onclick="x()" }'))).toMatchObject([{ code: 'unsafe-html' }]);
  });

  it('makes links lead to what has its id', () => {
    expect(complaintsOf(grown('[x](#b)\n\n**a**{ #b }'))).toEqual([]);
  });

  it('is text in editors that know none', () => {
    expect(htmlOf(grown('**a**{ #b }', 'obsidian'), 'n.md')).toContain('#b</a> }');
  });
});
