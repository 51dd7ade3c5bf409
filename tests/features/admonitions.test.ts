import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  elementsOf,
  growFrom,
  htmlOf,
  noteOf,
  problemsOf,
  render,
  wordsInHtml,
} from '../build-garden.ts';

const words = (html: string): string =>
  wordsInHtml(html.replaceAll(/<\/(?:p|div|h\d|summary|figcaption|li)>/g, '$& '))
    .replace(/\s+/g, ' ')
    .replaceAll(' .', '.')
    .trim();
const callouts = (text: string) =>
  elementsOf(render(text))
    .filter(
      ({ properties }) =>
        String(properties['className']).includes('callout') && properties['dataCallout'],
    )
    .map(({ tagName, properties }) => [tagName, properties['dataCallout']]);

describe('callouts as other programs write them', () => {
  it.each([
    [
      'MkDocs',
      '!!! note "A title"\n    Body *one*.\n\n    - two\n\nAfter.',
      'A title Body one. two After.',
      [['div', 'note']],
    ],
    ['MkDocs, without a title', '!!! warning\n    Body.', 'Warning Body.', [['div', 'warning']]],
    ['MkDocs, folded', '??? tip "T"\n    Body.', 'T Body.', [['details', 'tip']]],
    [
      'MkDocs, right below a text',
      'Text\n!!! note\n    Body.',
      'Text Note Body.',
      [['div', 'note']],
    ],
    [
      'MkDocs, nested',
      '!!! note "A"\n    One.\n\n    !!! tip "B"\n        Two.\n\nAfter.',
      'A One. B Two. After.',
      [
        ['div', 'note'],
        ['div', 'tip'],
      ],
    ],
    ['MkDocs, with tabs', '!!! note "A"\n\tOne.', 'A One.', [['div', 'note']]],
    ['a directive', ':::note\nBody.\n:::\nAfter.', 'Note Body. After.', [['div', 'note']]],
    [
      'a directive with a title',
      ':::tip[A *title*]\nBody.\n:::',
      'A title Body.',
      [['div', 'tip']],
    ],
    [
      'a directive of VuePress',
      '::: warning Mind this\nBody.\n:::',
      'Mind this Body.',
      [['div', 'warning']],
    ],
    [
      'nested directives',
      '::::note\nOne.\n:::tip\nTwo.\n:::\nThree.\n::::',
      'Note One. Tip Two. Three.',
      [
        ['div', 'note'],
        ['div', 'tip'],
      ],
    ],
    [
      'a fence',
      '```ad-note\ntitle: T\nBody [[a]].\n```',
      'T Body a (not written yet).',
      [['div', 'note']],
    ],
    [
      'a fence, folded',
      '```ad-tip\ncollapse: closed\nBody.\n```',
      'Tip Body.',
      [['details', 'tip']],
    ],
  ])('%s', (_, text, shown, kinds) => {
    expect(words(render(text))).toBe(shown);
    expect(callouts(text)).toEqual(kinds);
  });

  it.each([
    ['in a list', '- item\n\n    !!! note "T"\n        Body.\n\n- two', 'item T Body. two'],
    ['in a list in a list', '1. a\n    - b\n\n        ??? tip\n            Body.', 'a b Tip Body.'],
    ['beside the text', '!!! info inline end "T"\n    Body.', 'T Body.'],
    ['with a fence inside', '!!! note\n    ```\n    !!! tip\n    ```', 'Note !!! tip'],
    ['as a block', '/// note | A *title*\nBody.\n///\n\nAfter.', 'A title Body. After.'],
    ['as tabs', '=== "A"\n\n    One.\n\n=== "B"\n\n    Two.\n\nAfter.', 'A One. B Two. After.'],
    [
      'as tabs in a list',
      '- x\n\n    === "A"\n\n        ``` sh\n        ls\n        ```',
      'x A Shell ls',
    ],
    [
      'below a line of a list that goes on',
      '* x\ny\n\n    === "A"\n\n        Body.',
      'x y A Body.',
    ],
    ['without a blank', '!!!note\n    Body.', 'Note Body.'],
    ['with quotes in a title', '!!! note "on "x""\n    Body.', 'on “x” Body.'],
    ['with further classes', '!!! warning highlight inline\n    Body.', 'Warning Body.'],
    ['as a block of its own kind', '/// version-added | v2\n///\n\nAfter.', 'v2 After.'],
    ['as a caption', '/// caption\nUnder *it*.\n///', 'Under it.'],
    ['as tabs in a callout', '!!! note\n    === "A"\n        One.', 'Note A One.'],
  ])('MkDocs, %s', (_, text, shown) => {
    const html = htmlOf(growFrom({ 'mkdocs.yml': '', 'a.md': text }), 'a.md');
    expect(words(html)).toBe(shown);
  });

  it.each([
    ['between tags', '<div>\n  :::note[T]\n  Body *x*.\n  :::\n</div>', 'T Body x.'],
    ['far in', '<div>\n      :::tip\n      Body.\n      :::\n</div>', 'Tip Body.'],
    ['in a list', '1. x\n\n   :::tip\n   y\n   :::\n2. z', 'x Tip y z'],
  ])('MDX, %s', (_, text, shown) => {
    expect(words(htmlOf(growFrom({ 'a.mdx': text }), 'a.mdx'))).toBe(shown);
  });

  it.each([
    ['code that is indented', '    !!! note\n        x'],
    ['words after three signs', '???  much of it\n\n!!! this is it'],
    ['tabs where nobody knows them', '=== "A"\n\nOne.'],
    ['code that is indented in a list', '- x\n\n      :::note\n      :::'],
    ['code', '```\n!!! note\n    x\n:::note\n:::\n```'],
    ['a directive that never ends', ':::note\nBody.'],
    ['a directive that is none', ':::grid\nBody.\n:::'],
    ['a sentence', 'Now !!! note this, and ::: that.'],
  ])('leave %s alone', (_, text) => {
    expect(callouts(text)).toEqual([]);
    expect(words(render(text))).toBe(
      text
        .replace(/^```|```$|^- /g, '')
        .replace(/"A"/, '“A”')
        .replace(/\s+/g, ' ')
        .trim(),
    );
  });

  it.each([
    ['!!! note "A"\n    See [[Nope]].', 2, 9],
    [':::note\nSee [[Nope]].\n:::', 2, 5],
    ['Text.\n\n!!! note\n    x\n\nSee [[Nope]].', 6, 5],
    ['x\n\n```ad-note\ntitle: T\nSee [[Nope]].\n```', 5, 5],
  ])('keep their places: %s', (text, line, column) => {
    expect(problemsOf(growFrom({ 'a.md': text }), 'missing-link')).toMatchObject([
      { line, column },
    ]);
  });

  it('lose no words, whatever stands around them', () => {
    const sign = fc.constantFrom(
      '!!! note\n',
      '??? tip "T"\n',
      ':::note\n',
      ':::\n',
      '::::\n',
      '\n',
      '    ',
      'word\n',
      '> ',
      '- ',
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 40 }), (signs) => {
        const count = (of: string): number => of.match(/word/g)?.length ?? 0;
        const text = signs.join('');
        expect(count(words(render(text)))).toBe(count(text));
      }),
      { numRuns: 200 },
    );
  });
});

describe('titles and headings of callouts', () => {
  it('a title may be a heading, or follow without a blank', () => {
    const html = render('# Note\n\n> [!note] ### Big *one*\n> body\n\n> [!tip]Close\n> body');
    expect(words(html)).toContain('Big one body Close body');
    expect(elementsOf(html).filter(({ tagName }) => /^h[2-6]$/.test(tagName))).toHaveLength(1);
    expect(callouts('> [!tip]Close\n> body')).toEqual([['div', 'tip']]);
  });

  it('headings in quotes are in no contents', () => {
    const note = noteOf(
      growFrom({ 'a.md': '> ## Quoted\n\n> [!note] T\n> ## In callout\n\n## Real' }),
      'a.md',
    );
    expect(note.headings.filter(({ isUnlisted }) => !isUnlisted).map(({ text }) => text)).toEqual([
      'Real',
    ]);
  });
});
