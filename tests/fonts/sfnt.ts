/** The tables of a font by their tags. */
export type Tables = Map<string, Buffer>;

const headerSize = 12;
const recordSize = 16;
/** Where `head` keeps what makes the sum of the whole file come out. */
const adjustmentAt = 8;
const sumOfAll = 0xb1b0afba;

/**
 * Reads the tables of a TrueType font.
 * Rule: https://learn.microsoft.com/typography/opentype/spec/otff#table-directory
 */
export function readTables(font: Buffer): Tables {
  const tables: Tables = new Map();
  for (let at = 0; at < font.readUInt16BE(4); at++) {
    const record = headerSize + at * recordSize;
    const start = font.readUInt32BE(record + 8);
    const tag = font.toString('latin1', record, record + 4);
    tables.set(tag, font.subarray(start, start + font.readUInt32BE(record + 12)));
  }
  return tables;
}

/** Puts tables together into a TrueType font, with all its sums. */
export function writeTables(tables: Tables): Buffer {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const directory = Buffer.alloc(headerSize + sorted.length * recordSize);
  const power = Math.floor(Math.log2(sorted.length));
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(sorted.length, 4);
  directory.writeUInt16BE(16 << power, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE(16 * (sorted.length - (1 << power)), 10);
  const bodies: Buffer[] = [];
  let start = directory.length;
  let head = 0;
  for (const [at, [tag, table]] of sorted.entries()) {
    const body = Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
    if (tag === 'head') {
      head = start;
      body.writeUInt32BE(0, adjustmentAt);
    }
    const record = headerSize + at * recordSize;
    directory.write(tag, record, 'latin1');
    directory.writeUInt32BE(sum(body), record + 4);
    directory.writeUInt32BE(start, record + 8);
    directory.writeUInt32BE(table.length, record + 12);
    bodies.push(body);
    start += body.length;
  }
  const font = Buffer.concat([directory, ...bodies]);
  font.writeUInt32BE((sumOfAll - sum(font)) >>> 0, head + adjustmentAt);
  return font;
}

function sum(body: Buffer): number {
  let total = 0;
  for (let at = 0; at < body.length; at += 4) total = (total + body.readUInt32BE(at)) >>> 0;
  return total;
}
