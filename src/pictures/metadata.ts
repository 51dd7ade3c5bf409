import { open } from 'node:fs/promises';
import sharp from 'sharp';
import { isRaster } from '../garden/index.ts';

/** So much of a file is looked through for what its program has written into it. */
const mostBytes = 8 * 1024 * 1024;

/** How each kind of metadata is known in the bytes of a file that is no picture of sharp's. */
const marks: readonly (readonly [kind: string, mark: RegExp])[] = [
  ['Exif', /Exif\0\0/],
  ['place', /\xa9xyz|com\.apple\.quicktime\.location/],
  ['XMP', /<x:xmpmeta|<\?xpacket/],
  ['IPTC', /Photoshop 3\.0\0/],
  ['ID3', /^ID3/],
  ['author', /\/Author\s*[(<]|<dc:creator|<cp:lastModifiedBy/],
  ['program', /\/(?:Creator|Producer)\s*[(<]/],
];

/**
 * What a camera or a program has written into a file beside what it shows: the kinds of it, such
 * as `Exif`, `place`, `XMP`, `IPTC`, `author`.
 *
 * @param path the file, absolute
 * @returns none for what is not there, or cannot be read
 */
export async function metadataIn(path: string): Promise<string[]> {
  try {
    return isRaster(path) ? await inPicture(path) : await inBytes(path);
  } catch {
    // That it cannot be read is told where it is used.
    return [];
  }
}

async function inPicture(path: string): Promise<string[]> {
  const { exif, xmp, iptc, comments = [] } = await sharp(path).metadata();
  return [
    ...(exif ? ['Exif'] : []),
    ...(exif && hasPlace(exif) ? ['place'] : []),
    ...(xmp ? ['XMP'] : []),
    ...(iptc ? ['IPTC'] : []),
    ...(comments.length > 0 ? ['words'] : []),
  ];
}

async function inBytes(path: string): Promise<string[]> {
  const file = await open(path);
  try {
    const size = Math.min(mostBytes, (await file.stat()).size);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size), 0, size, 0);
    const text = buffer.toString('latin1', 0, bytesRead);
    return marks.filter(([, mark]) => mark.test(text)).map(([kind]) => kind);
  } finally {
    await file.close();
  }
}

/** The tag of Exif's first directory that leads to where a photograph was taken. */
const placeTag = 0x8825;

/**
 * Whether Exif says where a picture was taken.
 * Rule: CIPA DC-008, 4.6 (https://www.cipa.jp/std/documents/e/DC-X008-Translation-2019-E.pdf)
 */
function hasPlace(exif: Buffer): boolean {
  const start = exif.toString('latin1', 0, 6) === 'Exif\0\0' ? 6 : 0;
  const tiff = exif.subarray(start);
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const two = (at: number): number => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const first = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  const count = two(first);
  for (let entry = 0; entry < count; entry++)
    if (two(first + 2 + entry * 12) === placeTag) return true;
  return false;
}
