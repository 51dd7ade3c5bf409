import { distance } from 'fastest-levenshtein';
import { inSlices } from '../../browser/in-slices.ts';

/** No note has a longer name, and to compare longer ones takes long. */
export const longest = 300;

/** A page that may be what was asked for. */
export interface Suggestion {
  url: string;
  title: string;
  /** The title with its marks, as HTML, where they are known. */
  marked?: string | undefined;
}

/**
 * Pages of the site whose address is spelt like some words.
 *
 * @param most how many at most
 */
export async function nearPages(
  words: string,
  sitemap: string,
  most: number,
): Promise<Suggestion[]> {
  const addresses = await nearest(words.toLowerCase(), await readAddresses(sitemap));
  return (await Promise.all(addresses.slice(0, most).map(readTitle))).flat();
}

const read = new Map<string, Promise<string[]>>();

/** Every address of the site: the sitemap has them all, and little else. It is fetched once. */
export function readAddresses(sitemap: string): Promise<string[]> {
  const known = read.get(sitemap) ?? fetchAddresses(sitemap);
  read.set(sitemap, known);
  // What could not be had may be there the next time.
  known.catch(() => read.delete(sitemap));
  return known;
}

async function fetchAddresses(sitemap: string): Promise<string[]> {
  const response = await fetch(sitemap);
  if (!response.ok) return [];
  return (await inSlices(addressesIn(await response.text()))) ?? [];
}

/** So many addresses are looked at between two places to stop. */
const atOnce = 200;

/** The paths in a sitemap. A parser of XML would hold the page up for as long as it takes. */
function* addressesIn(sitemap: string): Generator<void, string[]> {
  const paths: string[] = [];
  for (const [, written = ''] of sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)) {
    if (paths.length % atOnce === 0) yield;
    const address = written.trim().replaceAll('&apos;', "'").replaceAll('&amp;', '&');
    if (URL.canParse(address)) paths.push(new URL(address).pathname);
  }
  return paths;
}

/** How an address is spelt when letters' case, endings and kinds of blank do not count. */
export function spelling(path: string): string {
  return decode(path)
    .toLowerCase()
    .replace(/(?:index)?\.html?$/, '')
    .replace(/[\s_-]/g, '-')
    .split('/')
    .filter(Boolean)
    .join('/');
}

/** Addresses spelt like some words, nearest first. */
export async function nearest(wanted: string, addresses: readonly string[]): Promise<string[]> {
  if (wanted === '' || wanted.length > longest) return [];
  return (await inSlices(compare(wanted, addresses))) ?? [];
}

function* compare(wanted: string, addresses: readonly string[]): Generator<void, string[]> {
  const most = Math.max(1, wanted.length * 0.34);
  const near: { address: string; edits: number }[] = [];
  for (const [at, address] of addresses.entries()) {
    if (at % atOnce === 0) yield;
    const words = wordsOfAddress(address);
    if (Math.abs(words.length - wanted.length) > most) continue;
    const edits = distance(wanted, words);
    if (edits <= most) near.push({ address, edits });
  }
  return near.sort((a, b) => a.edits - b.edits).map(({ address }) => address);
}

/** One, or none when the host does not give out the page. */
export async function readTitle(url: string): Promise<Suggestion[]> {
  const response = await fetch(url).catch(() => undefined);
  if (!response?.ok) return [];
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  return [{ url, title: page.querySelector('h1')?.textContent.trim() ?? wordsOfAddress(url) }];
}

/** `/Deep-Work/my_note.html` asks for `my note`. */
export function wordsOfAddress(path: string): string {
  return (spelling(path).split('/').at(-1) ?? '').replace(/[-.]/g, ' ').trim();
}

function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
