import { folderAddress } from '../segments.ts';

/**
 * Where Hugo puts a note with a `slug` of its own: the slug takes the place of the note's name, or
 * of its folder's where the note is that folder's page; the folders above stay.
 * Rule: https://gohugo.io/content-management/front-matter/#slug
 */
export function addressOfSlug(id: string, slug: string): string {
  const segments = id.split('/');
  const name = segments.pop() ?? '';
  if (/^_?index\./i.test(name)) segments.pop();
  return slug.includes('/') ? slug : `${folderAddress(segments.join('/'))}${slug}/`;
}
