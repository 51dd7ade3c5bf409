import { type Context, contextAt } from './context.ts';
import { baseName } from './paths.ts';
import type { NoteId, Passage, Place } from './note.ts';
import type { PublicNote } from './publish.ts';
import type { Edges } from './graph.ts';

/** A note that names another in plain words without linking to it. */
export interface Mention {
  from: NoteId;
  contexts: Context[];
  /** Where the first of them stands. */
  place: Place;
}

/** Words of names, each leading to the words that may follow: names are found in one pass. */
interface Step {
  next: Map<string, Step>;
  /** Notes whose name ends here; `exact` holds single words, which count only as written. */
  ends: { id: NoteId; exact: string | undefined }[];
}

const signWord = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`;
const word = new RegExp(String.raw`${signWord}|(?:(?!${signWord})[\p{L}\p{N}\p{M}])+`, 'gu');
const plain = /^[\0-\x7f]*$/;
/** A sentence that ends between two words parts them. */
const parting = /[.!?;:()。．！？；：（）、\n]/;
/** Signs that belong to a name if their fellow stands inside it. */
const pairs = ['「」', '『』', '【】', '“”', '«»', '[]'];
const longestName = 12;
const contextsShown = 2;
/** A name that so many notes use is a word of the garden, and tells nobody anything. */
function mostMentions(notes: number): number {
  return Math.min(50, Math.max(10, notes / 20));
}

/**
 * Finds unlinked mentions: notes whose text names another note by its title, file name or alias
 * without linking to it anywhere. Whole words; names of several words without regard to case,
 * of one word only as they are written, and not at the start of a sentence; not in code, tags,
 * links or embeds. A heading that is one chapter's among others, or begins several notes, is no
 * name. A name is left out that more than ten notes use and more than a twentieth of all, or more
 * than fifty. One pass over the text, however many names there are.
 */
export function findMentions(
  notes: readonly PublicNote[],
  edges: ReadonlyMap<NoteId, Edges>,
  show: (note: PublicNote, link: number) => string,
  lang: string,
  memory = new MentionMemory(),
): Map<NoteId, Mention[]> {
  const names = namesAmong(notes, memory);
  const mentions = new Map<NoteId, Mention[]>();
  for (const note of notes) {
    const linked = new Set(edges.get(note.id)?.links.map(({ to }) => to));
    const found = new Map<NoteId, Mention>();
    for (const { id, place, pieces, at, start, end } of namedIn(note, names, memory)) {
      if (id === note.id || linked.has(id)) continue;
      const mention = found.get(id) ?? { from: note.id, contexts: [], place };
      found.set(id, mention);
      if (mention.contexts.length < contextsShown)
        mention.contexts.push(
          contextAt(pieces, at, [start, end], (link) => show(note, link), note.lang ?? lang),
        );
    }
    for (const [id, mention] of found) {
      const known = mentions.get(id);
      if (known) known.push(mention);
      else mentions.set(id, [mention]);
    }
  }
  const most = mostMentions(notes.length);
  for (const [id, found] of mentions) if (found.length > most) mentions.delete(id);
  return mentions;
}

/** A name in a note's text, and in which piece of which passage it stands. */
interface Named extends Passage {
  id: NoteId;
  at: number;
  start: number;
  end: number;
}

/** Most changes to a garden change no name, and only one text: what was found stays found. */
export class MentionMemory {
  readonly byText = new WeakMap<readonly Passage[], { names: Step; named: Named[] }>();
  last: { key: string; names: Step } | undefined;
}

function namesAmong(notes: readonly PublicNote[], memory: MentionMemory): Step {
  const bearers = new Map<string, number>();
  for (const { title } of notes) bearers.set(title, (bearers.get(title) ?? 0) + 1);
  const named = notes.map((note): [NoteId, ...string[]] => [
    note.id,
    ...namesOf(note, bearers.get(note.title) === 1),
  ]);
  const key = JSON.stringify(named);
  if (memory.last?.key !== key) memory.last = { key, names: stepsOf(named) };
  return memory.last.names;
}

function namedIn(note: PublicNote, names: Step, { byText: known }: MentionMemory): Named[] {
  const before = known.get(note.passages);
  if (before?.names === names) return before.named;
  const named = note.passages.flatMap(({ pieces, place }) =>
    pieces.flatMap((piece, at) =>
      typeof piece === 'string'
        ? namesIn(piece, names).map((found) => ({ ...found, pieces, place, at }))
        : [],
    ),
  );
  known.set(note.passages, { names, named });
  return named;
}

function stepsOf(notes: readonly [NoteId, ...string[]][]): Step {
  const root: Step = { next: new Map(), ends: [] };
  for (const [noteId, ...names] of notes) {
    for (const name of names) {
      const words = name.match(word) ?? [];
      const isLongEnough = words.length > 1 || (words[0]?.length ?? 0) >= 4;
      if (!isLongEnough || words.length > longestName) continue;
      let step = root;
      for (const one of words) {
        const key = one.toLowerCase();
        const next = step.next.get(key) ?? { next: new Map(), ends: [] };
        step.next.set(key, next);
        step = next;
      }
      if (!step.ends.some(({ id }) => id === noteId))
        step.ends.push({ id: noteId, exact: words.length === 1 ? words[0] : undefined });
    }
  }
  return root;
}

/**
 * A page of a folder is called `index` in a file system only; a heading that is a chapter's, or
 * several notes' own, names none of them.
 */
function namesOf(note: PublicNote, isTitleItsOwn: boolean): Set<string> {
  const file = baseName(note.id);
  const isFolderPage = /^(?:index|readme)$/i.test(file);
  return new Set([
    ...(note.hasOwnTitle || (isTitleItsOwn && !note.isTitleSection) ? [note.title] : []),
    ...(isFolderPage ? [] : [file]),
    ...note.aliases,
  ]);
}

/** A lone word at the start of a sentence is written large whether it is a name or not. */
function opensSentence(text: string, at: number): boolean {
  return /(?:^|[.!?:…])[\s“"'‘(]*$/.test(text.slice(Math.max(0, at - 4), at));
}

function namesIn(text: string, root: Step): { id: NoteId; start: number; end: number }[] {
  const words = plain.test(text) ? plainWords(text) : wordsIn(text);
  const found: { id: NoteId; start: number; end: number }[] = [];
  for (let from = 0; from < words.length; from += 2) {
    const start = words[from] ?? 0;
    let step = root.next.get(text.slice(start, words[from + 1]).toLowerCase());
    for (let at = from; step; at += 2) {
      const end = words[at + 1] ?? start;
      for (const { id, exact } of step.ends)
        if (
          exact === undefined ||
          (exact === text.slice(words[at], end) && !opensSentence(text, start))
        )
          found.push({ id, ...withPairs(text, start, end) });
      const next = words[at + 2];
      if (next === undefined || parting.test(text.slice(end, next))) break;
      step = step.next.get(text.slice(next, words[at + 3]).toLowerCase());
    }
  }
  return found;
}

/** A passage with the bracket before or after it, when what that opens or closes is inside. */
function withPairs(text: string, start: number, end: number): { start: number; end: number } {
  const inside = text.slice(start, end);
  const hasLone = (sign: string, fellow: string): boolean =>
    inside.split(sign).length > inside.split(fellow).length;
  const opens = pairs.some(
    ([open = '', close = '']) => text.charAt(start - 1) === open && hasLone(close, open),
  );
  const closes = pairs.some(
    ([open = '', close = '']) => text.charAt(end) === close && hasLone(open, close),
  );
  return { start: opens ? start - 1 : start, end: closes ? end + 1 : end };
}

/** Where each word begins and ends, in turn. */
function wordsIn(text: string): number[] {
  return [...text.matchAll(word)].flatMap(({ 0: { length }, index }) => [index, index + length]);
}

/** The same of text in which nothing but ASCII stands, many times as quick. */
function plainWords(text: string): number[] {
  const places: number[] = [];
  let isWithin = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    const letter = sign | 0x20;
    const isWord = (letter >= 0x61 && letter <= 0x7a) || (sign >= 0x30 && sign <= 0x39);
    if (isWord !== isWithin) places.push(at);
    isWithin = isWord;
  }
  if (isWithin) places.push(text.length);
  return places;
}
