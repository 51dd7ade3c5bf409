import { slug } from 'github-slugger';
import { extension } from './paths.ts';

/** What a segment may measure in UTF-8: file systems know no longer names than 255 bytes. */
const longestSegment = 200;
/** What an address may measure in UTF-8: file systems know no longer paths than 4,096 bytes, and few as long. */
const longestAddress = 1000;

/** Whether a name is too long to be a segment of an address. */
export function isTooLong(segment: string): boolean {
  return (
    segment.length > longestSegment / 4 && new TextEncoder().encode(segment).length > longestSegment
  );
}

const plain = /^[\w -]+$/;

/** One segment of an address: NFC through github-slugger, or code points in hex when that leaves nothing. */
export function slugSegment(segment: string): string {
  // What github-slugger makes of letters, digits and blanks, without its search for other scripts.
  if (plain.test(segment)) return shorten(segment.toLowerCase().replaceAll(' ', '-'));
  const nfc = segment.normalize('NFC');
  const slugged = slug(nfc);
  if (/[\p{L}\p{N}\p{S}\p{P}]/u.test(slugged)) return shorten(slugged);
  return shorten(
    Array.from(nfc, (sign) => `u${(sign.codePointAt(0) ?? 0).toString(16)}`).join('-'),
  );
}

function shorten(segment: string): string {
  if (!isTooLong(segment)) return segment;
  const signs = Array.from(segment);
  while (isTooLong(signs.join(''))) signs.length -= Math.ceil(signs.length / 10);
  return signs.join('');
}

/** The address of a path, slugged like a note's; undefined when this site can have no such address. */
export function addressOfPath(path: string): string | undefined {
  if (unsafe.test(path)) return undefined;
  const segments = path
    .replace(extension, '')
    .split('/')
    .filter((segment) => segment !== '');
  return addressOfSegments(segments.map(slugSegment));
}

/** The address of a folder of the vault, as written on disk. */
export function folderAddress(folder: string): string {
  return addressOfSegments(folder === '' ? [] : publicSegments(folder).map(slugSegment));
}

/** Folders that are published although their names begin with `_`, such as a blog's collections. */
export function publicSegments(folder: string): string[] {
  return folder.split('/').map((segment) => segment.replace(/^_(?=.)/, ''));
}

/**
 * An address of segments that are slugged already. Of a path that is too long its end is the
 * address: that is where notes are told apart.
 */
export function addressOfSegments(segments: readonly string[]): string {
  if (segments.length === 0) return '/';
  const kept = [...segments];
  while (kept.length > 1 && isTooLongAddress(kept)) kept.shift();
  return `/${kept.join('/')}/`;
}

function isTooLongAddress(segments: readonly string[]): boolean {
  return new TextEncoder().encode(segments.join('/')).length > longestAddress;
}

/**
 * Control characters, back slashes, a scheme, a query or a way up: none belongs in an address here.
 * Nor does what a host that decodes twice would read otherwise, or a page's own file.
 */
const unsafe =
  /[\p{Cc}\\?#]|%[\da-f]{2}|^[a-z][a-z\d+.-]*:|^\/\/|(?:^|\/)(?:\.\.?|index\.html?)(?:\/|$)/iu;

/**
 * An address that an author wrote by hand, made ours: decoded, NFC, one trailing slash, no
 * `index.html`. Undefined when it would leave the site, or no disk or host could hold it.
 *
 * @param keepEnding whether `/old/page.html` keeps its ending: it does where it is to be answered
 */
export function writtenAddress(written: string, { keepEnding = false } = {}): string | undefined {
  const decoded = decodePath(written.trim())
    ?.normalize('NFC')
    .replace(/(^|\/)index\.html?$/, '$1');
  if (decoded === undefined || unsafe.test(decoded)) return undefined;
  const bare = decoded.replace(keepEnding ? /$^/ : /\.html?$/, '');
  const segments = bare.split('/').filter((segment) => segment !== '');
  const isLong = segments.some(isTooLong) || isTooLongAddress(segments);
  return isLong ? undefined : addressOfSegments(segments);
}

/** Whether an address is written as this site writes its own, and can be one of them. */
export function isOwnAddress(address: string): boolean {
  return writtenAddress(address, { keepEnding: true }) === address;
}

/** Percent-decodes a path; undefined when it is not well formed. */
export function decodePath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
