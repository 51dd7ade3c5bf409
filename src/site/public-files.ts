import { dirname, join } from 'node:path/posix';
import {
  fileKindOf,
  type Garden,
  isFilePath,
  isPublishable,
  isRaster,
  type NoteId,
} from '../garden/index.ts';
import type { Measure, Measures } from '../pictures/measure.ts';

/** Every link of a public note that leads to something, with what it leads to. */
function* targetsIn({ notes, resolutions }: Garden): Generator<{ id: string; embeds: boolean }> {
  for (const note of notes)
    for (const [number, resolution] of (resolutions.get(note.id) ?? []).entries())
      if ('target' in resolution && resolution.target.by !== 'site')
        yield { id: resolution.target.id, embeds: note.links[number]?.kind === 'embed' };
}

/** Pictures of the vault that pages show and that are made smaller for them, by id. */
export function shownPictures(garden: Garden, measures: Measures): Map<string, Measure> {
  const shown = new Map<string, Measure>();
  for (const { id, embeds } of targetsIn(garden)) {
    const measure = embeds && fileKindOf(id) === 'image' && isRaster(id) && measures.get(id);
    if (measure) shown.set(id, measure);
  }
  return shown;
}

/**
 * Files of the vault that public notes link to or play, each with its path on disk; pictures
 * that are made smaller are published as such.
 */
export function usedFiles(garden: Garden): readonly (readonly [id: string, diskPath: string])[] {
  const known = usedIn.get(garden) ?? findUsed(garden);
  usedIn.set(garden, known);
  return known;
}

/** While somebody writes, every request asks. */
const usedIn = new WeakMap<Garden, readonly (readonly [string, string])[]>();

function findUsed(garden: Garden): (readonly [string, string])[] {
  const used = new Set<string>();
  for (const { id, embeds } of targetsIn(garden)) {
    const isNote = garden.addresses.has(id) || /\.mdx?$/i.test(id);
    if (!(embeds && isRaster(id)) && !isNote && isPublishable(id)) used.add(id);
  }
  return [...used].sort().map((id) => [id, garden.diskPathOf(id)]);
}

/**
 * Pictures, films and the like that programs of public notes bring with them by importing them.
 *
 * @param importsOf what a note imports
 */
export function importedFiles(
  { notes }: Garden,
  importsOf: (id: NoteId) => readonly { from: string }[],
): string[] {
  return notes.flatMap(({ id }) =>
    importsOf(id).flatMap(({ from }) =>
      /^\.\.?\//.test(from) && isFilePath(from) ? [join(dirname(id), from)] : [],
    ),
  );
}
