import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { Garden, Problem } from '../garden/index.ts';
import { isPublishable, isRaster } from '../garden/index.ts';
import { cacheFolder } from './place.ts';

/**
 * What the loader tells Astro's integrations, which live in another module graph: the files to
 * publish beside the pages, and for the author's eyes the problems of each page.
 */
const schema = z.object({
  files: z.array(z.tuple([z.string(), z.string()])),
  redirects: z.array(z.tuple([z.string(), z.string()])),
  problems: z.record(z.string(), z.array(z.unknown())),
});

export interface Manifest {
  /** Files of the vault that public notes link to or play, each with its path on disk. */
  files: [id: string, diskPath: string][];
  /** Old addresses, each with the one that it leads to. */
  redirects: [from: string, to: string][];
  /** Problems by the address of the note's page. */
  problems: Record<string, Problem[]>;
}

const path = (): string => join(cacheFolder(), 'manifest.json');

/** Writes the manifest whole or not at all. */
export async function writeManifest(garden: Garden, problems: readonly Problem[]): Promise<void> {
  const byPage: Record<string, Problem[]> = {};
  for (const found of problems) {
    const address = garden.addresses.get(found.file);
    if (address !== undefined) (byPage[address] ??= []).push(found);
  }
  const redirects = garden.notes.flatMap(({ id }) =>
    (garden.redirects.get(id) ?? []).map((old): [string, string] => [
      old,
      garden.addresses.get(id) ?? '/',
    ]),
  );
  const manifest: Manifest = { files: usedFiles(garden), redirects, problems: byPage };
  await mkdir(cacheFolder(), { recursive: true });
  const draft = `${path()}.${process.pid}`;
  await writeFile(draft, JSON.stringify(manifest));
  await rename(draft, path());
}

/** Reads it; empty before the first run. */
export async function readManifest(): Promise<Manifest> {
  const text = await readFile(path(), 'utf8').catch(() => undefined);
  if (text === undefined) return { files: [], redirects: [], problems: {} };
  return schema.parse(JSON.parse(text)) as Manifest;
}

/** Files that pages point to as they are; pictures that Astro makes smaller are its own to publish. */
function usedFiles(garden: Garden): [string, string][] {
  const used = new Set<string>();
  for (const note of garden.notes)
    (garden.outcomes.get(note.id) ?? []).forEach((resolution, number) => {
      if (!('target' in resolution)) return;
      const { id } = resolution.target;
      const isShown = note.links[number]?.kind === 'embed' && isRaster(id);
      const isNote = garden.addresses.has(id) || /\.mdx?$/i.test(id);
      if (!isShown && !isNote && isPublishable(id)) used.add(id);
    });
  return [...used].sort().map((id) => [id, garden.diskPathOf(id)]);
}
