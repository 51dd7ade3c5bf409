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

const formats = new Map<string, Intl.DateTimeFormat>();

/** A day written out for readers: `3 May 2024`. The day is never shifted by a time zone. */
export function writeDay(day: string, lang: string): string {
  // Making a format costs a thousand times as much as using it.
  const format =
    formats.get(lang) ?? new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' });
  formats.set(lang, format);
  return format.format(new Date(`${day}T00:00:00Z`));
}
