import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { languageProblems } from '../../src/site/language-problems.ts';
import { remarkCjkEmphasis } from '../../src/features/cjk/remark.ts';
import { voiceOf } from '../../src/markdown/voice.ts';
import { directionOf, directionOfText, isInLatin } from '../../src/garden/index.ts';
import { elementsOf, growFrom, htmlOf, readNote, render } from '../build-garden.ts';
import { commonMark } from '../markdown/examples.ts';

it.each([
  ['en', true],
  ['vi', true],
  ['sr-Latn', true],
  ['sr', false],
  ['ja', false],
  ['no language', false],
])('%s is written in Latin letters: %s', (lang, is) => {
  expect(isInLatin(lang)).toBe(is);
});

describe('the direction', () => {
  it.each([
    ['ar', 'rtl'],
    ['he', 'rtl'],
    ['fa-IR', 'rtl'],
    ['ur', 'rtl'],
    ['yi', 'rtl'],
    ['az-Arab', 'rtl'],
    ['ff-Adlm', 'rtl'],
    ['mid', 'rtl'],
    ['nqo', 'rtl'],
    ['rhg-Rohg', 'rtl'],
    ['smp', 'rtl'],
    ['syr', 'rtl'],
    ['dv', 'rtl'],
    ['az', 'ltr'],
    ['en', 'ltr'],
    ['ja', 'ltr'],
    ['valueOf', 'ltr'],
  ])('of %s is %s', (lang, direction) => {
    expect(directionOf(lang)).toBe(direction);
  });

  it.each([
    ['שאלה', 'rtl'],
    ['HTML هي لغة ترميز', 'rtl'],
    ['The word שלום', 'ltr'],
    ['אב cd', 'ltr'],
    ['אבג cd', 'rtl'],
    ['ܐܒܓ', 'rtl'],
    ['ދިވެހި', 'rtl'],
    ['ߒߞߏ', 'rtl'],
    ['𞤀𞤣𞤤', 'rtl'],
    ['12, 13', undefined],
    ['', undefined],
  ])('of %j is %s', (text, direction) => {
    expect(directionOfText(text)).toBe(direction);
  });

  it.each([
    ['> ושאלה טובה', 'blockquote', 'rtl'],
    ['ושאלה טובה', 'p', 'rtl'],
    ['- ושאלה טובה', 'ul', 'rtl'],
    ['## ושאלה טובה', 'h2', 'rtl'],
    ['---\nlang: en\n---\nושאלה טובה', 'p', undefined],
    ['---\nlang: en\n---\n> ושאלה טובה', 'blockquote', 'rtl'],
    ['---\nlang: he\n---\nושאלה\n\n> A quote', 'blockquote', 'ltr'],
    ['---\nlang: he\n---\nושאלה', 'p', undefined],
    ['The word שלום', 'p', undefined],
    ['> A quote', 'blockquote', undefined],
    ['<p dir="auto">ושאלה טובה</p>', 'p', 'auto'],
  ])('of a block: %j', (text, tagName, direction) => {
    expect(elementsOf(render(text), tagName)[0]?.properties['dir']).toBe(direction);
  });

  it('and the language of an embedded note are its own', () => {
    const files = { 'a.md': '![[b]]\n\n![[c]]', 'b.md': '---\nlang: he\n---\nx', 'c.md': 'y' };
    const inside = elementsOf(htmlOf(growFrom(files), 'a.md'), 'div').filter(
      ({ properties }) => String(properties['className']) === 'markdown-embed-content',
    );
    expect(inside.map(({ properties: { lang, dir } }) => [lang, dir])).toEqual([
      ['he', 'rtl'],
      [undefined, undefined],
    ]);
  });

  it('is said where words stand among those of another language', () => {
    expect(voiceOf('de', 'de')).toEqual({});
    expect(voiceOf('de', 'en')).toEqual({ lang: 'de' });
    expect(voiceOf('ar', 'en')).toEqual({ lang: 'ar', dir: 'rtl' });
    expect(voiceOf('en', 'ar')).toEqual({ lang: 'en', dir: 'ltr' });
  });
});

describe('the language of the site', () => {
  const ja = '庭の手入れをした。';
  it.each<[lang: string, notes: string[], told: string | undefined]>([
    ['en', [ja, ja, ja, 'A tree.'], 'Japanese letters (3 of 4) … English … `ja`'],
    ['en', [ja, ja, 'A tree.'], undefined],
    ['en', [ja, ja, ja, 'A tree.', 'A tree.', 'A tree.'], undefined],
    ['en', [ja, ja, ja, '1 + 1', '---\nlang: en\n---\nA tree.'], 'Japanese letters (3 of 3)'],
    ['en', [1, 2, 3].map(() => `---\nlang: ja\n---\n${ja}`), undefined],
    ['ja', [ja, ja, ja], undefined],
    ['ja', ['漢字', '漢字', '漢字'], undefined],
    ['ja', ['One', 'Two', 'Three'], 'Latin letters (3 of 3) … Japanese … `en`'],
    ['zh-Hant', ['請稍候', '請稍候', '請稍候'], undefined],
    ['zh', [ja, ja, ja], 'Japanese letters (3 of 3) … Chinese … `ja`'],
    ['de', ['请问请问请问の', '请稍候 OK', '请'], 'Han letters (3 of 3) … German … `zh`'],
    ['ru', ['Сад', 'Лес', 'Дом'], undefined],
    ['uk', ['Сад', 'Лес', 'Дом'], undefined],
    ['en', ['Сад', 'Лес', 'Дом'], 'Cyrillic letters (3 of 3) … English … `ru`'],
    ['en', ['정원', '나무', '꽃'], 'Korean letters (3 of 3) … `ko`'],
    ['en', ['حديقة', 'شجرة', 'زهرة'], 'Arabic letters (3 of 3) … `ar`'],
    ['en', ['גינה', 'עץ', 'פרח'], 'Hebrew letters (3 of 3) … `he`'],
    ['en', ['κήπος', 'δέντρο', 'άνθος'], 'Greek letters (3 of 3) … `el`'],
    ['en', ['बगीचा', 'पेड़', 'फूल'], 'Devanagari letters (3 of 3) … `hi`'],
    ['en', ['สวน', 'ต้นไม้', 'ดอกไม้'], 'Thai letters (3 of 3) … `th`'],
    ['zh-Hans', ['请稍候', '请稍候', '请稍候'], undefined],
    ['ko', ['请稍候', '请稍候', '请稍候'], 'Han letters (3 of 3)'],
    ['en', ['Сад', 'Лес', 'ab вг'], undefined],
    ['en', [], undefined],
  ])('%s with notes such as %j', (lang, notes, told) => {
    const files = Object.fromEntries(notes.map((text, at) => [`${at}.md`, text]));
    const [found] = languageProblems(growFrom(files).notes, lang);
    const said = found && `${found.message} ${found.hint}`;
    expect(found?.code).toBe(told && 'site-language');
    for (const part of told?.split(' … ') ?? []) expect(said).toContain(part);
  });
});

describe('the length of a note', () => {
  it.each<[text: string, words: number, minutes: number]>([
    ['One two three.', 3, 1],
    ['don’t well-being', 2, 1],
    ['one '.repeat(2300), 2300, 10],
    ['한국어 문장입니다', 2, 1],
    ['我们在图书馆', 4, 1],
    ['私は本を読む', 5, 1],
    ['字'.repeat(5000), 5000, 10],
    ['สวัสดีครับ', 2, 1],
    ['', 0, 1],
    ['one '.repeat(344), 344, 1],
    ['one '.repeat(345), 345, 2],
    ['1990s, naïve, v2 – rock ’n’ roll', 6, 1],
    ['-a- b--c d’', 4, 1],
  ])('%s has %i words', (text, words, minutes) => {
    const note = readNote(text);
    expect(note.minutes).toBe(minutes);
    if (words === 5000) expect(note.words).toBeGreaterThan(1000);
    else expect(note.words).toBe(words);
  });
});

describe('emphasis beside Chinese, Japanese and Korean punctuation', () => {
  it.each([
    ['**「木」**は', '<strong>「木」</strong>は'],
    ['**待つ。**それで', '<strong>待つ。</strong>それで'],
    ['庭*「木」*は', '庭<em>「木」</em>は'],
    ['**注意**：木', '<strong>注意</strong>：木'],
    ['庭**（木）**と**`花`**を', '庭<strong>（木）</strong>と<strong><code>花</code></strong>を'],
    ['庭==「木」==は', '庭<mark>「木」</mark>は'],
    ['庭~~「木」~~は', '庭<del>「木」</del>は'],
    ['~~枯れた。~~生きた', '<del>枯れた。</del>生きた'],
    ['庭~「木」~は', '庭<del>「木」</del>は'],
    ['tree~~"leaf"~~tree', 'tree~~“leaf”~~tree'],
    ['~~~木~~~は', undefined],
  ])('%j', (text, html) => {
    const shown = render(text);
    if (html === undefined) expect(shown).not.toContain('<del>');
    else expect(shown).toBe(`<p>${html}</p>`);
  });

  it('changes nothing that CommonMark says', () => {
    const plain = unified().use(remarkParse).use(remarkGfm).freeze();
    const ours = unified().use(remarkParse).use(remarkGfm).use(remarkCjkEmphasis).freeze();
    const changed = commonMark.filter(({ markdown }: { markdown: string }) => {
      const [one, two] = [plain, ours].map((parser): Root => parser.parse(markdown));
      return JSON.stringify(one) !== JSON.stringify(two);
    });
    expect(commonMark.length).toBeGreaterThan(600);
    expect(changed).toEqual([]);
  });
});
