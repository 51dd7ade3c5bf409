import { describe, expect, it } from 'vitest';
import { readWords } from '../../src/features/search/read-words.ts';
import { type Term, termsIn } from '../../src/features/search/terms.ts';

const texts = [
  'Plain words, and plain words again.',
  '  kebab-case\tfrontMatter ‘quoted’ C++ l’auteur -- … don’t “Straße” ',
  '日本語の本 ｶﾞｰﾃﾞﾝ garden庭 한국어',
  `${'long'.repeat(50)} after ${'a-'.repeat(30)}b`,
];

describe('the words of a text', () => {
  it.each(texts)('are those that its terms are: %s', (text) => {
    for (const time of ['taken apart', 'known']) {
      const told: Pick<Term, 'form' | 'written' | 'at' | 'isWhole'>[] = [];
      const count = readWords(text, ({ form, written, isWhole }, at) => {
        told.push({ form, written, at, isWhole });
      });
      const terms = termsIn(text);
      expect(count, time).toBe(terms.length);
      expect(terms, time).toMatchObject(told);
      expect(told, time).toHaveLength(terms.length);
    }
  });
});
