import { closeSync, openSync, readSync } from 'node:fs';

/**
 * How pictures, films and sounds begin, and the ending that such a file has as a rule. TIFF is not
 * among them, since cameras begin raw files of their own like it.
 * Source: https://mimesniff.spec.whatwg.org/#matching-an-image-type-pattern
 */
const beginnings: readonly (readonly [beginning: RegExp, ending: string])[] = [
  [/^\xff\xd8\xff/, 'jpg'],
  [/^\x89PNG\r\n/, 'png'],
  [/^RIFF.{4}WEBP/s, 'webp'],
  [/^.{4}ftyp(?:avif|avis)/s, 'avif'],
  [/^.{4}ftyp(?:hei[cfmsx]|hev[cmsx]|mif1|msf1)/s, 'heic'],
  [/^GIF8[79]a/, 'gif'],
  [/^.{4}ftyp/s, 'mp4'],
  [/^ID3/, 'mp3'],
];
const longest = 16;

/**
 * A file's path with the ending that its bytes call for: what is written into a photograph is there
 * whatever the photograph is called. Its own path where nothing is known of them.
 *
 * @param path the file, absolute; it need not be there
 */
export function usualName(path: string): string {
  const begin = beginOf(path);
  const ending = beginnings.find(([beginning]) => beginning.test(begin))?.[1];
  return ending === undefined ? path : `${path}.${ending}`;
}

function beginOf(path: string): string {
  try {
    const file = openSync(path, 'r');
    try {
      const bytes = Buffer.alloc(longest);
      return bytes.toString('latin1', 0, readSync(file, bytes, 0, longest, 0));
    } finally {
      closeSync(file);
    }
  } catch {
    // What cannot be read is told where it is used.
    return '';
  }
}
