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

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs a thousand times as much as using it. No day is shifted by a time zone. */
function write(date: string, lang: string, options: Intl.DateTimeFormatOptions): string {
  const key = JSON.stringify([lang, options]);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(lang, { ...options, timeZone: 'UTC' });
  formats.set(key, format);
  return format.format(new Date(`${date}T00:00:00Z`));
}

/** A month written out for readers: `May 2024`. */
export function writeMonth(month: string, lang: string): string {
  return write(`${month}-01`, lang, { month: 'long', year: 'numeric' });
}

/** A day written out for readers: `3 May 2024`, or in a list `3 Jan 2024`. */
export function writeDay(day: string, lang: string, style: 'long' | 'medium' = 'long'): string {
  return write(day, lang, { dateStyle: style });
}

/** A day below the name of its month and year: `3 May`. */
export function writeDayOfMonth(day: string, lang: string): string {
  return write(day, lang, { day: 'numeric', month: 'short' });
}
