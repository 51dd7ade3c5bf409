import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

const letters = 'bcdfghjkmpqtvwxz';

/** A number as letters that no index takes for an ending. */
function spelt(number: number, length: number): string {
  let word = '';
  for (let rest = number; word.length < length; rest = Math.floor(rest / letters.length))
    word += letters[rest % letters.length] ?? '';
  return word;
}

/**
 * A word that occurs nowhere else, for one place in one note: what is found says where it was.
 * Those that are typed stand where an author writes the name of a note as running text.
 */
export function markOf(note: number, place: number, kind: 'kept' | 'typed' = 'kept'): string {
  return `${kind === 'kept' ? 'qzv' : 'jxk'}${spelt(note, 3)}${spelt(place, 2)}`;
}

/** The number of the note that a mark belongs to. */
export function noteOfMark(mark: string): number {
  return [5, 4, 3].reduce((sum, at) => sum * letters.length + letters.indexOf(mark.charAt(at)), 0);
}

const kept = new RegExp(`qzv[${letters}]{5}`, 'g');
const typed = new RegExp(`jxk[${letters}]{5}`, 'g');

/** The marks in bytes, however they are written there: as they are, in escapes, or packed. */
export function marksIn(bytes: Buffer): Set<string> {
  return found(bytes, kept);
}

/** Those of names that somebody typed as running text. */
export function typedMarksIn(bytes: Buffer): Set<string> {
  return found(bytes, typed);
}

function found(bytes: Buffer, mark: RegExp): Set<string> {
  const marks = new Set<string>();
  for (const text of readings(bytes, 0))
    for (const [one] of text.toLowerCase().matchAll(mark)) marks.add(one);
  return marks;
}

const unpackers = [gunzipSync, inflateSync, inflateRawSync, brotliDecompressSync];

/** What bytes say, read in every way in which something could be hidden in them. */
function* readings(bytes: Buffer, depth: number): Generator<string> {
  const text = bytes.toString('latin1');
  yield text;
  if (/%[\da-f]{2}/i.test(text)) yield unescaped(text, /%([\da-f]{2})/gi);
  if (/&#x?[\da-f]+;/i.test(text))
    yield unescaped(unescaped(text, /&#x([\da-f]+);/gi), /&#(\d+);/g, 10);
  if (/\\u[\da-f]{4}/i.test(text)) yield unescaped(text, /\\u([\da-f]{4})/gi);
  if (text.includes('\0')) yield text.replaceAll('\0', '');
  for (const [run] of text.matchAll(/[\w+/-]{24,}={0,2}/g))
    for (const shift of [0, 1, 2, 3])
      yield Buffer.from(run.slice(shift), 'base64').toString('latin1');
  if (depth > 1 || bytes.length === 0) return;
  for (const unpack of unpackers) {
    const inner = attempt(() => unpack(bytes));
    if (inner && inner.length > 0) yield* readings(inner, depth + 1);
  }
  // A PNG keeps words in packed chunks of its own.
  for (let at = text.indexOf('zTXt'); at !== -1; at = text.indexOf('zTXt', at + 4)) {
    const start = bytes.indexOf(0, at + 4) + 2;
    const inner = attempt(() => inflateSync(bytes.subarray(start)));
    if (inner) yield inner.toString('latin1');
  }
}

function unescaped(text: string, escape: RegExp, base = 16): string {
  return text.replace(escape, (_, code: string) => {
    const point = Number.parseInt(code, base);
    return point < 0x11_00_00 ? String.fromCodePoint(point) : '';
  });
}

/** What something gives; nothing where bytes are not of its kind, as most are not. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
