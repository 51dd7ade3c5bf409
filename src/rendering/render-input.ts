import {
  embeddedNotes,
  fileAddress,
  fileKindOf,
  type Garden,
  isPublishable,
  type NoteId,
  type PublicNote,
  type Resolution,
} from '../garden/index.ts';
import { digestOf } from '../reading/cache.ts';
import type { Measure, Measures } from '../pictures/measure.ts';
import { isMadeSmaller } from '../pictures/sources.ts';
import { hrefUnder } from '../settings/site.ts';

/** What the HTML of a note's text hangs on beside that text itself. */
export interface NoteInput {
  id: NoteId;
  /** Tells this text from every other that the file ever held, and from what we once made of it. */
  key: string;
  /** Set when the garden has it as its plain words. */
  isPlain?: true;
  title: string;
  words: number;
  headings: { text: string; id: string }[];
  resolutions: readonly Resolution[];
  /** The address of everything that its links lead to, as it stands in `href`. */
  hrefs: Record<string, string>;
  /** Every picture that can be shown, as it was measured. */
  sizes: Record<string, Measure>;
}

/** All that is needed to render one note, as plain data: whoever has it needs no garden. */
export interface RenderInput {
  note: NoteInput;
  /** Notes whose text shows inside. */
  inside: NoteInput[];
  /** Pictures of the vault that show in it and are made smaller for readers, by id. */
  pictures: string[];
  /** Pictures that stand in the page itself, as addresses that hold them, by id. */
  held?: Readonly<Record<string, string>>;
  /** Whether Astro renders it, as a program. */
  isModule: boolean;
  base: string;
}

/**
 * Makes the tasks of one garden.
 *
 * @param keyOf the key of a note's own text
 * @param isModule whether Astro renders a note, as a program
 */
export function renderInputMaker(
  garden: Garden,
  measures: Measures,
  base: string,
  keyOf: (id: NoteId) => string,
  isModule: (note: PublicNote) => boolean,
): (note: PublicNote) => RenderInput {
  const byId = new Map(garden.notes.map((note) => [note.id, note]));
  const known = new Map<NoteId, NoteInput>();
  const hrefOf = hrefsIn(garden, base);
  const tell = (note: PublicNote): NoteInput => {
    const told: NoteInput = {
      id: note.id,
      key: keyOf(note.id),
      ...(note.unparsed && { isPlain: true }),
      title: note.title,
      words: note.words,
      headings: note.headings.map(({ text, id }) => ({ text, id })),
      resolutions: garden.resolutions.get(note.id) ?? [],
      hrefs: {},
      sizes: {},
    };
    for (const id of [note.id, ...targetsOf(told)]) {
      const href = hrefOf(id);
      if (href !== undefined) told.hrefs[id] = href;
      const size = measures.get(id);
      if (size) told.sizes[id] = size;
    }
    return told;
  };
  const noteInputOf = (note: PublicNote): NoteInput => {
    const told = known.get(note.id) ?? tell(note);
    known.set(note.id, told);
    return told;
  };
  return (note) => {
    const shownInside = embeddedNotes(note, byId, garden.resolutions);
    // An embed of a part that is not there shows nothing of its note, but must know it.
    const others = new Set(shownInside);
    for (const one of [note, ...shownInside])
      targetsOf(noteInputOf(one)).forEach((id, number) => {
        const other = byId.get(id);
        if (other && other !== note && one.links[number]?.kind === 'embed') others.add(other);
      });
    const shown = [note, ...others].flatMap((one) =>
      targetsOf(noteInputOf(one)).filter(
        (id, number) =>
          one.links[number]?.kind === 'embed' &&
          fileKindOf(id) === 'image' &&
          isMadeSmaller(id) &&
          measures.get(id) !== undefined,
      ),
    );
    return {
      note: noteInputOf(note),
      inside: [...others].map(noteInputOf),
      pictures: [...new Set(shown)],
      isModule: isModule(note),
      base,
    };
  };
}

/** Says what stands in `href` for a note or file; undefined for what has no address. */
export function hrefsIn(
  { addresses }: Pick<Garden, 'addresses'>,
  base: string,
): (id: string) => string | undefined {
  return (id) => {
    const address = addresses.get(id);
    if (address !== undefined) return hrefUnder(base, address);
    // What the site itself makes is known by its address.
    if (id.startsWith('/')) return hrefUnder(base, id);
    return /\.mdx?$/i.test(id) || !isPublishable(id) ? undefined : fileHref(base, id);
  };
}

/** The key of what a task comes to. */
export function renderKey(version: string, task: RenderInput): string {
  return digestOf(version, JSON.stringify(task));
}

/** What each link leads to, by number; empty when it leads nowhere. */
function targetsOf({ resolutions }: NoteInput): string[] {
  return resolutions.map((one) => ('target' in one ? one.target.id : ''));
}

/** The address of a published file, as it stands in `href`. */
export function fileHref(base: string, id: string): string {
  const path = fileAddress(id).split('/').map(encodeURIComponent).join('/');
  return base.replace(/\/$/, '') + path;
}
