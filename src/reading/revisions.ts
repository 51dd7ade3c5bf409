import { grammar } from '../pipeline/grammar.ts';
import { type Growth, growthOf, type Revision } from './growth.ts';
import { isQuiet, listMonths } from './months.ts';
import {
  type Garden,
  measureVersion,
  type NoteId,
  plainOptions,
  type TextMeasure,
} from '../garden/index.ts';
import settings from '../site.config.ts';
import { codeVersion } from '../settings/code-version.ts';
import { type GitHistory, readBlobs } from './git.ts';
import { type Cache, digestOf } from './cache.ts';
import { gardenRules } from '../settings/site.ts';

/** When a note was planted and tended, and by how much, as its page and the lists tell it. */
export interface Times {
  /** When it was planted and last tended: what the author says, else what git knows. */
  planted?: string | undefined;
  tended?: string | undefined;
  /** The months in which it was tended, with what that brought where it is known. */
  revisions: { on: string; words?: number; links?: number }[];
}

/**
 * Says of every note when it was planted and tended. What `/recent/` lists is told with the
 * words and links that a month has brought, counted in the texts that git keeps.
 *
 * @param open opens what earlier builds have counted
 */
export async function readTimes(
  garden: Garden,
  history: GitHistory,
  folder: string,
  open: () => Cache,
): Promise<ReadonlyMap<NoteId, Times>> {
  const growths = new Map<NoteId, Growth>(
    garden.notes.map((note) => [
      note.id,
      growthOf(note, history.get(garden.diskPathOf(note.id).normalize('NFC'))),
    ]),
  );
  const listed = garden.notes
    .filter(
      ({ id, listed: isListed }) =>
        isListed && garden.addresses.get(id) !== '/' && !isQuiet(id, settings.quiet),
    )
    .map((note) => ({ id: note.id, note, ...(growths.get(note.id) ?? { revisions: [] }) }));
  const events = listMonths(listed).flatMap(({ events: shown }) => shown);
  const measured = await measure(
    folder,
    events.flatMap(({ note: { note }, revision }) =>
      [revision?.from, revision?.to].flatMap((blob) => (blob === undefined ? [] : { blob, note })),
    ),
    open,
  );
  const told = new Set(events.flatMap(({ revision }) => revision ?? []));
  const tell = (revision: Revision): Times['revisions'][number] => ({
    on: revision.on,
    ...(told.has(revision) ? difference(revision, measured) : {}),
  });
  return new Map(
    [...growths].map(([id, { planted, tended, revisions }]) => [
      id,
      { planted, tended, revisions: revisions.map(tell) },
    ]),
  );
}

function difference(
  { from = '', to = '' }: Revision,
  measured: ReadonlyMap<string, TextMeasure>,
): { words?: number; links?: number } {
  const [before, after] = [measured.get(from), measured.get(to)];
  if (!before || !after) return {};
  const known = new Set(before.targets);
  return {
    words: after.words - before.words,
    links: after.targets.filter((target) => !known.has(target)).length,
  };
}

/** A text that a note once had. */
interface Wanted {
  blob: string;
  note: Garden['notes'][number];
}

/** Measures texts of the past: each once, and never again while our code stays the same. */
async function measure(
  folder: string,
  wanted: readonly Wanted[],
  open: () => Cache,
): Promise<ReadonlyMap<string, TextMeasure>> {
  const texts = new Map<string, TextMeasure>();
  if (wanted.length === 0) return texts;
  const version = await codeVersion();
  const keyOf = ({ blob, note }: Wanted): string =>
    digestOf(version, blob, note.id, String(note.jekyll));
  const pack = open();
  const measures = new Map<string, TextMeasure>();
  const fresh = wanted.filter((one) => {
    const key = keyOf(one);
    const kept = pack.get(key);
    if (kept) measures.set(key, JSON.parse(kept.toString()) as TextMeasure);
    return !kept;
  });
  const bytes = await readBlobs(
    folder,
    fresh.map(({ blob }) => blob),
  );
  fresh.forEach((one, number) => {
    // Names that Liquid puts in count as they are written: a few words more or less.
    const parseOptions = { ...gardenRules, ...plainOptions, jekyll: one.note.jekyll };
    const text = bytes[number];
    const read = text && measureVersion(one.note.id, text, grammar, parseOptions);
    if (!read) return;
    // What a text links to may be private, or be so later: digests tell as well what is new.
    const targets = read.targets.map((target) => digestOf(one.note.id, target));
    const found: TextMeasure = { words: read.words, targets };
    measures.set(keyOf(one), found);
    pack.set(keyOf(one), Buffer.from(JSON.stringify(found)));
  });
  pack.save();
  for (const one of wanted) {
    const found = measures.get(keyOf(one));
    if (found) texts.set(one.blob, found);
  }
  return texts;
}
