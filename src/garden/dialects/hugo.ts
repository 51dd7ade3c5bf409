import type { Properties } from '../note.ts';
import { folderAddress } from '../segments.ts';

/**
 * Where Hugo puts a note with a `slug` of its own: the slug takes the place of the note's name, or
 * of its folder's where the note is that folder's page; the folders above stay.
 * Rule: https://gohugo.io/content-management/front-matter/#slug
 */
export function addressOfSlug(id: string, slug: string): string {
  return slug.includes('/') ? slug : `${sectionOf(id)}${slug}/`;
}

/**
 * Properties of a note of Hugo's, to which aliases are old addresses: from the top when they begin
 * with a slash, else from the page's section. One with blanks is a name, as elsewhere.
 * Rule: https://gohugo.io/content-management/urls/#aliases
 */
export function withOldAddresses(id: string, properties: Properties): Properties {
  const isOld = (alias: string): boolean => !/\s|^\./.test(alias);
  const old = properties.aliases
    .filter(isOld)
    .map((alias) => (alias.startsWith('/') ? alias : sectionOf(id) + alias));
  return {
    ...properties,
    aliases: properties.aliases.filter((alias) => !isOld(alias)),
    redirectFrom: [...properties.redirectFrom, ...old],
  };
}

/** The address of the folder that a page lies in; a page of a folder stands for that folder. */
function sectionOf(id: string): string {
  const segments = id.split('/');
  const name = segments.pop() ?? '';
  if (/^_?index\./i.test(name)) segments.pop();
  return folderAddress(segments.join('/'));
}
