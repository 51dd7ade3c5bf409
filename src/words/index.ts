import { speak } from './choice.ts';
import type { Words } from './words.ts';

export type { Words } from './words.ts';

const spoken = new Map<string, Words>();

/** The words for a language tag such as `de-AT`; English where there are none. */
export function wordsFor(lang: string): Words {
  const words = spoken.get(lang) ?? speak(lang);
  spoken.set(lang, words);
  return words;
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
