import { basePath, hrefUnder, siteAddress } from '../settings/site.ts';
import { setPieces, setWords, typographyOf } from '../typography/remark.ts';
import { object } from '../typography/typeset.ts';
import { type Voice, voiceOf } from '../markdown/voice.ts';
import {
  type Context,
  directionOf,
  directionOfText,
  escapeWords,
  printMarks,
  readMarks,
} from '../garden/index.ts';
import settings from '../site.config.ts';
import { wordsFor, writeDay, writeDayOfMonth, writeMonth } from '../words/index.ts';

const base = basePath();

/** Makes an address of this site into one that stands in `href`. */
export function href(address: string): string {
  return hrefUnder(base, address);
}

/** The same for where an owner's link leads, which may be elsewhere. */
export function local(to: string): string {
  return to.startsWith('/') ? href(to) : to;
}

/** The garden's graph, opened at a note. */
export function graphAt(address: string): string {
  return `${href('/graph/')}?at=${encodeURIComponent(href(address)).replaceAll('%2F', '/')}`;
}

const site = siteAddress();

/** An address of this site in full, for feeds and other machines. */
export function absolute(address: string): string {
  return new URL(href(address), site ?? 'http://localhost:4321').href;
}

/** Whether the owner has said where the site will be. */
export const hasAddress = site !== undefined;

export const words = wordsFor(settings.lang);

/** A day (`YYYY-MM-DD`) written out for readers. */
export function day(date: string): string {
  return writeDay(date, settings.lang);
}

/** What the frame knows of a note that it names: its language may be another than the site's. */
export interface Named {
  title: string;
  /** The title with its marks, as HTML, where it has any. */
  titleMarks?: string | undefined;
  lang?: string | undefined;
  typography?: boolean | undefined;
}

/** Words of a note as they are shown wherever the frame cites them. */
export function shown(words: string, data: Omit<Named, 'title'>): string {
  return setWords(words, typographyOf(data, settings));
}

/** The title of a note as HTML, set and with its marks, for wherever it is more than plain text. */
export function titleHtml(data: Named): string {
  const pieces = readMarks(data.titleMarks ?? '');
  if (pieces.length === 0) return escapeWords(shown(data.title, data));
  const isCode = pieces.map(({ marks }) => marks.includes('code'));
  const set = setPieces(
    pieces.map(({ words }, at) => (isCode[at] ? object : words)),
    typographyOf(data, settings),
  );
  return printMarks(
    pieces.map((piece, at) => (isCode[at] ? piece : { ...piece, words: set[at] ?? piece.words })),
  );
}

/** The sentence around a link, set as the note in which it stands. */
export function shownContext(
  { before, link, after }: Context,
  data: Omit<Named, 'title'>,
): Context {
  const [one = '', two = '', three = ''] = setPieces(
    [before, link, after],
    typographyOf(data, settings),
  );
  return { before: one, link: two, after: three };
}

/** The attributes of an element that shows words of a note: their language and direction. */
export function voice({ title, lang }: Named): Voice {
  if (lang !== undefined) return voiceOf(lang, settings.lang);
  const dir = directionOfText(title) ?? siteDirection;
  return dir === siteDirection ? {} : { dir };
}

/** The direction of the site's own language. */
export const siteDirection = directionOf(settings.lang);

/** The same for lists, where room is dear. */
export function shortDay(date: string): string {
  return writeDay(date, settings.lang, 'medium');
}

/** A month (`YYYY-MM`) written out for readers. */
export function month(date: string): string {
  return writeMonth(date, settings.lang);
}

/** A day (`YYYY-MM-DD`) where its year is said already. */
export function dayOfMonth(date: string): string {
  return writeDayOfMonth(date, settings.lang);
}
