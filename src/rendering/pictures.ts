import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { imageMetadata } from 'astro/assets/utils';
import {
  fileKindOf,
  type Garden,
  type Note,
  problem,
  type Problem,
  type Vault,
} from '../garden/index.ts';
import { contentFolder } from '../site/place.ts';

/** A picture's own size; undefined when it cannot be shown. */
export type Measures = ReadonlyMap<string, { width: number; height: number } | undefined>;

/** Where the size of a picture is written, in every format that is read here. */
const headLength = 512 * 1024;
/** Larger than this, a picture would take more memory to make smaller than a build may use. */
const mostPixels = 100_000_000;

/** Sizes that were read before, and how each file was stamped then. */
export type KnownSizes = Map<
  string,
  { stamp: string; size: { width: number; height: number } | undefined }
>;

/**
 * Measures every picture that a note may show: those with a name that some embed asks for.
 *
 * @param known sizes that an earlier call has read; it is brought up to date
 */
export async function measurePictures(
  { attachments, diskPaths }: Pick<Vault, 'attachments' | 'diskPaths'>,
  notes: Iterable<Pick<Note, 'links'>>,
  known: KnownSizes,
): Promise<Measures> {
  const asked = new Set<string>();
  for (const { links } of notes) for (const { path } of links) asked.add(nameOf(path));
  const measures = new Map<string, { width: number; height: number } | undefined>();
  for (const id of [...attachments].sort())
    if (fileKindOf(id) === 'image' && asked.has(nameOf(id)))
      measures.set(id, await measure(id, diskPaths?.get(id) ?? id, known));
  return measures;
}

/** By its last segment a link finds a file, whatever stands before it. */
function nameOf(path: string): string {
  return path
    .slice(path.lastIndexOf('/') + 1)
    .normalize('NFC')
    .toLowerCase();
}

async function measure(
  id: string,
  diskPath: string,
  remembered: KnownSizes,
): Promise<{ width: number; height: number } | undefined> {
  const path = join(contentFolder(), diskPath);
  const { mtimeMs, size: bytes } = await stat(path);
  const stamp = `${mtimeMs} ${bytes}`;
  const known = remembered.get(path);
  if (known?.stamp === stamp) return known.size;
  const size = await sizeOf(path, id);
  remembered.set(path, { stamp, size });
  return size;
}

async function sizeOf(
  path: string,
  id: string,
): Promise<{ width: number; height: number } | undefined> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headLength), 0, headLength, 0);
    const {
      width,
      height,
      orientation = 1,
    } = await imageMetadata(buffer.subarray(0, bytesRead), id);
    if (!(width > 0 && height > 0) || width * height > mostPixels) return undefined;
    // From the fifth on, the camera was held upright: width and height change places.
    return orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    // What cannot be measured is said by `pictureProblems`, at the place that shows it.
    return undefined;
  } finally {
    await file.close();
  }
}

/** Pictures that are shown as words, because nobody can read them or they are too large. */
export function pictureProblems(
  garden: Pick<Garden, 'notes' | 'resolutions'>,
  measures: Measures,
): Problem[] {
  if (measures.size === 0) return [];
  return garden.notes.flatMap((note) =>
    (garden.resolutions.get(note.id) ?? []).flatMap((resolution, number) => {
      const link = note.links[number];
      if (!link || !('target' in resolution) || link.kind !== 'embed') return [];
      const { id } = resolution.target;
      if (!measures.has(id) || measures.get(id)) return [];
      return [problem('broken-image', note.id, { id }, link.place)];
    }),
  );
}
