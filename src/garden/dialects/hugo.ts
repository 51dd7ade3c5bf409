import type { Properties } from '../note.ts';
import { baseName, folderOf } from '../paths.ts';
import { folderAddress } from '../segments.ts';

/**
 * Properties of a note of Hugo's, to which aliases are old addresses: from the top when they begin
 * with a slash, else beside the page. One with blanks is a name, as elsewhere. A `slug` is the last
 * part of the address that the page had there.
 * Rule: https://gohugo.io/content-management/urls/
 */
export function withOldAddresses(id: string, properties: Properties): Properties {
  const folder = folderOf(id);
  const parent = /^_?index$/.test(baseName(id)) ? folderOf(folder) : folder;
  const isName = (alias: string): boolean => /\s/.test(alias);
  const slugs = properties.slug === undefined ? [] : [properties.slug];
  const old = properties.aliases
    .filter((alias) => !isName(alias))
    .concat(slugs)
    .map((alias) => (alias.startsWith('/') ? alias : folderAddress(parent) + alias));
  return {
    ...properties,
    aliases: properties.aliases.filter(isName),
    redirectFrom: [...properties.redirectFrom, ...old],
  };
}
