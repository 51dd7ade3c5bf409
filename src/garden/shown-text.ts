import { isFilePath } from './files.ts';
import type { Link, Note } from './note.ts';
import { settleHeadings } from './parse.ts';
import { baseName } from './paths.ts';
import { measureText } from './reading-time.ts';
import type { Resolution } from './resolution.ts';
import { linkText } from './text.ts';

/** What a link shows, beyond what its note alone tells, when it has no words; by its number. */
export type Given = (link: number) => string | undefined;

/**
 * What links show that depends on where they lead.
 *
 * @param privateNote what stands for the name of a private note
 */
export function givenBy(
  resolutions: readonly Resolution[] | undefined,
  privateNote: string,
): Given {
  return (link) => {
    const resolution = resolutions?.[link];
    if (resolution?.outcome === 'private') return privateNote;
    return resolution && 'target' in resolution ? resolution.target.shows : undefined;
  };
}

/** What is given before anything is known. */
export const nothingGiven: Given = () => undefined;

/**
 * Gives a note the words that hang on where its links lead: its headings with their ids, a title
 * made from one, its length.
 */
export function settleWords(note: Note, given: Given): void {
  const show = (number: number): string => shownText(note.links, number, given);
  note.headings = settleHeadings(note.headings, show, note.anchors);
  Object.assign(note, measureText(note.passages, show));
  if (note.titleHeading !== undefined && !note.hasOwnTitle)
    note.title = note.headings[note.titleHeading]?.text || baseName(note.id);
}

/** What a link of a note shows to a reader. */
export function shownText(links: readonly Link[], number: number, given: Given): string {
  const link = links[number];
  // A picture among words shows no words.
  if (link?.kind === 'embed' && isFilePath(link.path)) return '';
  return linkText(links, number, given);
}
