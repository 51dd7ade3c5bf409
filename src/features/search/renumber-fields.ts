import { CborReader, cborField } from './cbor.ts';

/**
 * Pagefind writes the fields of a page's metadata (its title, say) as the numbers that they have
 * among the fields of one shard, and a field that no page of a shard has takes no number there.
 * Without the same numbers for all, words of a title would count as those of another field.
 *
 * @param chunk some words of a shard, as Pagefind has written them
 * @param numbers by the number of a field in this shard, its number in the whole index
 * @returns the same chunk with the numbers of the whole index
 */
export function renumberFields(chunk: Buffer, numbers: readonly number[]): Buffer {
  if (numbers.every((number, own) => number === own)) return chunk;
  const reader = new CborReader(chunk);
  const parts: Buffer[] = [];
  let copied = 0;
  const pages = (): void => {
    for (let left = reader.array(); left > 0; left--) {
      reader.array();
      reader.int();
      reader.skip();
      for (let places = reader.array(); places > 0; places--) {
        const at = reader.at;
        const field = reader.field();
        if (field === undefined) continue;
        const number = numbers[field];
        if (number === undefined) throw new Error(`Pagefind has named no field ${field}.`);
        parts.push(chunk.subarray(copied, at), cborField(number));
        copied = reader.at;
      }
    }
  };
  reader.array();
  for (let words = reader.array(); words > 0; words--) {
    reader.array();
    reader.text();
    pages();
    for (let forms = reader.array(); forms > 0; forms--) {
      reader.array();
      reader.text();
      pages();
    }
  }
  return Buffer.concat([...parts, chunk.subarray(copied)]);
}
