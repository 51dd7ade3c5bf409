import type { en } from './en.ts';
import type { Speech } from './speech.ts';

/** The interface's words. */
export type Words = ReturnType<typeof en>;

type Plural = Exclude<Intl.LDMLPluralRule, 'other'>;

/** A language that gives every word; `Plurals` are those it tells apart, beside `other`. */
export type Language<Plurals extends Plural = never> = (speech: Speech<Plurals>) => Words;

/** A language that nobody has finished yet: English stands in for the words it lacks. */
export type PartOfLanguage<Plurals extends Plural = never> = (speech: Speech<Plurals>) => {
  readonly [Key in keyof Words]?: PartOf<Words[Key]>;
};

type PartOf<Word> = Word extends string | ((...given: never[]) => string) | readonly unknown[]
  ? Word
  : { readonly [Key in keyof Word]?: PartOf<Word[Key]> };
