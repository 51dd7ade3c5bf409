/** A note with all by which one may go to it. */
export interface NamedNote {
  /** As it stands in `href`. */
  address: string;
  title: string;
  aliases: readonly string[];
  headings: readonly { text: string; id: string }[];
  isQuiet: boolean;
}

/** A note as its names are read. */
export interface NamesOfNote {
  title: string;
  isQuiet: boolean;
  folder: string;
  /** The end of its address, where its title does not tell it. */
  end: string | undefined;
}

/** One name by which a note, or a part of it, is gone to. */
export interface Name {
  kind: 'title' | 'alias' | 'heading';
  name: string;
  note: NamesOfNote;
  /** A heading's id, where its words do not tell it. */
  id: string | undefined;
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

/**
 * Reads what {@link packNames} has written. Addresses are not made before they are asked for: a
 * large garden has very many.
 */
export function readNames(text: string): Name[] {
  const names: Name[] = [];
  let folder = '';
  let note: NamesOfNote = { title: '', isQuiet: false, folder, end: undefined };
  for (const line of text.split('\n')) {
    const tab = line.indexOf('\t');
    const name = line.slice(1, tab === -1 ? undefined : tab);
    const rest = tab === -1 ? undefined : line.slice(tab + 1);
    const sign = line.charAt(0);
    if (sign === ':') folder = name;
    else if (sign === '.' || sign === ',') {
      note = { title: name, isQuiet: sign === ',', folder, end: rest };
      names.push({ kind: 'title', name, note, id: undefined });
    } else if (sign === '=') names.push({ kind: 'alias', name, note, id: undefined });
    else if (sign === '#') names.push({ kind: 'heading', name, note, id: rest });
  }
  return names;
}

/** Where a name leads, as it stands in `href`. */
export function hrefOf({ kind, name, note, id }: Name): string {
  const page = note.folder + (note.end ?? usualPlace(note.title));
  return kind === 'heading' ? `${page}#${id ?? slug(name)}` : page;
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
