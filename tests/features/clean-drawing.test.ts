import { describe, expect, it } from 'vitest';
import { cleanDrawing } from '../../src/html/clean-drawing.ts';
import { isPublishable } from '../../src/garden/index.ts';

const names = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
const drawn = (inner: string): string =>
  cleanDrawing(`<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`);
const within = (svg: string): string => svg.slice(svg.indexOf('>') + 1, -'</svg>'.length);

describe('a drawing keeps what it shows', () => {
  it.each([
    ['shapes', '<g transform="scale(2)"><path d="M0 0L1 1" stroke-width="2"/></g>'],
    [
      'gradients',
      '<linearGradient id="a" gradientUnits="userSpaceOnUse"><stop offset="0"/></linearGradient><rect fill="url(#a)"/>',
    ],
    ['words', '<text x="1" y="2">a &#x26; <tspan>b</tspan></text>'],
    [
      'its own styles',
      '<style>.a > .b { fill: red }</style><rect class="a" style="stroke: blue"/>',
    ],
    ['parts used twice', '<use href="#a"/><use xlink:href="#b"/>'],
    ['pictures in itself', '<image href="data:image/png;base64,AAAA" width="2"/>'],
    ['links to pages', '<a href="https://a.example/"><rect/></a>'],
    ['movement', '<rect><animate attributeName="x" to="3"/></rect>'],
  ])('%s', (_, inner) => {
    expect(within(drawn(inner))).toBe(inner);
  });

  it('whatever stands before it', () => {
    const source = `\uFEFF<?xml version="1.0"?><!DOCTYPE svg><!-- made by hand -->\n<svg width="2"><rect/></svg>`;
    expect(cleanDrawing(source)).toBe(`<svg width="2" ${names}><rect/></svg>`);
  });
});

describe('a drawing loses what runs, or is fetched', () => {
  it.each([
    ['a program', '<script>alert(1)</script>'],
    ['a program in capitals', '<SCRIPT>alert(1)</SCRIPT>'],
    ['a program under another name', '<x:script xmlns:x="http://www.w3.org/2000/svg">1</x:script>'],
    ['a program in a style', '<style>&lt;script>alert(1)&lt;/script></style>'],
    ['a program in a title', '<title><style><script>alert(1)</script></style></title>'],
    ['a handler', '<rect onload="alert(1)"/>'],
    ['a handler on itself', '<animate onbegin="alert(1)" attributeName="x"/>'],
    ['a handler that is set', '<set attributeName="onmouseover" to="alert(1)"/>'],
    [
      'an address that is set',
      '<a><animate attributeName="xlink:href" values="javascript:alert(1)"/></a>',
    ],
    ['an address that runs', '<a href="javascript:alert(1)">x</a>'],
    ['an address that runs, written otherwise', '<a xlink:href=" java&#10;script:alert(1)">x</a>'],
    ['a page', '<foreignObject><iframe src="javascript:alert(1)"></iframe></foreignObject>'],
    ['a picture of another site', '<image href="https://a.example/alert(1).png"/>'],
    ['a drawing of another site', '<use href="https://a.example/alert(1).svg#a"/>'],
    ['a style of another site', '<style>@import "https://a.example/alert(1).css";</style>'],
    ['a background of another site', '<rect style="fill: url(https://a.example/alert(1))"/>'],
    ['where it was made', '<metadata>alert(1)</metadata>'],
  ])('%s', (_, inner) => {
    const cleaned = drawn(`${inner}<rect/>`);
    expect(cleaned).toMatch(/<rect\/><\/svg>$/);
    expect(cleaned).not.toMatch(/alert|script|\son\w+=|a\.example/i);
  });

  it('and is none without a drawing', () => {
    expect(() => cleanDrawing('<script>alert(1)</script>')).toThrow('no drawing');
  });
});

describe('what runs as a page of the site is not published', () => {
  it.each(
    ['html', 'HTM', 'xhtml', 'xht', 'shtml', 'mht', 'mhtml', 'html5', 'svgz', 'xml', 'js', 'mjs']
      .concat(['cjs', 'jsx', 'wasm', 'css', 'php', 'php7', 'phtml', 'xsl', 'swf', 'hta', 'rdf'])
      .map((ending) => `a/b.${ending}`),
  )('%s', (id) => {
    expect(isPublishable(id)).toBe(false);
  });

  it.each(['a.png', 'a.svg', 'a.pdf', 'a.json', 'a.txt', 'a.csv', 'a.docx', 'a.mp3', 'a.ics'])(
    'but %s is',
    (id) => {
      expect(isPublishable(id)).toBe(true);
    },
  );
});
