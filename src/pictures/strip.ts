import { statSync } from 'node:fs';
import { usualName } from './usual-name.ts';

/**
 * Takes out of a film, a sound or a moving picture what a camera or a program has written into it
 * beside what it shows: the place, the names, the words of editors. What shows and sounds stays as
 * it is, byte by byte.
 *
 * @param path tells the kind of file by its extension
 * @returns the cleaned bytes, for which those that were given are used; undefined for other kinds
 */
export function stripped(path: string, bytes: Buffer): Buffer | undefined {
  return strippers[endingOf(path)]?.(bytes);
}

/** A larger file would take more memory than a build may use, and goes as it is. */
const mostBytes = 2 ** 30;

/** Whether what is written into a film or a sound can be taken out: by its kind, and its size. */
export function isStrippable(path: string): boolean {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return Object.hasOwn(strippers, endingOf(usualName(path))) && size <= mostBytes;
}

const endingOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1).toLowerCase();

const strippers: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  gif: stripGif,
  mp3: stripSound,
  ...{ mp4: stripFilm, m4a: stripFilm, mov: stripFilm, '3gp': stripFilm },
};

/** Extensions that say how often a moving picture begins again. */
const looping = /^(?:NETSCAPE2\.0|ANIMEXTS1\.0)$/;

/** Rule: https://www.w3.org/Graphics/GIF/spec-gif89a.txt */
function stripGif(bytes: Buffer): Buffer {
  if (!/^GIF8[79]a/.test(bytes.toString('latin1', 0, 6))) return bytes;
  const tableAt = (at: number): number => {
    const packed = bytes[at] ?? 0;
    return packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0;
  };
  const endOfBlocks = (from: number): number => {
    let at = from;
    while ((bytes[at] ?? 0) !== 0) at += 1 + (bytes[at] ?? 0);
    return at + 1;
  };
  let at = 13 + tableAt(10);
  const kept = [bytes.subarray(0, at)];
  while (at < bytes.length) {
    const [kind, label] = [bytes[at], bytes[at + 1]];
    let end = bytes.length;
    if (kind === 0x21) end = endOfBlocks(at + 2);
    else if (kind === 0x2c) end = endOfBlocks(at + 10 + tableAt(at + 9) + 1);
    const isWords = kind === 0x21 && label === 0xfe;
    const isOther =
      kind === 0x21 && label === 0xff && !looping.test(bytes.toString('latin1', at + 3, at + 14));
    // What follows the last sign of a picture is nothing that is shown.
    if (kind === 0x3b) end = at + 1;
    if (!isWords && !isOther) kept.push(bytes.subarray(at, end));
    if (kind === 0x3b) break;
    at = end;
  }
  return Buffer.concat(kept);
}

/** Rules: https://id3.org/id3v2.4.0-structure, https://id3.org/ID3v1 */
function stripSound(bytes: Buffer): Buffer {
  let [start, end] = [0, bytes.length];
  while (bytes.toString('latin1', start, start + 3) === 'ID3' && start + 10 <= end) {
    const size = [6, 7, 8, 9].reduce((sum, at) => sum * 128 + ((bytes[start + at] ?? 0) & 127), 0);
    const footer = (bytes[start + 5] ?? 0) & 0x10 ? 10 : 0;
    start = Math.min(end, start + 10 + size + footer);
  }
  if (end - start >= 128 && bytes.toString('latin1', end - 128, end - 125) === 'TAG') end -= 128;
  return bytes.subarray(start, end);
}

/** Boxes that hold others, those that hold what nobody sees, and those that tell when it was made. */
const holding = new Set(['moov', 'trak', 'mdia']);
const telling = new Set(['udta', 'meta', 'uuid']);
const dated = new Set(['mvhd', 'tkhd', 'mdhd']);

/**
 * Puts free space where something is told, so that nothing else moves.
 * Rule: https://developer.apple.com/documentation/quicktime-file-format (boxes of ISO 14496-12)
 */
function stripFilm(bytes: Buffer): Buffer {
  stripBoxes(bytes, 0, bytes.length);
  return bytes;
}

function stripBoxes(bytes: Buffer, from: number, to: number): void {
  for (let at = from; at + 8 <= to;) {
    const short = bytes.readUInt32BE(at);
    const kind = bytes.toString('latin1', at + 4, at + 8);
    const isLong = short === 1 && at + 16 <= to;
    const size = isLong ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? to - at : short;
    const head = isLong ? 16 : 8;
    if (size < head) return;
    const end = Math.min(to, at + size);
    if (holding.has(kind)) stripBoxes(bytes, at + head, end);
    else if (telling.has(kind)) {
      bytes.write('free', at + 4, 'latin1');
      bytes.fill(0, at + head, end);
    } else if (dated.has(kind)) {
      const start = at + head + 4;
      bytes.fill(0, start, Math.min(end, start + (bytes[at + head] === 1 ? 16 : 8)));
    }
    at = end;
  }
}
