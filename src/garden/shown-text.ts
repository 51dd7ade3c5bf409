import { isFilePath } from './files.ts';
import type { Link, Note } from './note.ts';
import { settleHeadings } from './parse.ts';
import { baseName } from './paths.ts';
import { measureText } from './reading-time.ts';
import { linkText } from './text.ts';

/**
 * Gives a note the words that hang on which of its links are private: its headings with their
 * ids, a title made from one, its length. Before anything is known, no link is.
 */
export function settleWords(
  note: Note,
  isPrivate: (link: number) => boolean,
  privateNote: string,
): void {
  const show = (number: number): string => shownText(note.links, number, isPrivate, privateNote);
  note.headings = settleHeadings(note.headings, show, note.anchors);
  Object.assign(note, measureText(note.passages, show));
  if (note.titleHeading !== undefined && !note.hasOwnTitle)
    note.title = note.headings[note.titleHeading]?.text || baseName(note.id);
}

/** What a link of a note shows to a reader. */
export function shownText(
  links: readonly Link[],
  number: number,
  isPrivate: (link: number) => boolean,
  privateNote: string,
): string {
  const link = links[number];
  // A picture among words shows no words.
  if (link?.kind === 'embed' && isFilePath(link.path)) return '';
  return linkText(links, number, isPrivate, privateNote);
}
