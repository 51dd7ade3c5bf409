import { en } from './en.ts';

type Loose<T> = {
  [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : Loose<T[K]>;
};

/** The interface's words; each language gives all of them. */
export type Words = Loose<typeof en>;

const languages: Record<string, Words> = { en };

/** The words for a language tag such as `en-GB`; English where there are none. */
export function wordsFor(lang: string): Words {
  const known = [lang, lang.split('-')[0] ?? ''].find((name) => Object.hasOwn(languages, name));
  return (known === undefined ? undefined : languages[known]) ?? en;
}

/** A month written out for readers: `May 2024`. */
export function writeMonth(month: string, lang: string): string {
  return new Intl.DateTimeFormat(lang, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
}

/** A day written out for readers: `3 May 2024`, or in a list `3 Jan 2024`. The day is never shifted by a time zone. */
export function writeDay(day: string, lang: string, style: 'long' | 'medium' = 'long'): string {
  return new Intl.DateTimeFormat(lang, { dateStyle: style, timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** A day below the name of its month: `3`. */
export function writeDayOfMonth(day: string, lang: string): string {
  return new Intl.DateTimeFormat(lang, { day: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
