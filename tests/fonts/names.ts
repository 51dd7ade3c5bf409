/** What a font says of itself, by the number of each name. */
export type Names = ReadonlyMap<number, string>;

const headerSize = 6;
const recordSize = 12;
/** Names in English as Windows keeps them, which is what every system reads. */
const windowsEnglish = [3, 1, 0x409] as const;

/**
 * Reads the names of a font.
 * Rule: https://learn.microsoft.com/typography/opentype/spec/name
 */
export function readNames(table: Buffer): Names {
  const names = new Map<number, string>();
  const texts = table.readUInt16BE(4);
  for (let at = 0; at < table.readUInt16BE(2); at++) {
    const record = headerSize + at * recordSize;
    if (table.readUInt16BE(record) !== windowsEnglish[0]) continue;
    const start = texts + table.readUInt16BE(record + 10);
    const text = Buffer.from(table.subarray(start, start + table.readUInt16BE(record + 8)));
    names.set(table.readUInt16BE(record + 6), text.swap16().toString('utf16le'));
  }
  return names;
}

/** Writes a table of names. */
export function writeNames(names: Names): Buffer {
  const sorted = [...names].sort(([a], [b]) => a - b);
  const records = Buffer.alloc(headerSize + sorted.length * recordSize);
  records.writeUInt16BE(sorted.length, 2);
  records.writeUInt16BE(records.length, 4);
  const texts: Buffer[] = [];
  let start = 0;
  for (const [at, [number, name]] of sorted.entries()) {
    const text = Buffer.from(name, 'utf16le').swap16();
    const fields = [...windowsEnglish, number, text.length, start];
    for (const [field, value] of fields.entries())
      records.writeUInt16BE(value, headerSize + at * recordSize + field * 2);
    texts.push(text);
    start += text.length;
  }
  return Buffer.concat([records, ...texts]);
}
