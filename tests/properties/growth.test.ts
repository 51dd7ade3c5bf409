import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grammar } from '../../src/features/grammar.ts';
import { describeEntry } from '../../src/collection/describe.ts';
import { growFrom, htmlOf } from '../grow.ts';

const limit = 2.6;

/** What reading a text costs, in microseconds of CPU. */
function costOf(text: string, jekyll: boolean): number {
  const start = process.cpuUsage();
  grammar({ body: text, line: 1, format: 'md', jekyll, values: {} });
  const { user, system } = process.cpuUsage(start);
  return user + system;
}

/**
 * How many times dearer twice the text is. What else the machine does only ever adds to a cost, so
 * the lowest of many runs is compared, until it is within the limit: a cost that grows with the
 * square of the text gives four, however often it is measured.
 */
function growthOf(text: string, jekyll = false): number {
  let [once, twice] = [costOf(text, jekyll), costOf(text + text, jekyll)];
  for (let run = 0; run < 20 && twice / once >= limit; run++) {
    once = Math.min(once, costOf(text, jekyll));
    twice = Math.min(twice, costOf(text + text, jekyll));
  }
  return twice / once;
}

describe('our own constructs', () => {
  it.each([
    ...['[[', '![[', '[[a]]', '[[a|b]] ', '|', '#', '^', '#a ', '$', '%%', 'a ^b\n\n'],
    ...['=', '==', '==a', 'a== ', '^[', '^[a]'],
  ])('cost twice as much for twice the text: %j', { timeout: 240_000 }, (unit) => {
    // As long as is read at all: signs in one paragraph are bounded, brackets without an end more so.
    const isOpen = unit.replace('[[a]]', '').includes('[[') || unit.startsWith('^[');
    const signs = unit.replace(/[ \na-z]/g, '').length;
    const text = unit.repeat(isOpen && unit !== '[[a|b]] ' ? 2_000 : 9_000 / signs);
    costOf(text, false);
    expect(growthOf(text)).toBeLessThan(limit);
  });

  it.each([
    ...['{{', '{%', '{{ a }}', '{% a %}', '{% raw %}', '{% highlight a %}', '{% post_url a %} '],
    ...['[a]({% link a %}) ', '{:', '{: .a', '{: .a}\n', '*a*{: .b} ', '{::', '{::comment} '],
    ...['{::comment}\n', '{#a} ', 'a\n: b\n\n', ': a\n', '*[a]: b\n', '<p markdown="1">a</p>\n'],
  ])('of blogs cost twice as much for twice the text: %j', { timeout: 240_000 }, (unit) => {
    // What no paragraph could hold is refused before it is read.
    const text = unit.repeat(Math.min(900, 32_768 / unit.length));
    costOf(text, true);
    expect(growthOf(text, true)).toBeLessThan(limit);
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
        grammar({ body: signs.join(''), line: 1, format: 'md', jekyll: false, values: {} });
      }),
      { numRuns: 400, seed: 7 },
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
      { numRuns: 60, seed: 11 },
    );
  });
});
