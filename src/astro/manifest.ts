import { type Garden, isPublishable, isRaster, type Problem } from '../garden/index.ts';
import type { LoadedGarden } from '../site/loaded-garden.ts';

/** Problems by the address of the note's page. */
export function problemsByPage({ garden, problems }: LoadedGarden): Record<string, Problem[]> {
  const byPage: Record<string, Problem[]> = {};
  for (const found of problems) {
    const address = garden.addresses.get(found.file);
    if (address !== undefined) (byPage[address] ??= []).push(found);
  }
  return byPage;
}

/** Old addresses, each with the one that it leads to, and whether that may be listed. */
export function redirectsOf({
  notes,
  redirects,
  addresses,
}: Garden): [from: string, to: string, isListed: boolean][] {
  const listed = new Set(notes.flatMap((note) => (note.listed ? [note.id] : [])));
  return [...redirects].flatMap(([id, all]) =>
    all.map((old): [string, string, boolean] => [old, addresses.get(id) ?? '/', listed.has(id)]),
  );
}

/**
 * Files of the vault that public notes link to or play, each with its path on disk; pictures
 * that Astro makes smaller are its own to publish.
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
  for (const note of garden.notes)
    (garden.resolutions.get(note.id) ?? []).forEach((resolution, number) => {
      if (!('target' in resolution)) return;
      const { id } = resolution.target;
      const isShown = note.links[number]?.kind === 'embed' && isRaster(id);
      const isNote = garden.addresses.has(id) || /\.mdx?$/i.test(id);
      if (!isShown && !isNote && isPublishable(id)) used.add(id);
    });
  return [...used].sort().map((id) => [id, garden.diskPathOf(id)]);
}
