type Key = Intl.LDMLPluralRule | 0;

/** What is said of a count, for scripts in the browser: `#` stands for the number. */
export type CountForms = Readonly<{ lang: string } & Partial<Record<Key, string>>>;

/** All plurals of the CLDR's languages are met until here, but for those of millions. */
const sampled = 200;

/**
 * The forms of what a language says of a count, so that a script can say it of any.
 *
 * @param say one of the words that takes a count and writes it in digits
 * @param lang whose plurals these are
 */
export function formsOf(say: (count: number) => string, lang: string): CountForms {
  const rules = new Intl.PluralRules(lang);
  const numbers = new Intl.NumberFormat(lang);
  const forms: Partial<Record<Key, string>> = { 0: say(0) };
  for (let count = 1; count <= sampled; count += 1) {
    const plural = rules.select(count);
    const parts = say(count).split(numbers.format(count));
    // A number that stands there twice is not known from one that happens to be the same.
    if (parts.length <= 2) forms[plural] ??= parts.join('#');
  }
  return { lang, ...forms };
}

const known = new Map<string, { rules: Intl.PluralRules; numbers: Intl.NumberFormat }>();

/** Making these costs a hundred times as much as using them. */
function speaking(lang: string): { rules: Intl.PluralRules; numbers: Intl.NumberFormat } {
  const own = known.get(lang) ?? {
    rules: new Intl.PluralRules(lang),
    numbers: new Intl.NumberFormat(lang),
  };
  known.set(lang, own);
  return own;
}

/** Says a count by its forms. */
export function sayCount(forms: CountForms, count: number): string {
  const { rules, numbers } = speaking(forms.lang);
  const form = (count === 0 ? forms[0] : forms[rules.select(count)]) ?? forms.other ?? '';
  return form.replace('#', () => numbers.format(count));
}
