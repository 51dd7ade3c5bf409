/** Whether this is a language tag of BCP 47, such as `en-GB`. */
export function isLanguage(tag: string): boolean {
  try {
    return new Intl.Locale(tag).language.length <= 3;
  } catch {
    return false;
  }
}

/** Scripts that are written from the right: https://www.unicode.org/Public/UCD/latest/ucd/Scripts.txt */
const fromTheRight = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Mand',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
]);

/** The direction in which a language is written: `rtl` for Arabic, Hebrew and their like. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  const script = scriptOf(lang);
  return script !== undefined && fromTheRight.has(script) ? 'rtl' : 'ltr';
}

/** Whether a language is written in Latin letters. */
export function isInLatin(lang: string): boolean {
  return scriptOf(lang) === 'Latn';
}

function scriptOf(lang: string): string | undefined {
  return isLanguage(lang) ? new Intl.Locale(lang).maximize().script : undefined;
}

const leftwards =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/gu;
const letters = /\p{L}/gu;

/** The direction in which most letters of a text run; undefined when it has none. */
export function directionOfText(text: string): 'ltr' | 'rtl' | undefined {
  const all = text.match(letters)?.length ?? 0;
  if (all === 0) return undefined;
  const left = leftwards.test(text) ? (text.match(rightToLeft)?.length ?? 0) : 0;
  return left * 2 > all ? 'rtl' : 'ltr';
}

/** Scripts by the names that languages have for them: kana and characters together are `Jpan`. */
const scripts: readonly (readonly [name: string, letters: RegExp])[] = [
  ['Latn', /\p{Script=Latin}/gu],
  ['Jpan', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Hani', /\p{Script=Han}/gu],
  ['Kore', /\p{Script=Hangul}/gu],
  ['Cyrl', /\p{Script=Cyrillic}/gu],
  ['Arab', /\p{Script=Arabic}/gu],
  ['Hebr', /\p{Script=Hebrew}/gu],
  ['Grek', /\p{Script=Greek}/gu],
  ['Deva', /\p{Script=Devanagari}/gu],
  ['Thai', /\p{Script=Thai}/gu],
];

/** The script in which most letters of a text are written; undefined when there is none. */
export function scriptOfText(text: string): string | undefined {
  const counts = new Map(scripts.map(([name, one]) => [name, text.match(one)?.length ?? 0]));
  const kana = counts.get('Jpan') ?? 0;
  const characters = counts.get('Hani') ?? 0;
  // A Japanese name in a Chinese text makes it no Japanese one.
  if (kana * 5 > characters) counts.set('Jpan', kana + characters).set('Hani', 0);
  const all = text.match(letters)?.length ?? 0;
  return [...counts].find(([, count]) => count * 2 > all)?.[0];
}

/** Whether a language may be written in a script. */
export function isWrittenIn(lang: string, script: string): boolean {
  const own = scriptOf(lang);
  return own === script || (script === 'Hani' && /^(?:Han[st]|Jpan)$/.test(own ?? ''));
}
