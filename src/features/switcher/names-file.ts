/** A note with all by which one may go to it. */
export interface NamedNote {
  /** As it stands in `href`. */
  address: string;
  title: string;
  /** The title with its marks, as HTML, where it has any. */
  titleMarks?: string | undefined;
  aliases: readonly string[];
  headings: readonly { text: string; id: string }[];
  isQuiet: boolean;
}

/** A note as its names are read. */
export interface NamesOfNote {
  title: string;
  /** The title with its marks, as HTML, where it has any. */
  marked: string | undefined;
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
 * The names of all notes as lines, small enough to be fetched whole. First stand headings that
 * several notes have, those of most notes first, and an empty line. After that a line's first sign
 * says what it is: a folder (`:`), a note (`.`, or `,` where it is quiet), its title with marks (`<`),
 * another name of it (`=`), a heading (`#`), headings from above by their numbers in base 36 (`+`). Addresses and ids that can
 * be told from the words are left out.
 */
export function packNames(notes: readonly NamedNote[]): string {
  const shared = sharedHeadings(notes);
  const numbers = new Map(shared.map((words, number) => [words, number.toString(36)]));
  const lines = [...shared, ''];
  let folder: string | undefined;
  const sorted = notes.toSorted((a, b) => (a.address < b.address ? -1 : 1));
  for (const { address, title, titleMarks, aliases, headings, isQuiet } of sorted) {
    const at = address.replace(/\/$/, '').lastIndexOf('/') + 1;
    if (address.slice(0, at) !== folder) lines.push(`:${(folder = address.slice(0, at))}`);
    const shown = oneLine(title);
    const rest = address.slice(at);
    lines.push((isQuiet ? ',' : '.') + shown + (rest === usualPlace(shown) ? '' : `\t${rest}`));
    if (titleMarks !== undefined) lines.push(`<${titleMarks}`);
    for (const alias of new Set(aliases.map(oneLine)))
      if (alias !== shown && !alias.includes('/')) lines.push(`=${alias}`);
    let known: string[] = [];
    for (const { text, id } of headings) {
      const words = oneLine(text);
      const isUsual = id === slug(words);
      const number = isUsual ? numbers.get(words) : undefined;
      if (number !== undefined) known.push(number);
      else {
        if (known.length > 0) lines.push(`+${known.join(' ')}`);
        known = [];
        lines.push(`#${words}${isUsual ? '' : `\t${id}`}`);
      }
    }
    if (known.length > 0) lines.push(`+${known.join(' ')}`);
  }
  return lines.join('\n');
}

/** Headings whose id is told by their words and that stand in several places, the commonest first. */
function sharedHeadings(notes: readonly NamedNote[]): string[] {
  const counts = new Map<string, number>();
  for (const { headings } of notes)
    for (const { text, id } of headings) {
      const words = oneLine(text);
      if (words !== '' && id === slug(words)) counts.set(words, (counts.get(words) ?? 0) + 1);
    }
  return [...counts]
    .filter(([, count]) => count > 1)
    .sort(([a, count], [b, than]) => than - count || (a < b ? -1 : 1))
    .map(([words]) => words);
}

/** So many lines are read between two places to stop. */
const linesAtOnce = 500;

/**
 * Reads what {@link packNames} has written. Addresses are not made before they are asked for: a
 * large garden has very many.
 */
export function* readNames(text: string): Generator<void, Name[]> {
  const names: Name[] = [];
  const lines = text.split('\n');
  const start = lines.indexOf('');
  let folder = '';
  let note: NamesOfNote = { title: '', marked: undefined, isQuiet: false, folder, end: undefined };
  for (let at = start + 1; at < lines.length; at++) {
    if (at % linesAtOnce === 0) yield;
    const line = lines[at] ?? '';
    const tab = line.indexOf('\t');
    const name = line.slice(1, tab === -1 ? undefined : tab);
    const rest = tab === -1 ? undefined : line.slice(tab + 1);
    const sign = line.charAt(0);
    if (sign === ':') folder = name;
    else if (sign === '.' || sign === ',') {
      note = { title: name, marked: undefined, isQuiet: sign === ',', folder, end: rest };
      names.push({ kind: 'title', name, note, id: undefined });
    } else if (sign === '<') note.marked = name;
    else if (sign === '=') names.push({ kind: 'alias', name, note, id: undefined });
    else if (sign === '#') names.push({ kind: 'heading', name, note, id: rest });
    else if (sign === '+')
      for (const number of name.split(' '))
        names.push({
          kind: 'heading',
          name: lines[Number.parseInt(number, 36)] ?? '',
          note,
          id: undefined,
        });
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
