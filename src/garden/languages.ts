/** Whether this is a language tag of BCP 47, such as `en-GB`. */
export function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
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
