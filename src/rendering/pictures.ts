import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { imageMetadata } from 'astro/assets/utils';
import {
  fileKindOf,
  type Garden,
  problem,
  type Problem,
  type Resolution,
} from '../garden/index.ts';
import { contentFolder } from '../site/place.ts';

/** A picture's own size; undefined when it cannot be shown. */
export type Measures = ReadonlyMap<string, { width: number; height: number } | undefined>;

/** Where the size of a picture is written, in every format that is read here. */
const headLength = 512 * 1024;
/** Larger than this, a picture would take more memory to make smaller than a build may use. */
const mostPixels = 100_000_000;

const remembered = new Map<
  string,
  { stamp: string; size: { width: number; height: number } | undefined }
>();

/** Measures every picture that public notes show. */
export async function measurePictures(garden: Garden): Promise<Measures> {
  const ids = new Set([...garden.resolutions.values()].flatMap(picturesIn));
  const measures = new Map<string, { width: number; height: number } | undefined>();
  for (const id of [...ids].sort()) measures.set(id, await measure(id, garden.diskPathOf(id)));
  return measures;
}

const pictured = new WeakMap<readonly Resolution[], readonly string[]>();

/** Pictures to which links lead; while they lead there, nothing is asked again. */
function picturesIn(resolutions: readonly Resolution[]): readonly string[] {
  const known =
    pictured.get(resolutions) ??
    resolutions.flatMap((resolution) =>
      'target' in resolution && fileKindOf(resolution.target.id) === 'image'
        ? [resolution.target.id]
        : [],
    );
  pictured.set(resolutions, known);
  return known;
}

async function measure(
  id: string,
  diskPath: string,
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
export function pictureProblems(garden: Garden, measures: Measures): Problem[] {
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
