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
  const script = isLanguage(lang) ? new Intl.Locale(lang).maximize().script : undefined;
  return script !== undefined && fromTheRight.has(script) ? 'rtl' : 'ltr';
}
