import type { PublicNote } from './publish.ts';
import { folderOfNote } from './folders.ts';
import { fold } from './fold.ts';
import { folderOf } from './paths.ts';
import { folderAddress } from './segments.ts';
import { tagAddress, tagsAbove } from './tags.ts';

/** Lists, feeds and the like that every site has. */
const everywhere = [
  ...[
    '/',
    '/explore/',
    '/graph/',
    '/graph/path/',
    '/notes/',
    '/recent/',
    '/search/',
    '/tags/',
    '/wanted/',
  ],
  ...['/garden.json', '/llms.txt', '/robots.txt', '/rss.xml', '/sitemap-index.xml', '/404.html'],
  ...['/atom.xml', '/feed.json', '/opensearch.xml', '/garden.schema.json'],
];

/** What the site makes beside the pages of notes. */
export interface SitePages {
  /** Addresses, each once. */
  addresses: readonly string[];
  /** The addresses of folders, by their paths without regard to case. */
  folders: ReadonlyMap<string, string>;
  /** The path below which the site lies, `/` for none: links may begin with it. */
  base: string;
}

/** @param files of the site's owner, which are served as they are: `/icons/leaf.svg` */
export function sitePages(
  listed: readonly PublicNote[],
  made: readonly { address: string }[],
  oldTags: readonly (readonly [from: string, to: string])[],
  { files = [], base = '/' }: { files?: readonly string[]; base?: string },
): SitePages {
  const folders = new Map([['', '/']]);
  const tags = new Set<string>();
  for (const { id, allTags } of listed) {
    for (let path = folderOfNote(id); path !== ''; path = folderOf(path)) {
      const key = fold(path);
      if (folders.has(key)) break;
      folders.set(key, folderAddress(path));
    }
    for (const tag of allTags.flatMap(tagsAbove)) tags.add(tagAddress(tag));
  }
  const own = made.map(({ address }) => address);
  return {
    addresses: [
      ...new Set([...everywhere, ...own, ...tags, ...oldTags.map(([from]) => from), ...files]),
    ],
    folders,
    base: base.replace(/\/$/, '') || '/',
  };
}
