import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  buildGarden,
  type Garden,
  isRaster,
  type NoteId,
  parseOptionsOf,
  type PublicNote,
} from '../garden/index.ts';
import { cleanDrawing } from '../html/clean-drawing.ts';
import { smaller } from '../pictures/smaller.ts';
import { measurePictures } from '../pictures/measure.ts';
import type { EntryText } from '../rendering/entry-text.ts';
import { NoteWork, readFacts } from '../rendering/note-work.ts';
import { type RenderInput, renderInputMaker } from '../rendering/render-input.ts';
import { passwords } from '../settings/passwords.ts';
import { contentFolder } from '../settings/place.ts';
import { basePath, gardenRules, siteAddress } from '../settings/site.ts';
import type { BuiltGarden } from './built-garden.ts';
import { usedFiles } from './public-files.ts';
import { Seal, type Sealed } from './seal.ts';

/** A note whose text stands in its page, encrypted. */
export interface LockedNote {
  address: string;
  /** The title that everybody may see; undefined where it is locked too. */
  shownTitle: string | undefined;
  lang: string | undefined;
  /** What is to be sealed: no page may show it as it is. */
  title: string;
  text: () => Promise<EntryText & { css: string }>;
  seal: (text: string) => Sealed;
}

/**
 * Opens the locked notes of a garden, to be encrypted: those of one password in a garden of their
 * own, in which they alone have texts, so that nothing of them is anywhere else. Their pictures go
 * into the text; other files go along only when something public shows them.
 *
 * @param fail told what went wrong with a note
 * @returns the notes by address
 */
export async function openLocked(
  built: BuiltGarden,
  fail: (id: NoteId, cause: unknown) => void,
): Promise<ReadonlyMap<string, LockedNote>> {
  const pages = new Map<string, LockedNote>();
  for (const [name, word] of passwords()) {
    const locked = built.garden.locked.filter(({ password }) => password === name);
    if (locked.length === 0) continue;
    const { garden, textOf } = await openUnder(name, built, fail);
    const seal = sealOf(name, word);
    for (const { id, address } of locked) {
      const note = garden.notes.find((one) => one.id === id);
      if (!note) continue;
      pages.set(address, {
        ...{ address, title: note.title, lang: note.lang, seal: (text) => seal.seal(text) },
        shownTitle: built.garden.notes.find((one) => one.id === id)?.title,
        text: async () => {
          const text = await textOf(note);
          if (text.failed !== undefined) fail(id, text.failed);
          return text;
        },
      });
    }
  }
  return pages;
}

const seals = new Map<string, Seal>();

/** Making a key is slow on purpose, and while somebody writes it is asked for again and again. */
function sealOf(name: string, word: string): Seal {
  const place = `${name}\n${siteAddress() ?? gardenRules.title}${basePath()}`;
  const key = JSON.stringify([word, place]);
  const seal = seals.get(key) ?? new Seal(word, place);
  seals.set(key, seal);
  return seal;
}

/** The garden as those see it who have one password, and the texts of its notes. */
async function openUnder(
  password: string,
  { vault, rules: publicRules, garden: shown, notes }: BuiltGarden,
  fail: (id: NoteId, cause: unknown) => void,
): Promise<{ garden: Garden; textOf: (note: PublicNote) => Promise<EntryText & { css: string }> }> {
  const rules = { ...publicRules, opened: password };
  const parseOptions = parseOptionsOf(vault, rules);
  const work = new NoteWork();
  const garden = buildGarden(vault, rules, {
    reader: (file, options) => {
      const known = notes.get(file.id)?.read;
      return known && known.note.password !== password
        ? known
        : readFacts(work.read(file, options, false), file);
    },
  });
  const own = shown.locked.filter((one) => one.password === password);
  const addresses = new Map([
    ...shown.addresses,
    ...own.map(({ id, address }) => [id, address] as const),
  ]);
  const opened = garden.notes.filter((note) => note.password === password);
  const measures = await measurePictures(vault, opened, rules.site?.files ?? [], new Map());
  const inputOf = renderInputMaker(
    { ...garden, addresses },
    measures,
    basePath(),
    (id) => notes.get(id)?.read.key ?? id,
    () => false,
  );
  const published = new Set(usedFiles(shown).map(([id]) => id));
  const mayLink = (id: string): boolean => addresses.has(id) || published.has(id) || isServed(id);
  const textOf = async (note: PublicNote): Promise<EntryText & { css: string }> => {
    const task = await withPictures(inputOf(note), garden.diskPathOf, mayLink, (cause) => {
      fail(note.id, cause);
    });
    const files = [task.note, ...task.inside].flatMap(({ id }) => notes.get(id)?.file ?? []);
    const { text } = work.render({ task, files, parseOptions });
    return { ...text, css: text.sheet?.css ?? '' };
  };
  return { garden, textOf };
}

/** A task whose pictures are in it, and which leads to no file that is not published. */
async function withPictures(
  task: RenderInput,
  diskPathOf: (id: string) => string,
  mayLink: (id: string) => boolean,
  fail: (cause: unknown) => void,
): Promise<RenderInput> {
  const held: Record<string, string> = {};
  const inputs = [task.note, ...task.inside];
  for (const [id, { width }] of inputs.flatMap(({ sizes }) => Object.entries(sizes)))
    try {
      if (!isServed(id))
        held[id] ??= await addressOf(id, join(contentFolder(), diskPathOf(id)), width);
    } catch (cause) {
      fail(cause);
    }
  const bound = inputs.map((input) => ({
    ...input,
    hrefs: Object.fromEntries(Object.entries(input.hrefs).filter(([id]) => mayLink(id))),
    sizes: Object.fromEntries(
      Object.entries(input.sizes).filter(([id]) => id in held || isServed(id)),
    ),
  }));
  const [note = task.note, ...inside] = bound;
  return { ...task, note, inside, held, pictures: [] };
}

/** What the site makes or serves for everybody is known by its address. */
const isServed = (id: string): boolean => id.startsWith('/');

/** A picture as an address that holds it: https://www.rfc-editor.org/rfc/rfc2397 */
async function addressOf(id: string, path: string, width: number): Promise<string> {
  if (isRaster(id)) {
    const bytes = await smaller(path, Math.min(1136, width));
    return `data:image/webp;base64,${bytes.toString('base64')}`;
  }
  const drawing = Buffer.from(cleanDrawing(await readFile(path, 'utf8')));
  return `data:image/svg+xml;base64,${drawing.toString('base64')}`;
}
