import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { imageMetadata } from 'astro/assets/utils';
import sharp from 'sharp';
import {
  coverName,
  decodePath,
  exportedPictures,
  fileKindOf,
  type Garden,
  isRaster,
  type Note,
  problem,
  type Problem,
  type Vault,
} from '../garden/index.ts';
import { contentFolder, root } from '../settings/place.ts';
import settings from '../site.config.ts';
import { recipe } from './sources.ts';
import { isWhole } from './whole.ts';

/** A picture as it is shown, upright. */
export interface Measure {
  width: number;
  height: number;
  /** Tells what is in its file, and what is made of it. */
  digest: string;
  /** Set when the file ends before the picture does. */
  isCut?: true;
}

/** Pictures by id; undefined for one that cannot be shown. */
export type Measures = ReadonlyMap<string, Measure | undefined>;

/** Larger than this, a picture would take more memory to make smaller than a build may use. */
const mostPixels = 100_000_000;

/** What was measured before, and how each file was stamped then. */
export type KnownSizes = Map<string, { stamp: string; measure: Measure | undefined }>;

/**
 * Measures every picture that a note may show: those with a name that some embed or cover asks for.
 *
 * @param served files that are served as they are, by their addresses
 * @param known sizes that an earlier call has read; it is brought up to date
 */
export async function measurePictures(
  { attachments, diskPaths }: Pick<Vault, 'attachments' | 'diskPaths'>,
  notes: Iterable<Pick<Note, 'links' | 'image'>>,
  served: readonly string[],
  known: KnownSizes,
): Promise<Measures> {
  const asked = new Set<string>();
  for (const { links, image } of notes) {
    if (image !== undefined) asked.add(nameOf(decodePath(coverName(image)) ?? image));
    for (const { path, kind } of links)
      for (const one of [path, ...(kind === 'embed' ? exportedPictures(path) : [])])
        asked.add(nameOf(one));
  }
  const isAsked = (id: string): boolean => fileKindOf(id) === 'image' && asked.has(nameOf(id));
  const measures = new Map<string, Measure | undefined>();
  for (const id of [...attachments].sort().filter(isAsked))
    measures.set(id, await measure(id, join(contentFolder(), diskPaths?.get(id) ?? id), known));
  for (const address of served.filter(isAsked))
    measures.set(address, await measure(address, join(root, 'public', address), known));
  return measures;
}

/** By its last segment a link finds a file, whatever stands before it. */
function nameOf(path: string): string {
  return path
    .slice(path.lastIndexOf('/') + 1)
    .normalize('NFC')
    .toLowerCase();
}

async function measure(id: string, path: string, known: KnownSizes): Promise<Measure | undefined> {
  const stamp = await stat(path).then(
    ({ mtimeMs, size }) => `${mtimeMs} ${size}`,
    () => 'gone',
  );
  const before = known.get(path);
  if (before?.stamp === stamp) return before.measure;
  const found = await look(path, id);
  known.set(path, { stamp, measure: found });
  return found;
}

async function look(path: string, id: string): Promise<Measure | undefined> {
  try {
    const bytes = await readFile(path);
    const { width, height } = isRaster(id)
      ? await uprightSize(bytes)
      : await imageMetadata(rootOf(bytes, id), id);
    if (!(width > 0 && height > 0) || width * height > mostPixels) return undefined;
    // What is in a picture that is made of it hangs on the settings too.
    const digest = createHash('sha256')
      .update(`${recipe} ${settings.credits ? 'credits' : ''}`)
      .update(bytes)
      .digest('hex')
      .slice(0, 16);
    return { width, height, digest, ...(isWhole(bytes) ? {} : { isCut: true as const }) };
  } catch {
    // What cannot be measured is said by `pictureProblems`, at the place that shows it.
    return undefined;
  }
}

/**
 * Of a drawing the element that tells its size: who measures looks at the first thousand signs, and
 * programs write comments before it, and all that they know of the drawing into it.
 */
function rootOf(bytes: Buffer, id: string): Buffer {
  if (!/\.svg$/i.test(id)) return bytes;
  const [root] = /<svg(?:\s(?:[^>"']|"[^"]*"|'[^']*')*)?>/.exec(bytes.toString('utf8')) ?? [];
  if (root === undefined) return bytes;
  const short = root.replace(/\s[\w:-]+=(?:"[^"]{200,}"|'[^']{200,}')/g, '');
  return Buffer.from(`${short}</svg>`);
}

/** The size of a picture as it is shown: a camera that was held upright says so beside the pixels. */
async function uprightSize(bytes: Buffer): Promise<{ width: number; height: number }> {
  const { format, compression, autoOrient, pageHeight } = await sharp(bytes).metadata();
  // A drawing under the name of a picture is none; and pictures of phones in HEVC, nobody reads here.
  const isUnread = format === 'svg' || (format === 'heif' && compression !== 'av1');
  if (isUnread) return { width: 0, height: 0 };
  return { width: autoOrient.width, height: pageHeight ?? autoOrient.height };
}

/** Pictures that are shown as words or in part, because nobody can read them or they are too large. */
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
      const measured = measures.get(id);
      if (!measures.has(id) || (measured && !measured.isCut)) return [];
      return [problem('broken-image', note.id, { id, isCut: measured !== undefined }, link.place)];
    }),
  );
}
