import { describe, expect, it } from 'vitest';
import { growFrom, htmlOf } from '../build-garden.ts';
import { seed } from '../seed.ts';
import { faultsOf } from './faults.ts';
import { tryVault } from './vault.ts';

describe('texts that nobody wrote', () => {
  it('crash nothing, and become documents without faults and without programs', () => {
    const findings = Array.from({ length: 25 }, (_, at) => tryVault(seed + at).findings).flat();
    expect(findings).toEqual([]);
  }, 120_000);
});

/** What was found by such texts, each in its smallest form. */
const found: readonly (readonly [what: string, text: string])[] = [
  ['a formula in a comment', '<!--$$x$$<-->'],
  ['an unwrapped element in a paragraph', '<button e=\'\' e=""><p>'],
  ['a link in a link across blocks', '<dl><a><table>\n\n#b'],
  ['a name that no attribute has', '<div data`>'],
  ['an attribute that every object has', '<p constructor="x" toString="y" __proto__="z">x</p>'],
  ['an id with a blank', '<p id="a b">x</p>'],
  ['an id without a sign', '<p id="">x</p>'],
  ['an id that two blocks have', 'x ^a\n\ny ^a'],
  ['an id of an element that ends too late', '<dl><a><table>\n\n<b k="" id="k">http://a'],
  ['an id that two elements have', '<p id="a">x</p>\n\n<p id="a">y</p>'],
  ['an item without its list', '- a\n\n  <div><li>x</li></div>'],
  ['a line end that begins a block of code', '<pre>\n\nx</pre>'],
];

describe.each(found)('%s', (_, text) => {
  it.each(['a.md', '_posts/2021-06-28-a.md'])('is a whole document in %s', (id) => {
    expect(faultsOf(htmlOf(growFrom({ [id]: text }), id))).toEqual([]);
  });
});

describe('an embed of what ends the item around it', () => {
  it('ends nothing', () => {
    const html = htmlOf(growFrom({ 'a.md': '- before ![[b]] after', 'b.md': '<li>x' }), 'a.md');
    expect(faultsOf(html)).toEqual([]);
  });
});

describe('what looks for faults', () => {
  it.each([
    ['<script>alert(1)</script>', 'injection'],
    ['<p onclick="x">y</p>', 'injection'],
    ['<a href="java\tscript:x">y</a>', 'injection'],
    ['<a href="data:text/html,x">y</a>', 'injection'],
    ['<iframe src="https://a.example/"></iframe>', 'injection'],
    ['<p style="color:red">y</p>', 'injection'],
    ['<p><div>x</div></p>', 'invalid'],
    ['<a><a>x</a></a>', 'invalid'],
    ['<p id="a"></p><p id="a"></p>', 'invalid'],
    ['<p>\u0007</p>', 'invalid'],
  ])('finds them: %s', (html, kind) => {
    expect(faultsOf(html).join('\n')).toContain(kind);
  });
});
