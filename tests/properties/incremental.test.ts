import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grammar } from '../../src/pipeline/grammar.ts';
import { describeEntry } from '../../src/site/describe.ts';
import { noValues } from '../../src/garden/index.ts';
import { growFrom, htmlOf } from '../build-garden.ts';
import { dearnessOf } from './cost.ts';

/** Twice the text may cost three times as much; what grows with its square costs four times. */
const limit = 1.5;

const read = (jekyll: boolean) => (text: string) =>
  grammar({
    body: text,
    line: 1,
    format: 'md',
    jekyll,
    dialect: 'plain',
    labelFirst: false,
    values: noValues,
  });

/** How dear twice as many of a unit are, beside two texts of them. */
const dearnessOfTwice = (unit: string, count: number, jekyll: boolean): number =>
  dearnessOf(read(jekyll), (size) => unit.repeat(size), { size: 2 * count, pieces: 2, limit });

describe('our own constructs', () => {
  it.each([
    ...['[[', '![[', '[[a]]', '[[a|b]] ', '|', '#', '^', '#a ', '$', '%%', 'a ^b\n\n'],
    ...['=', '==', '==a', 'a== ', '^[', '^[a]'],
  ])('cost twice as much for twice the text: %j', { timeout: 240_000 }, (unit) => {
    // As long as is read at all: signs in one paragraph are bounded, brackets without an end more so.
    const isOpen = unit.replace('[[a]]', '').includes('[[') || unit.startsWith('^[');
    const signs = unit.replace(/[ \na-z]/g, '').length;
    const count = isOpen && unit !== '[[a|b]] ' ? 2_000 : Math.floor(9_000 / signs);
    expect(dearnessOfTwice(unit, count, false)).toBeLessThan(limit);
  });

  it.each([
    ...['{{', '{%', '{{ a }}', '{% a %}', '{% raw %}', '{% highlight a %}', '{% post_url a %} '],
    ...['[a]({% link a %}) ', '{:', '{: .a', '{: .a}\n', '*a*{: .b} ', '{::', '{::comment} '],
    ...['{::comment}\n', '{#a} ', 'a\n: b\n\n', ': a\n', '*[a]: b\n', '<p markdown="1">a</p>\n'],
  ])('of blogs cost twice as much for twice the text: %j', { timeout: 240_000 }, (unit) => {
    // What no paragraph could hold is refused before it is read.
    const count = Math.min(900, Math.floor(32_768 / unit.length));
    expect(dearnessOfTwice(unit, count, true)).toBeLessThan(limit);
  });

  it('never throw, whatever stands around them', () => {
    const sign = fc.constantFrom(
      '[[',
      ']]',
      '![[',
      '|',
      '\\|',
      '#',
      '^',
      '$',
      '$$',
      '%%',
      '==',
      '^[',
      ']',
      '- [-] ',
      '"',
      '\n',
      ' ',
      'a',
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 60 }), (signs) => {
        grammar({
          body: signs.join(''),
          line: 1,
          format: 'md',
          jekyll: false,
          dialect: 'plain',
          labelFirst: false,
          values: noValues,
        });
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['quotes', '> '.repeat(5000)],
    ['lists', '1. '.repeat(5000)],
    ['emphasis', '*a_ '.repeat(20_000)],
    ['brackets', ']'.repeat(20_000)],
    ['half links', '[a]('.repeat(20_000)],
    ['elements', '<b>'.repeat(5000)],
  ])('what the parser cannot read in linear time is shown as it is: %s', (_, text) => {
    const garden = growFrom({ 'a.md': `Before\n\n${text}` });
    expect(garden.problems.map(({ code }) => code)).toContain('too-complex');
    expect(htmlOf(garden, 'a.md')).toContain('<pre');
  });

  it('code may hold as many signs as it likes', () => {
    const text = `\`\`\`\n${'*a_ '.repeat(20_000)}\n\`\`\``;
    expect(growFrom({ 'a.md': text }).problems.map(({ code }) => code)).not.toContain(
      'too-complex',
    );
  });
});

describe('renaming a note that nothing links to or names', () => {
  it('changes no page of another', () => {
    const word = fc.constantFrom('pause', 'order', 'light', 'stone', '[[b]]', '[[c]]', '#tag');
    const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
    const pagesOf = (files: Record<string, string>): string => {
      const garden = growFrom(files);
      return JSON.stringify(
        garden.notes
          .filter((note) => ['b.md', 'c.md'].includes(note.id))
          .map((note) => [describeEntry(garden, note), htmlOf(garden, note.id)]),
      );
    };
    fc.assert(
      fc.property(text, text, (one, two) => {
        const others = { 'b.md': one, 'c.md': two };
        const before = pagesOf({ ...others, 'Quite alone.md': 'Nothing here.' });
        expect(pagesOf({ ...others, 'Utterly apart.md': 'Nothing here.' })).toBe(before);
      }),
      { numRuns: 60 },
    );
  });
});
