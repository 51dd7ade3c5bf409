import { describe, expect, it } from 'vitest';
import { searchWords } from '../../src/features/search/search-words.ts';
import { sayFound, type SearchWords } from '../../src/features/search/search-texts.ts';
import { languages } from '../../src/words/languages.ts';
import { searchAnswers } from '../../src/words/search-answers.ts';
import { wordsFor } from '../../src/words/index.ts';

const words = JSON.parse(searchWords(wordsFor('en'))) as SearchWords;
const nothing = { count: 0, mended: [], isPartial: false, faults: [] };
const some = { ...nothing, count: 3 };

describe('what was found is said', () => {
  it.each<[found: Parameters<typeof sayFound>[1], said: string]>([
    [some, '3 results'],
    [nothing, 'Nothing was found for “a $& b #t”. Try fewer words, or fewer tags.'],
    [{ ...some, isPartial: true }, '3 results No note has all of it. These have some.'],
    [
      { ...some, mended: [['feedbak', 'feedback']] },
      '3 results Nothing has “feedbak”. Shown is what has “feedback”.',
    ],
    [
      { ...nothing, faults: [{ kind: 'stage', value: 'x', instead: ['budding', 'seedling'] }] },
      '“stage:x” fits nothing here. There is: budding, seedling',
    ],
  ])('%j', (found, said) => {
    expect(sayFound(words, found, { typed: 'a $& b', tags: ['t'] })).toBe(said);
  });
});

it('is said in every language that the site speaks', () => {
  expect(Object.keys(searchAnswers).sort()).toEqual([...languages.keys()].sort());
  for (const said of Object.values(searchAnswers)) {
    expect(said.searchedInstead('<1>', '<2>')).toMatch(/<1>.*<2>|<2>.*<1>/);
    expect(said.fitsNothing('<1>', '<2>')).toMatch(/<1>.*<2>/);
    expect(said.takeOut('<1>')).toContain('<1>');
  }
});
