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
])('%j is set as %j', (excerpt, set) => {
  expect(setExcerpt(excerpt)).toBe(set);
});

it('loses no word, and makes no mark of its own', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('<mark>moss,</mark>', 'stone', '.', ' ')), (parts) => {
      const bare = (html: string): string => html.replace(/<\/?mark>|…|\s/g, '');
      const excerpt = parts.join('');
      expect(bare(setExcerpt(excerpt))).toBe(bare(excerpt));
      expect(setExcerpt(excerpt).split('<mark>')).toHaveLength(excerpt.split('<mark>').length);
    }),
  );
});
