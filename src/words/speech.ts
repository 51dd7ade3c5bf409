type Category = Exclude<Intl.LDMLPluralRule, 'other'>;

/** One text for each plural that a language has; `#` stands for the number. */
export type Forms<Plurals extends Category> = Readonly<
  Record<Plurals | 'other', string> & { 0?: string }
>;

/** How a language says numbers; `Plurals` are those it tells apart, beside `other`. */
export interface Speech<Plurals extends Category> {
  /** A number as the site's language writes it. */
  number: (value: number) => string;
  /**
   * The text that goes with a number: that for nought if there is one, else that of its plural.
   * Numbers that have a name are written by it.
   */
  count: (value: number, forms: Forms<Plurals>, names?: readonly string[]) => string;
}

/**
 * How numbers are said in a language, by the plurals of the Unicode CLDR:
 * https://cldr.unicode.org/index/cldr-spec/plural-rules
 *
 * @param lang of the site, as BCP 47: its region decides digits and separators
 * @throws RangeError when this is no language tag
 */
export function speechOf(lang: string): Speech<never> {
  const numbers = new Intl.NumberFormat(lang);
  const rules = new Intl.PluralRules(lang);
  return {
    number: (value) => numbers.format(value),
    count: (value, forms: Partial<Record<Intl.LDMLPluralRule | 0, string>>, names) => {
      const exact = value === 0 ? forms[0] : undefined;
      const form = exact ?? forms[rules.select(value)] ?? forms.other ?? '';
      return form.replace('#', names?.[value] ?? numbers.format(value));
    },
  };
}
