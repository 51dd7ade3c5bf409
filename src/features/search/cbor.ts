/**
 * As much of CBOR (RFC 8949) as Pagefind's files are made of: integers, text, and arrays whose
 * length is said. Most of an index is never decoded: whole arrays are taken over as they are.
 */
export class CborReader {
  readonly bytes: Buffer;
  at = 0;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  /** The next integer, from nought. */
  int(): number {
    return this.#head(0);
  }

  /** The number of a field, which is written as a negative integer; passes over one from nought. */
  field(): number | undefined {
    const kind = (this.bytes[this.at] ?? 0xff) >> 5;
    const value = this.#head(kind === 1 ? 1 : 0);
    return kind === 1 ? value : undefined;
  }

  /** The length of the array that begins here. */
  array(): number {
    return this.#head(4);
  }

  text(): string {
    const length = this.#head(3);
    this.at += length;
    return this.bytes.toString('utf8', this.at - length, this.at);
  }

  /** Passes over whatever stands here, with all that is in it. */
  skip(): void {
    const { bytes } = this;
    for (let left = 1; left > 0; left--) {
      const first = bytes[this.at];
      if (first === undefined) throw new Error('This CBOR ends in the middle.');
      const kind = first >> 5;
      const value = this.#value(first);
      if (kind === 2 || kind === 3) this.at += value;
      else if (kind === 4) left += value;
      else if (kind > 1) throw new Error(`CBOR of kind ${kind} is in no file of Pagefind's.`);
    }
  }

  #head(kind: number): number {
    const first = this.bytes[this.at] ?? 0xff;
    if (first >> 5 !== kind) throw new Error(`CBOR of kind ${first >> 5} stands for ${kind}.`);
    return this.#value(first);
  }

  #value(first: number): number {
    const small = first & 31;
    this.at++;
    if (small < 24) return small;
    if (small > 26) throw new Error('A number is too large for a file of Pagefind’s.');
    const length = 1 << (small - 24);
    this.at += length;
    return this.bytes.readUIntBE(this.at - length, length);
  }
}

/** Writes the head of something: an integer, or the length of a text or an array. */
function head(kind: number, value: number): Buffer {
  if (value < 24) return Buffer.of((kind << 5) | value);
  const length = value < 0x100 ? 1 : value < 0x10000 ? 2 : 4;
  const bytes = Buffer.alloc(1 + length);
  bytes[0] = (kind << 5) | (length === 1 ? 24 : length === 2 ? 25 : 26);
  bytes.writeUIntBE(value, 1, length);
  return bytes;
}

export const cborInt = (value: number): Buffer => head(0, value);

/** The number of a field, as a negative integer: -1 is the first. */
export const cborField = (number: number): Buffer => head(1, number);

export const cborArray = (length: number): Buffer => head(4, length);

export function cborText(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([head(3, bytes.length), bytes]);
}
