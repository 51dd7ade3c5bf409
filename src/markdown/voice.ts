import { directionOf } from '../garden/index.ts';

/** The language and direction of words that are another than those around them. */
export interface Voice {
  lang?: string | undefined;
  dir?: 'ltr' | 'rtl' | undefined;
}

/**
 * How a text in one language stands in one of another: with its language, and its direction
 * where that differs. Nothing where it is at home.
 */
export function voiceOf(lang: string, around: string): Voice {
  if (lang === around) return {};
  const dir = directionOf(lang);
  return { lang, dir: dir === directionOf(around) ? undefined : dir };
}
