/** A note with all by which one may go to it. */
export interface NamedNote {
  /** As it stands in `href`. */
  address: string;
  title: string;
  aliases: readonly string[];
  headings: readonly { text: string; id: string }[];
  isQuiet: boolean;
}

/** One name by which a note, or a part of it, is gone to. */
export interface Name {
  kind: 'title' | 'alias' | 'heading';
  name: string;
  href: string;
  /** The note's own title. */
  title: string;
  isQuiet: boolean;
}

const blanks = /\s+/g;

/**
 * The names of all notes as lines, small enough to be fetched whole: what its first sign says is a
 * folder (`:`), a note (`.`, or `,` where it is quiet), another name of it (`=`), a heading (`#`).
 * Addresses and ids that can be told from the words are left out.
 */
export function packNames(notes: readonly NamedNote[]): string {
  const lines: string[] = [];
  let folder: string | undefined;
  const sorted = notes.toSorted((a, b) => (a.address < b.address ? -1 : 1));
  for (const { address, title, aliases, headings, isQuiet } of sorted) {
    const at = address.replace(/\/$/, '').lastIndexOf('/') + 1;
    if (address.slice(0, at) !== folder) lines.push(`:${(folder = address.slice(0, at))}`);
    const shown = oneLine(title);
    const rest = address.slice(at);
    lines.push((isQuiet ? ',' : '.') + shown + (rest === usualPlace(shown) ? '' : `\t${rest}`));
    for (const alias of new Set(aliases.map(oneLine)))
      if (alias !== shown && !alias.includes('/')) lines.push(`=${alias}`);
    for (const { text, id } of headings) {
      const words = oneLine(text);
      lines.push(`#${words}${id === slug(words) ? '' : `\t${id}`}`);
    }
  }
  return lines.join('\n');
}

/** Reads what {@link packNames} has written. */
export function readNames(text: string): Name[] {
  const names: Name[] = [];
  let folder = '';
  let note = { href: '', title: '', isQuiet: false };
  for (const line of text.split('\n')) {
    const [name = '', rest] = line.slice(1).split('\t');
    const sign = line.charAt(0);
    if (sign === ':') folder = name;
    else if (sign === '.' || sign === ',') {
      note = { href: folder + (rest ?? usualPlace(name)), title: name, isQuiet: sign === ',' };
      names.push({ ...note, kind: 'title', name });
    } else if (sign === '=') names.push({ ...note, kind: 'alias', name });
    else if (sign === '#')
      names.push({ ...note, kind: 'heading', name, href: `${note.href}#${rest ?? slug(name)}` });
  }
  return names;
}

function oneLine(words: string): string {
  return words.replace(blanks, ' ').trim();
}

const usualPlace = (title: string): string => `${encodeURI(slug(title).toWellFormed())}/`;

/** As most addresses and ids are made of words; the others are written down. */
function slug(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-');
}
