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

/** A day written out for readers: `3 May 2024`. The day is never shifted by a time zone. */
export function writeDay(day: string, lang: string): string {
  return new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
