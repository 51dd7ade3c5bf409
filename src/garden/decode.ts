import { problem, type Problem } from './problems.ts';

/**
 * Turns a file's bytes into text: UTF-8, or UTF-16 with a byte order mark; anything else
 * is read as Windows-1252, which loses no byte, with a warning. Bytes that are no text
 * at all give no text and an error. What is no character is shown as one that could not be read.
 * Rule: https://spec.commonmark.org/0.31.2/#insecure-characters
 */
export function decode(
  id: string,
  bytes: Uint8Array,
): { text: string | undefined; problems: Problem[] } {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : undefined;
  const encoding = utf16 ?? (bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined);
  if (encoding !== undefined)
    return { text: readable(new TextDecoder(encoding).decode(bytes)), problems: [] };
  const utf8 = fromUtf8(bytes);
  if (bytes.includes(0) && isBinary(bytes, utf8 !== undefined))
    return { text: undefined, problems: [problem('binary-file', id, {})] };
  if (utf8 !== undefined) return { text: readable(utf8), problems: [] };
  return {
    text: readable(new TextDecoder('windows-1252').decode(bytes)),
    problems: [problem('not-utf8', id, {})],
  };
}

function fromUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Hardly any file of another kind is UTF-8 by chance; in one that is not, a second sign tells. */
function isBinary(bytes: Uint8Array, isUtf8: boolean): boolean {
  const controls = bytes.reduce((count, byte) => count + (isControl(byte) ? 1 : 0), 0);
  return isUtf8 ? controls * 2 >= bytes.length : controls > 1 && controls * 50 > bytes.length;
}

/** Whether no keyboard writes it: all below a blank but for tab, line ends and page ends. */
function isControl(byte: number): boolean {
  return byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d);
}

/**
 * Signs that no document may hold: controls that are no white space, and what is no character.
 * Rule: https://html.spec.whatwg.org/multipage/parsing.html#preprocessing-the-input-stream
 */
// eslint-disable-next-line no-control-regex -- these are the signs that are looked for
const noCharacter = /[\u0000-\u0008\v\u000E-\u001F\u007F-\u009F\uFDD0-\uFDEF\uFFFE\uFFFF]/g;

/** A text in which what is no character is shown as one that could not be read. */
export function readable(text: string): string {
  return text.replace(noCharacter, '\ufffd');
}
