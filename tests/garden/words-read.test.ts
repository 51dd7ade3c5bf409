import { describe, expect, it } from 'vitest';
import { namesIn } from '../../src/garden/front-matter-names.ts';
import { isPageWithWords } from '../../src/garden/dialects/jekyll-files.ts';
import { termsOf } from '../../src/garden/terms.ts';
import { beginningOf, endOf } from '../../src/garden/text.ts';
import { growFrom, outcomeOf, readNote } from '../build-garden.ts';

describe('a text that is cut', () => {
  const words = 'One two three four five six seven eight nine ten';

  it.each<[text: string, length: number, beginning: string, end: string]>([
    [words, 48, words, words],
    [
      words,
      47,
      'One two three four five six seven eight nine…',
      '…two three four five six seven eight nine ten',
    ],
    [
      words,
      41,
      'One two three four five six seven eight…',
      '…three four five six seven eight nine ten',
    ],
    ['x'.repeat(50), 40, `${'x'.repeat(40)}…`, `…${'x'.repeat(40)}`],
    [`a ${'x'.repeat(60)} b`, 40, `a ${'x'.repeat(38)}…`, `…${'x'.repeat(38)} b`],
    [`a${'🌱'.repeat(30)}b`, 40, `a${'🌱'.repeat(19)}…`, `…${'🌱'.repeat(19)}b`],
  ])('%j at %d', (text, length, beginning, end) => {
    expect(beginningOf(text, length)).toBe(beginning);
    expect(endOf(text, length)).toBe(end);
  });
});

describe('the words by which notes are compared', () => {
  const terms = (text: string, title = ''): Record<string, number> => {
    const { passages, links } = readNote(text);
    return Object.fromEntries(termsOf({ title, passages, links }));
  };

  it.each<[text: string, terms: Record<string, number>]>([
    ['Fern, ferns and FERN', { fern: 2, ferns: 1, and: 1 }],
    ['question questions questioning', { questi: 3 }],
    ['an ox at it', {}],
    ['Größe größe GRÖSSE', { größe: 2, grösse: 1 }],
    ['Cafe\u0301s cafés', { cafés: 2 }],
    ['`fern` and $fern$', { and: 1 }],
    ['See #fern', { see: 1, fern: 1 }],
    ['See [[Moss|the fern]] and [[Moss]]', { see: 1, the: 1, fern: 1, and: 1 }],
    ['See [the *fern*](https://a.example)', { see: 1, the: 1, fern: 1 }],
    ['薔薇の花', { 薔薇: 1, 花: 1 }],
    ['ㇷ゚ 花ー', { 花: 1 }],
    ['fern薔薇fern', { fern: 2, 薔薇: 1 }],
  ])('of %j', (text, wanted) => {
    expect(terms(text)).toEqual(wanted);
  });

  it('count threefold in a title', () => {
    expect(terms('A fern.', 'Fern and moss')).toEqual({ fern: 4, and: 3, moss: 3 });
  });
});

describe('names in front matter that nobody can read', () => {
  it.each<[lines: string, title: string | undefined, aliases: string[]]>([
    ['title: Plan\naliases: [One, "Two"]', 'Plan', ['One, "Two"', 'One', 'Two']],
    ['Title: "Plan"', 'Plan', []],
    ["title = 'Plan'", 'Plan', []],
    ['"title": "Plan",', 'Plan', []],
    ['title: "Plan', '"Plan', []],
    ['title:\n# Heading ##', 'Heading', []],
    ['# One two\n# Three', 'One two', []],
    ['#tag\n## Part', undefined, []],
    ['title: First\ntitle: Second', 'First', ['Second', 'Second']],
    ['alias: One', undefined, ['One', 'One']],
    ['aliases:\n  - One\n  - "Two"\nother: x\n  - Three', undefined, ['One', 'Two']],
    ['aliases:\n- One', undefined, ['One']],
    ['aliases: [One,, ]', undefined, ['One,', 'One']],
    ['subtitle: x\ntitles: y', undefined, []],
    [`${'x\n'.repeat(399)}title: Last`, 'Last', []],
    [`${'x\n'.repeat(400)}title: Below`, undefined, []],
  ])('%j', (lines, title, aliases) => {
    expect(namesIn(lines.split('\n'))).toEqual({ ...(title !== undefined && { title }), aliases });
  });
});

it('a second title is a name of a note that nobody can read, too', () => {
  const text = '---\ntitle: First\ntitle: Second\nbroken: a: b\n---\nx';
  const garden = growFrom({ 'a.md': text, 'b.md': '[[First]] [[Second]] [[Third]]' });
  expect([0, 1, 2].map((link) => outcomeOf(garden, 'b.md', link).outcome)).toEqual([
    'private',
    'private',
    'missing',
  ]);
});

describe('a page of HTML in a blog', () => {
  it.each<[html: string, has: boolean]>([
    ['---\nlayout: x\n---\n<p>Words.', true],
    ['---\n---\nWords.', true],
    ['<p>Words.', false],
    ['----\nWords.', false],
    ['---\nlayout: x\nWords.', false],
    ['---\nlayout: Words\n---\n', false],
    ['---\n---\n{% for post in site.posts %}{{ post.title }}{% endfor %}', false],
    ['---\n---\n<script>const words = 1;</script><style>p { }</style>', false],
    ['---\n---\n<HEAD><title>Words</title></HEAD><img alt="Words">', false],
    ['---\n---\n<header>Words</header>', true],
    ['---\n---\n<p>A 1 & 2</p>', false],
    ['---\n---\n<script>x</script>Words<script>y</script>', true],
  ])('%j has words of its own: %s', (html, has) => {
    expect(isPageWithWords(html)).toBe(has);
  });
});
