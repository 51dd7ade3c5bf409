import { describe, expect, it } from 'vitest';
import { wordProblems } from '../../src/site/word-problems.ts';
import { directionOf } from '../../src/garden/index.ts';
import { languageFor, missingWords, speak } from '../../src/words/choice.ts';
import { de } from '../../src/words/de.ts';
import { wordsFor, writeDay } from '../../src/words/index.ts';
import { languages } from '../../src/words/languages.ts';
import type { PartOfLanguage } from '../../src/words/words.ts';
import { elementsOf, render, wordsIn, wordsInHtml } from '../build-garden.ts';

it.each<[tag: string, count: number, said: string]>([
  ['en', 1, '1 note'],
  ['en', 1234, '1,234 notes'],
  ['de', 1234, '1.234 Notizen'],
  ['fr', 1, '1 note'],
  ['pl', 2, '2 notatki'],
  ['pl', 12, '12 notatek'],
  ['pl', 21, '21 notatek'],
  ['pl', 22, '22 notatki'],
  ['uk', 11, '11 нотаток'],
  ['uk', 21, '21 нотатка'],
  ['uk', 23, '23 нотатки'],
  ['ar', 2, 'ملاحظتان'],
  ['ar', 3, '3 ملاحظات'],
  ['ar', 11, '11 ملاحظة'],
  ['ar-EG', 3, '٣ ملاحظات'],
  ['he', 2, 'שני פתקים'],
  ['he', 20, '20 פתקים'],
  ['ja', 3, 'ノート3件'],
  ['xx', 3, '3 notes'],
])('%s says of %i: %s', (tag, count, said) => {
  expect(wordsFor(tag).noteCount(count)).toBe(said);
});

it.each([
  ...['zh', 'zh-CN', 'zh-SG', 'zh-Hans-HK'].map((tag) => [tag, 'zh-Hans']),
  ...['zh-TW', 'zh-HK', 'zh-MO', 'zh-Hant-CN'].map((tag) => [tag, 'zh-Hant']),
  ...[
    ['pt-BR', 'pt'],
    ['pt-PT', 'pt'],
    ['de-AT', 'de'],
    ['DE-ch', 'de'],
    ['en-GB', 'en'],
    ['iw', 'he'],
  ],
  ...[
    ['da', undefined],
    ['hi-Latn', undefined],
    ['valueOf', undefined],
    ['', undefined],
  ],
])('a site in %s speaks %s', (tag = '', language) => {
  expect(languageFor(tag)).toBe(language);
  expect(wordsFor(tag).search).toBe(wordsFor(language ?? 'en').search);
});

describe('a language that is not finished', () => {
  const da: PartOfLanguage<'one'> = ({ count }) => ({
    notes: 'Noter',
    minutes: (minutes) => count(minutes, { one: '# minut', other: '# minutter' }),
    stages: { budding: 'I knop' },
    callouts: { tip: 'Tip' },
  });
  const known = new Map<string, PartOfLanguage>([...languages, ['da', da]]);

  it('speaks English, word by word, where it has nothing to say', () => {
    const words = speak('da-DK', known);
    expect([words.notes, words.tags, words.minutes(1234)]).toEqual([
      'Noter',
      'Tags',
      '1.234 minutter',
    ]);
    expect(words.stages).toEqual({
      seedling: 'Seedling',
      budding: 'I knop',
      evergreen: 'Evergreen',
    });
    expect([words.callouts, words.noteCount(2), words.lang]).toEqual([
      { tip: 'Tip' },
      '2 notes',
      'da-DK',
    ]);
  });

  it('is told of, as is one that is not there', () => {
    const [found] = wordProblems('da', known);
    expect(found).toMatchObject({ code: 'missing-words', level: 'hint', file: 'src/words/da.ts' });
    expect(found?.message).toContain(
      'in Danish, and says them in English: skipToText, siteNavigation',
    );
    expect(missingWords('da', known)).toContain('stages.seedling');
    expect(wordProblems('da')[0]?.file).toBe('src/site.config.ts');
    expect(wordProblems('de-AT')).toEqual([]);
  });

  it('may be a dialect of one that is', () => {
    const swiss = new Map<string, PartOfLanguage>([
      ...languages,
      ['de-CH', (speech) => ({ ...de(speech), close: 'Schliessen' })],
    ]);
    expect([speak('de-CH', swiss).close, speak('de', swiss).close]).toEqual([
      'Schliessen',
      'Schließen',
    ]);
  });
});

describe('a note in another language', () => {
  it.each([
    ['de', 'Warnung'],
    ['ar', 'تحذير'],
    ['da', 'Attention'],
    ['en', 'Attention'],
  ])('heads a callout without a title in its own: %s', (lang, title) => {
    const html = render(
      `---\nlang: ${lang}\n---\n\n> [!attention]\n> Mind the step.\n\n> [!tip] Mine\n> x`,
    );
    expect(elementsOf(html, 'p').slice(0, 1).map(wordsIn)).toEqual([title]);
    expect(wordsInHtml(html)).toContain('Mine');
  });

  it('says its own words, from its own side', () => {
    const html = render('---\nlang: he\n---\n\nשאלה[^1]\n\n[^1]: תשובה');
    expect(html).toContain('הערות שוליים');
    expect(html).toContain('aria-label="חזרה אל הפניה 1"');
    expect(['ar-EG', 'he', 'de'].map(directionOf)).toEqual(['rtl', 'rtl', 'ltr']);
    expect(writeDay('2024-05-03', 'ar-EG')).toBe('٣ مايو ٢٠٢٤');
  });
});
