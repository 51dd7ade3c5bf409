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
    ['code', '```\n!!! note\n    x\n:::note\n:::\n```'],
    ['a directive that never ends', ':::note\nBody.'],
    ['a directive that is none', ':::grid\nBody.\n:::'],
    ['a sentence', 'Now !!! note this, and ::: that.'],
  ])('leave %s alone', (_, text) => {
    expect(callouts(text)).toEqual([]);
    expect(words(render(text))).toBe(
      text
        .replace(/^```|```$/g, '')
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

describe('shortcodes of Hugo', () => {
  const site = { 'hugo.toml': '', '_index.md': 'x', 'other.md': '## Far', 'p.png': '' };
  const grown = (text: string) => growFrom({ ...site, 'a.md': text });

  it.each([
    ['[t]({{< ref "other.md" >}})', 'other.md'],
    ['[t]({{% relref "/other#far" %}})', 'other.md'],
    ['{{< figure src="p.png" alt="A" caption="C" >}}', 'p.png'],
    ['{{% img src="p.png" class="third" %}}', 'p.png'],
  ])('%s leads to %s', (text, target) => {
    const garden = grown(text);
    expect(garden.resolutions.get('a.md')).toMatchObject([
      { outcome: 'found', target: { id: target } },
    ]);
    expect(problemsOf(garden, 'unknown-shortcode')).toEqual([]);
  });

  it.each([
    ['{{% note %}}In *it*.{{% /note %}}', 'In it.'],
    ['{{< tabs >}}{{< tab "A" >}}One{{< /tab >}}{{< /tabs >}}', 'One'],
    ['{{< highlight go >}}\nx := 1\n{{< /highlight >}}', 'x := 1'],
    ['{{< gist ada 12 >}}', 'gist ada/12'],
    ['{{</* ref "x" */>}}', '{{< ref “x” >}}'],
  ])('%s shows %s', (text, shown) => {
    const garden = grown(text);
    expect(words(htmlOf(garden, 'a.md')).replace(/^Go /, '')).toBe(shown);
    expect(problemsOf(garden, 'unknown-shortcode')).toEqual([]);
  });

  it('stay as they are written where nobody knows them, with a problem', () => {
    const garden = grown('x\n\ny {{< odd a=b >}} [[Nope]]');
    expect(words(htmlOf(garden, 'a.md'))).toContain('y {{< odd a=b >}}');
    expect(problemsOf(garden, 'unknown-shortcode')).toMatchObject([{ line: 3, column: 3 }]);
    expect(problemsOf(garden, 'missing-link')).toMatchObject([{ line: 3, column: 19 }]);
  });

  it('are plain text in all other notes', () => {
    expect(words(render('{{< odd >}}'))).toBe('{{< odd >}}');
  });
});
