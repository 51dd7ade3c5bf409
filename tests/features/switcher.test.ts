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

/** Does at once what a browser does in slices. */
function whole<T>(work: Generator<void, T>): T {
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value;
}

const finderOf = (...notes: NamedNote[]): NameFinder =>
  whole(NameFinder.over(whole(readNames(packNames(notes)))));

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
          const read = whole(readNames(packNames(notes)));
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
      '',
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

  it('say once what many have as a heading', () => {
    const headings = ['Sources', 'See also', 'Its own'].map((text) => ({
      text,
      id: text.toLowerCase().replace(' ', '-'),
    }));
    const own = { text: 'Own', id: 'own' };
    const text = packNames([
      note('A', { headings }),
      note('B', { headings: [headings[0] ?? own, own, headings[1] ?? own] }),
      note('C', { headings: [headings[0] ?? own, { text: 'See also', id: 'see-also-1' }] }),
    ]);
    expect(text).toBe(
      'Sources\nSee also\n\n:/\n.A\n+0 1\n#Its own\n.B\n+0\n#Own\n+1\n.C\n+0\n#See also\tsee-also-1',
    );
    const read = whole(readNames(text)).filter(({ kind }) => kind === 'heading');
    expect(read.map(hrefOf)).toEqual([
      ...['/a/#sources', '/a/#see-also', '/a/#its-own'],
      ...['/b/#sources', '/b/#own', '/b/#see-also', '/c/#sources', '/c/#see-also-1'],
    ]);
  });
});

it('a title keeps its marks, and is found without them', () => {
  const finder = finderOf(note('The code of it', { titleMarks: 'The <code>code</code> of it' }));
  const [found] = whole(finder.find('the code', 12)).names;
  expect(found?.note.marked).toBe('The <code>code</code> of it');
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
    expect(whole(finder.find(typed, 12)).names.map(({ name }) => name)).toEqual(names);
  });

  it('while it is typed as when it is asked at once', () => {
    const names = ['Silence', 'Six seeds', 'The sea', 'Sources', 'Stone by stone', 'Slow queue'];
    const typed = 'sequester soon';
    const asked = finderOf(...names.map((name) => note(name)));
    for (let end = 1; end <= typed.length; end++) {
      const fresh = finderOf(...names.map((name) => note(name)));
      const now = typed.slice(0, end);
      expect(whole(asked.find(now, 12)), now).toEqual(whole(fresh.find(now, 12)));
    }
  });

  it('once, by whichever name answers best, and is counted once', () => {
    const finder = finderOf(note('Quiet room', { aliases: ['Room', 'Room for quiet'] }));
    expect(whole(finder.find('room', 12))).toMatchObject({ count: 1, names: [{ name: 'Room' }] });
  });

  it('the best of many, and all are counted', () => {
    const many = Array.from({ length: 40 }, (_, at) => note(`Moss number ${at}`));
    const { names, count } = whole(finderOf(...many, note('Moss')).find('moss', 5));
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
