import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import sharp from 'sharp';

/** Who made a picture, and whose it is, in the words of its file. */
export interface Credits {
  artist?: string;
  copyright?: string;
}

/**
 * The tags of Exif's first directory that say so.
 * Rule: CIPA DC-008, 4.6.4 (https://www.cipa.jp/std/documents/e/DC-X008-Translation-2019-E.pdf)
 */
const tags: Readonly<Record<number, keyof Credits>> = { 0x013b: 'artist', 0x8298: 'copyright' };
const longest = 1000;

/** The credits that stand in a picture: in its XMP, else in its Exif. */
export async function creditsIn(path: string): Promise<Credits> {
  const { exif, xmp } = await sharp(path, { failOn: 'none' }).metadata();
  return { ...(exif && inExif(exif)), ...(xmp && inXmp(xmp.toString('utf8'))) };
}

/**
 * Credits as they are written into a picture: as XMP, for Exif knows the letters of English alone.
 * Rule: https://developer.adobe.com/xmp/docs/XMPNamespaces/dc/
 */
export function xmpOf({ artist, copyright }: Credits): string {
  const said = [
    artist === undefined ? '' : `<dc:creator><rdf:Seq>${item(artist)}</rdf:Seq></dc:creator>`,
    copyright === undefined ? '' : `<dc:rights><rdf:Alt>${item(copyright)}</rdf:Alt></dc:rights>`,
  ].join('');
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">${said}</rdf:Description></rdf:RDF></x:xmpmeta>`;
}

const item = (words: string): string =>
  `<rdf:li xml:lang="x-default">${words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</rdf:li>`;

function inXmp(text: string): Credits {
  const said = (name: string): string | undefined =>
    new RegExp(`<dc:${name}>\\s*<rdf:\\w+>\\s*<rdf:li[^<>]*>([^<]*)</rdf:li>`).exec(text)?.[1];
  const words = (name: string): string | undefined => {
    const written = said(name);
    return written === undefined ? undefined : wordsOf(fromHtml(written, { fragment: true }));
  };
  return named({ artist: words('creator'), copyright: words('rights') });
}

/** Words without the signs by which XML writes signs of its own. */
function wordsOf({ children }: Root): string {
  return children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}

function inExif(exif: Buffer): Credits {
  const tiff = exif.subarray(exif.toString('latin1', 0, 6) === 'Exif\0\0' ? 6 : 0);
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const two = (at: number): number => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const four = (at: number): number => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const found: { [Name in keyof Credits]?: string | undefined } = {};
  try {
    const first = four(4);
    for (let entry = 0; entry < two(first); entry++) {
      const at = first + 2 + entry * 12;
      const name = tags[two(at)];
      const length = four(at + 4);
      const start = length > 4 ? four(at + 8) : at + 8;
      if (name) found[name] = tiff.toString('utf8', start, start + Math.min(length, longest));
    }
  } catch (cause) {
    // What is cut off in the middle has said what it can.
    if (!(cause instanceof RangeError)) throw cause;
  }
  return named(found);
}

/** What says something, without the zero at its end. */
function named(found: { [Name in keyof Credits]?: string | undefined }): Credits {
  const said = Object.entries(found).flatMap(([name, words]) => {
    const [bare = ''] = (words ?? '').split('\0', 1);
    return bare.trim() === '' ? [] : [[name, bare.trim().slice(0, longest)] as const];
  });
  return Object.fromEntries(said);
}
