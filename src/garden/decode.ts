import { problem, type Problem } from './problems.ts';

/**
 * Turns a file's bytes into text: UTF-8, or UTF-16 with a byte order mark; anything else
 * is read as Windows-1252, which loses no byte, with a warning. Bytes that are no text
 * at all give no text and an error.
 */
export function decode(
  id: string,
  bytes: Uint8Array,
): { text: string | undefined; problems: Problem[] } {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : undefined;
  const encoding = utf16 ?? (bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined);
  if (encoding !== undefined)
    return { text: new TextDecoder(encoding).decode(bytes), problems: [] };
  if (bytes.includes(0)) {
    return { text: undefined, problems: [problem('binary-file', id, {})] };
  }
  try {
    return {
      text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
      problems: [],
    };
  } catch {
    return {
      text: new TextDecoder('windows-1252').decode(bytes),
      problems: [problem('not-utf8', id, {})],
    };
  }
}
