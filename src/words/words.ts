import type { en } from './en.ts';
import type { Speech } from './speech.ts';

type Said = ReturnType<typeof en>;

/** The interface's words, and the language whose plurals and numbers they have. */
export type Words = Said & { readonly lang: string };

type Plural = Exclude<Intl.LDMLPluralRule, 'other'>;

/** A language that gives every word; `Plurals` are those it tells apart, beside `other`. */
export type Language<Plurals extends Plural = never> = (speech: Speech<Plurals>) => Said;

/** A language that nobody has finished yet: English stands in for the words it lacks. */
export type PartOfLanguage<Plurals extends Plural = never> = (speech: Speech<Plurals>) => {
  readonly [Key in keyof Said]?: PartOf<Said[Key]>;
};

type PartOf<Word> = Word extends string | ((...given: never[]) => string) | readonly unknown[]
  ? Word
  : { readonly [Key in keyof Word]?: PartOf<Word[Key]> };
