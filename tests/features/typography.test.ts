import { describe, expect, it } from 'vitest';
import { renderNote } from '../../src/pipeline/render-note.ts';
import { setWords } from '../../src/typography/remark.ts';
import {
  elementsOf,
  growFrom,
  htmlOf,
  prepareNote,
  readNote,
  render,
  wordsInHtml,
} from '../build-garden.ts';

const set = (text: string, lang = 'en'): string => setWords(text, { lang, isOn: true });
const thin = '\u202F';
const fixed = '\u00A0';

describe('quotes', () => {
  it.each([
    ['en', '“a ‘b’ c”'],
    ['en-GB', '“a ‘b’ c”'],
    ['de', '„a ‚b‘ c“'],
    ['de-CH', '«a ‹b› c»'],
    ['fr', `«${thin}a “b” c${thin}»`],
    ['es', '«a “b” c»'],
    ['es-MX', '“a ‘b’ c”'],
    ['it', '«a “b” c»'],
    ['pt', '“a ‘b’ c”'],
    ['pt-BR', '“a ‘b’ c”'],
    ['pt-PT', '«a “b” c»'],
    ['nl', '“a ‘b’ c”'],
    ['pl', '„a «b» c”'],
    ['cs', '„a ‚b‘ c“'],
    ['hu', '„a »b« c”'],
    ['uk', '«a „b“ c»'],
    ['ru', '«a „b“ c»'],
    ['sv', '”a ’b’ c”'],
    ['fi', '”a ’b’ c”'],
    ['da', '“a ‘b’ c”'],
    ['nb', '«a ‘b’ c»'],
    ['tr', '“a ‘b’ c”'],
    ['ja', `"a 'b' c"`],
    ['zh', `"a 'b' c"`],
    ['ar', `"a 'b' c"`],
    ['he', `"a 'b' c"`],
  ])('of %s are %s', (lang, shown) => {
    expect(set(`"a 'b' c"`, lang)).toBe(shown);
  });

  it.each([
    ['"a," b', '“a,” b'],
    ['("a")', '(“a”)'],
    ['"a"; "b"', '“a”; “b”'],
    ['a--"b"', 'a–“b”'],
    ['"\'a\' b"', '“‘a’ b”'],
    ['"b \'a\'"', '“b ‘a’”'],
    ['"Why?"', '“Why?”'],
    ['"/", "(" and "-"', '“/”, “(” and “-”'],
    ['a ("b") c', 'a (“b”) c'],
    ['5" and 6\' tall', '5" and 6\' tall'],
    ['"I am 5"', '“I am 5”'],
    ['a " b', 'a " b'],
    ['"a', '“a'],
    ['a"', 'a”'],
    ['“a” is "b"', '“a” is “b”'],
    ['"', '"'],
    ["'", "'"],
    ['', ''],
  ])('%j', (text, shown) => {
    expect(set(text)).toBe(shown);
  });
});

describe('apostrophes', () => {
  it.each([
    ['en', "don't", 'don’t'],
    ['en', "the readers' room", 'the readers’ room'],
    ['en', "the '90s and '08", 'the ’90s and ’08'],
    ['en', "'tis 'twas 'em", '’tis ’twas ’em'],
    ['en', "rock 'n' roll", 'rock ’n’ roll'],
    ['en', "'a' and 'b'", '‘a’ and ‘b’'],
    ['en', "'/', '(' and '-'", '‘/’, ‘(’ and ‘-’'],
    ['en', "'don't' he said", '‘don’t’ he said'],
    ['en', "Jo's 'a'", 'Jo’s ‘a’'],
    ['en', "'cello alone", '’cello alone'],
    ['fr', "l'été d'Anne", 'l’été d’Anne'],
    ['it', "l'amico e un po'", 'l’amico e un po’'],
    ['nl', "'s avonds in foto's", '’s avonds in foto’s'],
    ['de', "Wie geht's? So'n Ding", 'Wie geht’s? So’n Ding'],
    ['uk', "п'ять", 'п’ять'],
    ['tr', "Ankara'da", 'Ankara’da'],
    ['ca', "l'home", 'l’home'],
  ])('%s: %s', (lang, text, shown) => {
    expect(set(text, lang)).toBe(shown);
  });
});

describe('dashes and dots', () => {
  it.each([
    ['a -- b', 'a\u00A0– b'],
    ['a --- b', 'a\u00A0— b'],
    ['a – b — c', 'a\u00A0– b\u00A0— c'],
    ['from –3 to', 'from –3 to'],
    ['a---b', 'a—b'],
    ['1990--2000', '1990–2000'],
    ['a ---- b', 'a ---- b'],
    ['a - b', 'a - b'],
    ['a --> b <-- c', 'a --> b <-- c'],
    ['use --force here', 'use --force here'],
    ['a...', 'a…'],
    ['a....', 'a....'],
    ['..', '..'],
  ])('%j', (text, shown) => {
    expect(set(text)).toBe(shown);
  });
});

describe('blanks that do not break', () => {
  it.each([
    ['fr', 'Quoi ? Ah ! Oui ; non : rien', `Quoi${thin}? Ah${thin}! Oui${thin}; non${thin}: rien`],
    ['fr', '« a » et "b"', `«${thin}a${thin}» et «${thin}b${thin}»`],
    ['fr', '" a "', `«${thin}a${thin}»`],
    ['fr', 'Quoi? 12:30', 'Quoi? 12:30'],
    ['en', 'What ? a : b', 'What ? a : b'],
    ['en', '5 km and 20 % of 3 GB', `5${fixed}km and 20${fixed}% of 3${fixed}GB`],
    ['en', '5 kmx, 3 apples, 4 in', '5 kmx, 3 apples, 4 in'],
    ['de', '12 °C für 4 €', `12${fixed}°C für 4${fixed}€`],
    ['pl', 'kot i pies w domu', `kot i${fixed}pies w${fixed}domu`],
    ['ru', 'я и ты', `я${fixed}и${fixed}ты`],
    ['en', 'a dog', 'a dog'],
    ['ja', '5 km', '5 km'],
  ])('%s: %j', (lang, text, shown) => {
    expect(set(text, lang)).toBe(shown);
  });
});

describe('what is set', () => {
  it.each([
    ['"*a*" b', '“<em>a</em>” b'],
    ['*"a*" b', '<em>“a</em>” b'],
    ['<code>"a"</code> "b"', '<code>"a"</code> “b”'],
    ['<kbd>*"*</kbd> "b"', '<kbd><em>"</em></kbd> “b”'],
    ['<b>"a"</b>', '<b>“a”</b>'],
    ['"`a`" b', '“<code>a</code>” b'],
    ["`a`'s b", '<code>a</code>’s b'],
    ['"[a](https://b.example)"', '“<a'],
    ["==don't==", '<mark>don’t</mark>'],
    ['- "a"', '“a”'],
    ['| "a" |\n| - |', '<th>“a”</th>'],
    ['> "a"', '“a”'],
    ['> [!note] "a"', '“a”'],
    ['a[^1]\n\n[^1]: "b"', '“b”'],
    ['a^["b"]', '“b”'],
    ['<b>"a"</b> "b"', '<b>“a”</b> “b”'],
    ["[[Nope|don't]]", '>don’t</span>'],
    ['"a\n\nb"', '“a</p>'],
  ])('%j', (text, html) => {
    expect(render(text)).toContain(html);
  });

  it.each([
    ['`"a" -- b`', '"a" -- b'],
    ['```\n"a" -- b\n```', '"a" -- b'],
    ['$"a" b$', '"a"b'],
    ['<div title="x">"a" -- b</div>', '"a" -- b'],
    ['<https://a.example/b--c>', 'https://a.example/b--c'],
    ['https://a.example/b--c...d', 'https://a.example/b--c...d'],
    ['#a--b', '#a--b'],
  ])('nothing is in %j', (text, words) => {
    expect(wordsInHtml(render(text))).toContain(words);
  });

  it('is no address, no id, no title and no search word', () => {
    const text = `# Don't -- do\n\n## It's "so"\n\n[a](https://b.example/c--d "e--f") ![g--h](i--j.png)`;
    const garden = growFrom({ 'a.md': text, 'i--j.png': '' });
    const html = htmlOf(garden, 'a.md');
    const link = elementsOf(html, 'a').find(({ properties }) => properties['title'] === 'e--f');
    expect(link?.properties['href']).toBe('https://b.example/c--d');
    expect(elementsOf(html, 'h2')[0]?.properties['id']).toBe('its-so');
    expect(elementsOf(html, 'img')[0]?.properties['alt']).toBe('g--h');
    expect(garden.notes[0]?.title).toBe("Don't -- do");
    expect(wordsInHtml(html)).toContain('It’s “so”');
  });

  it('follows the language of the note, of an embedded one its own', () => {
    const files = {
      'a.md': '---\nlang: de\n---\n"a"\n\n![[b]]',
      'b.md': '---\nlang: fr\n---\n"b"',
    };
    expect(wordsInHtml(htmlOf(growFrom(files), 'a.md'))).toMatch(
      new RegExp(`„a“[\\s\\S]*«${thin}b${thin}»`, 'u'),
    );
  });

  it.each(['typography: false', 'typography: off'])('%s leaves a note as it is', (line) => {
    expect(render(`---\n${line}\n---\n"a" -- b...`)).toContain('"a" -- b...');
  });

  it('is nothing when the site says so', () => {
    const site = { lang: 'en', typography: false, strictLineBreaks: true };
    expect(htmlOf(growFrom({ 'a.md': '"a"' }), 'a.md', '/', site)).toContain('"a"');
  });

  it('leaves the tree alone, so that two pages may show it', () => {
    const rendering = prepareNote(growFrom({ 'a.md': '"a"' }), 'a.md');
    expect(renderNote(rendering)).toBe(renderNote(rendering));
    expect(JSON.stringify(rendering.tree)).toContain('\\"a\\"');
  });
});

describe('line ends', () => {
  it.each([
    ['中文\n中文', '中文中文'],
    ['**中文**\n中文', '中文中文'],
    ['中文。\n「中文」', '中文。「中文」'],
    ['かな\nカナ', 'かなカナ'],
    ['𠀋\n𠀋', '𠀋𠀋'],
    ['中文\nabc', '中文\nabc'],
    ['한국어\n한국어', '한국어\n한국어'],
    ['abc\nabc', 'abc\nabc'],
    ['かな、\nabc', 'かな、abc'],
    ['abc\n（かな）', 'abc（かな）'],
    ['かな。\n`code`', 'かな。code'],
    ['かな。\n🌱', 'かな。🌱'],
    ['かな！\n한국어', 'かな！\n한국어'],
    ['한국어\n「한국어」', '한국어\n「한국어」'],
    ['かな\n%%hidden%%\nかな', 'かなかな'],
    ['abc\n%%hidden%%\nabc', 'abc\n\nabc'],
  ])('%j shows as %j', (text, words) => {
    expect(wordsInHtml(render(text))).toBe(words);
    expect(wordsInHtml(render(`---\ntypography: false\n---\n${text}`))).toBe(words);
  });

  it.each([
    [true, 0],
    [false, 2],
  ])('when they are strict (%s) are %i breaks', (strictLineBreaks, breaks) => {
    const site = { lang: 'en', typography: true, strictLineBreaks };
    const html = htmlOf(growFrom({ 'a.md': 'a\nb *c\nd*\n\n`e\nf`' }), 'a.md', '/', site);
    expect(elementsOf(html, 'br')).toHaveLength(breaks);
  });

  it('are breaks between Japanese letters too, when they are not strict', () => {
    const site = { lang: 'ja', typography: true, strictLineBreaks: false };
    const html = htmlOf(growFrom({ 'a.md': '庭。\n**木**\n草、\n「花」' }), 'a.md', '/', site);
    expect(html).toBe('<p>庭。<br>\n<strong>木</strong><br>\n草、<br>\n「花」</p>');
  });

  it('keep what is below a callout’s title and a block id where they are', () => {
    const site = { lang: 'en', typography: true, strictLineBreaks: false };
    const html = htmlOf(growFrom({ 'a.md': '> [!tip] T\n> a\n> b ^id' }), 'a.md', '/', site);
    expect(html).toContain('<p class="callout-title">T</p>');
    expect(html).toContain('a<br>\nb</p>');
  });
});

it('reads words as words in languages without blanks', () => {
  expect(readNote('私は昨日図書館で本を読みました。').words).toBeGreaterThan(5);
  expect(prepareNote(growFrom({ 'a.md': 'x' }), 'a.md').typography.lang).toBe('en-GB');
});
