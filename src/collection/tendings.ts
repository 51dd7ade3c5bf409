import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { grammar } from '../features/grammar.ts';
import { type Growth, growthOf, type Tended } from '../features/history/growth.ts';
import { isQuiet, listMonths } from '../features/recent/months.ts';
import { type Garden, measureVersion, type NoteId, type TextMeasure } from '../garden/index.ts';
import settings from '../site.config.ts';
import { codeVersion } from './code-version.ts';
import type { EntryData } from './entry.ts';
import { type GitHistory, readBlobs } from './git.ts';
import { cacheFolder } from './place.ts';
import { gardenRules } from './site.ts';

/** When a note was planted and tended, and by how much, as its page and the lists tell it. */
export type Times = Pick<EntryData, 'planted' | 'tended' | 'tendings'>;

/**
 * Says of every note when it was planted and tended. What `/recent/` lists is told with the
 * words and links that a month has brought, counted in the texts that git keeps.
 */
export async function tellTimes(
  garden: Garden,
  history: GitHistory,
  folder: string,
): Promise<ReadonlyMap<NoteId, Times>> {
  const growths = new Map<NoteId, Growth>(
    garden.notes.map((note) => [
      note.id,
      growthOf(note, history.get(garden.diskPathOf(note.id).normalize('NFC'))),
    ]),
  );
  const listed = garden.notes
    .filter(({ id }) => garden.addresses.get(id) !== '/' && !isQuiet(id, settings.quiet))
    .map((note) => ({ id: note.id, note, ...(growths.get(note.id) ?? { tendings: [] }) }));
  const events = listMonths(listed).flatMap(({ events: shown }) => shown);
  const measured = await measure(
    folder,
    events.flatMap(({ note: { note }, tending }) =>
      [tending?.from, tending?.to].flatMap((blob) => (blob === undefined ? [] : { blob, note })),
    ),
  );
  const told = new Set(events.flatMap(({ tending }) => tending ?? []));
  const tell = (tending: Tended): Times['tendings'][number] => ({
    on: tending.on,
    ...(told.has(tending) ? difference(tending, measured) : {}),
  });
  return new Map(
    [...growths].map(([id, { planted, tended, tendings }]) => [
      id,
      { planted, tended, tendings: tendings.map(tell) },
    ]),
  );
}

function difference(
  { from = '', to = '' }: Tended,
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

const schema = z.object({
  version: z.string(),
  texts: z.record(z.string(), z.object({ words: z.number(), targets: z.array(z.string()) })),
});

/** Measures texts of the past: each once, and never again while our code stays the same. */
async function measure(
  folder: string,
  wanted: readonly { blob: string; note: Garden['notes'][number] }[],
): Promise<ReadonlyMap<string, TextMeasure>> {
  if (wanted.length === 0) return new Map();
  const path = join(cacheFolder(), 'tendings.json');
  const version = await codeVersion();
  // Where nothing can be read of what was measured before, it is measured again.
  const kept = await readFile(path, 'utf8')
    .then((text) => schema.parse(JSON.parse(text)))
    .catch(() => undefined);
  const known = new Map(kept?.version === version ? Object.entries(kept.texts) : []);
  const texts = new Map<string, TextMeasure>();
  const fresh = wanted.filter(({ blob }) => !known.has(blob));
  const bytes = await readBlobs(
    folder,
    fresh.map(({ blob }) => blob),
  );
  fresh.forEach(({ blob, note }, number) => {
    // Names that Liquid puts in count as they are written: a few words more or less.
    const nature = { ...gardenRules, jekyll: note.jekyll, config: undefined };
    const text = bytes[number];
    const found = text && measureVersion(note.id, text, grammar, nature);
    if (found) known.set(blob, found);
  });
  for (const { blob } of wanted) {
    const found = known.get(blob);
    if (found) texts.set(blob, found);
  }
  if (fresh.length > 0) {
    await mkdir(cacheFolder(), { recursive: true });
    const draft = `${path}.${process.pid}`;
    await writeFile(draft, JSON.stringify({ version, texts: Object.fromEntries(texts) }));
    await rename(draft, path);
  }
  return texts;
}
