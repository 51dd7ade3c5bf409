import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NameFinder } from '../../src/features/switcher/find-names.ts';
import { markedLetters } from '../../src/features/switcher/marked-name.ts';
import {
  hrefOf,
  type NamedNote,
  packNames,
  readNames,
} from '../../src/features/switcher/names-file.ts';
import { findingWords } from '../../src/words/finding.ts';
import { languages } from '../../src/words/languages.ts';

const note = (title: string, more: Partial<NamedNote> = {}): NamedNote => ({
  address: `/${title.toLowerCase().replaceAll(' ', '-')}/`,
  title,
  aliases: [],
  headings: [],
  isQuiet: false,
  ...more,
});

const finderOf = (...notes: NamedNote[]): NameFinder => new NameFinder(readNames(packNames(notes)));

describe('the names of all notes', () => {
  it('are as they were, with their addresses, when they have been read', () => {
    const named = fc.record({
      address: fc.webPath({ size: 'small' }).map((path) => `/base${path}/`.replace(/\/+/g, '/')),
      title: fc.oneof(fc.string({ maxLength: 12 }), fc.string({ unit: 'grapheme', maxLength: 6 })),
      aliases: fc.array(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 3 }),
      headings: fc.array(
        fc.record({ text: fc.string({ maxLength: 12 }), id: fc.stringMatching(/^[a-z-]{1,9}$/) }),
        {
          maxLength: 3,
        },
      ),
      isQuiet: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(named, { maxLength: 5, selector: ({ address }) => address }),
        (notes) => {
          const plain = (words: string): string => words.replace(/\s+/g, ' ').trim();
          const read = readNames(packNames(notes));
          const titles = read.filter(({ kind }) => kind === 'title');
          expect(new Map(titles.map((one) => [hrefOf(one), [one.name, one.note.isQuiet]]))).toEqual(
            new Map(notes.map(({ address, title, isQuiet }) => [address, [plain(title), isQuiet]])),
          );
          const parts = read.filter(({ kind }) => kind === 'heading').map(hrefOf);
          expect(parts.toSorted()).toEqual(
            notes
              .flatMap(({ address, headings }) => headings.map(({ id }) => `${address}#${id}`))
              .toSorted(),
          );
        },
      ),
      { numRuns: 25 },
    );
  });

  it('leave out what can be told from the words, old addresses, and what is said already', () => {
    const text = packNames([
      note('Deep work', {
        address: '/a/deep-work/',
        aliases: ['Focus', 'old/place', 'Deep work', 'Focus'],
        headings: [
          { text: 'Why it pays', id: 'why-it-pays' },
          { text: 'Why it pays', id: 'why-it-pays-1' },
        ],
      }),
      note('Été', { address: '/a/%C3%A9t%C3%A9/', isQuiet: true }),
      note('Home', { address: '/' }),
    ]);
    expect(text.split('\n')).toEqual([
      ':',
      '.Home\t/',
      ':/a/',
      ',Été',
      '.Deep work',
      '=Focus',
      '#Why it pays',
      '#Why it pays\twhy-it-pays-1',
    ]);
  });
});

describe('a note is found by its name', () => {
  const finder = finderOf(
    note('The ladder of help'),
    note('Ladders', { headings: [{ text: 'How help climbs', id: 'how-help-climbs' }] }),
    note('Silence', { aliases: ['The quiet room'] }),
    note('Ladder', { isQuiet: true }),
    note('Delegation'),
    note('Œuvre d’été', { address: '/oeuvre/' }),
    note('沈黙の梯子', { address: '/ja/' }),
    note('한국어 정원', { address: '/ko/' }),
  );
  it.each<[typed: string, names: string[]]>([
    ['', []],
    ['  ', []],
    ['ladder', ['Ladder', 'Ladders', 'The ladder of help']],
    ['LADDERS', ['Ladders']],
    ['of help', ['The ladder of help']],
    ['help ladder', ['The ladder of help']],
    ['help', ['The ladder of help', 'How help climbs']],
    ['tloh', ['The ladder of help']],
    ['dlgtn', ['Delegation']],
    ['delagation', ['Delegation']],
    ['silense', ['Silence']],
    ['quiet', ['The quiet room']],
    ['ete', ['Œuvre d’été']],
    ['été', ['Œuvre d’été']],
    ['梯子', ['沈黙の梯子']],
    ['정ㅇ', ['한국어 정원']],
    ['정원', ['한국어 정원']],
    ['xylophone', []],
  ])('%j', (typed, names) => {
    expect(finder.find(typed, 12).names.map(({ name }) => name)).toEqual(names);
  });

  it('once, by whichever name answers best, and is counted once', () => {
    const finder = finderOf(note('Quiet room', { aliases: ['Room', 'Room for quiet'] }));
    expect(finder.find('room', 12)).toMatchObject({ count: 1, names: [{ name: 'Room' }] });
  });

  it('the best of many, and all are counted', () => {
    const many = Array.from({ length: 40 }, (_, at) => note(`Moss number ${at}`));
    const { names, count } = finderOf(...many, note('Moss')).find('moss', 5);
    expect([count, names.length, names[0]?.name]).toEqual([41, 5, 'Moss']);
  });
});

it.each<[name: string, words: string[], marked: string]>([
  ['The ladder of help', ['ladder'], '----xxxxxx--------'],
  ['Été à la mer', ['a'], '----x-------'],
  ['Œuvre d’été', ['ete'], '--------xxx'],
  ['ﬁnding', ['find'], 'xxx---'],
  ['Straße', ['xyz'], '------'],
])('what was typed is marked in %s', (name, words, marked) => {
  const letters = markedLetters(name, words).map((is) => (is ? 'x' : '-'));
  expect(letters.join('')).toBe(marked);
});

it('its words are said in every language that the site speaks', () => {
  expect(Object.keys(findingWords).sort()).toEqual([...languages.keys()].sort());
});
