import { folderOf, readDatedName } from '../paths.ts';
import { addressOfPath } from '../segments.ts';

/**
 * Where Eleventy had a note whose name begins with its date, which it leaves out of the address.
 * Rule: https://www.11ty.dev/docs/data-eleventy-supplied/#fileslug
 */
export function eleventyAddresses(id: string): string[] {
  const dated = readDatedName(id);
  const address = dated && addressOfPath(`${folderOf(id)}/${dated.name}`);
  return address === undefined ? [] : [address];
}
