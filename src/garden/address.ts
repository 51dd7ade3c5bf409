import { baseName, folderOf, readPostPath } from './paths.ts';
import { permalinkAddress, type Permalinked } from './permalink.ts';
import { problem, type Problem } from './problems.ts';
import { addressOfSegments, publicSegments, slugSegment } from './segments.ts';

/** The site's own addresses: they keep theirs whatever a note is called. */
export const reserved: ReadonlySet<string> = new Set(
  [
    ...['404', 'tags', 'search', 'notes', 'wanted', 'recent', 'graph', 'garden', 'explore'],
    ...['pagefind', '_astro', '404.html', 'rss.xml', 'robots.txt', 'llms.txt', 'garden.json'],
    ...['atom.xml', 'feed.json', 'opensearch.xml', 'llms-full.txt', 'garden.schema.json'],
    ...['sitemap-index.xml', 'sitemap-0.xml', 'favicon.svg', '_redirects', 'service-worker.js'],
  ].map((name) => `/${name}/`),
);

/** Below these the site puts pages and files of its own; a file can be no folder besides. */
const reservedFolders = new Set([
  '/tags/',
  ...[...reserved].filter((address) => /[._]/.test(address)),
  '/pagefind/',
]);

/** Files that the site makes where notes may be too: their addresses are no page's. */
const ownFiles =
  /^\/(?:graph\/notes\.json|garden\/(?:reader\.json|sidenotes\.css|(?:random|styles|pictures)\/[^/]+\.(?:json|css|webp))|sitemap-\d+\.xml|_headers|_nginx\.conf|(?:.+\/)?(?:rss\.xml|atom\.xml|feed\.json|index\.md))\//;

/** Whether an address is the site's own. */
export function isReserved(address: string): boolean {
  return reserved.has(address) || reservedFolders.has(topOf(address)) || ownFiles.test(address);
}

/** The first folder of an address, with its slashes. */
function topOf(address: string): string {
  return address.slice(0, address.indexOf('/', 1) + 1);
}

/** What an address is made from. */
export interface Addressed extends Permalinked {
  permalink?: string | undefined;
  title: string;
}

/**
 * Gives every note its address. `permalink` wins; else the path slugged; a folder's page is its
 * `index`, else the note named like it, else its `README`. Reserved addresses are never given
 * away; of two notes at one address the first in code-point order of paths keeps it and the
 * others get `-1`, `-2`, with a problem.
 *
 * @param notes public notes only, in code-point order of ids: a private one takes no address
 * @param homes what the page of the whole vault may be called, the most wanted first
 */
export function assignAddresses(
  notes: readonly Addressed[],
  homes: readonly string[] = ['index', 'readme'],
): {
  addresses: Map<string, string>;
  /** What notes with a `permalink` would have without it. */
  natural: Map<string, string>;
  problems: Problem[];
} {
  const problems: Problem[] = [];
  const folderPages = findFolderPages(
    notes.map((note) => note.id),
    homes,
  );
  const owners = new Map<string, string>();
  const addresses = new Map<string, string>();
  const late: { id: string; address: string; owner: string | undefined }[] = [];
  for (const note of notes) {
    const address = naturalAddress(note, folderPages, problems);
    const owner = owners.get(address);
    if (owner !== undefined || isReserved(address)) late.push({ id: note.id, address, owner });
    else {
      owners.set(address, note.id);
      addresses.set(note.id, address);
    }
  }
  for (const { id, address, owner } of late) {
    let count = 1;
    while (owners.has(suffixed(address, count)) || isReserved(suffixed(address, count))) count++;
    const given = suffixed(address, count);
    owners.set(given, id);
    addresses.set(id, given);
    problems.push(problem('address-clash', id, { address, owner, given }));
  }
  const natural = new Map(
    notes
      .filter((note) => note.permalink !== undefined)
      .map((note) => [note.id, pathAddress(note.id, folderPages)]),
  );
  return { addresses, natural, problems };
}

function suffixed(address: string, count: number): string {
  if (address === '/') return `/index-${count}/`;
  // Inside a folder of the site's own it is the folder's name that is in the way.
  const folder = topOf(address);
  if (reservedFolders.has(folder) && address !== folder)
    return `${folder.slice(0, -1)}-${count}/${address.slice(folder.length)}`;
  return `${address.slice(0, -1)}-${count}/`;
}

/** Which note is the page of which folder (as written, '' for the top). */
function findFolderPages(ids: readonly string[], homes: readonly string[]): Set<string> {
  const best = new Map<string, { id: string; rank: number }>();
  for (const id of ids) {
    if (readPostPath(id)) continue;
    const folder = folderOf(id);
    const name = baseName(id);
    const like = folder.slice(folder.lastIndexOf('/') + 1);
    // Hugo's page of a folder is called `_index`, as in the Quartz that ran on it; it is public there only.
    const plain = name.toLowerCase().replace(/^_index$/, 'index');
    const wanted = folder === '' ? homes : ['index', name === like ? plain : '', 'readme'];
    const rank = wanted.indexOf(plain);
    const present = best.get(folder);
    if (rank !== -1 && (!present || rank < present.rank)) best.set(folder, { id, rank });
  }
  return new Set([...best.values()].map(({ id }) => id));
}

function naturalAddress(note: Addressed, folderPages: Set<string>, problems: Problem[]): string {
  const { permalink } = note;
  if (permalink !== undefined) {
    const address = permalinkAddress(note, permalink);
    // A page is a folder, which cannot stand where the site has a file.
    if (address !== undefined && !ownFiles.test(address)) return address;
    problems.push(problem('bad-permalink', note.id, { permalink }));
  }
  return pathAddress(note.id, folderPages);
}

function pathAddress(id: string, folderPages: Set<string>): string {
  const post = readPostPath(id);
  const folder = post ? post.folder : folderOf(id);
  const segments = folder === '' ? [] : publicSegments(folder);
  if (!folderPages.has(id)) segments.push(post ? post.name : baseName(id));
  return addressOfSegments(segments.map(slugSegment));
}
