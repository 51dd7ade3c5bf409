import fc from 'fast-check';
import { expect, it } from 'vitest';
import { setExcerpt } from '../../src/features/search/set-excerpt.ts';

it.each([
  [
    'A whole sentence with <mark>moss</mark> in it.',
    'A whole sentence with <mark>moss</mark> in it.',
  ],
  ['and the <mark>moss</mark> grows on', '… and the <mark>moss</mark> grows on …'],
  ['The <mark>moss,</mark> they say.', 'The <mark>moss</mark>, they say.'],
  ['It was “<mark>moss.”</mark>', 'It was “<mark>moss</mark>.”'],
  ['“Nothing,” said the <mark>moss</mark>', '“Nothing,” said the <mark>moss</mark> …'],
  ['<mark>moss</mark> and stone.', '… <mark>moss</mark> and stone.'],
  ['庭の<mark>苔</mark>が育つ。', '庭の<mark>苔</mark>が育つ。'],
  ['Ask <mark>AT&amp;</mark>.', 'Ask <mark>AT&amp;</mark>.'],
  ['<mark>…</mark>', '<mark>…</mark>'],
  ['', ''],
  [
    'that is the entire supply. No <mark>news</mark> in the review.',
    'No <mark>news</mark> in the review.',
  ],
  ['it ends here. <mark>Moss</mark> begins.', '<mark>Moss</mark> begins.'],
  [
    'A long sentence about <mark>moss</mark> and about stones. And then it is',
    'A long sentence about <mark>moss</mark> and about stones.',
  ],
  ['On <mark>moss</mark>. And then it is', 'On <mark>moss</mark>. And then it is …'],
  ['雨が降る。庭の<mark>苔</mark>が育つ', '雨が降る。庭の<mark>苔</mark>が育つ …'],
])('%j is set as %j', (excerpt, set) => {
  expect(setExcerpt(excerpt)).toBe(set);
});

it.each([
  ['Moss &amp; stone. It <mark>grows</mark>.', 'Moss & stone', 'It <mark>grows</mark>.'],
  ['<mark>Moss</mark> &amp; stone. It grows.', 'Moss & stone', 'It grows.'],
  ['The <mark>moss</mark> grows.', 'Moss', 'The <mark>moss</mark> grows.'],
  ['<mark>Moss.</mark>', 'Moss', '<mark>Moss</mark>.'],
  ['<mark>C++</mark> (a language) It is.', 'C++ (a language)', 'It is.'],
])('%j below the title %j is set as %j', (excerpt, title, set) => {
  expect(setExcerpt(excerpt, title)).toBe(set);
});

it('loses no mark and makes none of its own, and what it shows stands in the excerpt', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('<mark>moss,</mark>', 'stone', 'Rain', '.', ' ')),
      (parts) => {
        const bare = (html: string): string => html.replace(/<\/?mark>|…|\s/g, '');
        const excerpt = parts.join('');
        expect(bare(excerpt)).toContain(bare(setExcerpt(excerpt)));
        expect(setExcerpt(excerpt).split('<mark>')).toHaveLength(excerpt.split('<mark>').length);
      },
    ),
  );
});

it('takes a title of any signs away', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (written) => {
      const title = written.trim();
      fc.pre(/^[^<>&\s]+$/u.test(title));
      const rest = 'Here it <mark>grows</mark>.';
      expect(setExcerpt(`${title}. ${rest}`, title)).toBe(rest);
    }),
  );
});
